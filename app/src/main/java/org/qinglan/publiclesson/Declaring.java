package org.qinglan.publiclesson;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.school.Lesson;
import org.qinglan.school.Person;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报: a teacher declares a lesson, the group recommends it, the school approves it; each is one transaction. */
@Service
public class Declaring {
    /** Steps that need nothing but a reason; the others have pages of their own. */
    private static final Set<String> PLAIN = Set.of(
            "withdraw", "recommend", "return", "approve", "unrecommend", "reconsider", "cancel", "drop", "redeclare");

    private final PublicLessons lessons;
    private final Tags tags;
    private final Flows flows;
    private final Units units;
    private final Terms terms;
    private final Timetable timetable;
    private final LessonKinds kinds;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Declaring(
            PublicLessons lessons,
            Tags tags,
            Flows flows,
            Units units,
            Terms terms,
            Timetable timetable,
            LessonKinds kinds,
            Audit audit,
            ApplicationEventPublisher events) {
        this.lessons = lessons;
        this.tags = tags;
        this.flows = flows;
        this.units = units;
        this.terms = terms;
        this.timetable = timetable;
        this.kinds = kinds;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Keeps a declaration, and sends it to the group where asked to. A draft may be unfinished, what is sent may not.
     *
     * @param id made by the form, so that pressing twice makes one lesson
     */
    @Transactional
    public Decision<PublicLesson, Refusal> save(Actor me, UUID id, Declaration typed, boolean send) {
        var before = lessons.find(id).map(found -> lessons.hold(id));
        var why = objection(me, before.orElse(null), typed, send);
        if (why.isPresent()) return new Refused<>(why.get());
        String kind = kinds.has(typed.lessonKind()) ? typed.lessonKind() : LessonKinds.USUAL;
        var lesson = read(me, id, before.orElse(null), typed, kind);
        if (before.isEmpty()) lessons.insert(lesson);
        else if (!lessons.redeclare(lesson)) return new Refused<>(LessonRefusal.OVERTAKEN);
        tags.put(id, lesson.schoolId(), typed.tags());
        audit.note(me, "写公开课申报", "公开课", id, null, lesson.topic());
        return send ? move(me, lessons.get(id), "declare", "") : new Done<>(lessons.get(id));
    }

    /**
     * 请人来听: an ordinary lesson for which its teacher chooses a time and asks others in; nobody has to approve that.
     *
     * @param id made by the form, so that pressing twice makes one lesson
     * @param typed the class, and the topic where it is known already
     */
    @Transactional
    public Decision<PublicLesson, Refusal> openDoor(Actor me, UUID id, Declaration typed) {
        var before = lessons.find(id);
        if (before.isPresent() && before.get().isOf(me)) return new Done<>(before.get());
        if (before.isPresent()) throw new Forbidden("这节课是" + before.get().owner() + "的，只有本人能改。");
        if (typed.isTooLong()) return new Refused<>(LessonRefusal.TOO_LONG);
        if (lesson(me, typed).isEmpty() && typed.className().isEmpty()) return new Refused<>(LessonRefusal.NO_CLASS);
        lessons.insert(read(me, id, null, typed, LessonKinds.OPEN_DOOR));
        return move(me, lessons.hold(id), "open-door", "");
    }

    /** A plain step: withdraw, recommend, return, approve, cancel … */
    @Transactional
    public Decision<PublicLesson, Refusal> step(Actor me, UUID id, String event, String comment) {
        if (!PLAIN.contains(event)) return new Refused<>(LessonRefusal.NOT_HERE);
        return move(me, lessons.hold(id), event, comment);
    }

    /**
     * A 练兵课 whose turn the group's lead accepted: nobody has to recommend or approve it any more.
     *
     * @param week 第N周 it is meant for
     */
    @Transactional
    public PublicLesson byTurn(Person teacher, Unit unit, Unit school, Term term, String theme, int week) {
        var first = timetable.weekOfTeacher(teacher.id(), term.id()).stream().findFirst();
        var id = Ids.next();
        lessons.insert(new PublicLesson(
                id,
                teacher.id(),
                teacher.name(),
                unit.id(),
                unit.name(),
                school.id(),
                school.name(),
                term.id(),
                State.DRAFT,
                LessonKinds.PRACTICE,
                Level.TEAM,
                "",
                theme,
                first.map(Lesson::classId).orElse(null),
                first.map(Lesson::className).orElse(""),
                first.map(Lesson::subject).orElseGet(() -> subjectOf(unit)),
                week,
                null,
                null,
                "",
                0,
                null,
                "",
                "",
                null,
                1,
                java.time.Instant.EPOCH));
        if (!(move(null, lessons.hold(id), "take-turn", "") instanceof Done(var taken)))
            throw new IllegalStateException("a turn that was just made is not taken");
        return taken;
    }

    /** Takes a step of the flow for a lesson that is held, and tells who follows it. */
    public Decision<PublicLesson, Refusal> move(@Nullable Actor me, PublicLesson lesson, String event, String comment) {
        return switch (flows.move(PublicLesson.FLOW, event, me, subject(lesson), comment)) {
            case Refused(var why) -> new Refused<>(why);
            case Done(var step) -> {
                lessons.move(lesson.id(), State.valueOf(step.toState()));
                var moved = lessons.get(lesson.id());
                audit.note(me, step.deed(), "公开课", lesson.id(), lesson.state(), moved.state());
                events.publishEvent(new LessonMoved(moved, lesson, step.actorId(), comment.strip()));
                yield new Done<>(moved);
            }
        };
    }

    /** The lesson as its flow sees it. */
    public FlowSubject subject(PublicLesson lesson) {
        return new FlowSubject(lesson.id(), lesson.state().name(), lesson.ownerId(), units.get(lesson.unitId()));
    }

    private Optional<LessonRefusal> objection(
            Actor me, @Nullable PublicLesson before, Declaration typed, boolean send) {
        if (before != null) {
            if (!before.isOf(me)) throw new Forbidden("这份申报是" + before.owner() + "的，只有本人能改。");
            if (!before.isOpen()) return Optional.of(LessonRefusal.NOT_OPEN);
            if (before.version() != typed.version()) return Optional.of(LessonRefusal.OVERTAKEN);
        }
        if (typed.isTooLong()) return Optional.of(LessonRefusal.TOO_LONG);
        if (!send) return Optional.empty();
        if (typed.topic().isEmpty()) return Optional.of(LessonRefusal.NO_TOPIC);
        if (!kinds.has(typed.lessonKind())) return Optional.of(LessonRefusal.NO_KIND);
        if (lesson(me, typed).isEmpty() && typed.className().isEmpty()) return Optional.of(LessonRefusal.NO_CLASS);
        var week = typed.week();
        var term = term(me);
        if (week != null && (week < term.weekOf(me.today()) || week > term.weeks()))
            return Optional.of(LessonRefusal.PAST_WEEK);
        return Optional.empty();
    }

    private PublicLesson read(Actor me, UUID id, @Nullable PublicLesson before, Declaration typed, String kind) {
        var unit = me.homeUnit().orElseThrow(() -> new Forbidden("您还没有分到哪个组，请学校的数据管理员先加上岗位。"));
        var school = units.schoolOf(unit).orElseThrow(() -> new Forbidden("公开课由学校里的老师申报；区里、市里的课请在学校那边报。"));
        var chosen = lesson(me, typed);
        return new PublicLesson(
                id,
                me.personId(),
                me.name(),
                before == null ? unit.id() : before.unitId(),
                unit.name(),
                before == null ? school.id() : before.schoolId(),
                school.name(),
                before == null ? term(me).id() : before.termId(),
                before == null ? State.DRAFT : before.state(),
                kind,
                typed.level(),
                typed.topic(),
                typed.theme(),
                chosen.map(Lesson::classId).orElse(null),
                chosen.map(Lesson::className).orElse(typed.className()),
                chosen.map(Lesson::subject).orElseGet(() -> subjectOf(unit)),
                typed.week(),
                null,
                null,
                "",
                0,
                null,
                "",
                "",
                null,
                before == null ? 1 : before.version(),
                java.time.Instant.EPOCH);
    }

    /** A lesson of the own timetable in the class that was chosen. */
    private Optional<Lesson> lesson(Actor me, Declaration typed) {
        String teaching = typed.teaching();
        if (teaching.isEmpty()) return Optional.empty();
        return timetable.weekOfTeacher(me.personId(), term(me).id()).stream()
                .filter(l -> teaching.equals(code(l)))
                .findFirst();
    }

    /** The classes of a week's lessons, each once for each subject, by name. */
    static List<Lesson> classes(List<Lesson> week) {
        var once = new LinkedHashMap<String, Lesson>();
        week.forEach(l -> once.putIfAbsent(code(l), l));
        return once.values().stream()
                .sorted(Comparator.comparing(Lesson::className))
                .toList();
    }

    /** How the form names a class and subject of the timetable. */
    static String code(Lesson lesson) {
        return lesson.classId() + "/" + lesson.subject().name();
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }

    private static Subject subjectOf(Unit unit) {
        return unit.subject() == null ? Subject.OTHER : unit.subject();
    }
}
