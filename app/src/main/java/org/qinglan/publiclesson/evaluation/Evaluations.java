package org.qinglan.publiclesson.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations as rows, and what they give together. Single ones are read for who wrote them and for nobody else. */
@Repository
public class Evaluations {
    /** Evaluations come until three days after the lesson (workflows §3). */
    private static final int DAYS = 3;

    private record Mean(int criterion, BigDecimal mean, int voices) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether no more evaluations are taken; of a lesson without a day none are. */
    public boolean isClosed(PublicLesson lesson) {
        var day = lesson.heldOn();
        return day == null || ChineseDates.today(clock).isAfter(day.plusDays(DAYS));
    }

    /** What a person gave, for this person alone. */
    Optional<Voice> of(UUID lessonId, UUID person) {
        return jdbc.sql(
                        "select id, praise, suggestion from publiclesson.evaluation where lesson_id = ? and person_id = ?")
                .params(lessonId, person)
                .query((row, n) -> new Voice(
                        points(row.getObject("id", UUID.class)), row.getString("praise"), row.getString("suggestion")))
                .optional();
    }

    boolean isUsed(UUID key) {
        return jdbc.sql("select exists (select from publiclesson.evaluation where id = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Keeps what somebody gave; a second time changes it in its place, so that the means of the others stay as they are. */
    void put(PublicLesson lesson, UUID key, UUID person, Voice voice) {
        var before = jdbc.sql("select id from publiclesson.evaluation where lesson_id = ? and person_id = ?")
                .params(lesson.id(), person)
                .query(UUID.class)
                .optional();
        if (before.isEmpty()) insert(lesson, key, person, null, null, voice);
        else
            jdbc.sql("update publiclesson.evaluation set praise = ?, suggestion = ? where id = ?")
                    .params(voice.praise(), voice.suggestion(), before.get())
                    .update();
        score(before.orElse(key), voice);
    }

    /** Keeps what a guest gave; false when this guest, or this form, gave something already. */
    boolean putGuest(PublicLesson lesson, UUID key, String name, String school, Voice voice) {
        if (insert(lesson, key, null, name, school, voice) == 0) return false;
        score(key, voice);
        return true;
    }

    /** The means and the words, without names. */
    public Means together(PublicLesson lesson) {
        int voices = jdbc.sql("select count(*) from publiclesson.evaluation where lesson_id = ?")
                .param(lesson.id())
                .query(Integer.class)
                .single();
        int counted = Means.counted(voices, isClosed(lesson));
        var means = new HashMap<Integer, BigDecimal>();
        jdbc
                .sql("select s.criterion, avg(s.points) as mean, count(*) as voices from publiclesson.score s"
                        + " join (select tenant_id, id from publiclesson.evaluation where lesson_id = ?"
                        + " order by at, id limit ?) e on e.tenant_id = s.tenant_id and e.id = s.evaluation_id"
                        + " group by s.criterion")
                .params(lesson.id(), counted)
                .query(Mean.class)
                .list()
                .stream()
                .filter(m -> m.voices() >= Means.FEWEST)
                .forEach(m -> means.put(m.criterion(), m.mean().setScale(1, RoundingMode.HALF_UP)));
        var asked = lesson.asked();
        return new Means(
                voices,
                counted,
                IntStream.range(0, asked.size())
                        .mapToObj(i -> new Means.Row(asked.get(i), means.get(i + 1)))
                        .toList(),
                words(lesson, "praise"),
                words(lesson, "suggestion"));
    }

    /** In an order that says nothing about who wrote when. */
    private List<String> words(PublicLesson lesson, String column) {
        return jdbc.sql("select " + column + " from publiclesson.evaluation where lesson_id = ? and " + column
                        + " <> '' order by md5(id::text)")
                .param(lesson.id())
                .query(String.class)
                .list();
    }

    private int insert(
            PublicLesson lesson,
            UUID key,
            @Nullable UUID person,
            @Nullable String guest,
            @Nullable String school,
            Voice voice) {
        return jdbc.sql(
                        "insert into publiclesson.evaluation (tenant_id, id, lesson_id, teacher_id, person_id, guest_name,"
                                + " guest_school, praise, suggestion, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(Arrays.asList(
                        Tenancy.require(),
                        key,
                        lesson.id(),
                        lesson.ownerId(),
                        person,
                        guest,
                        school,
                        voice.praise(),
                        voice.suggestion(),
                        Timestamp.from(clock.instant())))
                .update();
    }

    private void score(UUID evaluation, Voice voice) {
        jdbc.sql("delete from publiclesson.score where evaluation_id = ?")
                .param(evaluation)
                .update();
        voice.points()
                .forEach((criterion, points) -> jdbc.sql(
                                "insert into publiclesson.score (tenant_id, evaluation_id, criterion, points)"
                                        + " values (?, ?, ?, ?)")
                        .params(Tenancy.require(), evaluation, criterion, points)
                        .update());
    }

    private Map<Integer, Integer> points(UUID evaluation) {
        var points = new HashMap<Integer, Integer>();
        jdbc.sql("select criterion, points from publiclesson.score where evaluation_id = ?")
                .param(evaluation)
                .query(row -> {
                    points.put(row.getInt("criterion"), row.getInt("points"));
                });
        return points;
    }
}
