package org.qinglan.mentoring;

import java.time.LocalDate;
import org.qinglan.access.Actor;
import org.qinglan.given.City;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/** 顾言 is to guide 叶初 (first year) in the mathematics group; call within the tenant. */
public final class PairScene {
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    public final City.Built at;
    public final City city;
    public final Person mentor;
    public final Person mentee;
    public final Actor leader;
    public final Actor office;

    public PairScene(City city, City.Built at) {
        this.at = at;
        this.city = city;
        mentor = city.person("顾言", at.mathsGrade4(), Role.TEACHER);
        mentee = city.person("叶初", at.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
        leader = actor(city.person("方组长", at.maths(), Role.SUBJECT_GROUP_LEADER));
        office = actor(city.person("丁主任", at.researchOffice(), Role.RESEARCH_DIRECTOR));
    }

    public Actor actor(Person person) {
        return city.actor(person, TODAY);
    }

    public static Agreement text() {
        return new Agreement(
                "站稳课堂",
                LocalDate.of(2026, 9, 7),
                LocalDate.of(2027, 6, 30),
                "一年内能独立上好一节组内公开课",
                "每月听徒弟两节课",
                "每周听师父两节课，写对照");
    }

    /** Drafted, signed by both and by the school. */
    public Pairing running(Agreeing agreeing) {
        var pair = done(agreeing.draft(leader, mentor.id(), mentee.id(), text()));
        done(agreeing.step(leader, pair.id(), "propose", ""));
        done(agreeing.sign(actor(mentor), pair.id()));
        done(agreeing.sign(actor(mentee), pair.id()));
        return done(agreeing.step(office, pair.id(), "sign", ""));
    }

    public static <T, R> T done(Decision<T, R> answer) {
        if (!(answer instanceof Done(var value))) throw new AssertionError("refused: " + answer);
        return value;
    }

    public static <T, R extends org.qinglan.shared.Refusal> String refused(Decision<T, R> answer) {
        if (!(answer instanceof Refused(var why))) throw new AssertionError("not refused: " + answer);
        return why.sentence();
    }
}
