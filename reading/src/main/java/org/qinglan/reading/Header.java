package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Level;
import org.qinglan.reading.PlanDraft.TermHint;

/** Title, school, unit, level and term: what stands above the first heading, and where that is silent, the first pages. */
final class Header {
    private static final String KIND =
            "(?:计划及?行事历|计画|工作计画|工作计划|教研计划|活动计划|研究计划|科研计划|计划|方案|工作要点|要点|管理制度|检查制度|制度|管理办法|办法|实施细则|细则|行事历|安排表|周工作安排|工作安排|活动安排|一览表|一览|规划|工作思路|工作设想|工作打算|实施意见|工作意见|指导意见|纲要|规程|规定|章程|指南|任务书|责任书|分工表|分解表|任务表|时间表|进度表|日程表|日程|月历|工作历|配档表|活动表|公约|细案|预案|制度汇编)";
    private static final Pattern TITLE = Pattern.compile(
            "^(.{2,60}?" + KIND + "(?:表|书|" + KIND
                    + ")?)(?:\\d{1,2}|范文|模板|样本|参考|草案|草稿)?(?:\\([^)]{0,20}\\))*(?:[一二三四五六七八九十]|\\d)?(?:\\(?20\\d{2}[^,。]{2,14}学?期\\)?)?$");
    private static final Pattern STATE = Pattern.compile("\\((?:试行|暂行|草案|讨论稿|征求意见稿|修订稿?|[一二三四五]年|修改稿)\\)");
    private static final Sought NO_TITLE = Sought.of("[。,;:!?|>]|〔|^附件|^第.{1,3}[页周]|\\d{4}-\\d{1,2}-\\d");
    private static final int HEAD = 24;
    private static final Pattern NOTICE = Pattern.compile("^(?:关于)?.{0,12}《([^》]{4,50}" + KIND + ")》的?(?:通知|函)");
    private static final Pattern GLUED_TITLE = Pattern.compile("^(.{4,50}?" + KIND + ")");
    private static final Pattern PIECE_OF_COLLECTION = Pattern.compile(
            "^(?:第?[一二三四五六七八九十\\d]{1,2}篇|篇[一二三四五六七八九十\\d]{1,2}|范文[一二三四五六七八九十\\d]{0,2}|【篇[一二三四五六七八九十\\d]{1,2}】)[:、]?");
    private static final String SCHOOL_END =
            "(?:教育集团|职业技术教育中心|职业教育中心|职教中心|职业中专|中等专业学校|教师进修学校附属小学|教师进修学校|实验学校|高级中学|职业学校|中心小学|中心幼儿园|中心校|初级中学|九年一贯制学校|外国语学校|小学|中学|学校|幼儿园|一中|二中|三中|四中|五中|六中|七中|八中|九中|十中|附小|附中|完小|[一二三四五]小(?!学)|职高|职中|高中|初中)";
    private static final Pattern SCHOOL =
            Pattern.compile("([一-龥\\d]*?[一-龥]" + SCHOOL_END + "(?:教育集团|分校|校区|初中部|小学部|高中部)?)");
    private static final Sought GENERIC = Sought.of(
            "^(?:[一-龥]{2,4}[区县市](?=(?:小学|中学|初中|高中|幼儿园)$)|(?:本|我|全|各|该|某|乡镇|农村|城区|城镇|市区?|县|区|镇|省|中小学|小学|中学|中小|国|全国|全市|市直|直属|中等|职业|中职|高职|普通|义务教育|九年|优质|公办|民办|基层|学期|学年度?|第[一二]学期|年|秋季|春季|[上下]学期|新|\\d+|的|关于|个人|教师|青年|校本|X+|×+|\\*+|实验|中心|外国语|高级|初级|完全))*"
                    + SCHOOL_END + "(?:教育集团)?$");
    private static final String SUBJECT =
            "(?:语文|数学|英语|外语|物理|化学|生物学?|政治|思政|思想政治|思品|品德|道德与法治|道法|历史|地理|史地|政史地|史地政|理化生?|生化|音乐|美术|体育|体育与健康|体艺|艺术|音体美|科学|信息技术|信息科技|信息|劳动技术|劳动|综合实践|综合|心理健康|心理|通用技术|技术|书法|文科|理科|幼儿|低年级|中年级|高年级|[一二三四五六七八九]年级|高[一二三]|初[一二三]|低段|中段|高段)";
    private static final Pattern SUBJECT_NEXT = Pattern.compile(SUBJECT);
    private static final Pattern UNIT = Pattern.compile(
            "((?:高中|初中|小学|中学)?(?:[一二三四五六七八九]年级|高[一二三](?:年级)?|初[一二三](?:年级)?)?(?:" + SUBJECT
                    + "){1,3}(?:学科)?(?:教研组|备课组|教研大组|学科组|科组|年级组|组|教研室|学科|科)|教科室|教科处|科研处|科研室|教务处|教导处|教学处|教研处|教研室|教师发展中心|教师发展处|教科所|学生发展处|课程教学处|课程中心|德育处|政教处|总务处|教学科研处|信息中心|[一-龥]{0,6}(?:名师|骨干教师|班主任|学科)工作室|年级组|学科中心组|中心组|综合教研组|综合组|(?:大班|中班|小班)(?:年级|教研)?组|课题组|备课组|教研组)");
    private static final Pattern WORKPLACE = Pattern.compile(
            "(?:入职|考入|调到|应聘到|进入|就职于|任职于|任教于|来到|分配到|调入|我是|来源:|单位:|学校:|工作单位:)([一-龥]{2,20}?" + SCHOOL_END + ")");
    private static final Pattern NAMED_SCHOOL =
            Pattern.compile("(?:^|[,。年期])([一-龥]{2,12}?(?:幼儿园|小学|中学|学校|中心校))(?=[^,。]{0,12}(?:工作|教研|将|以|坚持|围绕|计划))");

