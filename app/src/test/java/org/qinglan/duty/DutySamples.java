package org.qinglan.duty;

import java.time.LocalDate;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.record.Action;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.springframework.stereotype.Component;

/** A requirement of the mathematics group for addresses that name one. */
@Component
class DutySamples implements AddressSamples {
    private final City city;
    private final Requirements requirements;

    DutySamples(City city, Requirements requirements) {
        this.city = city;
        this.requirements = requirements;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var leader = city.person("定要求的人", built.maths(), Role.SUBJECT_GROUP_LEADER);
        var rule = Rule.of(Selector.everybody(built.maths().id()), Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.MONTH);
        var spec = new RequirementSpec(
                built.maths().id(), built.term().id(), "听课", "每月听两节课。", "计划 三", rule, City.TERM_BEGINS, City.TERM_ENDS);
        var actor = city.actor(leader, LocalDate.of(2026, 10, 8));
        if (!(requirements.publish(spec, actor) instanceof Done(var published)))
            throw new IllegalStateException("the sample was refused");
        String unit = "unit=" + built.maths().id();
        return Map.of(
                "requirement", published.id(),
                "/requirements/ones", unit,
                "/requirements/ones/table", unit,
                "/requirements/ones/word", unit,
                "/requirements", unit,
                "/requirements/new", unit,
                "/ledger/sheet", unit,
                "/ledger/remind", unit,
                "/ledger/cell", unit + "&requirement=" + published.id() + "&bearer=" + leader.id());
    }
}
