package org.qinglan.publiclesson.seat;

import java.util.UUID;
import java.util.function.Function;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets whoever scanned a lesson's code to that lesson and to nothing else: a guest has no tenant, the lesson says which. */
@Component
public class Doors {
    private final JdbcClient jdbc;
    private final PublicLessons lessons;

    Doors(JdbcClient jdbc, PublicLessons lessons) {
        this.jdbc = jdbc;
        this.lessons = lessons;
    }

    /** Does something with a lesson, within its tenant; 404 where no lesson is set under this id. */
    public <T> T at(UUID lessonId, Function<PublicLesson, T> work) {
        var tenant = jdbc.sql("select publiclesson.tenant_of(?)")
                .param(lessonId)
                .query(UUID.class)
                .optional();
        if (tenant.isEmpty()) throw new NoSuch("公开课");
        return Tenancy.call(tenant.get(), () -> work.apply(lessons.get(lessonId)));
    }
}
