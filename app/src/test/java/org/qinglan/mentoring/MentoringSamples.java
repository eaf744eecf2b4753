package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.mentoring.answer.AnswerScene;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Mentorings;
import org.springframework.stereotype.Component;

/** A pair that everybody has signed for, and a lesson heard with its sheet. */
@Component
class MentoringSamples implements AddressSamples {
    private final City city;
    private final Agreeing agreeing;
    private final Mentorings mentorings;
    private final Writing writing;
    private final Kinds kinds;

    MentoringSamples(City city, Agreeing agreeing, Mentorings mentorings, Writing writing, Kinds kinds) {
        this.city = city;
        this.agreeing = agreeing;
        this.mentorings = mentorings;
        this.writing = writing;
        this.kinds = kinds;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var scene = new AnswerScene(city, built, mentorings, writing, kinds);
        var heard = scene.hears(LocalDate.of(2026, 9, 22), 3);
        var visit = scene.observes(scene.pair.mentor, scene.pair.mentee, LocalDate.of(2026, 9, 23), 2);
        return Map.of(
                "pairing",
                scene.pair.running(agreeing).id(),
                "sheet",
                scene.answers(heard, LocalDate.of(2026, 9, 23)),
                "visit",
                visit,
                "/mentoring/sheets/new",
                "heard=" + heard);
    }
}
