package org.qinglan.publiclesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowStep;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Puts the page of a lesson together. */
@Component
class LessonViews {
    /** Steps with a page or a button of their own. */
    private static final Set<String> ELSEWHERE =
            Set.of("declare", "open-door", "schedule", "move", "hold", "reopen", "archive", "unarchive");

    private final PublicLessons lessons;
    private final Declaring declaring;
    private final Scheduling scheduling;
    private final Holding holding;
    private final Seeing seeing;
    private final Tags tags;
    private final LessonKinds kinds;
    private final Flows flows;
    private final Units units;
    private final List<LessonExtra> extras;

    LessonViews(
            PublicLessons lessons,
            Declaring declaring,
            Scheduling scheduling,
            Holding holding,
            Seeing seeing,
            Tags tags,
            LessonKinds kinds,
            Flows flows,
            Units units,
            List<LessonExtra> extras) {
        this.lessons = lessons;
        this.declaring = declaring;
        this.scheduling = scheduling;
        this.holding = holding;
        this.seeing = seeing;
        this.tags = tags;
        this.kinds = kinds;
        this.flows = flows;
        this.units = units;
        this.extras = extras.stream()
                .sorted(Comparator.comparingInt(LessonExtra::order))
                .toList();
    }

    LessonView of(Actor me, PublicLesson lesson, @Nullable String problem) {
        var subject = declaring.subject(lesson);
        var open = flows.open(PublicLesson.FLOW, me, subject);
        var audience = lesson.audienceId();
        boolean leads = seeing.leads(me, lesson);
        var above = lesson.state() == PublicLesson.State.APPROVED
                ? lessons.waitsAbove(lesson.id(), me.today()).orElse(null)
                : null;
        return new LessonView(
                lesson,
                kinds.word(lesson.lessonKind()),
                above != null
                        ? above.state()
                        : flows.flow(PublicLesson.FLOW)
                                .state(lesson.state().name())
                                .name(),
                next(me, lesson, subject, leads || lesson.isOf(me) ? above : null),
                tags.ofLesson(lesson.id()),
                open.stream().filter(e -> !ELSEWHERE.contains(e.code())).toList(),
                lesson.isOf(me),
                above == null && scheduling.may(me, lesson),
                has(open, "hold") && !lesson.day().isAfter(me.today()),
                has(open, "reopen"),
                audience == null ? "" : units.find(audience).map(Unit::name).orElse(""),
                holding.counts(lesson),
                extras.stream()
                        .map(extra -> extra.of(me, lesson))
                        .flatMap(Optional::stream)
                        .toList(),
                steps(lesson, lesson.isOf(me) || leads),
                problem);
    }

    /** Told to its teacher; what it waits for above also to who leads. */
    private String next(Actor me, PublicLesson lesson, FlowSubject subject, @Nullable WaitsAbove above) {
        if (above != null) return above.next();
        if (!lesson.isOf(me)) return "";
        if (lesson.isOpenDoor() && lesson.state() == PublicLesson.State.SCHEDULED)
            return "时间定了，通知发了；要听的老师会约席位，上完课点“上完了”。";
        if (lesson.isOpenDoor() && lesson.state() == PublicLesson.State.HELD) return "上过了；谁来听了、怎么评的，在下面看。";
        return flows.nextStep(PublicLesson.FLOW, subject);
    }

    /** What was said while it was judged is for its teacher and the leaders; whoever may listen reads why it is called off. */
    private List<FlowStep> steps(PublicLesson lesson, boolean all) {
        if (!all && lesson.state() != PublicLesson.State.CANCELLED) return List.of();
        var steps = flows.history(lesson.id());
        return all ? steps : steps.subList(Math.max(0, steps.size() - 1), steps.size());
    }

    private static boolean has(List<Flow.Event> open, String event) {
        return open.stream().anyMatch(e -> e.code().equals(event));
    }
}
