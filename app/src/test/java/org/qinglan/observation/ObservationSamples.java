package org.qinglan.observation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.qinglan.file.StoredFiles;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.record.form.Attached;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody who was observed, and the record of it. */
@Component
class ObservationSamples implements AddressSamples {
    private final City city;
    private final SeenLessons lessons;
    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Attached attached;

    ObservationSamples(City city, SeenLessons lessons, JdbcClient jdbc, StoredFiles files, Attached attached) {
        this.files = files;
        this.attached = attached;
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
        byte[] lesson = "\0\0\0\30ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        if (!(files.store(observer, "课.mp4", lesson) instanceof Done(var video))) throw new AssertionError("no video");
        attached.add(record, video);
        return Map.of("observed", teacher.id(), "observation", record, "video", video.id());
    }
}
