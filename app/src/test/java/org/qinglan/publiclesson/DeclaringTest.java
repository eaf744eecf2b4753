package org.qinglan.publiclesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.record.Reviews;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

class DeclaringTest extends LessonCase {
    @Autowired
    Declaring declaring;

    @Autowired
    PublicLessons lessons;

    @Autowired
    Quotas quotas;

    @Autowired
    Tags tags;

    @Autowired
    Seeing seeing;

    @Autowired
    Notices notices;

    @Autowired
    Reviews reviews;

    private final UUID id = Ids.next();

    @Test
    void a_lesson_is_declared_recommended_and_approved_and_each_is_told_to_whom_it_concerns() {
        var declared = done(declaring.save(at.teacher, id, at.typed("平均数", Level.SCHOOL), true));
        assertThat(declared.state()).isEqualTo(State.GROUP_REVIEW);
        assertThat(declared.className()).isEqualTo("三（1）班");
        assertThat(texts(at.leader)).anyMatch(t -> t.contains("顾言申报了校级研究课《平均数》"));
        assertThat(reviews.of(at.leader)).hasSize(1);
        assertThat(reviews.of(at.director)).isEmpty();
        assertThat(done(step(at.leader, "recommend", "")).state()).isEqualTo(State.OFFICE_REVIEW);
        assertThat(reviews.of(at.leader)).isEmpty();
        assertThat(reviews.of(at.director)).hasSize(1);
        assertThat(done(step(at.director, "approve", "")).state()).isEqualTo(State.APPROVED);
        assertThat(texts(at.teacher)).anyMatch(t -> t.contains("定下来了"));
    }

    @Test
    void a_draft_may_be_unfinished_and_is_seen_by_nobody_else_and_what_is_sent_may_not() {
        var draft = done(declaring.save(at.teacher, id, at.typed("", Level.TEAM), false));
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(seeing.sees(at.leader, draft)).isFalse();
        assertThat(seeing.sees(at.teacher, draft)).isTrue();
        refused(declaring.save(at.teacher, id, version(at.typed("", Level.TEAM), 1), true), LessonRefusal.NO_TOPIC);
        var noClass = new Declaration("平均数", "", "RESEARCH", Level.TEAM, "", "", null, List.of(), 1);
        refused(declaring.save(at.teacher, id, noClass, true), LessonRefusal.NO_CLASS);
        var someoneElses =
                new Declaration("平均数", "", "RESEARCH", Level.TEAM, Ids.next() + "/MATHEMATICS", "", null, List.of(), 1);
        refused(declaring.save(at.teacher, id, someoneElses, true), LessonRefusal.NO_CLASS);
        var noKind = new Declaration("平均数", "", "SALON", Level.TEAM, "", "三（1）班", null, List.of(), 1);
        refused(declaring.save(at.teacher, id, noKind, true), LessonRefusal.NO_KIND);
        var past = new Declaration("平均数", "", "RESEARCH", Level.TEAM, "", "三（1）班", 2, List.of(), 1);
        refused(declaring.save(at.teacher, id, past, true), LessonRefusal.PAST_WEEK);
        refused(
                declaring.save(at.teacher, id, version(at.typed("长".repeat(81), Level.TEAM), 1), false),
                LessonRefusal.TOO_LONG);
    }

    @Test
    void two_pages_of_one_declaration_do_not_overwrite_each_other() {
        done(declaring.save(at.teacher, id, at.typed("平均数", Level.TEAM), false));
        done(declaring.save(at.teacher, id, version(at.typed("平均数的意义", Level.TEAM), 1), false));
        refused(declaring.save(at.teacher, id, version(at.typed("统计", Level.TEAM), 1), false), LessonRefusal.OVERTAKEN);
        assertThat(lessons.get(id).topic()).isEqualTo("平均数的意义");
    }

    @Test
    void only_the_teacher_writes_it_only_reviewers_decide_and_nobody_decides_on_the_own_lesson() {
        done(declaring.save(at.teacher, id, at.typed("平均数", Level.TEAM), false));
        assertThatThrownBy(() -> declaring.save(at.colleague, id, version(at.typed("我的", Level.TEAM), 1), false))
                .isInstanceOf(Forbidden.class);
        done(declaring.save(at.teacher, id, version(at.typed("平均数", Level.TEAM), 1), true));
        refused(declaring.save(at.teacher, id, version(at.typed("平均数", Level.TEAM), 3), true), LessonRefusal.NOT_OPEN);
        assertThat(step(at.colleague, "recommend", "")).isInstanceOf(Refused.class);
        assertThat(step(at.teacher, "recommend", "")).isInstanceOf(Refused.class);
        assertThat(step(at.director, "approve", "")).isInstanceOf(Refused.class);
        assertThat(step(at.leader, "schedule", "")).isEqualTo(new Refused<>(LessonRefusal.NOT_HERE));
        var own = Ids.next();
        done(declaring.save(
                at.leader,
                own,
                new Declaration("组长的课", "", "DEMONSTRATION", Level.TEAM, "", "四（1）班", null, List.of(), 0),
                true));
        assertThat(declaring.step(at.leader, own, "recommend", "")).isInstanceOf(Refused.class);
        assertThat(declaring.step(at.director, own, "recommend", "")).isInstanceOf(Done.class);
    }

