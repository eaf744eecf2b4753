package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;
import org.qinglan.reading.PlanDraft.Count;
import org.qinglan.reading.PlanDraft.Period;
import org.qinglan.reading.PlanDraft.Requirement;

/** Reads the clauses of one paragraph; subject, period and action are carried over within a sentence. */
final class ClauseReader {
    /**
     * @param title the heading the paragraph stands under
     * @param bundle it lists the pieces of a "五个一"
     * @param scheduled it is an item of a schedule: what it asks is asked once
     * @param goal it is a goal
     */
    record Context(String title, boolean bundle, boolean scheduled, boolean goal) {}

    private static final Count NONE = new Count(null, null);
    private static final Pattern SANCTION =
            Pattern.compile("扣|罚款|加\\d|计\\d+分|得\\d+分|奖励\\d|每次\\d+分|满分|\\d+分(?!钟|析|别|层|类)|权重");
    private static final Pattern FACT = Pattern.compile(
            "现有|共有|上学期|上学年|去年|曾|已经|已有|平均年龄|全组[^,]{0,3}名教师$|其中[^,]*(?:教师|职称|本科|党员)\\d*人?|荣获|获得过|连年|我们?组有|本组有|专任教师\\d|共\\d+[人个名]|任教|执教\\d|教学班");
    private static final Pattern OBLIGES = Pattern.compile(
            "^(?:[^,]{0,14}?(?:要|应|须|需|将|必须|努力|力争|争取|确保|计划|拟|准备|并|再|至少))?(?:举办|举行|开展|组织|召开|形成|评选|评出|完成|撰写|写|上|开设|开|承担|执教|参加|参与|主持|编写|编制|开发|建设|建成|打造|培养|推荐|推选|选派|选送|选拔|派|听|读|阅读|上交|交|提交|上报|上传|报送|报|发表|指导|带|邀请|聘请|进行|展示|命制|出|制作|录制|收集|征集|申报|立项|新增|安排|做好?|检查|抽查|抽检|抽|核对|训练|集中|外出|辐射|帮扶|结对|获|争创|创建|实施|设计|提供|表彰|观摩|整理|积累|推出|力争|争取|确保|面向全校举办|有)");
    private static final Pattern DEFINES = Pattern.compile("(?:为|是)(?:[^,]{0,8}(?:时间|日|活动日|教研日))|为教研");
    private static final Pattern RATE =
            Pattern.compile("率|面|达|占比?|比例|以上|压缩|减少|提高|提升|下降|降低|控制|覆盖|满意度|合格|优秀|优良|及格|不低|100%");
    private static final Pattern COUNTED_BY_GE = Pattern.compile(
            "^.{0,14}(?:案例|课例|课题|节目|问题|精品|资源|团队|作品|成果|基地|教师|学校|名师|社团|项目|活动|专题|样本|课程|典型|视频|微课|小组|班|年级|工作室|个案|故事|奖|实验|学生|对象|题|点子|课件|设计|方案)|$");
    private static final Pattern OWN_VERB = Pattern.compile("^.{0,8}(?:评选|培养|打造|新增|带好|争创|建成|推出|成为|牵头|创建)");
    private static final Pattern OBJECTS = Pattern.compile("[”、]$|[”》]$");
    private static final Pattern DUTY = Pattern.compile("必|须|要|应|均|都|对每");
    private static final Pattern EVENT_BEFORE = Pattern.compile("每|测验|考试|命题|活动|教研|讲座|隔周|轮流");

    private final Context context;
    private final List<Requirement> out = new ArrayList<>();
    private @Nullable String subject;
    private boolean distributive;
    private @Nullable Frequency carried;
    private @Nullable Action carriedAction;
    private @Nullable Action firstAction;
    private @Nullable String carriedDeadline;
    private String label = "";
    private String sentence = "";
    private boolean carriedBundle;

    ClauseReader(Context context) {
        this.context = context;
    }

