package org.qinglan.publiclesson;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.publiclesson.parallel.Comparing;
import org.qinglan.publiclesson.practice.Rostering;
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
    private final Rostering rostering;
    private final Comparing comparing;
    private final TimeRows times;

    PublicLessonSamples(
            JdbcClient jdbc,
            City cities,
            Declaring declaring,
            Tags tags,
            LessonSteps steps,
            Rostering rostering,
            Comparing comparing,
            TimeRows times) {
        this.times = times;
        this.comparing = comparing;
        this.rostering = rostering;
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
        rostering.propose(at.leader, city.maths().id(), YearMonth.of(2026, 11), 1, "");
        var open = steps.scheduled(at);
        comparing.make(at.principal, city.school().id(), "平均数", open);
        var exam = LessonScene.TODAY.plusMonths(1);
        times.shut(at.director, city.school().id(), exam, exam.plusDays(2), "期中考试");
        var district = steps.approved(at, "倒数", Level.DISTRICT);
        return Map.of(
                "upwardLesson",
                jdbc.sql("select id from publiclesson.upward where lesson_id = ?")
                        .param(district)
                        .query(UUID.class)
                        .single(),
                "shutDays",
                times.shut(city.school().id(), exam, exam).getFirst().id(),
                "parallelSet",
                jdbc.sql("select id from publiclesson.parallel")
                        .query(UUID.class)
                        .single(),
                "practiceRoster",
                jdbc.sql("select id from publiclesson.practice")
                        .query(UUID.class)
                        .single(),
                "publicLesson",
                id,
                "openLesson",
                open,
                "certificateNumber",
                number(archived),
                "lessonTag",
                tags.of(city.school().id()).getFirst().id());
    }

    private String number(UUID lesson) {
        return jdbc.sql("select number from publiclesson.certificate where lesson_id = ?")
                .param(lesson)
                .query(String.class)
                .single();
    }
}
