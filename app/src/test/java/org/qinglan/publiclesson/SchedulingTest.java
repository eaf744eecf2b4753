package org.qinglan.publiclesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.publiclesson.DeclaringTest.done;
import static org.qinglan.publiclesson.DeclaringTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.given.SettableClock;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.record.Action;
import org.qinglan.record.Credits;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class SchedulingTest extends LessonCase {
    private static final LocalDate TUESDAY = LessonScene.TUESDAY;

    @Autowired
    Declaring declaring;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Holding holding;

    @Autowired
    Slots slots;

    @Autowired
    PublicLessons lessons;

    @Autowired
    Seeing seeing;

    @Autowired
    Notices notices;

    @Autowired
    Credits credits;

    @Autowired
    Writing writing;

    @Autowired
    Entries entries;

    @Autowired
    Kinds kinds;

    @Autowired
    SettableClock clock;

    private UUID id;

    @BeforeEach
    void anApprovedLesson() {
        id = approved(at.teacher, at.typed("平均数", Level.SCHOOL));
    }

    @AfterEach
    void leave() {
        clock.set(LessonScene.TODAY);
    }

    @Test
    void free_slots_are_the_own_lessons_of_that_class_with_who_of_the_group_could_come() {
        var week = slots.inWeek(lessons.get(id), 8, LessonScene.TODAY);
        assertThat(week).extracting(Slot::code).containsExactly("2026-10-20/3", "2026-10-22/2");
        // the leader, the teacher's colleague; the colleague teaches on Tuesday
        assertThat(week.getFirst().note()).isEqualTo("组里 2 人有 1 人没课");
        assertThat(week.getLast().note()).isEqualTo("组里 2 人有 2 人没课");
        assertThat(slots.inWeek(lessons.get(id), 8, LocalDate.of(2026, 10, 21)))
                .extracting(Slot::day)
                .containsExactly(LocalDate.of(2026, 10, 22));
    }

    @Test
    void whom_it_is_for_is_told_when_it_is_set_and_sees_it_then() {
        var set = done(scheduling.set(at.teacher, id, at.plan()));
        assertThat(set.state()).isEqualTo(State.SCHEDULED);
        assertThat(set.when()).isEqualTo("10月20日（周二）第3节");
        assertThat(set.asked()).hasSize(6);
        assertThat(notices.of(at.other.personId(), 1).rows())
                .extracting(n -> n.text())
                .containsExactly("顾言的校级研究课《平均数》定在10月20日（周二）第3节，录播教室，要听请约席位。");
        assertThat(notices.of(at.teacher.personId(), 1).rows())
                .extracting(n -> n.text())
                .noneMatch(t -> t.contains("要听请约席位"));
    }

    @Test
    void a_time_that_is_not_an_own_lesson_over_or_taken_is_refused() {
        refused(scheduling.set(at.teacher, id, plan(TUESDAY, 5, "")), LessonRefusal.NOT_A_SLOT);
        refused(scheduling.set(at.teacher, id, plan(LocalDate.of(2026, 10, 24), 3, "")), LessonRefusal.NOT_A_SLOT);
        refused(scheduling.set(at.teacher, id, plan(LocalDate.of(2026, 9, 29), 3, "")), LessonRefusal.DAY_OVER);
        refused(
                scheduling.set(
                        at.teacher,
                        id,
                        new Scheduling.Plan(
                                "平均数", TUESDAY, 3, "", 501, at.city.school().id(), "", "")),
                LessonRefusal.FEW_SEATS);
        refused(
                scheduling.set(
                        at.teacher,
                        id,
                        new Scheduling.Plan(
                                "平均数", TUESDAY, 3, "", 9, at.city.chinese().id(), "", "")),
                LessonRefusal.NOT_YOUR_RANGE);
        done(scheduling.set(at.teacher, id, at.plan()));
        var other = approved(at.colleague, typed("周长"));
        refused(scheduling.set(at.colleague, other, plan(TUESDAY, 3, "录播教室")), LessonRefusal.CLASHES);
        assertThat(slots.inWeek(lessons.get(other), 8, LessonScene.TODAY))
                .singleElement()
                .extracting(Slot::clash)
                .isEqualTo("同时有顾言的公开课《平均数》（录播教室）");
        done(scheduling.set(at.colleague, other, plan(TUESDAY, 3, "三楼")));
        assertThatThrownBy(() -> jdbc.sql("update publiclesson.lesson set place = '录播教室' where id = ?")
                        .param(other)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void only_the_teacher_or_the_offices_set_it_and_only_once_it_is_approved() {
        assertThatThrownBy(() -> scheduling.set(at.colleague, id, at.plan())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> scheduling.set(at.leader, id, at.plan())).isInstanceOf(Forbidden.class);
        var draft = Ids.next();
        done(declaring.save(at.teacher, draft, at.typed("周长", Level.TEAM), false));
        assertThatThrownBy(() -> scheduling.set(at.teacher, draft, at.plan())).isInstanceOf(Forbidden.class);
        done(scheduling.set(at.director, id, at.plan()));
    }

    @Test
    void moving_needs_a_reason() {
        done(scheduling.set(at.teacher, id, at.plan()));
        var thursday = LocalDate.of(2026, 10, 22);
        refused(scheduling.set(at.teacher, id, plan(thursday, 2, "录播教室")), LessonRefusal.NEEDS_REASON);
        var moved = done(scheduling.set(
                at.teacher,
                id,
                new Scheduling.Plan("平均数", thursday, 2, "", 9, at.city.school().id(), "", "那天要开运动会")));
        assertThat(moved.heldOn()).isEqualTo(thursday);
        assertThat(moved.state()).isEqualTo(State.SCHEDULED);
    }

    @Test
    void a_lesson_given_counts_for_its_teacher_at_once_and_taken_back_no_more() {
        done(scheduling.set(at.teacher, id, at.plan()));
        refused(holding.hold(at.teacher, id), LessonRefusal.NOT_YET);
        clock.set(TUESDAY);
        // 09:30, the third period begins at 10:50
        refused(holding.hold(today(at.teacher), id), LessonRefusal.NOT_YET);
        assertThatThrownBy(() -> holding.hold(today(at.director), id)).isInstanceOf(Forbidden.class);
        clock.set(TUESDAY.plusDays(1));
        var held = done(holding.hold(today(at.teacher), id));
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(taught()).isEqualTo(1);
        assertThat(holding.counts(held)).isTrue();
        assertThat(done(holding.reopen(today(at.teacher), id, "那天停课没有上")).recordId())
                .isNull();
        assertThat(taught()).isZero();
        done(holding.hold(today(at.teacher), id));
        assertThat(taught()).isEqualTo(1);
    }

    @Test
    void a_lesson_that_was_written_up_by_hand_is_not_counted_twice() {
        done(scheduling.set(at.teacher, id, at.plan()));
        clock.set(TUESDAY.plusDays(1));
        var byHand = new Values(java.util.Map.of(
                "date", List.of(TUESDAY.toString()),
                "period", List.of("3"),
                "lessonKind", List.of("RESEARCH"),
                "topic", List.of("平均数")));
        writing.save(today(at.teacher), kinds.current("open-lesson"), new Sent(Ids.next(), 0, Ids.next(), byHand));
        assertThat(holding.hold(today(at.teacher), id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(((Refusal) r.why()).sentence()).contains("一节课记一份"));
        assertThat(taught()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from record.record where state = 'DRAFT'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_record_cannot_be_rewritten_into_a_higher_level() {
        done(scheduling.set(at.teacher, id, at.plan()));
        clock.set(TUESDAY.plusDays(1));
        var record = java.util.Objects.requireNonNull(
                done(holding.hold(today(at.teacher), id)).recordId());
        var entry = entries.get(record);
        var rewritten = entry.values().with("level", "CITY");
        assertThat(writing.save(
                        today(at.teacher),
                        entry.kind(),
                        new Sent(record, entry.head().version(), Ids.next(), rewritten)))
                .isInstanceOf(Refused.class);
        var reflected = entry.values().with("reflection", "第三问太大，要拆开。");
        assertThat(writing.save(
                        today(at.teacher),
                        entry.kind(),
                        new Sent(record, entry.head().version(), Ids.next(), reflected)))
                .isInstanceOf(org.qinglan.shared.Decision.Done.class);
    }

    private long taught() {
        return credits.ofPerson(at.teacher.personId(), Action.TEACH, TUESDAY, TUESDAY)
                .size();
    }

    private UUID approved(Actor teacher, Declaration typed) {
        var lesson = Ids.next();
        done(declaring.save(teacher, lesson, typed, true));
        done(declaring.step(at.leader, lesson, "recommend", ""));
        done(declaring.step(at.director, lesson, "approve", ""));
        return lesson;
    }

    private static Declaration typed(String topic) {
        return new Declaration(topic, "", "RESEARCH", Level.TEAM, "", "三（2）班", null, List.of(), 0);
    }

    private Scheduling.Plan plan(LocalDate day, int period, String place) {
        return new Scheduling.Plan(
                "平均数", day, period, place, 2, at.city.school().id(), "", "");
    }

    private Actor today(Actor me) {
        var day = org.qinglan.shared.ChineseDates.today(clock);
        return new Actor(me.tenantId(), me.accountId(), me.personId(), me.name(), day, false, me.posts());
    }
}
