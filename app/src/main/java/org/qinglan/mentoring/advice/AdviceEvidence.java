package org.qinglan.mentoring.advice;

import java.time.LocalDate;
import java.util.Optional;
import org.qinglan.mentoring.PairEvidence;
import org.qinglan.mentoring.Pairing;
import org.springframework.stereotype.Component;

/** What the mentor advised the mentee, and what of it was taken up. */
@Component
class AdviceEvidence implements PairEvidence {
    private final Advices advices;

    AdviceEvidence(Advices advices) {
        this.advices = advices;
    }

    @Override
    public Optional<Section> of(Pairing pair, LocalDate from, LocalDate to) {
        var all = advices.of(pair.menteeId()).stream()
                .filter(a -> a.visitorId().equals(pair.mentorId()))
                .filter(a -> !a.visitDay().isBefore(from) && !a.visitDay().isAfter(to))
                .toList();
        return Optional.of(new Section(
                50,
                all.stream().filter(Advice::done).count(),
                "条建议做到了（共 " + all.size() + " 条）",
                "师父的建议",
                all.reversed().stream()
                        .map(a -> new Line(
                                a.text(),
                                "/mentoring/advice/visits/" + a.visitId(),
                                a.done() ? "做到了" : "还要继续",
                                a.done() ? "ok" : "due"))
                        .toList()));
    }
}
