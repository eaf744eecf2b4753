package org.qinglan.publiclesson;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lesson that is approved and not yet set, and one that is set, for addresses that name one. */
@Component
class PublicLessonSamples implements AddressSamples {
    private final JdbcClient jdbc;
    private final City cities;
    private final Declaring declaring;
    private final Tags tags;
    private final LessonSteps steps;

    PublicLessonSamples(JdbcClient jdbc, City cities, Declaring declaring, Tags tags, LessonSteps steps) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.cities = cities;
        this.declaring = declaring;
        this.tags = tags;
    }

    @Override
    public Map<String, Object> in(City.Built city) {
        var at = new LessonScene(jdbc, cities, city);
        var id = Ids.next();
        declaring.save(at.teacher, id, at.typed("平均数", Level.TEAM), true);
        declaring.step(at.leader, id, "recommend", "");
        declaring.step(at.director, id, "approve", "");
        tags.add(city.school().id(), "数字化");
        // first: it is given on another day, and then the day is free for the one that is set
        var archived = steps.archived(at);
        return Map.of(
                "publicLesson",
                id,
                "openLesson",
                steps.scheduled(at),
                "certificateNumber",
                number(archived),
                "lessonTag",
                tags.of(city.school().id()).getFirst().id());
    }

    private String number(java.util.UUID lesson) {
        return jdbc.sql("select number from publiclesson.certificate where lesson_id = ?")
                .param(lesson)
                .query(String.class)
                .single();
    }
}
