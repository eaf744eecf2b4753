package org.qinglan.publiclesson;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.InReview;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Declarations that wait for the group or for the school. */
@Component
class LessonsInReview implements InReview {
    private final PublicLessons lessons;
    private final Units units;
    private final JdbcClient jdbc;

    LessonsInReview(PublicLessons lessons, Units units, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.units = units;
    }

    @Override
    public List<Subject> within(Collection<UUID> unitIds) {
        return subjects(lessons.inReview(unitIds));
    }

    @Override
    public List<Subject> all() {
        return subjects(lessons.inReview(null));
    }

    @Override
    public Set<UUID> tenants() {
        return jdbc.sql("select * from publiclesson.tenants_with_reviews()")
                .query(UUID.class)
                .set();
    }

    private List<Subject> subjects(List<PublicLesson> waiting) {
        var places = units.all(waiting.stream().map(PublicLesson::unitId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return waiting.stream()
                .map(l -> new Subject(
                        PublicLesson.FLOW,
                        new FlowSubject(
                                l.id(), l.state().name(), l.ownerId(), Objects.requireNonNull(places.get(l.unitId()))),
                        l.level().chinese() + "公开课",
                        l.topic(),
                        l.owner(),
                        l.updatedAt(),
                        l.href()))
                .toList();
    }
}
