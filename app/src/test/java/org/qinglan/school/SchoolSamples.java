package org.qinglan.school;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.springframework.stereotype.Component;

/** A unit, a person and a term for addresses that name one. */
@Component
class SchoolSamples implements AddressSamples {
    private final City city;

    SchoolSamples(City city) {
        this.city = city;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var teacher = city.person("林小满", built.maths(), Role.TEACHER);
        return Map.of(
                "unit", built.maths().id(),
                "person", teacher.id(),
                "term", built.term().id());
    }
}
