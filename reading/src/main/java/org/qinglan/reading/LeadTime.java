package org.qinglan.reading;

import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Count;

/**
 * 提前三天, 提前2周以上: a time that counts backwards from something.
 *
 * @param count how many units
 * @param unit 天, 周 …
 * @param start first character in the clause
 * @param end behind the last
 * @param ofEvent it names what it counts back from (考试前三天), which comes again and again
 */
record LeadTime(Count count, String unit, int start, int end, boolean ofEvent) {
    private static final String N = Numerals.NUMBER;
    private static final Sought AHEAD = Sought.of("(?:至少|不少于)?[提超]前(?:至少|不少于)?(" + N + ")(?:(?:-{1,2}|至|到)(" + N
            + "))?(?:个)?(天|周|日|月|分钟|小时|课时|节课?|星期|工作日)(以上|及以上)?|(?<![之以])至少(" + N + ")(?:个)?(天|周)前"
            + "|(?:活动|上课|讲课|开课|考试|会议|培训|比赛|实验|检查|教研|[考会课])前(" + N
            + ")(?:个)?(天|周|日|小时|工作日|(?<=[考会]前[一二三四五六七八九十\\d]{1,3})分钟)(?![之以]?内)|提前(?:备|准备|完成|写)好?(" + N
            + ")(?:个)?(课时|节|周|天)");

    static @Nullable LeadTime in(String s) {
        var m = AHEAD.in(s);
        if (m == null) return null;
        if (m.group(9) != null) {
            double early = Numerals.value(m.group(9));
            return new LeadTime(new Count(early, early), m.group(10), m.start(), m.end(), false);
        }
        if (m.group(7) != null) {
            double before = Numerals.value(m.group(7));
            return new LeadTime(new Count(before, before), m.group(8), m.start(), m.end(), true);
        }
        if (m.group(5) != null)
            return new LeadTime(new Count(Numerals.value(m.group(5)), null), m.group(6), m.start(), m.end(), false);
        double a = Numerals.value(m.group(1));
        double b = m.group(2) == null ? a : Numerals.value(m.group(2));
        boolean least =
                m.group(4) != null || m.group().contains("至少") || m.group().contains("不少于");
        var unit = m.group(3).equals("节课") ? "节" : m.group(3);
        return new LeadTime(least ? new Count(a, null) : new Count(a, b), unit, m.start(), m.end(), false);
    }
}
