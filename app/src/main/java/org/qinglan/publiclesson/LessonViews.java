package org.qinglan.publiclesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.Flow;
import org.qinglan.record.Flows;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Puts the page of a lesson together. */
@Component
class LessonViews {
    /** Steps with a page or a button of their own. */
    private static final Set<String> ELSEWHERE =
            Set.of("declare", "schedule", "move", "hold", "reopen", "archive", "unarchive");

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
            Declaring declaring,
            Scheduling scheduling,
            Holding holding,
            Seeing seeing,
            Tags tags,
            LessonKinds kinds,
            Flows flows,
            Units units,
            List<LessonExtra> extras) {
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
        return new LessonView(
                lesson,
                kinds.word(lesson.lessonKind()),
                flows.flow(PublicLesson.FLOW).state(lesson.state().name()).name(),
                lesson.isOf(me) ? flows.nextStep(PublicLesson.FLOW, subject) : "",
                tags.ofLesson(lesson.id()),
                open.stream().filter(e -> !ELSEWHERE.contains(e.code())).toList(),
                lesson.isOf(me),
                scheduling.may(me, lesson),
                has(open, "hold"),
                has(open, "reopen"),
                audience == null ? "" : units.find(audience).map(Unit::name).orElse(""),
                holding.counts(lesson),
                extras.stream()
                        .map(extra -> extra.of(me, lesson))
                        .flatMap(Optional::stream)
                        .toList(),
                // what was said while it was judged is for its teacher and the leaders, not for whoever may listen
                lesson.isOf(me) || seeing.leads(me, lesson) ? flows.history(lesson.id()) : List.of(),
                problem);
    }

    private static boolean has(List<Flow.Event> open, String event) {
        return open.stream().anyMatch(e -> e.code().equals(event));
    }
}
