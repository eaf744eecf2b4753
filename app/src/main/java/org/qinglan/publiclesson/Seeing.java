package org.qinglan.publiclesson;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/**
 * Who sees a public lesson: its teacher always; who leads the group or the school once it was sent; the whole school once it
 * is approved; and everybody it was announced to.
 */
@Component
public class Seeing {
    private final PublicLessons lessons;
    private final Units units;

    Seeing(PublicLessons lessons, Units units) {
        this.lessons = lessons;
        this.units = units;
    }

    public boolean sees(Actor me, PublicLesson lesson) {
        if (lesson.isOf(me)) return true;
        if (lesson.state() == State.DRAFT) return false;
        if (leads(me, lesson)) return true;
        if (!lesson.state().isApproved()) return false;
        if (me.sees(units.get(lesson.schoolId()))) return true;
        return lesson.state().isSet() && isAnnouncedTo(me, lesson.audienceId());
    }

    /** Whether somebody leads the group it comes from, or a unit above it. */
    public boolean leads(Actor me, PublicLesson lesson) {
        return me.leads(units.get(lesson.unitId()));
    }

    /** A lesson that this person sees; 404 where there is none, 403 where it is not for this person. */
    public PublicLesson seen(Actor me, UUID id) {
        var lesson = lessons.get(id);
        if (!sees(me, lesson)) throw new Forbidden("这节课现在不对您开放；要听课请等通知，或者问" + lesson.owner() + "。");
        return lesson;
    }

    private boolean isAnnouncedTo(Actor me, @org.jspecify.annotations.Nullable UUID audience) {
        return audience != null && me.belongsTo(units.get(audience));
    }
}