    /** What stands right behind the school's name: 机电部2025年…, 现代服务系工作计划. */
    private static final Pattern PART_OF_SCHOOL =
            Pattern.compile("^([一-龥]{2,8}(?:专业部|年级部|部|系|教研中心|研究中心|专业组))(?=\\d|第|[上下]|春|秋|工作|教研|教学|计划)");

    /** A plan for several years has a stretch for each of them. */
    private static final Sought YEARS = Sought.of("规划|[二两三四五]年");

    private static final Pattern STUDIO = Pattern.compile("^(?:\\d{4}年?(?:度|[春秋]季?学期)?)?([一-龥“”]{2,24}?工作室)");
    private static final Pattern GRADE =
            Pattern.compile("((?:高[一二三]|初[一二三]|[一二三四五六七八九])年级(?:组|部)?)(?=[^,。]{0,6}(?:备考|复习|工作|教学|管理|年级))");
    private static final Pattern EXPERIMENTAL = Pattern.compile("^(实验(?:小学|中学|学校|幼儿园)(?:教育集团)?)(?=\\d)");

    private final String title;
    private final @Nullable Line titleLine;
    private final @Nullable Line office;
    private final List<Line> lines;
    private final List<Line> noise;

    private Header(@Nullable Line titleLine, List<Line> lines, List<Line> noise) {
        this.noise = noise;
        this.titleLine = titleLine;
        this.title = titleLine == null ? "" : titleLine.text();
        this.lines = lines;
        this.office = Issuer.office(titleLine, lines);
    }

    /**
     * @param lines the document's lines without noise
     * @param noise what the site put around it; it may name the school
     */
    static Header of(List<Line> lines, List<Line> noise) {
        return new Header(title(lines), lines, noise);
    }

    @Nullable
    String title() {
        return titleLine == null ? null : titleLine.verbatim();
    }

    @Nullable
    SourceSpan titleSpan() {
        return titleLine == null ? null : titleLine.span();
    }

    private static @Nullable Line title(List<Line> lines) {
        Line best = null;
        int bestScore = -1;
        Line before = Line.EMPTY;
        int seen = 0;
        for (var line : lines) {
            if (seen++ >= HEAD) break;
            var marker = Marker.at(line, 0);
            boolean heading =
                    marker != null && (marker.style() == Marker.Style.CHINESE || marker.style() == Marker.Style.ARABIC);
            if (heading && !line.text().matches("1、.{4,40}(?:计划|方案).*")) break;
            var candidate = candidate(line);
            if (candidate != null) {
                var joined = opensTitle(before.text()) ? before.plus(candidate, false) : candidate;
                int score = score(joined.text());
                if (score > bestScore || (score == bestScore && best != null && joined.length() > best.length())) {
                    best = joined;
                    bestScore = score;
                }
            } else if (line.length() > 70 || Sections.of(line.text().replace(":", "")) != null) {
                if (best == null && seen <= 3) best = gluedTitle(line);
                break;
            }
            before = line;
        }
        return best == null ? named(lines) : best;
    }

