package org.qinglan.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;

/**
 * 流程: a state machine as data, shipped in {@code flows/*.yaml}.
 *
 * @param code {@code plan}, {@code note} …
 * @param reviewers who reviews at a step: posts in tiers, the lowest first. The first tier that somebody other than the owner
 *     holds above the unit decides, so that nobody reviews the own record and a missing post never blocks
 */
public record Flow(
        String code, String name, Map<String, List<List<Role>>> reviewers, List<State> states, List<Event> events) {
    /**
     * @param next tells the owner what comes next, one Chinese sentence
     * @param last nothing more has to happen; events may still be possible (withdraw, restore)
     * @param workingDays within how many school days somebody has to act; 0 without limit
     */
    public record State(String code, String name, String next, boolean last, int workingDays) {
        /** The last day of the time limit; empty without one. Holidays do not count, adjusted workdays do. */
        public Optional<LocalDate> dueBy(LocalDate since, SchoolCalendar calendar) {
            return after(100, since, calendar);
        }

        /** The day on which so much of the time limit has passed, rounded up to whole days; empty without a limit. */
        Optional<LocalDate> after(int percent, LocalDate since, SchoolCalendar calendar) {
            if (workingDays == 0) return Optional.empty();
            LocalDate day = since;
            for (int left = Math.ceilDiv(workingDays * percent, 100); left > 0; ) {
                day = day.plusDays(1);
                if (works(day, calendar)) left--;
            }
            return Optional.of(day);
        }

        /** Beyond the term nobody has set holidays yet, so weekdays count there. */
        private static boolean works(LocalDate day, SchoolCalendar calendar) {
            return calendar.term().contains(day)
                    ? calendar.isSchoolDay(day)
                    : day.getDayOfWeek().getValue() <= 5;
        }
    }

    /**
     * @param label what the button says
     * @param by {@code OWNER}; {@code PARTNER}: whoever else has a part in it; {@code LEADER}: a leading post in the unit
     *     itself; {@code SYSTEM}: no person;
     *     {@code REVIEWER:step}: see {@link Flow#reviewers}
     * @param comment whether a reason of at least {@link #SHORTEST_COMMENT} characters is needed
     * @param cameFrom only when the last step came from this state; empty: always
     * @param guards names of {@link FlowGuard} beans that must agree
     */
    public record Event(
            String code,
            String label,
            List<String> from,
            String to,
            List<String> by,
            boolean comment,
            String cameFrom,
            List<String> guards) {
        /** Fewer characters are no reason (workflows §0.4). */
        public static final int SHORTEST_COMMENT = 5;

        /** Whether it is a reviewer's to decide. */
        public boolean isReview() {
            return reviewStep().isPresent();
        }

        Optional<String> reviewStep() {
            return by.stream()
                    .filter(who -> who.startsWith("REVIEWER:"))
                    .map(who -> who.substring("REVIEWER:".length()))
                    .findFirst();
        }
    }

    /** The state of a code; an unknown one is an error of the program. */
    public State state(String code) {
        return states.stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("flow " + this.code + " has no state " + code));
    }

    /** Where every subject begins: the first state written. */
    public State first() {
        return states.getFirst();
    }

    List<Event> eventsFrom(String state) {
        return events.stream().filter(e -> e.from().contains(state)).toList();
    }

    /** Whose turn a state is; empty where it waits for nobody's review. */
    Optional<String> reviewStepFrom(String state) {
        return eventsFrom(state).stream()
                .flatMap(event -> event.reviewStep().stream())
                .findFirst();
    }

    /** The events of one code; more than one where the way depends on where the subject came from. */
    List<Event> eventsNamed(String code) {
        return events.stream().filter(e -> e.code().equals(code)).toList();
    }

    List<List<Role>> tiers(String step) {
        return reviewers.getOrDefault(step, List.of());
    }
}
