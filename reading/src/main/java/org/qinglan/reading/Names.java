package org.qinglan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells named persons from groups of people and other words. */
final class Names {
    private static final Set<String> SURNAMES = new HashSet<>(Lexicon.words("surnames.txt"));
    private static final Set<String> WORDS = new HashSet<>(Lexicon.words("words-like-names.txt"));
    private static final Set<String> OTHER_WORDS = new HashSet<>(Lexicon.words("not-names.txt"));
    private static final Sought SEPARATOR = Sought.of("[、,;/+&]|和|及|与");
    private static final Sought TITLE_AFTER =
            Sought.of("(?:老师|主任|校长|副校长|组长|书记|园长|同志|教师|教研员|副主任|副书记|工作室|名师|专家|教授|博士|等)+$");
    /** 初中文科, 四年级, 听障组: whom somebody stands for. */
    private static final Pattern STAGE_BEFORE = Pattern.compile(
            "^(?:高中|初中|小学|幼教|学前|幼儿园|中职)?(?:文科|理科|综合|艺术|思政|英语|语文|数学|科学|技术|[小中大]班|[低中高]段|[高初低中]年级|培智|听障|[一二三四五六七八九][、至到-]?[一二三四五六七八九]?年级)?(?:教研组|备课组|年级组|组|部|段)?");

    private static final Sought POST_BEFORE = Sought.of(
            "^.{0,10}?(?:管理员|召集人|主持人|负责人|领衔人|责任人|记录员|辅导员|教研员|班主任|组长|科长|处长|室长|队长|部长|段长|校长|园长|主任|书记|教练|老师|教师|[一二三四五六]年级|语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|体育|美术|科学|信息技术|道法|[高初][一二三])[:-]?");
    private static final Sought FIELD_ENDING = Sought.of(
            ".*(?:课|会|组|班|级|室|处|校|部|队|员|科|案|题|表|册|节|周|次|区|市|县|镇|赛|展|稿|率|师|课程|活动|教学|考试|检查|总结|学习|培训|分析|研究|作业|材料|工作|情况|安排|讨论|交流|研讨|备课|质量|内容|时间|地点|主题|小学|中学|学校|学院|幼儿园)");

    private static final Sought BEHIND_NAME = Sought.of("老师|同志|主任|校长|教授|的|每|将|在|等|对|于|须|应|要|把|为|所|带领|带|已|\\(");

    private static final Sought NOT_PLAIN = Sought.of(".+[有在到做完上下内外前后不没以所及与和时].*");

    /** Surnames that more often are a word of their own. */
    private static final String GRAMMAR = "充平元支能归印查师凡和于都单从向时全须当对在位种后公那相应别经以由被所曾";

    /** Words of grammar do not occur in given names. */
    private static final Sought NEVER_GIVEN = Sought.of(".+[的了着吗呢吧们把被给每各这那哪它他她我您个篇份须很太或并第并将等].*");

    private static final Sought NOTE = Sought.of("\\([^()]*\\)$");

    private Names() {}

    /** One person's name: two to four characters with a known surname, or a longer one with the dot between its parts. */
    static boolean isName(String s) {
        if (s.indexOf('·') > 0)
            return s.length() >= 4 && s.length() <= 14 && s.chars().allMatch(c -> c == '·' || isHan(c));
        if (s.length() < 2 || s.length() > 4 || !s.chars().allMatch(Names::isHan)) return false;
        if (!isCompound(s) && (s.length() > 3 || !SURNAMES.contains(s.substring(0, 1)))) return false;
        if (OTHER_WORDS.contains(s) || (s.length() > 2 && OTHER_WORDS.contains(s.substring(0, 2)))) return false;
        return !FIELD_ENDING.fits(s) && !NEVER_GIVEN.fits(s) && !TITLED.fits(s);
    }

    /** A name by its surname and length, be it a word too: where a list says that only names can stand there. */
    static boolean mayBeName(String s) {
        return s.length() >= 2
                && s.length() <= 3
                && s.chars().allMatch(Names::isHan)
                && SURNAMES.contains(s.substring(0, 1));
    }

    /** 皇甫小舟: a surname of two characters goes before one of one character. */
    static boolean isCompound(String s) {
        return s.length() >= 3 && SURNAMES.contains(s.substring(0, 2));
    }

    /** 邸校长 is nobody's name, and neither is 屠老师. */
    private static final Sought TITLED = Sought.of(".{1,2}(?:老师|校长|主任|书记|园长|组长|科长|处长|局长|所长|院长|教授|同学|同志|师傅|导师)");

