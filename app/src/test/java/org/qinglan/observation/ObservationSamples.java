package org.qinglan.observation;

import java.time.LocalDate;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody who was observed, and the record of it. */
@Component
class ObservationSamples implements AddressSamples {
    private final City city;
    private final SeenLessons lessons;
    private final JdbcClient jdbc;

    ObservationSamples(City city, SeenLessons lessons, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.city = city;
        this.lessons = lessons;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var teacher = city.person("被听的人", built.maths(), Role.TEACHER);
        var observer = city.actor(city.person("来听的人", built.maths(), Role.TEACHER), LocalDate.of(2026, 10, 8));
        var record = lessons.saw(observer, teacher, "2026-10-08", 2, "DROP_IN", 90);
        jdbc.sql("insert into observation.word (tenant_id, record_id, reason, said_at) values (?, ?, '', now())")
                .params(built.tenantId(), record)
                .update();
        return Map.of("observed", teacher.id(), "observation", record);
    }
}
