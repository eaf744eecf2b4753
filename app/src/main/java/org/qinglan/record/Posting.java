package org.qinglan.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit about to be posted; its components are those of {@link Credit}. Quantity is above zero.
 *
 * @param personId the bearer; null when a unit bears it
 * @param unitId the bearer; null when a person bears it
 */
public record Posting(
        @Nullable UUID personId,
        @Nullable UUID unitId,
        Action action,
        BigDecimal quantity,
        LocalDate occurredOn,
        Map<String, String> attributes) {
    public Posting {
        attributes = Map.copyOf(attributes);
        quantity = quantity.stripTrailingZeros();
        if ((personId == null) == (unitId == null)) throw new IllegalArgumentException("one bearer");
        if (quantity.signum() <= 0) throw new IllegalArgumentException("nothing to count: " + quantity);
    }

    static Posting of(Credit credit) {
        return new Posting(
                credit.personId(),
                credit.unitId(),
                credit.action(),
                credit.quantity(),
                credit.occurredOn(),
                credit.attributes());
    }
}
