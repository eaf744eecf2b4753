package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param pinyin for search and sorting, lower case without tones
 * @param employeeNo unique within the tenant
 * @param servingSince first day of work
 * @param leftOn the day the person left; null while in service
 */
public record Person(
        UUID id,
        String name,
        String pinyin,
        String employeeNo,
        @Nullable LocalDate servingSince,
        @Nullable LocalDate leftOn) {

    /**
     * The year of service a day falls into, from 1; 0 where unknown. Service years change on 1 September (workflows §11),
     * so who began in August 2025 is in the first year until 31 August 2026, the last days of August 2025 included.
     */
    public int serviceYear(LocalDate day) {
        if (servingSince == null || day.isBefore(servingSince)) return 0;
        return Math.max(1, schoolYear(day) - schoolYear(servingSince.plusMonths(1)) + 1);
    }

    /** August belongs to the coming year where the first day of work is meant, hence the month added by the caller. */
    private static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    }
}
