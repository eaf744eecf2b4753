package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qinglan.mentoring.PairEvidence;
import org.qinglan.mentoring.Pairing;
import org.springframework.stereotype.Component;

/** The lessons heard that were given again, and those that are not yet. */
@Component
class AnswerEvidence implements PairEvidence {
    private final Answers answers;

    AnswerEvidence(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<Section> of(Pairing pair, LocalDate from, LocalDate to) {
        var all = answers.between(List.of(pair.menteeId()), from, to).stream()
                .filter(a -> a.heard().mentorId().equals(pair.mentorId()))
                .filter(a -> a.own() != null || a.isOpen())
                .toList();
        return Optional.of(new Section(
                30,
                all.stream().filter(a -> a.own() != null).count(),
                "份对照",
                "听一堂，上一堂",
                all.reversed().stream().map(AnswerEvidence::line).toList()));
    }

    private static Line line(Answer answer) {
        var own = answer.own();
        return new Line(
                "听了" + answer.heard().words(),
                own == null ? "" : "/mentoring/sheets/" + own.recordId(),
                own == null && answer.state() == Answer.State.OPEN
                        ? "还没到日子"
                        : answer.state().chinese(),
                answer.state().look());
    }
}
