package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.mentoring.answer.AnswerScene;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** A pair that everybody has signed for, one that was let go, a lesson heard with its sheet, and a visit. */
@Component
class MentoringSamples implements AddressSamples {
    private final City city;
    private final Agreeing agreeing;
    private final Assessing assessing;
    private final Mentorings mentorings;
    private final Writing writing;
    private final Kinds kinds;

    MentoringSamples(
            City city, Agreeing agreeing, Assessing assessing, Mentorings mentorings, Writing writing, Kinds kinds) {
        this.city = city;
        this.agreeing = agreeing;
        this.assessing = assessing;
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
                "graduated",
                graduated(scene.pair).id(),
                "visit",
                visit,
                "/mentoring/sheets/new",
                "heard=" + heard);
    }

    private Pairing graduated(PairScene scene) {
        var mentee = city.person("出师的人", scene.at.mathsGrade3(), Role.TEACHER);
        var pair = PairScene.done(agreeing.draft(scene.leader, scene.mentor.id(), mentee.id(), PairScene.text()));
        PairScene.done(agreeing.step(scene.leader, pair.id(), "propose", ""));
        PairScene.done(agreeing.sign(scene.actor(scene.mentor), pair.id()));
        PairScene.done(agreeing.sign(scene.actor(mentee), pair.id()));
        PairScene.done(agreeing.step(scene.office, pair.id(), "sign", ""));
        PairScene.done(agreeing.step(scene.leader, pair.id(), "assess", ""));
        PairScene.done(assessing.say(scene.actor(scene.mentor), pair.id(), "能独立上课了"));
        PairScene.done(assessing.say(scene.leader, pair.id(), "同意出师，明年带人"));
        return PairScene.done(agreeing.step(scene.office, pair.id(), "graduate", ""));
    }
}
