package org.qinglan.publiclesson;

import org.qinglan.access.Actor;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/** The school whose public lessons somebody may set rules for. */
@Component
class LedSchool {
    private final Units units;

    LedSchool(Units units) {
        this.units = units;
    }

    Unit of(Actor me) {
        var school = me.homeUnit().flatMap(units::schoolOf).orElseThrow(() -> new Forbidden("这些由学校自己定，请用学校的岗位来改。"));
        if (!me.leads(school)) throw new Forbidden("这些由教导处、教科室和校长来定。");
        return school;
    }
}
