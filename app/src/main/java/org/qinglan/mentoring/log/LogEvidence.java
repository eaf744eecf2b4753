package org.qinglan.mentoring.log;

import java.time.LocalDate;
import java.util.Optional;
import org.qinglan.mentoring.PairEvidence;
import org.qinglan.mentoring.Pairing;
import org.springframework.stereotype.Component;

/** What both say they did together. */
@Component
class LogEvidence implements PairEvidence {
    private final MentorLogs logs;

    LogEvidence(MentorLogs logs) {
        this.logs = logs;
    }

    @Override
    public Optional<Section> of(Pairing pair, LocalDate from, LocalDate to) {
        var all = logs.between(pair.mentorId(), pair.menteeId(), from, to);
        return Optional.of(new Section(
                40,
                all.stream().filter(MentorLog::isConfirmed).count(),
                "次带教，双方都认了",
                "带教记录",
                all.stream()
                        .map(l -> new Line(l.words(), "/records/" + l.id(), l.stateName(), l.look()))
                        .toList()));
    }
}
