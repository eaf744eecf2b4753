package org.qinglan.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 入账: what a record counts for one person or one unit. Posted or reversed, never edited.
 *
 * @param personId the bearer; null when a unit bears it
 * @param unitId the bearer; null when a person bears it
 * @param quantity in the kind's unit (节, 篇, 次 …), not zero; negative in a reversal
 * @param occurredOn the day of the work, not of typing
 * @param attributes what filters look at: {@code kind}, {@code part}, {@code lessonKind}, {@code mode}, {@code subject},
 *     {@code unit} (id), {@code teacher} (id), {@code relation} (MENTOR when the observed teacher mentors the bearer that
 *     day, MENTEE the other way round) …; values are strings
 * @param reverses the credit this one takes back; null for a posting
 */
public record Credit(
        UUID id,
        UUID recordId,
        @Nullable UUID personId,
        @Nullable UUID unitId,
        Action action,
        BigDecimal quantity,
        LocalDate occurredOn,
        Map<String, String> attributes,
        @Nullable UUID reverses) {
    public Credit {
        attributes = Map.copyOf(attributes);
        if ((personId == null) == (unitId == null)) throw new IllegalArgumentException("one bearer");
    }

    /** Who bears it, person or unit. */
    public UUID bearer() {
        return personId != null ? personId : java.util.Objects.requireNonNull(unitId);
    }
}
