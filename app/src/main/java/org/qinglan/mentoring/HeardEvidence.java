package org.qinglan.mentoring;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lessons the two heard of each other. */
@Configuration(proxyBeanMethods = false)
class HeardEvidence {
    @Bean
    PairEvidence ofMentor(PairRecords records) {
        return (pair, from, to) -> section(10, "徒弟听师父的课", records.heard(pair.menteeId(), pair.mentorId(), from, to));
    }

    @Bean
    PairEvidence ofMentee(PairRecords records) {
        return (pair, from, to) -> section(20, "师父听徒弟的课", records.heard(pair.mentorId(), pair.menteeId(), from, to));
    }

    private static Optional<PairEvidence.Section> section(int order, String name, List<PairRecords.HeardLesson> heard) {
        return Optional.of(new PairEvidence.Section(
                order,
                heard.size(),
                "节" + name,
                name,
                heard.stream()
                        .map(h -> PairEvidence.Line.plain(h.words(), "/records/" + h.id()))
                        .toList()));
    }
}
