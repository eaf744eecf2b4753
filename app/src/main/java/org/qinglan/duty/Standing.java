package org.qinglan.duty;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.record.Deputies;
import org.qinglan.school.People;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** As whom somebody acts on 台账: oneself, and everybody who is away and named this person to stand in. */
@Component
class Standing {
    private final Deputies deputies;
    private final People people;
    private final Units units;

    Standing(Deputies deputies, People people, Units units) {
        this.deputies = deputies;
        this.people = people;
        this.units = units;
    }

    /** Whether the person leads the unit, or stands in for somebody who does. */
    boolean leads(Actor me, Unit unit) {
        return me.leads(unit) || absent(me).anyMatch(voice -> voice.leads(unit));
    }

    /**
     * Whether the person may let somebody off what the unit asks: its leader, a leader of a unit above it in the same
     * school, or who stands in for one of them. Nobody's word holds for the one it comes from, a deputy's neither.
     *
     * @param bearer a person or a unit
     */
    boolean mayExcuse(Actor me, Unit asking, UUID bearer) {
        if (me.personId().equals(bearer)) return false;
        var school = units.schoolOf(asking);
        if (leads(me, asking, school)) return true;
        return absent(me).anyMatch(voice -> !voice.personId().equals(bearer) && leads(voice, asking, school));
    }

    /** Those for whom the person stands in today, with the posts they hold. */
    Stream<Actor> absent(Actor me) {
        return deputies.standingIn(me.personId(), me.today()).stream()
                .map(d -> new Actor(
                        me.tenantId(),
                        me.accountId(),
                        d.personId(),
                        d.personName(),
                        me.today(),
                        false,
                        people.posts(d.personId(), me.today())));
    }

    private static boolean leads(Actor voice, Unit asking, Optional<Unit> school) {
        return school.map(s -> voice.leadsWithin(s, asking)).orElseGet(() -> voice.leads(asking));
    }
}
