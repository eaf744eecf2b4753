package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "执教：陆艺", "主讲 欧阳丽", "由分管主任（茅建国）汇总": a role word and who has the role. */
final class RolePhrases {
    /** @param at where the role word begins */
    record Phrase(Line duty, List<Line> people, int at) {}

    private static final String ROLE =
            "(?:主要?负责人|总负责人|[高中低]段负责人|训练负责人|第一责任人|负责人|责任人|负责教师|负责|执教教师|执教人|执教者|执教|主讲教师|主讲人|主讲|主备课人|主备人|主备教师|主备|命题教师|命题人|命题|审题人|审题|审核人|审核|记录人|记录员|记录|主持人|主持|摄影|摄像|拍照|统稿|撰稿人|撰稿|报道|新闻|召集人|联系人|中心发言人|发言人|中心发言|授课教师|授课人|授课|上课教师|上课人|上课|开课教师|开课人|开课|点评人|点评|评课人|主评人|主评|指导教师|指导老师|指导|辅导教师|辅导老师|辅导员|辅导|导师|师傅|师父|领队|带队教师|带队|教练|承担人|承担教师|承担|组织者|组织策划|策划|材料准备|资料整理|汇总|整理|组长|副组长|常务副组长|成员|组员|顾问|秘书|协助|配合|校对|编辑|监考|阅卷|分管领导|蹲点领导|联系领导|牵头人|牵头|主任|校长|教研组长|备课组长|课题主持人|课题负责人|参赛教师|参赛者|参赛|示范|引领|安全员|器材管理|裁判长|裁判|总指挥|执行人|展示教师|展示人|讲座人|讲座)";
    private static final Pattern COLON = Pattern.compile("(" + ROLE + ")(?:教师|老师|人)?(?::|为|是)");
    private static final Pattern GAP = Pattern.compile("(" + ROLE + ")");
    private static final Pattern POST = Pattern.compile(
            "((?:[一-龥]{0,4}?)(?:教研组长|备课组长|年级组长|组长|副?校长|分管主任|科研主任|教学主任|教导主任|教科室主任|[一-龥]{2}主任|主任|书记|园长|教研员|管理员|辅导员|负责人|主持人|责任人))\\(([^()]{2,30})\\)");
    private static final Pattern DOES =
            Pattern.compile("由([一-龥·]{2,14}?)(?:老师|同志|主任)?(负责|主讲|主持|执教|主备|牵头|命题|审核|统稿|汇总|记录|指导|撰写|点评|承担|组织|上)");

    private RolePhrases() {}

    static List<Phrase> in(Line line) {
        var out = new ArrayList<Phrase>();
        colons(line, out);
        labels(line, out);
        gaps(line, out);
        posts(line, out);
        does(line, out);
        return out;
    }

    private static void colons(Line line, List<Phrase> out) {
        var m = COLON.matcher(line.text());
        while (m.find()) {
            if (line.text().charAt(m.end() - 1) != ':' && m.group(1).length() < 2) continue;
            var value = valueAt(line, m.end());
            boolean colon = line.text().charAt(m.end() - 1) == ':';
            var people = Names.list(value, !colon);
            if (!people.isEmpty() && isNew(out, m.start(1)))
                out.add(new Phrase(line.sub(wordStart(line, m.start(1)), m.end(1)), people, m.start(1)));
        }
    }

    /** A duty that is not in the list is one all the same where only names follow its colon. */
    private static void labels(Line line, List<Phrase> out) {
        for (int p = 0; p < line.length(); p++) {
            if (line.at(p) != ':' || p < 2) continue;
            int from = p;
            while (from > 0 && p - from < 8 && isWord(line.at(from - 1)) && !line.gapBefore(from)) from--;
            boolean bounded = from == 0 || line.gapBefore(from) || ",;。(、)".indexOf(line.at(from - 1)) >= 0;
            if (!bounded || p - from < 2) continue;
            var people = Names.list(valueAt(line, p + 1), true);
            if (people.isEmpty()
                    || !isNew(out, from, p)
                    || isSubjectLabel(line.text().substring(from, p))) continue;
            out.add(new Phrase(line.sub(from, p), people, from));
        }
    }

    private static boolean isSubjectLabel(String label) {
        return label.matches(
                "语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|美术|体育|科学|信息技术|综合|道法|时间|地点|主题|内容|课题|形式|学科|.*年级|[高初][一二三]|.*第.*");
    }

    private static boolean isWord(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static void gaps(Line line, List<Phrase> out) {
        var m = GAP.matcher(line.text());
        while (m.find()) {
            if (m.end() >= line.length() || !line.gapBefore(m.end()) || !isNew(out, m.start())) continue;
            if (m.start() > 0 && !line.gapBefore(m.start()) && "(,;。、".indexOf(line.at(m.start() - 1)) < 0) continue;
            var people = leading(valueAt(line, m.end()));
            if (!people.isEmpty()) out.add(new Phrase(line.sub(m.start(), m.end()), people, m.start()));
        }
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

    private static void posts(Line line, List<Phrase> out) {
        var m = POST.matcher(line.text());
        while (m.find()) {
            var people = Names.list(line.sub(m.start(2), m.end(2)), true);
            if (!people.isEmpty() && isNew(out, m.start(1)))
                out.add(new Phrase(
                        line.sub(dutyStart(line.text(), m.start(1), m.end(1)), m.end(1)), people, m.start(1)));
        }
    }

    private static int dutyStart(String text, int from, int end) {
        while (from < end - 2 && "由请和与及,".indexOf(text.charAt(from)) >= 0) from++;
        return from;
    }

    private static void does(Line line, List<Phrase> out) {
        var m = DOES.matcher(line.text());
        while (m.find()) {
            var people = Names.list(line.sub(m.start(1), m.end(1)), true);
            if (!people.isEmpty() && isNew(out, m.start(2)))
                out.add(new Phrase(line.sub(m.start(2), m.end(2)), people, m.start(2)));
        }
    }

    private static int wordStart(Line line, int from) {
        return from;
    }

    private static boolean isNew(List<Phrase> out, int at) {
        return out.stream().noneMatch(p -> Math.abs(p.at() - at) < 3);
    }

    private static boolean isNew(List<Phrase> out, int from, int to) {
        return out.stream().noneMatch(p -> p.at() >= from - 1 && p.at() <= to);
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
