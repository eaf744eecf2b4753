package org.qinglan.arrange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A new sheet as it is typed.
 *
 * @param first from which period
 * @param last to which period
 * @param who the people who are away; nobody's choice but of whoever leads the school
 */
public record SheetForm(
        String reason,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        int first,
        int last,
        List<UUID> who) {
    public SheetForm(
            @Nullable String reason,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            int first,
            int last,
            @Nullable List<UUID> who) {
        this.reason = reason == null ? "" : reason;
        this.day = day;
        this.first = first;
        this.last = last;
        this.who = who == null ? List.of() : List.copyOf(who);
    }
}
