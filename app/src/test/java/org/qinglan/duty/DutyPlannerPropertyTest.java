package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Action;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;

/** Random terms, rules and lives against {@link PlainRecount}. */
class DutyPlannerPropertyTest {
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    /** Ten thousand random terms, rules and lives; none may differ from a count by hand. */
    @Test
    void ten_thousand_random_terms_agree_with_a_plain_recount() {
        var seen = new TreeMap<Rhythm, Integer>();
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var term = randomTerm(random);
            var exceptions = randomExceptions(random, term);
            var spec = randomSpec(random, term);
            var facts = randomLife(random, term);
            var calendar = new SchoolCalendar(term, exceptions);

            var planned = new DutyPlanner(spec, List.of(calendar))
                    .windows(Bearing.of(spec.rule().selector(), facts));
            var counted = recount(spec, term, exceptions, facts);

            assertThat(plain(planned)).as("seed %d: %s", seed, spec).isEqualTo(plain(counted));
            seen.merge(spec.rule().rhythm(), planned.size(), Integer::sum);
        }
        assertThat(seen.keySet())
                .as("every rhythm was met")
                .containsAll(Set.of(
                        Rhythm.DAY,
                        Rhythm.WEEK,
                        Rhythm.TWO_WEEKS,
                        Rhythm.MONTH,
                        Rhythm.TERM,
                        Rhythm.YEAR,
                        Rhythm.ONCE));
        assertThat(seen.values()).as("and made windows").allMatch(n -> n > 100);
    }

    @Test
    void the_recount_notices_a_planner_that_forgets_absences() {
        int noticed = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var term = randomTerm(random);
            var exceptions = randomExceptions(random, term);
            var spec = randomSpec(random, term);
            var facts = randomLife(random, term);
            var forgetful = new PersonFacts(facts.person(), facts.posts(), List.of(), List.of(), List.of(), List.of());
            var planned = new DutyPlanner(spec, List.of(new SchoolCalendar(term, exceptions)))
                    .windows(Bearing.of(spec.rule().selector(), forgetful));
            if (!plain(planned).equals(plain(recount(spec, term, exceptions, facts)))) noticed++;
        }
        assertThat(noticed).isGreaterThan(20);
    }

    private static List<Window> recount(
            RequirementSpec spec, Term term, Map<LocalDate, SchoolCalendar.Exception> exceptions, PersonFacts facts) {
        return new PlainRecount(
                        spec,
                        term,
                        d -> isSchool(term, exceptions, d),
                        (d, from) -> isMeant(spec.rule().selector(), facts, d, from),
                        d -> facts.absences().stream().anyMatch(a -> !d.isBefore(a.since()) && !d.isAfter(a.until())))
                .windows();
    }

    private static List<String> plain(List<Window> windows) {
        return windows.stream()
                .map(w -> w.key() + " " + w.firstDay() + " " + w.lastDay() + " " + w.dueOn() + " "
                        + RuleWords.number(w.needed()) + (w.absent() ? " absent" : ""))
                .collect(Collectors.toList());
    }

    private static Term randomTerm(Random random) {
        var first = LocalDate.of(2026, 8, 20).plusDays(random.nextInt(25));
        return new Term(UUID.randomUUID(), "2026-2027-1", first, first.plusDays(30 + random.nextInt(120)));
    }

    private static Map<LocalDate, SchoolCalendar.Exception> randomExceptions(Random random, Term term) {
        var days = new HashMap<LocalDate, SchoolCalendar.Exception>();
        for (int i = random.nextInt(8); i > 0; i--) {
            var from = randomDay(random, term);
            for (int n = random.nextInt(9); n >= 0; n--) days.put(from.plusDays(n), off());
        }
        for (int i = random.nextInt(5); i > 0; i--) days.put(randomDay(random, term), work());
        return days;
    }

    private static RequirementSpec randomSpec(Random random, Term term) {
        var rhythms = List.of(
                Rhythm.DAY,
                Rhythm.WEEK,
                Rhythm.WEEK,
                Rhythm.TWO_WEEKS,
                Rhythm.MONTH,
                Rhythm.TERM,
                Rhythm.YEAR,
                Rhythm.ONCE);
        var selector = Selector.everybody(GROUP);
        if (random.nextInt(3) == 0) selector = selector.withServiceYears(1, 1 + random.nextInt(4));
        if (random.nextInt(4) == 0) selector = selector.withRoles(Role.TEACHER);
        var rule = Rule.of(
                selector,
                Action.OBSERVE,
                Filter.NONE,
                1 + random.nextInt(20),
                "节",
                rhythms.get(random.nextInt(rhythms.size())));
        if (rule.rhythm() == Rhythm.ONCE) rule = rule.by(randomDay(random, term));
        var first = random.nextInt(3) == 0 ? randomDay(random, term) : term.firstDay();
        var last = random.nextInt(3) == 0 ? randomDay(random, term) : term.lastDay();
        if (last.isBefore(first)) last = term.lastDay();
        if (rule.dueOn() != null && rule.dueOn().isBefore(first)) first = term.firstDay();
        return new RequirementSpec(GROUP, term.id(), "随机", null, null, rule, first, last);
    }

    private static PersonFacts randomLife(Random random, Term term) {
        var serving = LocalDate.of(2022 + random.nextInt(5), 9, 1).minusDays(random.nextInt(60));
        var left = random.nextInt(6) == 0 ? randomDay(random, term) : null;
        var posts = new ArrayList<PersonFacts.Held>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            var since = random.nextInt(3) == 0 ? randomDay(random, term) : LocalDate.of(2020, 9, 1);
            var until = random.nextInt(3) == 0 ? since.plusDays(random.nextInt(120)) : null;
            var role = random.nextInt(4) == 0 ? Role.LESSON_PREP_LEADER : Role.TEACHER;
            posts.add(new PersonFacts.Held(
                    role, null, null, false, List.of(random.nextInt(5) == 0 ? OTHER : GROUP), since, until));
        }
        var absences = new ArrayList<PersonFacts.Dated>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var from = randomDay(random, term);
            absences.add(
                    new PersonFacts.Dated("假", from, from.plusDays(random.nextInt(random.nextBoolean() ? 9 : 90))));
        }
        return new PersonFacts(
                new Person(UUID.randomUUID(), "某", "mou", "1", serving, left),
                posts,
                List.of(),
                List.of(),
                List.of(),
                absences);
    }

    private static LocalDate randomDay(Random random, Term term) {
        return term.firstDay()
                .plusDays(random.nextInt(
                        (int) (term.lastDay().toEpochDay() - term.firstDay().toEpochDay()) + 1));
    }

    private static boolean isSchool(Term term, Map<LocalDate, SchoolCalendar.Exception> exceptions, LocalDate d) {
        if (d.isBefore(term.firstDay()) || d.isAfter(term.lastDay())) return false;
        if (exceptions.containsKey(d)) return exceptions.get(d).work();
        return d.getDayOfWeek().getValue() < 6;
    }

    private static boolean isMeant(Selector selector, PersonFacts facts, LocalDate d, LocalDate from) {
        var person = facts.person();
        if (person.leftOn() != null && !d.isBefore(person.leftOn())) return false;
        boolean posted = false;
        for (var post : facts.posts()) {
            boolean holds = !d.isBefore(post.since()) && (post.until() == null || !d.isAfter(post.until()));
            boolean right = post.line().contains(GROUP)
                    && (selector.work().roles().isEmpty()
                            || selector.work().roles().contains(post.role()));
            posted |= holds && right;
        }
        if (!posted || selector.career().serviceTo() == null) return posted;
        var asOf = person.servingSince().isAfter(from) ? person.servingSince() : from;
        int year =
                Math.max(1, schoolYear(asOf) - schoolYear(person.servingSince().plusMonths(1)) + 1);
        return year >= 1 && year <= selector.career().serviceTo();
    }

    private static int schoolYear(LocalDate d) {
        return d.getMonthValue() >= 9 ? d.getYear() : d.getYear() - 1;
    }

    private static SchoolCalendar.Exception off() {
        return new SchoolCalendar.Exception(false, null, "放假");
    }

    private static SchoolCalendar.Exception work() {
        return new SchoolCalendar.Exception(true, null, "调休");
    }
}
