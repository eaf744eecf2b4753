package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether and within how many school days a lesson heard asks for an own one: for a unit and below, or for one pair.
 *
 * @param unitId null for a pair's
 * @param mentorId null for a unit's, as {@code menteeId}
 * @param days null: from that day on nothing is asked
 */
public record AnswerRule(
        @Nullable UUID unitId,
        @Nullable UUID mentorId,
        @Nullable UUID menteeId,
        LocalDate since,
        @Nullable Integer days) {
    /** The rule in force for a lesson: the pair's own, else the nearest unit's, each as it stood that day. */
    static Optional<AnswerRule> of(Heard heard, List<AnswerRule> all) {
        var pair = latest(
                all,
                heard.day(),
                r -> heard.menteeId().equals(r.menteeId()) && heard.mentorId().equals(r.mentorId()));
        if (pair.isPresent()) return pair;
        return heard.line().reversed().stream()
                .flatMap(unit -> latest(all, heard.day(), r -> unit.equals(r.unitId())).stream())
                .findFirst();
    }

    private static Optional<AnswerRule> latest(List<AnswerRule> all, LocalDate day, Predicate<AnswerRule> whose) {
        return all.stream()
                .filter(whose)
                .filter(r -> !r.since().isAfter(day))
                .max(Comparator.comparing(AnswerRule::since));
    }
}
