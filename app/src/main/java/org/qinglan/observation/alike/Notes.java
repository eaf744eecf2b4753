package org.qinglan.observation.alike;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinglan.record.LessonTexts;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Entry;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.Option;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.record.kind.Rubric;
import org.qinglan.school.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of an observation is compared, and what in it is nobody's own words. */
@Component
class Notes {
    /** A group's plan is used within two months. */
    private static final int DAYS = 60;

    private final Entries entries;
    private final Kinds kinds;
    private final People people;
    private final List<LessonTexts> plans;
    private final JdbcClient jdbc;

    Notes(Entries entries, Kinds kinds, People people, List<LessonTexts> plans, JdbcClient jdbc) {
        this.entries = entries;
        this.kinds = kinds;
        this.people = people;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Where notes of this observation are looked for. */
    static UUID place(Entry entry) {
        return Objects.requireNonNullElse(entry.head().schoolId(), entry.head().unitId());
    }

    /** Notes and long texts; not what only the two are told, and not the short known things. */
    static Folded of(Entry entry) {
        return Folded.of(entry.kind().fields().stream()
                .filter(f -> f.seenBy().isEmpty())
                .flatMap(f -> texts(f, entry))
                .collect(Collectors.joining("\n")));
    }

    private static Stream<String> texts(Field field, Entry entry) {
        return switch (field.type()) {
            case NOTES -> entry.values().notes(field.code()).stream().map(note -> note.getOrDefault("text", ""));
            case LONG -> Stream.of(entry.values().text(field.code()));
            default -> Stream.empty();
        };
    }

    static Optional<UUID> teacher(Entry entry) {
        return entry.parts().stream()
                .filter(p -> p.part().equals("teacher"))
                .findFirst()
                .flatMap(p -> Optional.ofNullable(p.personId()));
    }

    /** The rubric, the form itself, what the groups prepared together, and the plan of the lesson. */
    Folded known(Entry entry) {
        var known = new ArrayList<String>();
        form(entry.kind(), entry, known);
        prepared(entry)
                .forEach(id -> entries.find(id)
                        .map(activity -> activity.values().all())
                        .map(Map::values)
                        .ifPresent(all -> all.forEach(known::addAll)));
        teacher(entry)
                .ifPresent(teacher -> plans.forEach(p -> known.addAll(
                        p.of(teacher, Objects.requireNonNull(entry.head().occurredOn())))));
        return Folded.of(String.join("\n", known).replaceAll("[“”「」『』《》\"]", ""));
    }

    private void form(RecordKind kind, Entry entry, List<String> known) {
        for (var field : kind.fields()) {
            known.add(field.name() + "\n" + field.hint());
            Stream.concat(field.lines().stream(), field.options().stream())
                    .map(Option::name)
                    .forEach(known::add);
            if (field.type() == FieldType.RUBRIC)
                kinds.rubricOf(field, entry.values().text(field.code() + ".version")).dimensions().stream()
                        .flatMap(d -> Stream.concat(
                                Stream.of(d.name()), d.criteria().stream().map(Rubric.Criterion::name)))
                        .forEach(known::add);
        }
    }

    private List<UUID> prepared(Entry entry) {
        var day = Objects.requireNonNull(entry.head().occurredOn());
        Set<UUID> groups = new HashSet<>(Set.of(entry.head().unitId()));
        Stream.concat(Stream.of(entry.head().ownerId()), teacher(entry).stream())
                .flatMap(person -> people.posts(person, day).stream())
                .forEach(post -> groups.add(post.unit().id()));
        return jdbc.sql("select id from record.record where kind = 'activity' and unit_id = any(?)"
                        + " and occurred_on between ? and ? and state not in ('DRAFT', 'VOID') and deleted_at is null"
                        + " order by occurred_on desc limit 8")
                .params(groups.toArray(UUID[]::new), day.minusDays(DAYS), day.plusDays(7))
                .query(UUID.class)
                .list();
    }
}
