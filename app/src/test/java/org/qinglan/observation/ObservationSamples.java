package org.qinglan.observation;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** Somebody who may have been observed. */
@Component
class ObservationSamples implements AddressSamples {
    private final City city;

    ObservationSamples(City city) {
        this.city = city;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        return Map.of(
                "observed", city.person("被听的人", built.maths(), Role.TEACHER).id());
    }
}
