package org.qinglan.record.form;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.record.LengthAsked;
import org.qinglan.record.kind.CreditRule;
import org.qinglan.record.kind.RecordKind;
import org.springframework.stereotype.Component;

/** A kind as one person has to fill it in: where somebody asked for a longer or shorter text, that holds. */
@Component
class Lengths {
    private final List<LengthAsked> rooms;

    Lengths(List<LengthAsked> rooms) {
        this.rooms = rooms;
    }

    RecordKind asked(RecordKind kind, UUID owner, LocalDate day) {
        var actions = kind.credits().stream()
                .filter(credit -> credit.to().equals("OWNER"))
                .map(CreditRule::action)
                .collect(Collectors.toSet());
        if (actions.isEmpty()) return kind;
        int least = rooms.stream()
                .mapToInt(room -> room.least(owner, actions, day))
                .max()
                .orElse(0);
        return least == 0 ? kind : kind.asking(least);
    }
}
