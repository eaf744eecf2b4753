package org.qinglan.plan;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** A plan with an open question for the walk over all addresses. */
@Component
class PlanAddressSamples implements AddressSamples {
    private final City city;
    private final PlanImport importing;
    private final PlanItems items;
    private final Questions questions;

    PlanAddressSamples(City city, PlanImport importing, PlanItems items, Questions questions) {
        this.city = city;
        this.importing = importing;
        this.items = items;
        this.questions = questions;
    }

    @Override
    public Map<String, Object> in(City.Built home) {
        var leader = city.person("组长甲", home.maths(), Role.SUBJECT_GROUP_LEADER);
        var me = city.actor(leader, java.time.LocalDate.of(2026, 10, 8));
        var source = PlanReader.open(
                "计划.txt",
                "数学教研组工作计划\n1.不定期推门听课。\n十月\n1.磨课（10月10日）\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var plan = importing.read(me, home.maths(), home.term(), source, null);
        return Map.of(
                "plan",
                plan,
                "planStep",
                "withdraw",
                "adjustment",
                plan,
                "rota",
                plan,
                "planItem",
                items.of(plan).getFirst().id(),
                "question",
                questions.of(plan).getFirst().id());
    }
}