    @Test
    void a_return_needs_a_reason_and_what_comes_again_goes_back_to_who_returned_it() {
        done(declaring.save(at.teacher, id, at.typed("平均数", Level.SCHOOL), true));
        done(step(at.leader, "recommend", ""));
        assertThat(step(at.director, "return", "再想")).isInstanceOf(Refused.class);
        done(step(at.director, "return", "这一周有期中，换一周再报"));
        assertThat(texts(at.teacher)).anyMatch(t -> t.contains("退回了：这一周有期中"));
        int version = lessons.get(id).version();
        assertThat(done(declaring.save(at.teacher, id, version(at.typed("平均数", Level.SCHOOL), version), true))
                        .state())
                .isEqualTo(State.OFFICE_REVIEW);
    }

    @Test
    void what_was_sent_can_be_withdrawn_what_was_approved_reconsidered_and_what_was_called_off_declared_again() {
        done(declaring.save(at.teacher, id, at.typed("平均数", Level.SCHOOL), true));
        assertThat(done(step(at.teacher, "withdraw", "")).state()).isEqualTo(State.DRAFT);
        int version = lessons.get(id).version();
        done(declaring.save(at.teacher, id, version(at.typed("平均数", Level.SCHOOL), version), true));
        done(step(at.leader, "recommend", ""));
        assertThat(done(step(at.leader, "unrecommend", "组里还要再商量")).state()).isEqualTo(State.GROUP_REVIEW);
        done(step(at.leader, "recommend", ""));
        done(step(at.director, "approve", ""));
        assertThat(done(step(at.director, "reconsider", "与校庆那天重了")).state()).isEqualTo(State.OFFICE_REVIEW);
        done(step(at.director, "approve", ""));
        assertThat(done(step(at.teacher, "cancel", "要外出培训一周")).state()).isEqualTo(State.CANCELLED);
        assertThat(done(step(at.teacher, "redeclare", "")).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_school_approves_no_more_than_its_quota_of_that_day() {
        quotas.set(at.principal, at.city.school().id(), Level.SCHOOL, LocalDate.of(2026, 9, 1), 1, "每两周一节");
        approved(Level.SCHOOL);
        var second = Ids.next();
        done(declaring.save(at.colleague, second, typed("周长", Level.SCHOOL), true));
        done(declaring.step(at.leader, second, "recommend", ""));
        assertThat(declaring.step(at.director, second, "approve", ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(((Refusal) r.why()).sentence()).contains("名额是 1 节，已经满了（每两周一节）"));
        approved(Level.TEAM);
        // a setting that holds from another day on does not hold today
        quotas.set(at.principal, at.city.school().id(), Level.SCHOOL, LocalDate.of(2026, 12, 1), 9, "学期末放宽");
        assertThat(declaring.step(at.director, second, "approve", "")).isInstanceOf(Refused.class);
        quotas.set(at.principal, at.city.school().id(), Level.SCHOOL, LocalDate.of(2026, 10, 1), null, "这学期不限");
        assertThat(declaring.step(at.director, second, "approve", "")).isInstanceOf(Done.class);
    }

    @Test
    void tags_are_those_of_the_own_school_and_a_retired_one_still_counts() {
        tags.add(at.city.school().id(), "数字化");
        tags.add(at.city.bureau().id(), "别人的");
        var ours = tags.of(at.city.school().id()).getFirst();
        var foreign = tags.of(at.city.bureau().id()).getFirst();
        var typed = new Declaration(
                "平均数", "", "RESEARCH", Level.TEAM, "", "三（1）班", null, List.of(ours.id(), foreign.id()), 0);
        done(declaring.save(at.teacher, id, typed, true));
        tags.retire(at.city.school().id(), ours.id());
        assertThat(tags.ofLesson(id)).extracting(Tags.Tag::name).containsExactly("数字化");
    }

    @Test
    void the_school_sees_a_lesson_once_it_is_approved_and_others_when_it_was_announced_to_them() {
        done(declaring.save(at.teacher, id, at.typed("平均数", Level.SCHOOL), true));
        assertThat(seeing.sees(at.other, lessons.get(id))).isFalse();
        assertThat(seeing.sees(at.principal, lessons.get(id))).isTrue();
        assertThatThrownBy(() -> seeing.seen(at.other, id)).isInstanceOf(Forbidden.class);
        done(step(at.leader, "recommend", ""));
        done(step(at.director, "approve", ""));
        assertThat(seeing.sees(at.other, lessons.get(id))).isTrue();
    }

    private void approved(Level level) {
        var lesson = Ids.next();
        done(declaring.save(at.teacher, lesson, typed("平均数", level), true));
        done(declaring.step(at.leader, lesson, "recommend", ""));
        done(declaring.step(at.director, lesson, "approve", ""));
    }

    private static Declaration typed(String topic, Level level) {
        return new Declaration(topic, "", "RESEARCH", level, "", "三（9）班", null, List.of(), 0);
    }

    private static Declaration version(Declaration d, int version) {
        return new Declaration(
                d.topic(),
                d.theme(),
                d.lessonKind(),
                d.level(),
                d.teaching(),
                d.className(),
                d.week(),
                d.tags(),
                version);
    }

    private Decision<PublicLesson, Refusal> step(Actor me, String event, String comment) {
        return declaring.step(me, id, event, comment);
    }

    private List<String> texts(Actor me) {
        return notices.of(me.personId(), 1).rows().stream().map(n -> n.text()).toList();
    }

    static PublicLesson done(Decision<PublicLesson, Refusal> answer) {
        if (!(answer instanceof Done(var lesson))) throw new AssertionError("refused: " + answer);
        return lesson;
    }

    static void refused(Decision<?, Refusal> answer, Refusal because) {
        assertThat(answer).isEqualTo(new Refused<>(because));
    }
}
