package org.qinglan.record.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Which unit a record belongs to: where its owner worked that day. */
@Component
public class Places {
    /** @param schoolId null above schools */
    record Place(UUID unitId, @Nullable UUID schoolId) {}

    private final Units units;
    private final People people;

    Places(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    public Unit unit(UUID id) {
        return units.get(id);
    }

    /** Where somebody worked on a day; where no post held that day, the unit given. */
    Place of(UUID personId, LocalDate day, UUID otherwise) {
        var unit = people.posts(personId, day).stream()
                .map(Post::unit)
                .filter(u -> !u.overlay())
                .max(Comparator.comparingInt((Unit u) -> u.line().size())
                        .thenComparing(u -> u.kind() == UnitKind.LESSON_PREP_GROUP))
                .orElseGet(() -> units.get(otherwise));
        return in(unit);
    }

    Place in(Unit unit) {
        return new Place(unit.id(), units.schoolOf(unit).map(Unit::id).orElse(null));
    }

    /** The unit itself first, then the 教研组 around a 备课组. */
    List<UUID> groups(UUID unitId) {
        var unit = units.get(unitId);
        var around = unit.kind() == UnitKind.LESSON_PREP_GROUP && unit.parentId() != null
                ? Stream.of(unit.parentId())
                : Stream.<UUID>empty();
        return Stream.concat(Stream.of(unitId), around).toList();
    }

    /** Units somebody may write a record for: those of the posts and the 教研组 around them; the one led first. */
    public List<Unit> ofWriter(Actor me) {
        var led = me.posts().stream().filter(p -> p.role().leads()).map(Post::unit);
        var own = me.posts().stream().map(Post::unit);
        var around = me.posts().stream()
                .map(Post::unit)
                .filter(u -> u.kind() == UnitKind.LESSON_PREP_GROUP)
                .flatMap(u -> Optional.ofNullable(u.parentId()).flatMap(units::find).stream());
        return Stream.of(led, own, around).flatMap(u -> u).distinct().toList();
    }
}
