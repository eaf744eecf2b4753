package org.qinglan.publiclesson;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/**
 * Who sees a public lesson: its teacher always; who leads the group or the school once it was sent; the whole school once it
 * is approved; above the school who answers for a unit it was sent up to; and everybody it was announced to.
 */
@Component
public class Seeing {
    private static final Set<State> IN_REVIEW = Set.of(State.GROUP_REVIEW, State.OFFICE_REVIEW);
    private final PublicLessons lessons;
    private final Units units;
    private final Flows flows;

    Seeing(PublicLessons lessons, Units units, Flows flows) {
        this.lessons = lessons;
        this.units = units;
        this.flows = flows;
    }

    public boolean sees(Actor me, PublicLesson lesson) {
        if (lesson.isOf(me)) return true;
        if (lesson.state() == State.DRAFT) return false;
        if (leads(me, lesson)) return true;
        // whoever was told of it finds why it is called off
        boolean told = lesson.state().isSet() || (lesson.state() == State.CANCELLED && lesson.heldOn() != null);
        if (!told && !lesson.state().isApproved()) return reviews(me, lesson);
        if (me.belongsTo(units.get(lesson.schoolId()))) return true;
        return told && isAnnouncedTo(me, lesson.audienceId());
    }

    /**
     * Whether somebody runs it beside its teacher: leads its group or its school through a post inside the school, or leads
     * above it and it was sent up to there. What a school has not sent up is the school's own matter.
     */
    public boolean leads(Actor me, PublicLesson lesson) {
        var group = units.get(lesson.unitId());
        if (!me.leads(group)) return false;
        return me.leadsWithin(units.get(lesson.schoolId()), group) || lessons.isSentTo(lesson.id(), me.led());
    }

    /** A lesson that this person sees; 404 where there is none, 403 where it is not for this person. */
    public PublicLesson seen(Actor me, UUID id) {
        var lesson = lessons.get(id);
        if (!sees(me, lesson)) throw new Forbidden("这节课现在不对您开放；要听课请等通知，或者问" + lesson.owner() + "。");
        return lesson;
    }

    /** Whether a unit's public lessons are this person's to look through: inside a school only for its own people. */
    public boolean isInside(Actor me, Unit unit) {
        return me.sees(unit) && units.schoolOf(unit).map(me::belongsTo).orElse(true);
    }

    /** Where nobody in the school can review it, or somebody stands in, who has to decide sees it too. */
    private boolean reviews(Actor me, PublicLesson lesson) {
        if (!IN_REVIEW.contains(lesson.state())) return false;
        var subject = new FlowSubject(lesson.id(), lesson.state().name(), lesson.ownerId(), units.get(lesson.unitId()));
        return flows.reviewersOf(PublicLesson.FLOW, subject).contains(me.personId());
    }

    private boolean isAnnouncedTo(Actor me, @Nullable UUID audience) {
        return audience != null && me.belongsTo(units.get(audience));
    }
}
