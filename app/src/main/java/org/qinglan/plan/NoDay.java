package org.qinglan.plan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.SourceSpan;

/**
 * A day that a text writes and no calendar has: 2月30日, 13月5日.
 *
 * @param month as written, possibly above 12
 * @param day as written, above the days of the month
 */
record NoDay(int month, int day) {
    private static final Pattern WRITTEN = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]");

    /** How far beside a sentence its date may stand, within the same line. */
    private static final int BESIDE = 14;

    private static final int MONTHS = 12;

    /** The first one written in or right beside a sentence; null where all its days exist. */
    static @Nullable NoDay near(String source, SourceSpan sentence, TaskDates dates) {
        int before = source.lastIndexOf('\n', sentence.from()) + 1;
        int behind = source.indexOf('\n', sentence.to());
        int from = Math.max(before, sentence.from() - BESIDE);
        int to = Math.min(behind < 0 ? source.length() : behind, sentence.to() + BESIDE);
        return in(source.substring(from, Math.max(from, to)), dates);
    }

    /** The first one written in a text; null where all its days exist. */
    static @Nullable NoDay in(String text, TaskDates dates) {
        var found = WRITTEN.matcher(text);
        while (found.find()) {
            var written = new NoDay(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
            if (!written.exists(dates)) return written;
        }
        return null;
    }

    private boolean exists(TaskDates dates) {
        return hasMonth() && day > 0 && day <= dates.monthOf(month).lengthOfMonth();
    }

    boolean hasMonth() {
        return month >= 1 && month <= MONTHS;
    }

    String words() {
        return month + "月" + day + "日";
    }
}
