package org.qinglan.plan;

import java.time.DayOfWeek;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.FuzzyDate;

/** The weekday a text writes beside a day: 10月20日（周三）, 10.20 星期三. */
final class WrittenWeekday {
    private static final String DAYS = "一二三四五六日";
    private static final Pattern DATED = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?\\s*[（(,，]?\\s*(?:星期|周|礼拜)([一二三四五六日天])");

    private WrittenWeekday() {}

    /** The one written nearest to a sentence for its day; null where none is written or the date is no day. */
    static @Nullable DayOfWeek near(String source, SourceSpan sentence, FuzzyDate when) {
        if (when.kind() != FuzzyDate.Kind.DAY) return null;
        DayOfWeek nearest = null;
        int distance = Integer.MAX_VALUE;
        var found = DATED.matcher(source);
        while (found.find()) {
            boolean same = Integer.parseInt(found.group(1)) == when.firstDay().getMonthValue()
                    && Integer.parseInt(found.group(2)) == when.firstDay().getDayOfMonth();
            int away = Math.min(Math.abs(found.start() - sentence.from()), Math.abs(found.start() - sentence.to()));
            if (!same || away >= distance) continue;
            distance = away;
            int day = DAYS.indexOf(found.group(3));
            nearest = DayOfWeek.of(day < 0 ? 7 : day + 1);
        }
        return nearest;
    }
}