    /** A first line that names a school, a unit or a term is the title, whatever kind of paper it calls itself. */
    private static @Nullable Line named(List<Line> lines) {
        for (var line : lines.subList(0, Math.min(3, lines.size()))) {
            var text = line.text();
            if (text.length() < 8 || text.length() > 45 || Marker.at(line, 0) != null) continue;
            if (NO_TITLE.isIn(text)) continue;
            var term = Terms.of(text);
            boolean dated = term.schoolYear() != null || term.semester() != null || term.from() != null;
            if (dated || school(text) != null && UNIT.matcher(text).find()) return line;
        }
        return null;
    }

    /** "…2023-2024学年第二学期" alone in a line goes on in the next one. */
    private static boolean opensTitle(String text) {
        return text.length() >= 4
                && text.length() <= 40
                && text.matches(".*(?:学期|学年度?|学校|小学|中学|集团|幼儿园|园|教研组|组|科|部|室|处|校)$")
                && TITLE.matcher(text).matches() == false;
    }

    private static @Nullable Line candidate(Line line) {
        var notice = NOTICE.matcher(line.text());
        if (notice.find()) return line.sub(notice.start(1), notice.end(1));
        var bare = stripped(line);
        if (bare.length() > 70) return null;
        var m = TITLE.matcher(bare.text());
        if (m.matches() && m.group(1).indexOf('。') < 0 && m.group(1).indexOf(',') < 0)
            return bare.sub(0, titleEnd(bare.text(), m.end(1)));
        return null;
    }

    /** （试行） belongs to the title. */
    private static int titleEnd(String text, int end) {
        var m = STATE.matcher(text).region(end, text.length());
        return m.lookingAt() ? m.end() : end;
    }

    private static Line stripped(Line line) {
        var piece = PIECE_OF_COLLECTION.matcher(line.text());
        if (piece.find() && piece.end() < line.length()) return line.from(piece.end());
        if (line.text().startsWith("1、") && line.length() > 8) return line.from(2);
        if (line.text().startsWith("附件") && line.text().indexOf(':') > 0)
            return line.from(line.text().indexOf(':') + 1);
        return line;
    }

    private static @Nullable Line gluedTitle(Line line) {
        var bare = stripped(line);
        var m = GLUED_TITLE.matcher(bare.text());
        if (!m.find()
                || m.group(1).indexOf('。') >= 0
                || m.group(1).indexOf(',') >= 0
                || m.group(1).indexOf('、') >= 0) return null;
        return bare.sub(0, m.end(1));
    }

    private static int score(String title) {
        int score = 0;
        if (school(title) != null) score += 4;
        var term = Terms.of(title);
        if (term.schoolYear() != null || term.semester() != null) score += 2;
        if (UNIT.matcher(title).find()) score += 2;
        if (title.contains("工作计划") || title.contains("教研计划")) score += 1;
        return score;
    }

    // ---- school and unit

    private static @Nullable String school(String text) {
        var m = SCHOOL.matcher(text);
        while (m.find()) {
            var name =
                    m.group(1).replaceFirst("^(?:\\d{2,4}年?(?:度|级)?|[上下]半年|年|学年度?|第[一二]学期|秋季|春季|关于|范文|本学期|和|与|在)+", "");
            if (name.length() >= 4 && !GENERIC.fits(name) && !startsGeneric(name) && !isStudio(text, m.end()))
                return name;
        }
        var experimental = EXPERIMENTAL.matcher(text);
        return experimental.find() ? experimental.group(1) : null;
    }

    /** 陆青小学科学名师工作室: 小学 says what is taught, not where. */
    private static boolean isStudio(String text, int p) {
        return text.indexOf("工作室", p) > 0
                && SUBJECT_NEXT.matcher(text).region(p, text.length()).lookingAt();
    }

