package org.qinglan.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "执教：陆艺", "主讲 欧阳丽", "由分管主任（茅建国）汇总": a role word and who has the role. */
final class RolePhrases {
    /** @param at where the role word begins */
    record Phrase(Line duty, List<Line> people, int at) {}

    private static final String ROLE =
            "(?:主要?负责人|总负责人|[高中低]段负责人|训练负责人|第一责任人|负责人|责任人|负责教师|负责|执教教师|执教人|执教者|执教|主讲教师|主讲人|主讲|主备课人|主备人|主备教师|主备|命题教师|命题人|命题|审题人|审题|审核人|审核|记录人|记录员|记录|主持人|主持|摄影|摄像|拍照|统稿|撰稿人|撰稿|报道|新闻|召集人|联系人|中心发言人|发言人|中心发言|授课教师|授课人|授课|上课教师|上课人|上课|开课教师|开课人|开课|点评人|点评|评课人|主评人|主评|指导教师|指导老师|指导|辅导教师|辅导老师|辅导员|辅导|导师|师傅|师父|领队|带队教师|带队|教练|承担人|承担教师|承担|组织者|组织策划|策划|材料准备|资料整理|汇总|整理|组长|副组长|常务副组长|成员|组员|顾问|秘书|协助|配合|校对|编辑|监考|阅卷|分管领导|蹲点领导|联系领导|牵头人|牵头|主任|校长|教研组长|备课组长|课题主持人|课题负责人|参赛教师|参赛者|参赛|示范|引领|安全员|器材管理|裁判长|裁判|评委|总指挥|执行人|展示教师|展示人|讲座人|讲座)";
    private static final int LONGEST_DUTY = 14;
    private static final Pattern BEFORE_COLON = Pattern.compile("(" + ROLE + ")(?:教师|老师|人)?(?:分别)?$");
    private static final Pattern BEFORE_GAP = Pattern.compile(ROLE + "$");
    private static final Pattern BEFORE_BRACKET = Pattern.compile(
            "[一-龥]{0,4}?(?:教研组长|备课组长|年级组长|组长|副?校长|分管主任|科研主任|教学主任|教导主任|教科室主任|[一-龥]{2}主任|主任|书记|园长|教研员|管理员|辅导员|[一-龥]{2}员|负责人|主持人|责任人)$");
    private static final Pattern SUBJECT_LABEL = Pattern.compile(
            "语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|美术|体育|科学|信息技术|综合|道法|时间|地点|主题|内容|课题|形式|学科|(?:周|星期)[一二三四五六日]|.*[月日]|.*年级|[高初][一二三]|.*第.*");
    private static final Pattern DOES =
            Pattern.compile("由([一-龥·、]{2,24}?)(?:老师|同志|主任)?(负责|主讲|主持|执教|主备|牵头|命题|审核|统稿|汇总|记录|指导|撰写|点评|承担|组织|上)");

    private static final Pattern DIRECT = Pattern.compile(
            "(?:^|[,;。(:])((?:教研|备课|年级|课题)?组长|副组长|组员|成员|师[傅父]|导师|主讲人?|执教|主备人?|主持人?|负责人|带队|指导教师|班主任)([一-龥]{2,4}(?:、[一-龥]{2,4}){0,14})(?=[,;。)]|$)");

    /** Who comes has no duty. */
    private static final Pattern ATTEND =
            Pattern.compile("参[加与训会](?:人员|教师|对象|者)?|出席(?:人员)?|与会(?:人员)?|听课(?:人员|教师)?|培训对象|对象|观摩教师|人员");

    private RolePhrases() {}

    static List<Phrase> in(Line line) {
        var out = new ArrayList<Phrase>();
        var taken = new BitSet();
        var text = line.text();
        for (int p = 1; p < line.length(); p++) {
            char c = text.charAt(p);
            if (c == ':' || c == '为' || c == '是') colon(line, p, c == ':', out, taken);
            if (c == '(') post(line, p, out, taken);
            if (line.gapBefore(p)) gap(line, p, out, taken);
        }
        labels(line, out, taken);
        direct(line, out, taken);
        does(line, out, taken);
        out.sort(Comparator.comparingInt(Phrase::at));
        return out;
    }

    private static @Nullable Matcher endingAt(Pattern pattern, String text, int end) {
        var m = pattern.matcher(text).region(Math.max(0, end - LONGEST_DUTY), end);
        return m.find() ? m : null;
    }

    private static void take(BitSet taken, int from, int to) {
        taken.set(from, Math.max(from + 1, to));
    }

