package org.qinglan.publiclesson;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.springframework.stereotype.Component;

/** What somebody has to do next about an own public lesson: mend it, choose its time, say that it was given. */
@Component
class LessonItems implements WaitingItems {
    private final PublicLessons lessons;

    LessonItems(PublicLessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var own = lessons.toDo(me.personId(), me.today());
        if (own.isEmpty()) return List.of();
        var above = lessons.waitingAbove(own.stream().map(PublicLesson::id).toList(), me.today());
        return own.stream().flatMap(l -> item(l, above.get(l.id())).stream()).toList();
    }

    private static Optional<WeekItem> item(PublicLesson lesson, @Nullable WaitsAbove above) {
        String title =
                (lesson.isOpenDoor() ? "请人来听的课" : "公开课") + (lesson.topic().isBlank() ? "" : lesson.heading());
        return switch (lesson.state()) {
            case RETURNED ->
                Optional.of(WeekItem.plain(title, "退回了，改好再送", new WeekItem.Act("去改", lesson.href()))
                        .tagged("退回", "owe"));
            case APPROVED ->
                above != null
                        ? Optional.empty()
                        : Optional.of(WeekItem.plain(
                                        title,
                                        lesson.topic().isBlank() ? "轮到您了，写上课题、挑好时间" : "定下来了，挑好时间就发通知",
                                        new WeekItem.Act("排时间", lesson.href() + "/schedule"))
                                .tagged("待排", "due"));
            default ->
                Optional.of(WeekItem.plain(
                                title,
                                lesson.when() + (lesson.isOpenDoor() ? "，上完了点一下" : "，上完了点一下才算数"),
                                new WeekItem.Act("去点", lesson.href()))
                        .tagged("上了吗", "due"));
        };
    }
}