    /** A name that no word of the language could be taken for, so that nothing around it need tell. */
    static boolean isPlainName(String s) {
        return isName(s)
                && !NOT_PLAIN.fits(s)
                && !WORDS.contains(s)
                && GRAMMAR.indexOf(s.charAt(0)) < 0
                && (s.length() == 2 || isCompound(s) || !WORDS.contains(s.substring(0, 2)));
    }

    /** The words end in one for work, not in a name. */
    static boolean endsInWork(String words) {
        return FIELD_ENDING.fits(words);
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** A name where only a name can stand (behind "主讲："): posts and titles around it are taken off. */
    static @Nullable Line person(Line piece) {
        var note = NOTE.in(piece.text());
        var s = note == null ? piece.text() : piece.text().substring(0, note.start());
        var title = TITLE_AFTER.in(s);
        int end = title != null && title.start() >= 2 ? title.start() : s.length();
        if (isName(s.substring(0, end))) return piece.sub(0, end);
        var post = POST_BEFORE.at(s, 0);
        if (post != null && post.end() < end && isName(s.substring(post.end(), end))) return piece.sub(post.end(), end);
        var stage = STAGE_BEFORE.matcher(s);
        if (stage.find() && stage.end() < end && isName(s.substring(stage.end(), end)))
            return piece.sub(stage.end(), end);
        return null;
    }

    /** The name a piece begins with where a title or a word of grammar ends it: 储岚老师的课, 储岚每周. */
    static @Nullable Line leading(Line piece) {
        for (int n = Math.min(4, piece.length() - 1); n >= 2; n--) {
            if (isName(piece.text().substring(0, n))
                    && (BEHIND_NAME.at(piece.text(), n) != null || Duties.deedEnd(piece.text(), n) > 0))
                return piece.sub(0, n);
        }
        return null;
    }

    /** The persons in a list such as "储岚、管逸飞"; empty where a piece of it is no person and {@code strict}. */
    static List<Line> list(Line line, boolean strict) {
        var found = new ArrayList<Line>();
        for (var piece : pieces(line)) {
            var person = person(piece);
            if (person != null) {
                found.add(person);
            } else if (strict && !isFiller(piece.text())) {
                return List.of();
            }
        }
        return found;
    }

    private static boolean isFiller(String s) {
        return s.isEmpty()
                || s.equals("等")
                || s.equals("等人")
                || s.equals("老师")
                || s.equals("待定")
                || s.equals("临时")
                || s.equals("待定)");
    }

    /** The pieces between separators and gaps; a gap inside a two-character name (储 岚) is none. */
    static List<Line> pieces(Line line) {
        var cut = new ArrayList<Line>();
        int from = 0;
        for (var m : SEPARATOR.all(line.text())) {
            if (inBrackets(line.text(), from, m.start())) continue;
            boolean insideName =
                    m.end() - m.start() == 1 && "和及与".indexOf(line.at(m.start())) >= 0 && m.start() - from < 2;
            if (insideName) continue;
            byGaps(line.sub(from, m.start()), cut);
            from = m.end();
        }
        byGaps(line.sub(from, line.length()), cut);
        return cut;
    }

    private static boolean inBrackets(String text, int from, int p) {
        int open = text.lastIndexOf('(', p);
        return open >= from && text.lastIndexOf(')', p) < open;
    }

    /** Whether the gap at {@code p} only spaces a name of two characters: 储 岚, 管逸飞、储 岚. */
    static boolean isSpaced(Line line, int from, int p) {
        boolean first = p - from == 1
                || p - from > 1 && isSeparator(line.at(p - 2))
                || p - from > 2 && isStage(line.text().substring(from, p - 1));
        boolean last = p + 1 == line.length() || line.gapBefore(p + 1) || isSeparator(line.at(p + 1));
        return first && last && isName(line.text().substring(p - 1, p + 1));
    }

    private static boolean isStage(String words) {
        return STAGE_BEFORE.matcher(words).matches();
    }

    private static boolean isSeparator(char c) {
        return "、,;/-→:(".indexOf(c) >= 0;
    }

    private static void byGaps(Line line, List<Line> out) {
        if (line.isEmpty()) return;
        int from = 0;
        for (int p = 1; p <= line.length(); p++) {
            boolean end = p == line.length();
            boolean spacedName = !end && line.gapBefore(p) && isSpaced(line, from, p);
            if (!end && (!line.gapBefore(p) || spacedName)) continue;
            out.add(line.sub(from, p));
            from = p;
        }
    }
}