    private static boolean startsGeneric(String name) {
        return name.matches("^(?:校级|全市|全县|全区|全镇|各|我|本|本校|我校|按照|根据|结合|为|以|在|将|对|贯彻|新学期|今年|发挥).*")
                || name.contains("中小学")
                || name.matches(".*[在是于以].*")
                || name.matches("(?!.*教师进修学校).*(?:工作|教师|教研|计划|学期|年级|教学).*" + SCHOOL_END + "$");
    }

    @Nullable
    String organization() {
        var inTitle = school(title);
        if (inTitle != null) return verbatimOf(inTitle);
        if (office != null) return office.verbatim();
        if (STUDIO.matcher(title).find()) return null;
        for (var line : noise) {
            var m = WORKPLACE.matcher(line.text());
            if (m.find() && !GENERIC.fits(m.group(1))) return m.group(1);
        }
        int n = 0;
        for (var line : lines) {
            if (n++ > 12) break;
            var m = WORKPLACE.matcher(line.text().substring(0, Math.min(400, line.length())));
            if (m.find() && !GENERIC.fits(m.group(1))) return m.group(1);
            var named = NAMED_SCHOOL.matcher(line.text().substring(0, Math.min(120, line.length())));
            if (named.find()
                    && Marker.at(line, 0) == null
                    && !GENERIC.fits(named.group(1))
                    && !startsGeneric(named.group(1))
                    && !named.group(1).contains("的")) return named.group(1);
        }
        return null;
    }

    /** The words as they stand in the title, traditional characters kept. */
    private String verbatimOf(String folded) {
        if (titleLine == null) return folded;
        int at = title.indexOf(folded);
        return at < 0 ? folded : titleLine.sub(at, at + folded.length()).verbatim();
    }

    @Nullable
    String unit() {
        var rest = title;
        var school = school(title);
        if (school != null) rest = rest.replace(school, "");
        var studio = STUDIO.matcher(rest);
        if (studio.find()) return verbatimOf(studio.group(1));
        if (office != null) rest = rest.replace(office.text(), "");
        var m = UNIT.matcher(rest);
        if (m.find()) return verbatimOf(m.group(1));
        var part = PART_OF_SCHOOL.matcher(rest);
        if (school != null && part.find()) return verbatimOf(part.group(1));
        if (title.contains("教科研") || title.contains("教育科研")) return "教科室";
        if (title.contains("个人")) return null;
        var signed = signed(school);
        if (signed != null) return signed;
        var grade = GRADE.matcher(rest);
        if (grade.find()) return verbatimOf(grade.group(1));
        if (title.contains("工程") || title.contains("培养") || office != null) return null;
        return unitInText();
    }

    /** 青山中学教务处 below the title or at the end. */
    private @Nullable String signed(@Nullable String school) {
        for (var line : Issuer.signatures(lines)) {
            if (line == titleLine || office != null && line.text().contains(office.text())) continue;
            var own = school(line.text());
            if (own != null && school != null && !own.equals(school)) continue;
            var rest = own == null ? line : line.from(line.text().indexOf(own) + own.length());
            if (!rest.isEmpty()
                    && (UNIT.matcher(rest.text()).matches() || rest.text().matches("[一-龥]{2,6}部")))
                return rest.verbatim();
        }
        return null;
    }

    /** The unit the first paragraphs speak for: "本学期物理组以…", "科学组的工作…". */
    private @Nullable String unitInText() {
        int n = 0;
        for (var line : lines) {
            if (n++ > 25) break;
            var m = UNIT.matcher(line.text().substring(0, Math.min(160, line.length())));
            while (m.find()) {
                int after = m.end();
                var next = line.text().substring(after, Math.min(line.length(), after + 4));
                boolean each = m.start() > 0 && "各每全级市区县州镇向与同由和会".indexOf(line.at(m.start() - 1)) >= 0;
                if (!each && m.group(1).length() > 2 && !m.group(1).matches("备课组|教研组|课题组|年级组|教务处|教导处") && speaks(next))
                    return m.group(1);
            }
        }
        return null;
    }

    private static boolean speaks(String next) {
        return next.matches("^(?:以|的工作|将|每|工作|全体|继续|现有|在|认真|围绕|坚持|紧|立足|按照|根据|教师).*");
    }

    // ---- level and term

