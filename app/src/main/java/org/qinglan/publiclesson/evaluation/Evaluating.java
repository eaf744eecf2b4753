package org.qinglan.publiclesson.evaluation;

import java.time.Clock;
import java.util.Optional;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评课: whoever was there gives points and words, once; guests by a form that works once. */
@Service
public class Evaluating {
    private final Evaluations evaluations;
    private final Attendance attendance;
    private final Clock clock;

    Evaluating(Evaluations evaluations, Attendance attendance, Clock clock) {
        this.evaluations = evaluations;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** A key for a form: for who signed in, and for who has just scanned the code. */
    public Decision<String, EvaluationRefusal> open(PublicLesson lesson, Optional<Actor> me, String code) {
        if (me.filter(lesson::isOf).isPresent()) return new Refused<>(EvaluationRefusal.OWN_LESSON);
        if (evaluations.isClosed(lesson)) return new Refused<>(EvaluationRefusal.OVER);
        boolean was =
                me.filter(who -> attendance.has(lesson.id(), who.personId())).isPresent();
        boolean is = attendance.isOpen(lesson) && attendance.accepts(lesson.id(), code);
        if (!was && !is) return new Refused<>(EvaluationRefusal.NOT_THERE);
        var key = FormKey.fresh(Ids.next(), clock.instant());
        return new Done<>(key.sealed(lesson.id(), attendance.secret(lesson.id())));
    }

    /** Keeps what somebody of the tenant gave, and that he or she was there. */
    @Transactional
    public Decision<Voice, EvaluationRefusal> give(Actor me, PublicLesson lesson, String form, Voice voice) {
        if (lesson.isOf(me)) return new Refused<>(EvaluationRefusal.OWN_LESSON);
        var key = key(lesson, form);
        var why = objection(lesson, key, voice);
        if (why.isPresent()) return new Refused<>(why.get());
        attendance.note(lesson, me);
        evaluations.put(lesson, key.orElseThrow().id(), me.personId(), voice);
        return new Done<>(voice);
    }

    /** Keeps what a guest gave, and that the guest was there. */
    @Transactional
    public Decision<Voice, EvaluationRefusal> giveGuest(
            PublicLesson lesson, String form, String name, String school, Voice voice) {
        var key = key(lesson, form);
        var why = objection(lesson, key, voice);
        if (why.isPresent()) return new Refused<>(why.get());
        if (!Attendance.isName(name, 20) || !Attendance.isName(school, 40))
            return new Refused<>(EvaluationRefusal.NO_NAME);
        if (!evaluations.putGuest(lesson, key.orElseThrow().id(), name.strip(), school.strip(), voice))
            return new Refused<>(EvaluationRefusal.TWICE);
        attendance.noteGuest(lesson, name.strip(), school.strip());
        return new Done<>(voice);
    }

    private Optional<FormKey> key(PublicLesson lesson, String form) {
        return FormKey.read(form, lesson.id(), attendance.secret(lesson.id()), clock.instant());
    }

    private Optional<EvaluationRefusal> objection(PublicLesson lesson, Optional<FormKey> key, Voice voice) {
        if (key.isEmpty() || evaluations.isUsed(key.get().id())) return Optional.of(EvaluationRefusal.OLD_FORM);
        if (evaluations.isClosed(lesson)) return Optional.of(EvaluationRefusal.OVER);
        if (voice.isEmpty()) return Optional.of(EvaluationRefusal.EMPTY);
        boolean tooLong =
                voice.praise().length() > Voice.LONGEST || voice.suggestion().length() > Voice.LONGEST;
        return tooLong ? Optional.of(EvaluationRefusal.TOO_LONG) : Optional.empty();
    }
}
