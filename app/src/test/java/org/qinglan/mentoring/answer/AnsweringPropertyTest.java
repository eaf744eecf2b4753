package org.qinglan.mentoring.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinglan.mentoring.answer.Answer.Own;
import org.qinglan.mentoring.answer.Answer.State;
import org.qinglan.mentoring.answer.PairDays.Span;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;

/**
 * Random school years: two terms with holidays and adjusted workdays, absences, pauses, rules that change, lessons heard and
 * own lessons given. Every planted gap is found and no other.
 */
class AnsweringPropertyTest {
    private static final int YEARS = 3000;
    private static final UUID SCHOOL = new UUID(1, 1);
    private static final UUID GROUP = new UUID(1, 2);
    private static final UUID MENTEE = new UUID(2, 1);
    private static final UUID MENTOR = new UUID(2, 2);
    private static final UUID OTHER_MENTOR = new UUID(2, 3);

    @Test
    void every_planted_gap_is_found_and_no_other() {
        int late = 0;
        int open = 0;
        int done = 0;
        for (int seed = 1; seed <= YEARS; seed++) {
            var year = new Year(new Random(seed));
            for (var heard : year.heard) {
                var answer = Answering.of(heard, year.own.get(heard.recordId()), year.rules, year.days, year.today);
                var expected = year.naive(heard);
                assertThat(answer.state()).as("seed %d, %s", seed, heard).isEqualTo(expected);
                if (expected == State.LATE) late++;
                if (expected == State.OPEN) open++;
                if (expected == State.DONE || expected == State.DONE_LATE) done++;
            }
        }
        // the years are worth something: all three happen often
        assertThat(List.of(late, open, done)).allMatch(n -> n > YEARS / 2);
    }

    @Test
    void a_rule_that_counted_calendar_days_would_be_noticed() {
        int wrong = 0;
        for (int seed = 1; seed <= 300; seed++) {
            var year = new Year(new Random(seed));
            for (var heard : year.heard) {
                var rule = AnswerRule.of(heard, year.rules).map(AnswerRule::days);
                boolean overdue = rule.isPresent()
                        && year.own.get(heard.recordId()) == null
                        && year.today.isAfter(heard.day().plusDays(rule.get()));
                if (overdue != (year.naive(heard) == State.LATE)) wrong++;
            }
        }
        assertThat(wrong).isPositive();
    }

    /** One random school year, and the plainest way to know who is late in it. */
    private static final class Year {
        final List<SchoolCalendar> terms = new ArrayList<>();
        final List<Span> away = new ArrayList<>();
        final List<Span> paired = new ArrayList<>();
        final List<AnswerRule> rules = new ArrayList<>();
        final List<Heard> heard = new ArrayList<>();
        final Map<UUID, Own> own = new HashMap<>();
        final LocalDate first = LocalDate.of(2026, 9, 1);
        final LocalDate today;
        final PairDays days;

        Year(Random random) {
            var autumn = new Term(new UUID(9, 1), "2026-2027-1", first, LocalDate.of(2027, 1, 10 + random.nextInt(15)));
            terms.add(calendar(autumn, random));
            if (random.nextInt(3) > 0) {
                var begins = LocalDate.of(2027, 2, 15 + random.nextInt(10));
                terms.add(calendar(new Term(new UUID(9, 2), "2026-2027-2", begins, begins.plusDays(120)), random));
            }
            for (int i = random.nextInt(4); i > 0; i--) away.add(span(random, 12));
            paired.add(new Span(first.minusDays(30), first.plusDays(40 + random.nextInt(80))));
            if (random.nextBoolean()) paired.add(new Span(first.plusDays(150), null));
            today = first.plusDays(20 + random.nextInt(220));
            rules(random);
            lessons(random);
            days = new PairDays(terms, away, paired);
        }

        private SchoolCalendar calendar(Term term, Random random) {
            Map<LocalDate, SchoolCalendar.Exception> different = new HashMap<>();
            for (int i = 0; i < 12; i++) {
                var day = term.firstDay().plusDays(random.nextInt(120));
                boolean weekend = day.getDayOfWeek().getValue() > 5;
                different.put(day, new SchoolCalendar.Exception(weekend, weekend ? DayOfWeek.MONDAY : null, "调休"));
            }
            return new SchoolCalendar(term, different);
        }

