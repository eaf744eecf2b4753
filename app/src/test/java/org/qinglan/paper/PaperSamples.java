package org.qinglan.paper;

import java.time.LocalDate;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.springframework.stereotype.Component;

/** A form of the mathematics group for addresses that name one. */
@Component
class PaperSamples implements AddressSamples {
    private final City city;
    private final Papers papers;

    PaperSamples(City city, Papers papers) {
        this.city = city;
        this.papers = papers;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var leader =
                city.actor(city.person("放表的人", built.maths(), Role.SUBJECT_GROUP_LEADER), LocalDate.of(2026, 10, 8));
        if (!(papers.add(leader, built.maths(), "登记表", "登记表.docx", OfficeFiles.visits()) instanceof Done(var id)))
            throw new IllegalStateException("the sample was refused");
        String unit = "unit=" + built.maths().id();
        return Map.of("paper", id, "/papers/pairs", unit, "/papers/pairs/word", unit);
    }
}
