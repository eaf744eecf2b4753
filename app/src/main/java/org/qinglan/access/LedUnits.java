package org.qinglan.access;

import java.util.List;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** The units somebody leads through the own posts, for pages that ask which of them is meant. */
@Component
public class LedUnits {
    private final Units units;

    LedUnits(Units units) {
        this.units = units;
    }

    /** Those of {@link Actor#led}, in the order of the posts; what lies below them is led too and not listed. */
    public List<Unit> of(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role().leads())
                .map(post -> actingFor(post.unit()))
                .filter(me::leads)
                .distinct()
                .toList();
    }

    private Unit actingFor(Unit unit) {
        return unit.actsFor().equals(unit.id()) ? unit : units.get(unit.actsFor());
    }
}
