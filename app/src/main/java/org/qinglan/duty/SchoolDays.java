package org.qinglan.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars that bearers of one requirement follow: everybody that of the own school, in one statement for all. */
@Repository
class SchoolDays {
    private final JdbcClient jdbc;
    private final Terms terms;

    SchoolDays(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** The planners of one requirement, one for each calendar that differs. */
    static final class Planners {
        private final RequirementSpec spec;
        private final List<Term> terms;
        private final Map<UUID, Map<LocalDate, SchoolCalendar.Exception>> own;
        private final Map<List<UUID>, DutyPlanner> known = new HashMap<>();

        private Planners(
                RequirementSpec spec, List<Term> terms, Map<UUID, Map<LocalDate, SchoolCalendar.Exception>> own) {
            this.spec = spec;
            this.terms = terms;
            this.own = own;
        }

        /** For a bearer whose unit has this line; the nearest unit's word about a day wins. */
        DutyPlanner of(List<UUID> line) {
            var telling = line.stream().filter(own::containsKey).toList();
            return known.computeIfAbsent(telling, units -> {
                Map<LocalDate, SchoolCalendar.Exception> days = new HashMap<>();
                units.forEach(unit -> days.putAll(own.getOrDefault(unit, Map.of())));
                return new DutyPlanner(
                        spec,
                        terms.stream().map(t -> new SchoolCalendar(t, days)).toList());
            });
        }
    }

    /** @param units every unit on the lines of the bearers */
    Planners planners(RequirementSpec spec, Collection<UUID> units) {
        var touched = terms.all().stream()
                .filter(t ->
                        !t.firstDay().isAfter(spec.lastDay()) && !t.lastDay().isBefore(spec.firstDay()))
                .filter(t -> !spec.rule().rhythm().isOfOneTerm() || t.id().equals(spec.termId()))
                .sorted(Comparator.comparing(Term::firstDay))
                .toList();
        Map<UUID, Map<LocalDate, SchoolCalendar.Exception>> own = new HashMap<>();
        jdbc.sql("select unit_id, day, kind, follows, name from school.calendar_day"
                        + " where unit_id = any(?) and day between ? and ?")
                .params(units.toArray(UUID[]::new), spec.firstDay(), spec.lastDay())
                .query(row -> {
                    Integer follows = row.getObject("follows", Integer.class);
                    own.computeIfAbsent(row.getObject("unit_id", UUID.class), k -> new HashMap<>())
                            .put(
                                    row.getObject("day", LocalDate.class),
                                    new SchoolCalendar.Exception(
                                            "WORK".equals(row.getString("kind")),
                                            follows == null ? null : DayOfWeek.of(follows),
                                            row.getString("name")));
                });
        return new Planners(spec, new ArrayList<>(touched), own);
    }

    /** The line of units whose calendar a person follows: the deepest one of the tree held in the requirement's time. */
    static List<UUID> lineOf(PersonFacts facts, RequirementSpec spec) {
        return facts.posts().stream()
                .filter(p -> !p.since().isAfter(spec.lastDay())
                        && (p.until() == null || !p.until().isBefore(spec.firstDay())))
                .max(Comparator.comparing((PersonFacts.Held p) -> !p.overlay())
                        .thenComparing(p -> p.line().size())
                        .thenComparing(p -> p.line().getLast()))
                .map(PersonFacts.Held::line)
                .orElse(List.of());
    }
}
