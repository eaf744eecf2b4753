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
    private static final Set<String> OTHER_WORDS = new HashSet<>(Lexicon.words("not-names.txt"));
    private static final Pattern SEPARATOR = Pattern.compile("[、,;/+&]|和|及|与");
    private static final Pattern TITLE_AFTER =
            Pattern.compile("(?:老师|主任|校长|副校长|组长|书记|园长|同志|教师|教研员|副主任|副书记|工作室|名师|专家|教授|博士|等)+$");
    private static final Pattern POST_BEFORE = Pattern.compile(
            "^.{0,10}?(?:管理员|召集人|主持人|负责人|领衔人|责任人|记录员|辅导员|教研员|班主任|组长|科长|处长|室长|队长|部长|段长|校长|园长|主任|书记|教练|老师|教师|[一二三四五六]年级|语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|体育|美术|科学|信息技术|道法|[高初][一二三])[:-]?");
    private static final Pattern FIELD_ENDING = Pattern.compile(
            ".*(?:课|会|组|班|级|室|处|校|部|队|员|科|案|题|表|册|节|周|次|区|市|县|镇|赛|展|稿|率|师|课程|活动|教学|考试|检查|总结|学习|培训|分析|研究|作业|材料|工作|情况|安排|讨论|交流|研讨|备课|质量|内容|时间|地点|主题)");

    private Names() {}

    /** One person's name: two to four characters with a known surname, or a longer one with the dot between its parts. */
    static boolean isName(String s) {
        if (s.indexOf('·') > 0)
            return s.length() >= 4 && s.length() <= 14 && s.chars().allMatch(c -> c == '·' || isHan(c));
        if (s.length() < 2 || s.length() > 4 || !s.chars().allMatch(Names::isHan)) return false;
        if (OTHER_WORDS.contains(s) || (s.length() > 2 && OTHER_WORDS.contains(s.substring(0, 2)))) return false;
        boolean compound = s.length() >= 3 && SURNAMES.contains(s.substring(0, 2));
        if (compound) return true;
        return s.length() <= 3
                && SURNAMES.contains(s.substring(0, 1))
                && !FIELD_ENDING.matcher(s).matches();
    }

    /** The words end in one for work, not in a name. */
    static boolean endsInWork(String words) {
        return FIELD_ENDING.matcher(words).matches();
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** A name where only a name can stand (behind "主讲："): posts and titles around it are taken off. */
    static @Nullable Line person(Line piece) {
        var s = piece.text();
        var title = TITLE_AFTER.matcher(s);
        int end = title.find() && title.start() >= 2 ? title.start() : s.length();
        if (isName(s.substring(0, end))) return piece.sub(0, end);
        var post = POST_BEFORE.matcher(s);
        if (post.find() && post.end() < end && isName(s.substring(post.end(), end))) return piece.sub(post.end(), end);
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
        var m = SEPARATOR.matcher(line.text());
        int from = 0;
        while (m.find()) {
            boolean insideName =
                    m.end() - m.start() == 1 && "和及与".indexOf(line.at(m.start())) >= 0 && m.start() - from < 2;
            if (insideName) continue;
            byGaps(line.sub(from, m.start()), cut);
            from = m.end();
        }
        byGaps(line.sub(from, line.length()), cut);
        return cut;
    }

    private static void byGaps(Line line, List<Line> out) {
        if (line.isEmpty()) return;
        int from = 0;
        for (int p = 1; p <= line.length(); p++) {
            boolean end = p == line.length();
            boolean spacedName = !end
                    && p - from == 1
                    && (p + 1 == line.length() || line.gapBefore(p + 1))
                    && isName(line.text().substring(from, p + 1));
            if (!end && (!line.gapBefore(p) || spacedName)) continue;
            out.add(line.sub(from, p));
            from = p;
        }
    }
}
