package org.qinglan.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "执教：陆艺", "主讲 欧阳丽", "组长陆婉清", "由分管主任（茅建国）汇总": a role word and who has the role. */
final class RolePhrases {
    /**
     * @param at where the phrase begins
     * @param about what the phrase itself says the duty is for
     */
    record Phrase(
            Line duty, List<Line> people, int at, @Nullable Line about) {}

    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_NOTE = 14;
    private static final int LONGEST_LABEL = 8;
    private static final Pattern FILLED = Pattern.compile("(?:教师|老师|人|分别|依次|名单|安排)+$");
    private static final Pattern BEFORE_BRACKET = Pattern.compile(
            "[一-龥]{0,4}?(?:教研组长|备课组长|年级组长|组长|副?校长|分管主任|科研主任|教学主任|教导主任|教科室主任|[一-龥]{2}主任|主任|书记|园长|教研员|管理员|辅导员|[一-龥]{2}员|负责人|主持人|责任人|主讲人?|执教|师傅|导师|指导教师)$");
    private static final Pattern SUBJECT_LABEL = Pattern.compile(
            "语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|美术|体育|科学|信息技术|综合|道法|时间|地点|主题|内容|课题|形式|学科|(?:周|星期)[一二三四五六日]|.*[月日]|.*年级|[高初][一二三]|.*第.*");

    private static final Sought WORKPLACE =
            Sought.of("(?:校长|主任|书记|园长|教师|老师|专家|研究员|教研员|负责)$|小学|中学|学校|幼儿园|学院|大学|教研室|教育局|中心|[一二三四五六七八九附]中$");

    /** A longer word ends in the role word: 责任编辑, 足球队主教练. */
    private static final Pattern COMPOUND = Pattern.compile(".*(?:主任|组长|校长|教练|编辑|员)");

    /** Who comes has no duty. */
    private static final Pattern ATTEND = Pattern.compile(
            "参[加与训会](?:人员|教师|对象|者)?|出席(?:人员)?|与会(?:人员)?|听课(?:人员|教师)?|培训对象|对象|观摩教师|人员|受训教师|应到|实到|请假|缺席|制[定订]人|作者|填表人|发布(?:人|者)|姓名|.{0,4}负责制");

    private final Line line;
    private final String text;
    private final List<Phrase> out = new ArrayList<>();
    private final BitSet taken = new BitSet();

    private RolePhrases(Line line) {
        this.line = line;
        this.text = line.text();
    }

    static List<Phrase> in(Line line) {
        var phrases = new RolePhrases(line);
        for (int p = 1; p < line.length(); p++) {
            char c = line.at(p);
            if (c == ':' || c == '为' || c == '是') phrases.colon(p, c == ':');
            if (c == '(') phrases.post(p);
            if (line.gapBefore(p)) phrases.gap(p);
        }
        phrases.labels();
        phrases.direct();
        NamedDeeds.in(line, phrases.taken, phrases.out);
        phrases.out.sort(Comparator.comparingInt(Phrase::at));
        return phrases.out;
    }

    private void add(int from, int to, List<Line> people, int end) {
        out.add(new Phrase(line.sub(from, to), people, from, null));
        var last = people.getLast().text();
        int behind = text.indexOf(last, to);
        taken.set(from, Math.max(Math.max(from + 1, end), behind < 0 ? 0 : behind + last.length()));
    }

    private void colon(int p, boolean colon) {
        int to = p;
        var filled = FILLED.matcher(text).region(Math.max(0, p - 4), p);
        int from = Duties.start(text, p);
        if (from < 0 && filled.find() && filled.start() > 1) {
            to = filled.start();
            from = Duties.start(text, to);
        }
        if (from < 0 || taken.get(from)) return;
        var people = Names.list(valueAt(line, p + 1), !colon);
        if (people.isEmpty() || ATTEND.matcher(text).region(from, to).matches()) return;
        if (COMPOUND.matcher(text).region(from, to).matches()) from = wholeWord(from);
        noted(from, to, people, p);
    }

    /** 年段长：柏舟（小班）、苗青禾（中班）: the note says what each is for, unless it only says where they work. */
    private void noted(int from, int to, List<Line> people, int p) {
        var plain = new ArrayList<Line>();
        int search = p;
        for (var person : people) {
            int behind = text.indexOf(person.text(), search) + person.length();
            search = Math.max(search, behind);
            var note = behind < text.length() && text.charAt(behind) == '(' ? note(behind) : null;
            if (note == null) plain.add(person);
            else out.add(new Phrase(line.sub(from, to), List.of(person), from, note));
        }
        if (!plain.isEmpty()) add(from, to, plain, p);
        taken.set(from, Math.max(p, search));
    }

    private @Nullable Line note(int open) {
        int close = text.indexOf(')', open);
        if (close - open < 3 || close - open > LONGEST_NOTE) return null;
        var words = text.substring(open + 1, close);
        return WORKPLACE.isIn(words) || Duties.isWorkplace(words) ? null : line.sub(open + 1, close);
    }

    /** "责任编辑", "足球队主教练": the post begins where the words begin, if that is near. */
    private int wholeWord(int at) {
        int from = at;
        while (from > 0 && at - from < 5 && isWord(line.at(from - 1)) && !line.gapBefore(from)) from--;
        boolean bounded = from == 0 || line.gapBefore(from) || !isWord(line.at(from - 1));
        return bounded ? from : at;
    }

