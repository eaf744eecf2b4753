package org.qinglan.reading;

import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Period;

/**
 * 一课一主题, 每期一主题, 每月一考: one of a thing for each of another.
 *
 * @param unit the thing
 * @param period how often; null where the other thing is no time (一人一课)
 */
record OneEach(String unit, @Nullable Period period) {
    private static final Sought PAIR = Sought.of("一(课|周|月|期|人|班|校|单元|学期|年)一([一-龥]{1,4})");
    private static final Sought EVERY = Sought.of("每(课|章|单元|周|月|期|学期|学年|年|天|日)一([考测练评研讲查报])");
    /** 一对一, 一生一案, 一人一岗 name a way of working and ask for nothing. */
    private static final String NAMES_A_WAY = "档号机岗策卡独";

    static @Nullable OneEach in(String s) {
        var pair = PAIR.in(s);
        if (pair == null
                || s.contains("对一")
                || NAMES_A_WAY.indexOf(pair.group(2).charAt(0)) >= 0) {
            pair = EVERY.in(s);
            if (pair == null) return null;
        }
        var period = switch (pair.group(1)) {
            case "天", "日" -> Period.DAY;
            case "周" -> Period.WEEK;
            case "月" -> Period.MONTH;
            case "期", "学期" -> Period.TERM;
            case "年", "学年" -> Period.YEAR;
            case "课", "单元", "章" -> Period.PER_EVENT;
            default -> null;
        };
        return new OneEach(pair.group(2), period);
    }
}
