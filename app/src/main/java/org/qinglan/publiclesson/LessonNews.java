package org.qinglan.publiclesson;

import java.util.List;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.record.Flows;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers that a declaration waits, its teacher of the answer, and those it is for when and where it is given. */
@Component
class LessonNews {
    private final Notices notices;
    private final Flows flows;
    private final Declaring declaring;
    private final LessonKinds kinds;
    private final People people;
    private final java.time.Clock clock;

    LessonNews(
            Notices notices,
            Flows flows,
            Declaring declaring,
            LessonKinds kinds,
            People people,
            java.time.Clock clock) {
        this.notices = notices;
        this.flows = flows;
        this.declaring = declaring;
        this.kinds = kinds;
        this.people = people;
        this.clock = clock;
    }

    /** In the transaction of the step, so that none is lost and none is false. */
    @EventListener
    void on(LessonMoved step) {
        var lesson = step.lesson();
        notices.settle(Notice.Kind.REVIEW, lesson.href());
        String what = lesson.levelWord() + kinds.word(lesson.lessonKind()) + lesson.heading();
        switch (step.to()) {
            case GROUP_REVIEW -> review(lesson, lesson.owner() + "申报了" + what + "，等您推荐。");
            case OFFICE_REVIEW -> {
                review(lesson, lesson.unit() + "推荐了" + lesson.owner() + "的" + what + "，等您定。");
                tellOwner(step, "组里推荐了您的" + what + "，等学校定。");
            }
            case RETURNED -> tellOwner(step, what + "退回了：" + step.comment());
            case APPROVED -> {
                // whose turn it is hears so from the roster
                boolean above = lesson.level().compareTo(Level.SCHOOL) > 0;
                String next = above ? "定下来了；报上去的，等答复了再排时间。" : "定下来了，请排时间。";
                if (step.by() != null) tellOwner(step, what + next);
            }
            case CANCELLED -> tellOwner(step, what + "不上了：" + step.comment());
            case SCHEDULED -> announce(step, what);
            case ARCHIVED -> tellOwner(step, what + "归档了，可以打印开课证明。");
            default -> {
                // drafts and what the teacher did alone concern nobody else
            }
        }
    }

    private void review(PublicLesson lesson, String text) {
        notices.send(
                flows.reviewersOf(PublicLesson.FLOW, declaring.subject(lesson)),
                Notice.Kind.REVIEW,
                text,
                lesson.href());
    }

    private void tellOwner(LessonMoved step, String text) {
        var owner = step.lesson().ownerId();
        if (!owner.equals(step.by()))
            notices.send(List.of(owner), Notice.Kind.RECORD, text, step.lesson().href());
    }

    private void announce(LessonMoved step, String what) {
        var lesson = step.lesson();
        var audience = lesson.audienceId();
        // whoever took a seat is told of another day; the others read it on the page
        if (step.before().state().isSet()) return;
        if (audience == null) return;
        String place = lesson.place().isEmpty() ? "" : "，" + lesson.place();
        String text = lesson.owner() + "的" + what + "定在" + lesson.when() + place + "，要听请约席位。";
        var told = people.within(audience, ChineseDates.today(clock)).stream()
                .map(Person::id)
                .filter(person -> !person.equals(step.by()))
                .toList();
        notices.send(told, Notice.Kind.RECORD, text, lesson.href());
    }
}