    private static void colon(Line line, int p, boolean colon, List<Phrase> out, BitSet taken) {
        var m = endingAt(BEFORE_COLON, line.text(), p);
        if (m == null || (!colon && m.group(1).length() < 2)) return;
        var people = Names.list(valueAt(line, p + 1), !colon);
        if (people.isEmpty() || taken.get(m.start(1))) return;
        int from = m.group(1).matches(".*(?:主任|组长|校长|教练|编辑|员)") ? wholeWord(line, m.start(1)) : m.start(1);
        out.add(new Phrase(line.sub(from, m.end(1)), people, from));
        take(taken, from, p);
    }

    /** "责任编辑", "足球队主教练": the post begins where the words begin, if that is near. */
    private static int wholeWord(Line line, int at) {
        int from = at;
        while (from > 0 && at - from < 5 && isWord(line.at(from - 1)) && !line.gapBefore(from)) from--;
        boolean bounded = from == 0 || line.gapBefore(from) || !isWord(line.at(from - 1));
        return bounded ? from : at;
    }

    /** A duty that is not in the list is one all the same where only names follow its colon. */
    private static void labels(Line line, List<Phrase> out, BitSet taken) {
        for (int p = 2; p < line.length(); p++) {
            if (line.at(p) != ':' || taken.get(p - 1)) continue;
            int from = p;
            while (from > 0 && p - from < 8 && isWord(line.at(from - 1)) && !line.gapBefore(from)) from--;
            if (ATTEND.matcher(line.text()).region(from, p).matches()) continue;
            boolean bounded = from == 0 || line.gapBefore(from) || ",;。(、):".indexOf(line.at(from - 1)) >= 0;
            if (!bounded || p - from < 2 || isSubjectLabel(line.text().substring(from, p))) continue;
            var people = Names.list(valueAt(line, p + 1), true);
            if (people.isEmpty()) people = Names.list(firstClause(valueAt(line, p + 1)), true);
            if (people.isEmpty()) continue;
            out.add(new Phrase(line.sub(from, p), people, from));
            take(taken, from, p);
        }
    }

    /** "组长陆婉清，组员沈知远、柯晓岚": nothing between the role and who has it. */
    private static void direct(Line line, List<Phrase> out, BitSet taken) {
        var m = DIRECT.matcher(line.text());
        while (m.find()) {
            if (taken.get(m.start(1))) continue;
            var people = Names.list(line.sub(m.start(2), m.end(2)), true);
            if (people.isEmpty()) continue;
            out.add(new Phrase(line.sub(m.start(1), m.end(1)), people, m.start(1)));
            take(taken, m.start(1), m.end(2));
        }
    }

    private static Line firstClause(Line value) {
        int comma = value.text().indexOf(',');
        return comma < 0 ? value : value.sub(0, comma);
    }

    private static boolean isSubjectLabel(String label) {
        return SUBJECT_LABEL.matcher(label).matches();
    }

    private static boolean isWord(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** "主讲 欧阳丽": the role word stands between an end or gap and a gap. */
    private static void gap(Line line, int p, List<Phrase> out, BitSet taken) {
        var m = endingAt(BEFORE_GAP, line.text(), p);
        if (m == null || taken.get(m.start())) return;
        int from = m.start();
        if (from > 0 && !line.gapBefore(from) && "(,;。、:".indexOf(line.at(from - 1)) < 0) return;
        var people = leading(valueAt(line, p));
        if (people.isEmpty()) return;
        out.add(new Phrase(line.sub(from, p), people, from));
        take(taken, from, p);
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

    private static void post(Line line, int p, List<Phrase> out, BitSet taken) {
        var m = endingAt(BEFORE_BRACKET, line.text(), p);
        if (m == null || taken.get(m.start())) return;
        int close = line.text().indexOf(')', p);
        if (close < 0 || close - p > 30) return;
        var people = Names.list(line.sub(p + 1, close), true);
        if (people.isEmpty() || line.text().substring(p, close).indexOf(':') >= 0) return;
        int by = Math.max(line.text().lastIndexOf('由', p), line.text().lastIndexOf('请', p));
        int from = by >= m.start() && by < p - 2 ? by + 1 : m.start();
        while (from < p - 2 && "和与及,".indexOf(line.at(from)) >= 0) from++;
        out.add(new Phrase(line.sub(from, p), people, from));
        take(taken, from, p);
    }

    private static void does(Line line, List<Phrase> out, BitSet taken) {
        var m = DOES.matcher(line.text());
        while (m.find()) {
            var people = Names.list(line.sub(m.start(1), m.end(1)), true);
            if (people.isEmpty() || taken.get(m.start(2))) continue;
            out.add(new Phrase(line.sub(m.start(2), m.end(2)), people, m.start(2)));
            take(taken, m.start(2), m.end(2));
        }
    }

    /** What stands behind a colon: up to the end of the clause, the bracket, or the next label after a gap. */
    static Line valueAt(Line line, int from) {
        int to = from;
        while (to < line.length() && to - from < 80) {
            char c = line.at(to);
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
}