        private Span span(Random random, int longest) {
            var from = first.plusDays(random.nextInt(200));
            return new Span(from, from.plusDays(random.nextInt(longest)));
        }

        private void rules(Random random) {
            if (random.nextInt(5) == 0) return;
            rules.add(new AnswerRule(SCHOOL, null, null, first.plusDays(random.nextInt(30)), 1 + random.nextInt(6)));
            if (random.nextBoolean())
                rules.add(new AnswerRule(GROUP, null, null, first.plusDays(random.nextInt(100)), days(random)));
            if (random.nextBoolean())
                rules.add(new AnswerRule(
                        null,
                        random.nextBoolean() ? MENTOR : OTHER_MENTOR,
                        MENTEE,
                        first.plusDays(random.nextInt(100)),
                        days(random)));
            if (random.nextBoolean())
                rules.add(new AnswerRule(SCHOOL, null, null, first.plusDays(60 + random.nextInt(60)), days(random)));
        }

        private static Integer days(Random random) {
            return random.nextInt(4) == 0 ? null : 1 + random.nextInt(8);
        }

        private void lessons(Random random) {
            for (int i = 0; i < 12; i++) {
                var day = first.plusDays(random.nextInt(160));
                if (day.isAfter(today)) continue;
                var one = new Heard(new UUID(5, i), MENTEE, "叶初", MENTOR, "顾言", day, 3, "圆的周长", List.of(SCHOOL, GROUP));
                heard.add(one);
                if (random.nextBoolean()) {
                    var given = day.plusDays(random.nextInt(12));
                    if (!given.isAfter(today)) own.put(one.recordId(), new Own(new UUID(6, i), one.recordId(), given));
                }
            }
        }

        /** Day by day, as somebody with the calendar on the wall would count. */
        State naive(Heard lesson) {
            Integer within = ruleOnTheWall(lesson.day());
            var sheet = own.get(lesson.recordId());
            LocalDate last = null;
            if (within != null) {
                int counted = 0;
                for (var day = lesson.day().plusDays(1); day.isBefore(first.plusDays(500)); day = day.plusDays(1)) {
                    if (school(day) && there(day) && pair(day)) counted++;
                    if (counted == within) {
                        last = day;
                        break;
                    }
                }
            }
            if (sheet != null) return last != null && sheet.day().isAfter(last) ? State.DONE_LATE : State.DONE;
            if (within == null) return State.NOT_ASKED;
            return last != null && last.isBefore(today) ? State.LATE : State.OPEN;
        }

        private Integer ruleOnTheWall(LocalDate day) {
            for (int level = 0; level < 3; level++) {
                AnswerRule newest = null;
                for (var rule : rules) {
                    boolean mine = switch (level) {
                        case 0 -> MENTEE.equals(rule.menteeId()) && MENTOR.equals(rule.mentorId());
                        case 1 -> GROUP.equals(rule.unitId());
                        default -> SCHOOL.equals(rule.unitId());
                    };
                    if (!mine || rule.since().isAfter(day)) continue;
                    if (newest == null || rule.since().isAfter(newest.since())) newest = rule;
                }
                if (newest != null) return newest.days();
            }
            return null;
        }

        private boolean school(LocalDate day) {
            for (var calendar : terms) {
                if (day.isBefore(calendar.term().firstDay())
                        || day.isAfter(calendar.term().lastDay())) continue;
                var different = calendar.exceptions().get(day);
                if (different != null) return different.work();
                return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            }
            return false;
        }

        private boolean there(LocalDate day) {
            return IntStream.range(0, away.size()).noneMatch(i -> within(day, away.get(i)));
        }

        private boolean pair(LocalDate day) {
            return IntStream.range(0, paired.size()).anyMatch(i -> within(day, paired.get(i)));
        }

        private static boolean within(LocalDate day, Span span) {
            return day.compareTo(span.from()) >= 0 && (span.to() == null || day.compareTo(span.to()) <= 0);
        }
    }
}
