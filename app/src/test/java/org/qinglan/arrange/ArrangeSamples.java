package org.qinglan.arrange;

import java.util.List;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.shared.Decision.Done;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sheet for addresses that name one. */
@Component
class ArrangeSamples implements AddressSamples {
    private final City city;
    private final JdbcClient jdbc;
    private final Arrangements arrangements;

    ArrangeSamples(City city, JdbcClient jdbc, Arrangements arrangements) {
        this.city = city;
        this.jdbc = jdbc;
        this.arrangements = arrangements;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var scene = new ArrangeScene(city, built, jdbc);
        var absent = List.of(ArrangeScene.away(scene.he, ArrangeScene.THURSDAY, 1, 1));
        if (!(arrangements.open(scene.director, built.school(), "外出听课", absent) instanceof Done(var made)))
            throw new IllegalStateException("no sheet");
        return Map.of("arrangement", made.id(), "arrangeSchool", built.school().id());
    }
}