    Level level() {
        if (title.contains("个人") || title.contains("我的")) return Level.PERSONAL;
        if (unit() == null && speaksOfOneself()) return Level.PERSONAL;
        var school = school(title);
        var unit = unit();
        boolean group = unit != null && unit.matches(".*(?:组|科|学科|工作室|部|系|年级|坊)$");
        if (unit != null && unit.endsWith("工作室")) return Level.GROUP;
        if (school == null && office != null) return Issuer.isOfCity(office.text()) ? Level.CITY : Level.DISTRICT;
        if (school == null && title.matches("^(?:X+|×+|.{0,3})市.*") && !title.contains("市级")) return Level.CITY;
        if (title.matches(".*(?:区|县|市|镇)教研员.*") || title.matches(".*(?:教师进修学校|教师发展中心|研训中心)(?!附).*(?:培训|师训|研训|干训).*"))
            return Level.DISTRICT;
        if (school == null && beforeTitle().matches(".*[区县镇]教研员.*")) return Level.DISTRICT;
        if (school == null && title.matches(".*(?:乡镇|全镇|全区|全县|教研室|片区|学区|教研联盟|教研共同体|教研联合体|教师发展中心).*"))
            return Level.DISTRICT;
        if (school == null && title.matches("^.{1,5}[区县镇](?!级).*")) return Level.DISTRICT;
        if (school == null && speaksForDistrict())
            return title.contains("中职") || mentions("全市", "市教研室") > 1 ? Level.CITY : Level.DISTRICT;
        boolean ofGroup = unit == null && mentions("我组", "本组", "我们组", "组内") >= 3;
        return group || ofGroup ? Level.GROUP : Level.SCHOOL;
    }

    /** The whole line the title stands in. */
    private String beforeTitle() {
        for (var line : lines) {
            if (!title.isEmpty() && line.text().contains(title)) return line.text();
        }
        return "";
    }

    /** （2022年度）: the bracket that belongs to the title. */
    private String behindTitle() {
        var line = beforeTitle();
        int open = line.indexOf(title) + title.length();
        int close = line.indexOf(')', open);
        return line.startsWith("(", open) && close > 0 && close - open < 16 ? line.substring(open, close) : "";
    }

    private boolean speaksOfOneself() {
        return mentions("我是一名", "我叫", "本人", "我担任", "我任教", "我于") >= 2 && mentions("我校", "本校", "全校", "全组") == 0;
    }

    private boolean speaksForDistrict() {
        return mentions("我区", "我镇", "全区", "全镇", "我县", "全县", "我市", "各校", "全市", "市直", "区教研员") >= 3
                && mentions("我校", "本校", "全校") == 0;
    }

    private int mentions(String... words) {
        int n = 0;
        for (var line : lines) {
            for (var word : words) {
                for (int p = line.text().indexOf(word); p >= 0; p = line.text().indexOf(word, p + 1)) n++;
            }
        }
        return n;
    }

    TermHint term() {
        var best = Terms.of(title);
        if (YEARS.isIn(title) && best.schoolYear() == null) {
            var all = Terms.span(lines);
            if (all.from() != null) return all;
        }
        if (isComplete(best)) return best;
        int n = 0;
        var candidates = new ArrayList<Line>(lines.subList(0, Math.min(lines.size(), 8)));
        for (var line : candidates) {
            n++;
            var head = line.text().substring(0, Math.min(line.length(), 200));
            if (n > 1 && Marker.at(line, 0) != null && line.length() < 200) continue;
            // 上学期 in a sentence is the term that was
            best = merged(best, Terms.of(head.replaceAll("(?<![年度])[上下]学期", "")));
            if (isComplete(best)) return best;
        }
        if (best.schoolYear() == null && best.semester() == null && !title.isEmpty()) {
            var year = Terms.ofYear(title);
            if (year.from() != null) return year;
            var behind = Terms.ofYear(behindTitle());
            if (behind.from() != null) return behind;
        }
        return best;
    }

    private static boolean isComplete(TermHint t) {
        return t.from() != null || (t.schoolYear() != null && t.semester() != null);
    }

    private static TermHint merged(TermHint a, TermHint b) {
        if (a.schoolYear() == null && a.semester() == null && b.from() != null) return b;
        return new TermHint(
                a.schoolYear() != null ? a.schoolYear() : b.schoolYear(),
                a.semester() != null ? a.semester() : b.semester(),
                null,
                null);
    }
}
