package org.qinglan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/**
 * 迎检: a checklist that somebody outside asks proof for.
 *
 * @param unitId whose work is looked at, everything below it included
 * @param firstDay the work from this day on counts
 * @param lastDay … up to and with this one
 * @param source the office's own file with its columns; null where the lines were pasted
 * @param deletedAt null while it is there
 */
public record Inspection(
        UUID id,
        UUID unitId,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Source source,
        @Nullable Instant deletedAt) {
    /** Longest stretch of days one checklist asks about: honours look back five years. */
    static final int MOST_YEARS = 6;

    /**
     * Where the lines stand in the office's own file.
     *
     * @param table counts from 0
     * @param textColumn the column of the lines, as {@link TableColumns} names it
     * @param proofColumn the column that takes the proof; null where there is none
     */
    public record Source(
            UUID fileId,
            int table,
            String textColumn,
            @Nullable String proofColumn) {}

    public boolean isGone() {
        return deletedAt != null;
    }

    /** Whether work of this day counts. */
    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** 2025年9月1日至2026年8月31日. */
    public String period() {
        return day(firstDay) + "至" + day(lastDay);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + ChineseDates.plain(day);
    }
}