    /** A duty that is not in the list is one all the same where only names follow its colon. */
    private void labels() {
        for (int p = 2; p < line.length(); p++) {
            if (line.at(p) != ':' || taken.get(p - 1)) continue;
            int from = p;
            while (from > 0 && p - from < LONGEST_LABEL && isWord(line.at(from - 1)) && !line.gapBefore(from)) from--;
            if (ATTEND.matcher(text).region(from, p).matches()) continue;
            boolean bounded = from == 0 || isBound(from);
            if (!bounded
                    || p - from < 2
                    || SUBJECT_LABEL.matcher(text).region(from, p).matches()) continue;
            var people = Names.list(valueAt(line, p + 1), true);
            if (people.isEmpty()) people = Names.list(firstClause(valueAt(line, p + 1)), true);
            if (!people.isEmpty()) add(from, p, people, p);
        }
    }

    /** A word that heads a line and is no duty: 地点, 高一. */
    static boolean isLabel(String label) {
        return SUBJECT_LABEL.matcher(label).matches() || ATTEND.matcher(label).matches();
    }

    private boolean isBound(int p) {
        return p == 0 || line.gapBefore(p) || ",;。(、):".indexOf(line.at(p - 1)) >= 0;
    }

    /** "组长陆婉清，组员沈知远、柯晓岚", "跟听师傅沈知远的课": nothing between the role and who has it. */
    private void direct() {
        for (int p = 0; p + 3 < line.length(); p++) {
            int end = taken.get(p) ? -1 : Duties.end(text, p);
            if (end < 0 || end >= line.length()) continue;
            boolean bound = isBound(p) && !Duties.isWorkplace(text.substring(p, end));
            boolean post = Duties.isPost(text.substring(p, end));
            if (bound || post) {
                var people = leading(valueAt(line, end), bound && post);
                if (!people.isEmpty()) add(p, end, people, end);
            }
            p = end - 1;
        }
    }

    private static Line firstClause(Line value) {
        int comma = value.text().indexOf(',');
        return comma < 0 ? value : value.sub(0, comma);
    }

    private static boolean isWord(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** "主讲 欧阳丽": the role word stands between an end or gap and a gap. */
    private void gap(int p) {
        int from = Duties.start(text, p);
        if (from < 0 || taken.get(from) || !isBound(from)) return;
        var people = leading(valueAt(line, p));
        if (!people.isEmpty()) add(from, p, people, p);
    }

    /** The names a piece begins with; what follows them need not be names. */
    private static List<Line> leading(Line value) {
        var out = new ArrayList<Line>();
        for (var piece : Names.pieces(value)) {
            var person = Names.person(piece);
            if (person == null) break;
            out.add(person);
        }
        return out;
    }

    /** The same where words may follow the name at once; a name that could be a word is taken only if {@code bound}. */
    private static List<Line> leading(Line value, boolean bound) {
        var out = new ArrayList<Line>();
        for (var piece : Names.pieces(value)) {
            var person = Names.person(piece);
            boolean whole = person != null;
            if (person == null) person = Names.leading(piece);
            if (person == null || !(whole && bound) && !Names.isPlainName(person.text())) break;
            out.add(person);
            if (!whole) break;
        }
        return out;
    }

    private void post(int p) {
        var m = BEFORE_BRACKET.matcher(text).region(Math.max(0, p - LONGEST_NOTE), p);
        if (!m.find() || taken.get(m.start())) return;
        int close = text.indexOf(')', p);
        if (close < 0 || close - p > 30) return;
        var people = Names.list(line.sub(p + 1, close), true);
        if (people.isEmpty() || text.substring(p, close).indexOf(':') >= 0) return;
        int by = Math.max(text.lastIndexOf('由', p), text.lastIndexOf('请', p));
        int from = by >= m.start() && by < p - 2 ? by + 1 : m.start();
        while (from < p - 2 && "和与及,".indexOf(line.at(from)) >= 0) from++;
        add(from, p, people, p);
    }

    /** What stands behind a colon: up to the end of the clause, the bracket, or the next label after a gap. */
    static Line valueAt(Line line, int from) {
        int to = from;
        while (to < line.length() && to - from < LONGEST_VALUE) {
            char c = line.at(to);
            if (c == '(' && noteEnd(line, to) > 0) {
                to = noteEnd(line, to);
                continue;
            }
            if (";。()".indexOf(c) >= 0) break;
            if (c == ':') {
                int back = to;
                while (back > from && !line.gapBefore(back) && ",、".indexOf(line.at(back - 1)) < 0) back--;
                to = back;
                break;
            }
            to++;
        }
        return line.sub(from, to);
    }

    /** Behind the note to a name inside the list: 柏舟（记录）、苗青禾; -1 where the list does not go on. */
    private static int noteEnd(Line line, int open) {
        int close = line.text().indexOf(')', open);
        if (close < 0 || close - open > LONGEST_NOTE || close + 1 >= line.length()) return -1;
        return line.at(close + 1) == '、' || line.gapBefore(close + 1) && line.at(close + 1) != ':' ? close + 1 : -1;
    }
}
