package org.qinglan.mentoring.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.mentoring.PairScene.TODAY;
import static org.qinglan.mentoring.PairScene.done;
import static org.qinglan.mentoring.PairScene.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.mentoring.PairTest;
import org.qinglan.mentoring.answer.Answer.State;
import org.qinglan.record.Action;
import org.qinglan.record.Credits;
import org.qinglan.record.form.NotSaved;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.school.Absences;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** Thursday 8 October 2026; the rule holds since Tuesday 1 September and asks within three school days. */
class AnswersTest extends PairTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 1);

    @Autowired
    Answers answers;

    @Autowired
    AnswerRules rules;

    @Autowired
    Absences absences;

    @Autowired
    Credits credits;

    AnswerScene scene;

    @BeforeEach
    void build() {
        scene = answerScene();
    }

    @Test
    void each_lesson_heard_asks_for_an_own_one_within_the_schools_days() {
        ruleSince(BEFORE, 3);
        var answered = scene.hears(LocalDate.of(2026, 9, 22), 3);
        scene.hears(LocalDate.of(2026, 9, 23), 3);
        var belated = scene.hears(LocalDate.of(2026, 9, 24), 3);
        scene.hears(LocalDate.of(2026, 10, 7), 3);
        // a colleague's lesson asks for nothing
        var colleague = city.person("白老师", scene.pair.at.mathsGrade3(), Role.TEACHER);
        scene.observes(scene.pair.mentee, colleague, LocalDate.of(2026, 9, 25), 2);
        scene.answers(answered, LocalDate.of(2026, 9, 23));
        scene.answers(belated, LocalDate.of(2026, 10, 8));
        var all = of();
        assertThat(all).extracting(Answer::state).containsExactly(State.DONE, State.LATE, State.DONE_LATE, State.OPEN);
        assertThat(all.get(1).due()).isEqualTo(LocalDate.of(2026, 9, 28));
        assertThat(credits.ofPerson(scene.pair.mentee.id(), Action.REFLECT, BEFORE, TODAY))
                .hasSize(2);
    }

    @Test
    void leave_and_a_broken_pair_stop_the_clock_and_the_pairs_own_rule_goes_first() {
        ruleSince(BEFORE, 1);
        scene.hears(LocalDate.of(2026, 9, 22), 3);
        absences.add(scene.pair.mentee.id(), LocalDate.of(2026, 9, 23), LocalDate.of(2026, 10, 7), "病假");
        assertThat(of()).extracting(Answer::state).containsExactly(State.OPEN);
        scene.hears(LocalDate.of(2026, 10, 8), 2);
        done(rules.forPair(at(scene.pair.leader, TODAY), scene.pair.mentor.id(), scene.pair.mentee.id(), null));
        assertThat(of()).extracting(Answer::state).containsExactly(State.OPEN, State.NOT_ASKED);
        var pair = mentorings.mentorsOf(scene.pair.mentee.id(), TODAY).getFirst();
        done(mentorings.end(pair, LocalDate.of(2026, 10, 7)));
        assertThat(of(LocalDate.of(2026, 12, 1)))
                .extracting(Answer::state)
                .containsExactly(State.OPEN, State.NOT_ASKED);
    }

    @Test
    void without_a_rule_nothing_is_asked_and_a_rule_does_not_reach_back() {
        scene.hears(LocalDate.of(2026, 9, 22), 3);
        assertThat(of()).extracting(Answer::state).containsExactly(State.NOT_ASKED);
        ruleSince(LocalDate.of(2026, 9, 23), 3);
        assertThat(of()).extracting(Answer::state).containsExactly(State.NOT_ASKED);
        scene.hears(LocalDate.of(2026, 9, 23), 3);
        assertThat(of()).extracting(Answer::state).containsExactly(State.NOT_ASKED, State.LATE);
    }

    @Test
    void a_sheet_stands_for_one_lesson_of_the_own_mentor_and_an_own_lesson_after_it() {
        var heard = scene.hears(LocalDate.of(2026, 9, 22), 5);
        assertThat(because(scene.mentee(), heard, LocalDate.of(2026, 9, 21))).contains("要在听课之后");
        // the fourth period of the same day came before the fifth
        assertThat(because(scene.mentee(), heard, LocalDate.of(2026, 9, 22))).contains("要在听课之后");
        assertThat(because(scene.pair.actor(scene.pair.mentor), heard, TODAY)).contains("不是您听师父的课");
        assertThat(because(scene.mentee(), Ids.next(), TODAY)).contains("没有找到听的那节课");
        scene.answers(heard, TODAY);
        assertThat(because(scene.mentee(), heard, TODAY)).contains("已经写过一份对照");
    }

    @Test
    void a_lesson_that_was_voided_asks_no_more_and_a_voided_sheet_answers_no_more() {
        ruleSince(BEFORE, 3);
        var heard = scene.hears(LocalDate.of(2026, 9, 22), 3);
        var sheet = scene.answers(heard, LocalDate.of(2026, 9, 23));
        assertThat(of()).extracting(Answer::state).containsExactly(State.DONE);
        done(writing.step(scene.mentee(), sheet, "void", ""));
        assertThat(of()).extracting(Answer::state).containsExactly(State.LATE);
        done(writing.step(scene.mentee(), heard, "void", ""));
        assertThat(of()).isEmpty();
    }

    @Test
    void only_who_leads_them_within_the_school_sets_the_rule_and_only_sensible_days() {
        var maths = scene.pair.at.maths().id();
        assertThat(refused(rules.inUnit(scene.pair.leader, maths, 0))).contains("1 到 20");
        assertThat(refused(rules.inUnit(scene.pair.leader, maths, 21))).contains("1 到 20");
        assertThatThrownBy(() ->
                        rules.inUnit(scene.pair.leader, scene.pair.at.chinese().id(), 3))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rules.forPair(scene.mentee(), scene.pair.mentor.id(), scene.pair.mentee.id(), null))
                .isInstanceOf(Forbidden.class);
        done(rules.inUnit(scene.pair.leader, maths, 2));
        done(rules.inUnit(scene.pair.leader, maths, 4));
        assertThat(rules.inForce(scene.pair.at.mathsGrade3(), TODAY)
                        .orElseThrow()
                        .days())
                .isEqualTo(4);
    }

    private String because(Actor who, java.util.UUID heard, LocalDate day) {
        var sent = new Sent(Ids.next(), 0, Ids.next(), new Values(scene.sheet(heard, day)));
        if (!(writing.save(who, kinds.current("contrast"), sent) instanceof Refused(NotSaved why)))
            throw new AssertionError("saved");
        return why.above() + why.under("date");
    }

    private void ruleSince(LocalDate day, int days) {
        done(rules.inUnit(at(scene.pair.office, day), scene.pair.at.school().id(), days));
    }

    private Actor at(Actor who, LocalDate day) {
        return new Actor(
                who.tenantId(),
                who.accountId(),
                who.personId(),
                who.name(),
                day,
                who.mustChangePassword(),
                who.posts());
    }

    private List<Answer> of() {
        return of(TODAY);
    }

    private List<Answer> of(LocalDate today) {
        return answers.of(List.of(scene.pair.mentee.id()), today);
    }
}
