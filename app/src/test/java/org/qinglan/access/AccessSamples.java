package org.qinglan.access;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** An account for addresses that name one. */
@Component
class AccessSamples implements AddressSamples {
    private final City city;

    AccessSamples(City city) {
        this.city = city;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var person = city.person("丁小禾", built.maths(), Role.TEACHER);
        return Map.of("account", city.actor(person, City.TERM_BEGINS).accountId());
    }
}
