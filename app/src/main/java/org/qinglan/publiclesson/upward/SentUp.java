package org.qinglan.publiclesson.upward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.LessonMoved;
import org.qinglan.publiclesson.Level;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.record.Flow;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school approved at a level above itself goes up in the same transaction; who is above accepts, declines or asks. */
@Service
class SentUp {
    /** Within so many school days an answer is due; after them the school waits no longer. */
    private static final Flow.State WAITING = new Flow.State("WAITING", "等答复", "", false, 10);

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private final Upwards rows;
    private final PublicLessons lessons;
    private final Notices notices;
    private final Units units;
    private final Terms terms;
    private final Audit audit;
    private final Clock clock;

    SentUp(Upwards rows, PublicLessons lessons, Notices notices, Units units, Terms terms, Audit audit, Clock clock) {
        this.rows = rows;
        this.lessons = lessons;
        this.notices = notices;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction of the step: approved it goes up, taken back or called off it is withdrawn. */
    @EventListener
    void on(LessonMoved step) {
        var lesson = step.lesson();
        var by = step.by();
        boolean approved = step.to() == State.APPROVED && step.before().state() == State.OFFICE_REVIEW;
        if (approved && by != null) above(lesson).ifPresent(unit -> send(lesson, unit, by));
        if (step.to() == State.OFFICE_REVIEW || step.to() == State.CANCELLED) {
            rows.ofLesson(lesson.id()).ifPresent(up -> notices.settle(Notice.Kind.REVIEW, up.href()));
            rows.withdraw(lesson.id());
        }
    }

    private void send(PublicLesson lesson, Unit unit, UUID by) {
        var id = rows.send(lesson, unit.id(), by, due(lesson));
        tellAbove(rows.get(id), lesson, lesson.school() + "报来" + what(lesson) + "，等您答复。");
    }

    /** What the unit above says. @param words needed unless it is accepted */
    @Transactional
    public Decision<Upward, UpwardRefusal> answer(Actor me, UUID id, Upward.State verdict, String words) {
        var up = rows.hold(id);
        if (!judges(me, up)) throw new Forbidden(up.unit() + "的教研员、干部才能答复。");
        String said = words.strip();
        boolean accepts = verdict == Upward.State.ACCEPTED;
        if (!accepts && verdict != Upward.State.DECLINED && verdict != Upward.State.ASKED)
            return new Refused<>(UpwardRefusal.ANSWERED);
        if (up.state() != Upward.State.WAITING) return new Refused<>(UpwardRefusal.ANSWERED);
        if (said.length() > LONGEST || (!accepts && said.length() < SHORTEST))
            return new Refused<>(UpwardRefusal.NO_REASON);
        rows.answer(id, verdict, said, me.personId());
        var lesson = lessons.get(up.lessonId());
        if (verdict == Upward.State.DECLINED) lessons.level(lesson.id(), Level.SCHOOL);
        notices.settle(Notice.Kind.REVIEW, up.href());
        tellSchool(up, lesson, news(up, lesson, verdict, said));
        audit.note(me, "答复报上来的公开课", "公开课", lesson.id(), up.state(), verdict);
        return new Done<>(rows.get(id));
    }

    private static String news(Upward up, PublicLesson lesson, Upward.State verdict, String said) {
        return switch (verdict) {
            case ACCEPTED -> up.unit() + "同意了" + what(lesson) + (said.isEmpty() ? "" : "：" + said) + "，请排时间。";
            case ASKED -> up.unit() + "请补充" + what(lesson) + "：" + said;
            default -> up.unit() + "没同意" + what(lesson) + "：" + said + "；可以按校级排时间。";
        };
    }

    /** What the teacher or the school says to a question. */
    @Transactional
    public Decision<Upward, UpwardRefusal> reply(Actor me, UUID id, String words) {
        var up = rows.hold(id);
        var lesson = lessons.get(up.lessonId());
        if (!replies(me, lesson)) throw new Forbidden("补充的话由上课的老师或者学校来写。");
        String said = words.strip();
        if (up.state() != Upward.State.ASKED) return new Refused<>(UpwardRefusal.NOT_ASKED);
        if (said.length() < SHORTEST || said.length() > LONGEST) return new Refused<>(UpwardRefusal.NO_REPLY);
        rows.reply(id, said, due(lesson));
        notices.settle(Notice.Kind.RECORD, up.href());
        tellAbove(up, lesson, lesson.school() + "补充了" + what(lesson) + "，等您答复。");
        audit.note(me, "补充报上去的公开课", "公开课", lesson.id(), up.state(), Upward.State.WAITING);
        return new Done<>(rows.get(id));
    }

    /** What was sent to the units somebody answers for, what waits first. */
    List<Upward> sentTo(Actor me) {
        var all = rows.to(me.led());
        var known = units
                .all(all.stream()
                        .flatMap(up -> Stream.of(up.unitId(), up.lessonUnitId()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return all.stream()
                .filter(up -> me.leads(Objects.requireNonNull(known.get(up.unitId())))
                        && me.leads(Objects.requireNonNull(known.get(up.lessonUnitId()))))
                .toList();
    }

    /** Whether somebody answers for the unit it was sent to: leads it, and the group it comes from, which knows the subject. */
    boolean judges(Actor me, Upward up) {
        return me.leads(units.get(up.unitId())) && me.leads(units.get(up.lessonUnitId()));
    }

    /** Whether somebody speaks for the school: its leaders, and the teacher for the own lesson. */
    boolean replies(Actor me, PublicLesson lesson) {
        return lesson.isOf(me) || me.leadsWithin(units.get(lesson.schoolId()), units.get(lesson.schoolId()));
    }

    /** The unit whose level it is; where there is no district of its own, the bureau answers. */
    private Optional<Unit> above(PublicLesson lesson) {
        var line = units.all(units.get(lesson.schoolId()).line());
        return kinds(lesson.level())
                .flatMap(kind -> line.stream().filter(u -> u.kind() == kind))
                .findFirst();
    }

    private static Stream<UnitKind> kinds(Level level) {
        return switch (level) {
            case TEAM, SCHOOL -> Stream.empty();
            case GROUP -> Stream.of(UnitKind.EDUCATION_GROUP);
            case DISTRICT -> Stream.of(UnitKind.DISTRICT, UnitKind.EDUCATION_BUREAU);
            case CITY -> Stream.of(UnitKind.EDUCATION_BUREAU);
        };
    }

    private LocalDate due(PublicLesson lesson) {
        var calendar = terms.calendar(terms.get(lesson.termId()), units.get(lesson.schoolId()));
        return WAITING.dueBy(ChineseDates.today(clock), calendar).orElseThrow();
    }

    private void tellAbove(Upward up, PublicLesson lesson, String text) {
        notices.send(rows.answering(up.unitId(), lesson.subject()), Notice.Kind.REVIEW, text, up.href());
    }

    private void tellSchool(Upward up, PublicLesson lesson, String text) {
        notices.send(
                Stream.of(lesson.ownerId(), up.sentById()).distinct().toList(), Notice.Kind.RECORD, text, up.href());
    }

    private static String what(PublicLesson lesson) {
        return lesson.owner() + "的" + lesson.level().chinese() + "公开课" + lesson.heading();
    }
}
