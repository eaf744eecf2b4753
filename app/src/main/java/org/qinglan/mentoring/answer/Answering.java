package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.mentoring.answer.Answer.Own;
import org.qinglan.mentoring.answer.Answer.State;

/** Where one lesson heard stands: the rule of that day, the time limit over the days that count, the own lesson. */
final class Answering {
    private Answering() {}

    /** @param own the sheet that answers it; null for none */
    static Answer of(Heard heard, @Nullable Own own, List<AnswerRule> rules, PairDays days, LocalDate today) {
        Integer within = AnswerRule.of(heard, rules).map(AnswerRule::days).orElse(null);
        LocalDate due = within == null ? null : days.after(heard.day(), within).orElse(null);
        return new Answer(heard, own, due, state(own, within != null, due, today));
    }

    private static State state(@Nullable Own own, boolean asked, @Nullable LocalDate due, LocalDate today) {
        if (own != null) return due != null && own.day().isAfter(due) ? State.DONE_LATE : State.DONE;
        if (!asked) return State.NOT_ASKED;
        return due != null && today.isAfter(due) ? State.LATE : State.OPEN;
    }
}
