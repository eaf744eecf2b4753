package org.qinglan.record.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Component;

/** Turns what was typed into a record that may be saved: people found, known things filled in, everything checked. */
@Component
class Preparing {
    /** @param place the unit the record will belong to */
    record Good(Entry entry, Places.Place place) {}

    private final Names names;
    private final Places places;
    private final Lengths lengths;
    private final Kinds kinds;
    private final Clock clock;

    Preparing(Names names, Places places, Lengths lengths, Kinds kinds, Clock clock) {
        this.names = names;
        this.places = places;
        this.lengths = lengths;
        this.kinds = kinds;
        this.clock = clock;
    }

    Decision<Good, NotSaved> check(Actor me, Entry entry, Values typed, KindRules rules) {
        var kind = entry.kind();
        LocalDate day = kind.filling("DATE")
                .flatMap(f -> Words.date(typed.text(f.code())))
                .orElse(me.today());
        var place = places.of(entry.head().ownerId(), day, entry.head().unitId());
        var found = names.resolve(kind, typed, place.schoolId(), day);
        var values = rules.complete(found.values(), found.parts(), me);
        var problems = new ArrayList<>(FormCheck.problems(
                lengths.asked(kind, entry.head().ownerId(), me.today()),
                values,
                me.today(),
                (f, v) -> kinds.rubricOf(f, v.text(f.code() + ".version"))));
        problems.addAll(found.problems());
        var unitField = kind.filling("UNIT");
        if (unitField.isPresent()) {
            String code = unitField.get().code();
            var unit = chosen(me, entry, values.text(code));
            if (unit == null) problems.add(new Problem(code, "请选您所在的组。"));
            else {
                place = places.in(unit);
                values = values.with(code + ".names", unit.name());
            }
        }
        if (!problems.isEmpty()) return NotSaved.problems(problems);
        var complete = entry.typed(Scores.frozen(kind, values, kinds), found.parts(), clock.instant());
        problems.addAll(rules.problems(complete));
        return problems.isEmpty()
                ? new Done<>(new Good(complete, place))
                : new Refused<>(new NotSaved(problems, null, null));
    }

    /** One of the writer's units, or the one the record has already; null for anything else. */
    private @Nullable Unit chosen(Actor me, Entry entry, String typed) {
        UUID id = Names.id(typed).orElse(null);
        if (id == null) return null;
        if (id.equals(entry.head().unitId())) return places.unit(id);
        return places.ofWriter(me).stream()
                .filter(u -> u.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
