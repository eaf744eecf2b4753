package org.qinglan.mentoring;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.springframework.stereotype.Component;

/** A pair that everybody has signed for. */
@Component
class MentoringSamples implements AddressSamples {
    private final City city;
    private final Agreeing agreeing;

    MentoringSamples(City city, Agreeing agreeing) {
        this.city = city;
        this.agreeing = agreeing;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        return Map.of("pairing", new PairScene(city, built).running(agreeing).id());
    }
}
