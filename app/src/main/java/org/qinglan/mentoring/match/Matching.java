package org.qinglan.mentoring.match;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who could guide a new teacher: teaches the same, long enough, guides fewer than the cap, and has at least one period a week
 * in which both are free. It proposes; a person decides.
 */
final class Matching {
    /** Whoever is still learning the ropes does not teach them. */
    static final int FIRST_YEAR_AS_MENTOR = 6;

    private static final int DAYS = 5;
    private static final String WEEKDAYS = "一二三四五";

    private Matching() {}

    /**
     * One period of the week.
     *
     * @param weekday 1 Monday
     */
    record Period(int weekday, int number) {
        String words() {
            return "周" + WEEKDAYS.charAt(weekday - 1) + "第" + number + "节";
        }
    }

    /**
     * A teacher with her week.
     *
     * @param teaching the periods in which she teaches
     */
    record Teacher(
            UUID id,
            String name,
            int serviceYear,
            @Nullable String title,
            List<String> honours,
            Set<String> subjects,
            int mentees,
            Set<Period> teaching) {
        Teacher {
            honours = List.copyOf(honours);
            subjects = Set.copyOf(subjects);
            teaching = Set.copyOf(teaching);
        }
    }

    /** Those with the fewest mentees first, then whose lessons one can hear most; never by how good somebody is. */
    static List<Candidate> propose(Teacher mentee, List<Teacher> staff, int periods, int cap) {
        return staff.stream()
                .filter(t -> !t.id().equals(mentee.id()))
                .filter(t -> t.serviceYear() >= FIRST_YEAR_AS_MENTOR)
                .filter(t -> t.subjects().stream().anyMatch(mentee.subjects()::contains))
                .filter(t -> t.mentees() < cap)
                .map(t -> candidate(mentee, t, periods, cap))
                .filter(c -> !c.free().isEmpty())
                .sorted(Comparator.comparingInt(Candidate::mentees)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::audible).reversed())
                        .thenComparing(Candidate::name)
                        .thenComparing(Candidate::id))
                .toList();
    }

    private static Candidate candidate(Teacher mentee, Teacher t, int periods, int cap) {
        var free = IntStream.rangeClosed(1, DAYS)
                .boxed()
                .flatMap(day -> IntStream.rangeClosed(1, periods).mapToObj(n -> new Period(day, n)))
                .filter(p -> !t.teaching().contains(p) && !mentee.teaching().contains(p))
                .map(Period::words)
                .toList();
        int audible = (int) t.teaching().stream()
                .filter(p -> !mentee.teaching().contains(p))
                .count();
        return new Candidate(
                t.id(), t.name(), t.serviceYear(), t.title(), t.honours(), t.mentees(), cap, free, audible);
    }
}