    List<Requirement> read(Line paragraph) {
        var clauses = Clause.of(paragraph);
        subject = Subjects.inHeading(context.title());
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            if (clause.newSentence()
                    && !(clause.outer().isEmpty() && !clause.brackets().isEmpty())) reset();
            read(clause, i + 1 < clauses.size() ? clauses.get(i + 1) : null);
            sentence = sentence + clause.line().text() + ",";
            if (sentence.length() > 400) sentence = sentence.substring(sentence.length() - 200);
        }
        return out;
    }

    private void reset() {
        carried = null;
        carriedAction = null;
        firstAction = null;
        distributive = false;
        sentence = "";
        carriedDeadline = null;
    }

    private void read(Clause clause, @Nullable Clause next) {
        var s = clause.outer();
        var own = Subjects.of(s);
        if (own != null) {
            subject = own;
        }
        if (Subjects.isDistributive(s)) distributive = true;
        boolean ownSubject = own != null;
        if (!SANCTION.matcher(s).find() && !FACT.matcher(s).find()) {
            boolean found =
                    quantified(clause, s, ownSubject) || frequencyOnly(clause, s, next) || limited(clause, s, next);
            inBrackets(clause, found);
        }
        var freq = recurring(s);
        if (freq != null) carried = freq;
        var action = Actions.of(s);
        if (action != null) carriedAction = action;
        if (firstAction == null) firstAction = action;
        if (clause.label()) startLabel(s);
        if (s.matches(".*[一二三四五六七八九十某][个篇]一.*")) carriedBundle = true;
    }

    private void startLabel(String s) {
        label = s;
        var who = Subjects.inHeading(s);
        if (who != null && !s.contains("会")) {
            subject = who;
            distributive = true;
        }
        if (s.contains("学期末")) carriedDeadline = "学期末";
    }

    /** The period a clause hands on to the rest of its sentence. */
    private static @Nullable Frequency recurring(String s) {
        Frequency found = null;
        for (var f = Frequency.first(s); f != null; f = Frequency.next(s, f.end())) {
            if (found == null || found.period() == Period.PER_EVENT || !s.startsWith("每", found.start())) found = f;
        }
        return found;
    }

    // ---- clauses with a number

    private boolean quantified(Clause clause, String s, boolean ownSubject) {
        if (s.matches(".*各[一1]次") && !clause.newSentence() && !out.isEmpty() && sentence.contains("次")) return true;
        var ahead = Deadlines.ahead().matcher(s);
        boolean hasAhead = ahead.find();
        var best = best(s, hasAhead ? ahead.start() : -1, hasAhead ? ahead.end() : -1, clause);
        if (best == null && hasAhead) return ahead(clause, s);
        if (best == null) return oneEach(clause, s);
        var freq = frequencyOf(s, best, ownSubject);
        var deadline = Deadlines.in(s);
        var count = divided(best.count(), freq);
        var given = best.isPeople() && s.matches(".*(?:领导|行政).*(?:参与|参加|牵头|负责|蹲点).*") ? Action.OTHER : null;
        add(clause, s, count, best.unit(), period(freq, deadline, s, best, ownSubject), deadline, given);
        return true;
    }

    /** The quantity the clause is about: pieces before lengths, and none that only describes. */
    private @Nullable Quantity best(String s, int aheadFrom, int aheadTo, Clause clause) {
        Quantity best = null;
        for (var q : Quantity.in(s)) {
            if (q.start() >= aheadFrom && q.start() < aheadTo) continue;
            if (inFrequency(s, q) || !asks(s, q, clause)) continue;
            if (best == null) best = q;
            else if (best.isLength() && !q.isLength() && isDescription(s, best)) best = q;
        }
        return best;
    }

    /** 不少于2000字的: the number describes the piece that is asked for. */
    private static boolean isDescription(String s, Quantity q) {
        return q.end() > 0
                && (s.charAt(q.end() - 1) == '的' || s.startsWith("的", q.end()) || s.startsWith("左右的", q.end()));
    }

    private static boolean inFrequency(String s, Quantity q) {
        for (var f = Frequency.first(s); f != null; f = Frequency.next(s, f.end())) {
            if (q.start() >= f.start() && q.unitStart() < f.end()) return true;
        }
        return inDeadline(s, q);
    }

    /** The number belongs to a limit of time ("三天内", "1-3年"), not to what is asked. */
    private static boolean inDeadline(String s, Quantity q) {
        var rest = s.substring(q.unitStart(), Math.min(s.length(), q.unitStart() + 6));
        return rest.matches("^(?:个?工作日|天|日|周|个月|小时|个星期)(?:之|以)?内.*|^[个]?(?:周岁|年).*|^日(?:左右|前).*")
                || (rest.startsWith("周") && s.substring(0, q.start()).endsWith("第"));
    }

    private boolean asks(String s, Quantity q, Clause clause) {
        if (q.isPercent()) return q.compared() || RATE.matcher(s).find() || isEvery(s);
        if (q.isLength() && isDescription(s, q) && !q.compared() && !isEvery(s)) return false;
        if (s.matches(".*为期[^,]{0,2}$") || s.startsWith("为期")) return false;
        boolean strong = q.compared() || isEvery(s) || (distributive && !isFactual(s)) || carriedBundleOrList(s);
        if (q.isPeople()
                && !q.compared()
                && s.matches(".*(?:教师|学生|成员|职工|老师)\\d+[人名位].*")
                && !isEvery(s)
                && !OBLIGES.matcher(s).find()) return false;
        if (q.unit().equals("个")
                && !q.compared()
                && !isEvery(s)
                && !COUNTED_BY_GE.matcher(s.substring(q.end())).lookingAt()) return false;
        if (strong) return isObject(s, q);
        if (carried != null && !q.isPercent()) return isObject(s, q);
        if (isWhole(s)) return isObject(s, q);
        if (q.one() || q.isLength()) return context.bundle() && q.one() && q.start() == 0;
        if (isSummary(s, q)) return false;
        return "次节篇份本项场期堂幅对名人位部首件套个条种张组课时学时".contains(q.unit())
                && OBLIGES.matcher(withoutLimit(s)).find()
                && !q.unit().equals("条")
                && !q.unit().equals("种");
    }

    private static String withoutLimit(String s) {
        var d = Deadlines.in(s);
        return d == null ? s : s.substring(0, d.start()) + s.substring(d.end());
    }

    private static boolean isFactual(String s) {
        return s.contains("现有") || s.contains("其中");
    }

    private boolean carriedBundleOrList(String s) {
        return (context.bundle() || carriedBundle) && s.matches("^(?:[①-⑩]|\\d)?[一二两\\d].*");
    }

    private static boolean isEvery(String s) {
        for (var f = Frequency.first(s); f != null; f = Frequency.next(s, f.end())) {
            if (s.startsWith("每", f.start()) || f.divisor() > 1 || "年月周日".indexOf(s.charAt(f.start())) >= 0)
                return true;
        }
        return false;
    }

    private static boolean isWhole(String s) {
        return Frequency.first(s) != null;
    }

    /** 一 counts only with a thing that can be handed in or held; "一个良好的氛围" counts nothing. */
    private static boolean isObject(String s, Quantity q) {
        var rest = s.substring(q.end());
        if (rest.matches("^(?:良好|共同|崭新|全新|浓厚|温馨|和谐|平台|台阶|整体|过程|环境|氛围|方面|中心|新的|真实|自由|高效).*")) return false;
        return !(q.unit().equals("课") && s.contains("围绕"));
    }

    /** “音乐习字”“群文阅读”两个特色项目: the number sums up what was named before it. */
    private static boolean isSummary(String s, Quantity q) {
        var before = s.substring(0, q.start());
        return before.indexOf('、') >= 0
                || before.indexOf('某') >= 0
                || OBJECTS.matcher(before).find();
    }

    private boolean ahead(Clause clause, String s) {
        var m = Deadlines.ahead().matcher(s);
        if (!m.find()) return false;
        double n = Numerals.value(m.group(1));
        if (n < 0) return false;
        var count = m.group(4) != null ? new Count(n, null) : new Count(n, n);
        var freq = recurring(s.substring(0, m.start()) + "…" + s.substring(m.end()));
        Period period = freq != null
                ? freq.period()
                : EVENT_BEFORE.matcher(sentence + s.substring(0, m.start())).find() && !s.contains("每一节")
                        ? Period.PER_EVENT
                        : null;
        add(
                clause,
                s,
                count,
                m.group(3).equals("节课") ? "节" : m.group(3),
                period,
                new Deadlines(m.start(), m.end(), Deadlines.Kind.AHEAD),
                null);
        return true;
    }

    /** 一课一主题, 每期一主题, 每月一专题, 新教师每课必写. */
    private boolean oneEach(Clause clause, String s) {
        if (s.matches(".*听一([堂节])课,?上一[堂节]课.*")) {
            add(clause, s, new Count(1.0, 1.0), s.contains("堂") ? "堂" : "节", Period.PER_EVENT, null, Action.TEACH);
            return true;
        }
        var pair = Pattern.compile("一(课|周|月|期|人|班|校|单元|学期|年)一([一-龥]{1,4})").matcher(s);
        if (!pair.find() || s.contains("对一")) return false;
        var period = switch (pair.group(1)) {
            case "周" -> Period.WEEK;
            case "月" -> Period.MONTH;
            case "期", "学期" -> Period.TERM;
            case "年" -> Period.YEAR;
            case "课", "单元" -> Period.PER_EVENT;
            default -> null;
        };
        add(clause, s, new Count(1.0, 1.0), pair.group(2), period, null, null);
        return true;
    }

    private @Nullable Frequency frequencyOf(String s, Quantity q, boolean ownSubject) {
        Frequency before = null;
        Frequency after = null;
        for (var f = Frequency.first(s); f != null; f = Frequency.next(s, f.end())) {
            if (f.start() <= q.start()) {
                if (before == null || rank(s, f) >= rank(s, before)) before = f;
            } else if (after == null) {
                after = f;
            }
        }
        if (before != null) return before;
        if (after != null) return after;
        if (carried == null || (q.isPeople() && !q.compared())) return null;
        if (q.isPercent() && !s.contains("面")) return null;
        if (List.of("个月", "天", "日").contains(q.unit())) return null;
        return carried;
    }

    private static int rank(String s, Frequency f) {
        return s.startsWith("每", f.start()) ? 2 : 1;
    }

    private static Count divided(Count count, @Nullable Frequency freq) {
        if (freq == null || freq.divisor() == 1) return count;
        double d = freq.divisor();
        return new Count(
                count.min() == null ? null : (Double) round(count.min() / d),
                count.max() == null ? null : (Double) round(count.max() / d));
    }

    private static double round(double v) {
        return Math.round(v * 1000) / 1000.0;
    }

    private @Nullable Period period(
            @Nullable Frequency freq, @Nullable Deadlines deadline, String s, Quantity q, boolean ownSubject) {
        if (freq != null) return freq.period();
        if (deadline != null && deadline.period() != null) return deadline.period();
        if (deadline != null && deadline.kind() == Deadlines.Kind.PHASE)
            return phasePeriod(s.substring(deadline.start(), deadline.end()));
        if (carriedDeadline != null) return Period.TERM;
        if (s.matches("^每一?(?:个|场|次)?(?:课题|项目|活动|比赛|参赛|主题|专题).*") && !context.scheduled()) return Period.PER_EVENT;
        if (Frequency.perEvent(s)) return Period.PER_EVENT;
        return context.scheduled() && !q.isPercent() ? Period.ONCE : null;
    }

    private static Period phasePeriod(String words) {
        if (words.matches("学?期末.*|学期结束.*") && !words.endsWith("前")) return Period.TERM;
        if (words.matches("学年末|年内|年底.*|年末.*")) return Period.YEAR;
        return words.startsWith("月") ? Period.MONTH : Period.ONCE;
    }

    // ---- clauses with a period but no number

    private boolean frequencyOnly(Clause clause, String s, @Nullable Clause next) {
        var f = recurring(s);
        if (f == null) return false;
        boolean every = s.startsWith("每", f.start()) || f.divisor() > 1;
        if (!every || clause.label()) return false;
        if (f.weekdays() == 1
                && (DEFINES.matcher(s).find()
                        || s.length() <= f.end() + 1 && clause.brackets().isEmpty())) return false;
        if (f.period() == Period.PER_EVENT && !DUTY.matcher(s).find()) return false;
        if (s.length() < f.end() + 2 && f.start() < 2) return false;
        if (nextCounts(next)) return false;
        var count = f.weekdays() > 1
                ? new Count((double) f.weekdays(), (double) f.weekdays())
                : f.divisor() > 1 ? new Count(1 / f.divisor(), 1 / f.divisor()) : NONE;
        add(clause, s, count, null, f.period(), Deadlines.in(s), null);
        return true;
    }

    private boolean nextCounts(@Nullable Clause next) {
        if (next == null || next.newSentence()) return false;
        var s = next.outer();
        return recurring(s) == null
                && Subjects.of(s) == null
                && !Quantity.in(s).isEmpty()
                && !Deadlines.ahead().matcher(s).find();
    }

    // ---- clauses with a limit of time but no number

    private boolean limited(Clause clause, String s, @Nullable Clause next) {
        var d = Deadlines.in(s);
        if (d == null || clause.label()) return false;
        if (d.kind() == Deadlines.Kind.APPROXIMATE || d.kind() == Deadlines.Kind.AHEAD) return false;
        var words = s.substring(d.start(), d.end());
        if (d.kind() == Deadlines.Kind.PHASE && (!words.endsWith("前") && !words.endsWith("假") && !words.endsWith("末")))
            return false;
        if (s.length() - (d.end() - d.start()) < 2) return false;
        if (d.kind() == Deadlines.Kind.WITHIN_YEARS && d.end() + 2 > s.length()) return false;
        var freq = recurring(s);
        var period = freq != null ? freq.period() : d.kind() == Deadlines.Kind.PHASE ? phasePeriod(words) : d.period();
        add(clause, s, NONE, null, period, d, null);
        return true;
    }

    // ---- brackets

    private void inBrackets(Clause clause, boolean outerFound) {
        for (var bracket : clause.brackets()) {
            var text = bracket.text();
            if (SANCTION.matcher(text).find()) continue;
            var first = !outerFound;
            var before = carried;
            for (var inner : Clause.of(bracket)) {
                if (bracketAsks(inner, clause, first, outerFound)) first = false;
                var freq = recurring(inner.outer());
                if (freq != null) carried = freq;
            }
            carried = before;
        }
    }

    private boolean bracketAsks(Clause inner, Clause clause, boolean first, boolean outerFound) {
        var s = inner.outer();
        if (Subjects.isDistributive(s)) distributive = true;
        var ahead = Deadlines.ahead().matcher(s);
        boolean isAhead = ahead.find();
        var q = best(s, isAhead ? ahead.start() : -1, isAhead ? ahead.end() : -1, inner);
        boolean ownPeriod = isEvery(s);
        boolean listed = carriedBundle || clause.outer().matches(".*[一二三四五六七八九十某][个篇]某.*|.*某个.*");
        if (q != null && (q.compared() || ownPeriod || Subjects.isDistributive(s) || listed)) {
            if (outerFound && (q.isLength() || !q.compared() && !ownPeriod)) return false;
            var freq = frequencyOf(s, q, false);
            boolean handedIn = context.scheduled() && clause.outer().matches("^(?:上?交|提交|收).*");
            var period = freq != null ? freq.period() : handedIn && Subjects.isDistributive(s) ? Period.TERM : null;
            addInner(
                    listed ? inner : first ? clause : inner,
                    s,
                    clause,
                    divided(q.count(), freq),
                    q.unit(),
                    period,
                    Deadlines.in(s));
            return true;
        }
        if (outerFound) return false;
        if (isAhead) return aheadInBracket(inner, clause, s);
        var f = recurring(s);
        if (f != null
                && f.weekdays() == 1
                && first
                && clause.label() == false
                && !clause.outer().contains("教研活动")) {
            addInner(clause, s, clause, NONE, null, f.period(), null);
            return true;
        }
        var d = Deadlines.in(s);
        if (d != null
                && (d.kind() == Deadlines.Kind.DATE
                        || d.kind() == Deadlines.Kind.PHASE
                        || d.kind() == Deadlines.Kind.AFTER)
                && first) {
            var period = d.period() != null ? d.period() : phasePeriod(s.substring(d.start(), d.end()));
            addInner(clause, s, clause, NONE, null, period, d);
            return true;
        }
        return false;
    }

    private boolean aheadInBracket(Clause inner, Clause clause, String s) {
        var m = Deadlines.ahead().matcher(s);
        if (!m.find() || Numerals.value(m.group(1)) < 0) return false;
        double n = Numerals.value(m.group(1));
        addInner(
                clause,
                s,
                clause,
                m.group(4) != null ? new Count(n, null) : new Count(n, n),
                m.group(3),
                null,
                new Deadlines(m.start(), m.end(), Deadlines.Kind.AHEAD));
        return true;
    }

    private void addInner(
            Clause shown,
            String s,
            Clause outer,
            Count count,
            @Nullable String unit,
            @Nullable Period period,
            @Nullable Deadlines deadline) {
        var who = Subjects.of(s) != null ? Subjects.of(s) : subject;
        var action = Actions.first(List.of(s, outer.outer(), label, carriedAction == null ? "" : "", context.title()));
        if (Actions.of(s) == null && Actions.of(outer.outer()) == null && carriedAction != null) action = carriedAction;
        put(
                shown.line(),
                who,
                action,
                count,
                unit,
                period,
                deadline == null ? null : s.substring(deadline.start(), deadline.end()));
    }

    private void add(
            Clause clause,
            String s,
            Count count,
            @Nullable String unit,
            @Nullable Period period,
            @Nullable Deadlines deadline,
            @Nullable Action given) {
        var own = Actions.of(s);
        Action action;
        if (given != null) action = given;
        else if (own != null) action = own;
        else if (OWN_VERB.matcher(s).find()) action = Action.OTHER;
        else if (period == Period.PER_EVENT && firstAction != null) action = firstAction;
        else if (carriedAction != null) action = carriedAction;
        else
            action = Actions.first(List.of(
                    label,
                    clause.brackets().isEmpty()
                            ? ""
                            : clause.brackets().getFirst().text(),
                    context.title()));
        var limit = deadline == null ? carriedDeadline : s.substring(deadline.start(), deadline.end());
        put(clause.line(), subject, action, count, unit, period, limit);
    }

    private void put(
            Line line,
            @Nullable String who,
            Action action,
            Count count,
            @Nullable String unit,
            @Nullable Period period,
            @Nullable String limit) {
        out.add(new Requirement(
                line.verbatim(),
                line.span(),
                asWritten(line, who),
                action,
                count,
                asWritten(line, unit),
                period,
                asWritten(line, limit)));
    }

    /** The folded words as the document has them, where they stand in this very piece. */
    private static @Nullable String asWritten(Line line, @Nullable String words) {
        if (words == null) return null;
        int at = line.text().indexOf(words);
        return at < 0 ? words : line.sub(at, at + words.length()).verbatim();
    }
}
