package org.qinglan.school.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Distinctions;
import org.qinglan.school.Honour;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known so far about the people of a roster, read in a few queries however many they are. */
@Component
class Known {
    /** @param posts that hold on the day of the import or later */
    record Someone(Row person, List<Post> posts, @Nullable String title, List<Honour> honours, Set<UUID> mentors) {
        /** Whether the honour is held, until the day said where one is said. */
        boolean holds(RosterRow.Named honour) {
            return honours.stream()
                    .anyMatch(h -> h.name().equals(honour.name())
                            && (honour.until() == null || honour.until().equals(h.until())));
        }

        boolean worksIn(Unit scope) {
            return posts.stream().anyMatch(p -> p.unit().isWithin(scope.id()));
        }
    }

    record Row(
            UUID id,
            String name,
            String employeeNo,
            @Nullable LocalDate servingSince,
            @Nullable LocalDate leftOn,
            @Nullable String phone,
            @Nullable String email) {}

    private record Pair(UUID menteeId, UUID mentorId) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Distinctions distinctions;

    Known(JdbcClient jdbc, People people, Distinctions distinctions) {
        this.jdbc = jdbc;
        this.people = people;
        this.distinctions = distinctions;
    }

    /** By employee number. */
    Map<String, Someone> byEmployeeNo(Collection<String> employeeNos, LocalDate day) {
        var rows = jdbc.sql("select id, name, employee_no, serving_since, left_on, phone, email from school.person"
                        + " where employee_no = any(?)")
                .param(employeeNos.toArray(String[]::new))
                .query(Row.class)
                .list();
        var ids = rows.stream().map(Row::id).toList();
        var posts = people.postsFrom(ids, day).stream().collect(groupingBy(Post::personId));
        var titles = distinctions.titles(ids, day);
        var honours = distinctions.honours(ids, day).stream().collect(groupingBy(Honour::personId));
        var mentors = mentors(ids, day);
        var known = new HashMap<String, Someone>();
        for (Row row : rows) {
            UUID id = row.id();
            known.put(
                    row.employeeNo(),
                    new Someone(
                            row,
                            posts.getOrDefault(id, List.of()),
                            titles.get(id),
                            honours.getOrDefault(id, List.of()),
                            mentors.getOrDefault(id, Set.of())));
        }
        return known;
    }

    /** Ids of people who serve below a unit, by name; several where names repeat. */
    Map<String, Set<UUID>> byName(Unit scope, LocalDate day) {
        var named = new HashMap<String, Set<UUID>>();
        people.within(scope.id(), day)
                .forEach(person -> named.computeIfAbsent(person.name(), n -> new HashSet<>())
                        .add(person.id()));
        return named;
    }

    private Map<UUID, Set<UUID>> mentors(List<UUID> mentees, LocalDate day) {
        return jdbc
                .sql("select mentee_id, mentor_id from school.mentoring where mentee_id = any(?)"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(mentees.toArray(UUID[]::new), day)
                .query(Pair.class)
                .list()
                .stream()
                .collect(groupingBy(Pair::menteeId, mapping(Pair::mentorId, toSet())));
    }
}
