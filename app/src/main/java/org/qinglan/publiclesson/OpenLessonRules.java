package org.qinglan.publiclesson;

import java.util.List;
import java.util.Objects;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.KindRules;
import org.qinglan.record.form.Problem;
import org.qinglan.record.form.Values;
import org.springframework.stereotype.Component;

/** 研究课、公开课: one record for each lesson given; what was declared and approved is not rewritten in the record. */
@Component
class OpenLessonRules implements KindRules {
    private final PublicLessons lessons;

    OpenLessonRules(PublicLessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String kind() {
        return LessonKinds.RECORD;
    }

    @Override
    public List<Problem> problems(Entry entry) {
        var lesson = lessons.ofRecord(entry.id());
        if (lesson.isEmpty() || agrees(lesson.get(), entry.values())) return List.of();
        return List.of(new Problem("", "这份记录是申报过的公开课" + lesson.get().heading() + "，课题、性质、级别和时间以申报为准；要改请回到公开课那一页。"));
    }

    @Override
    public List<String> claims(Entry entry) {
        var head = entry.head();
        if (head.occurredOn() == null || head.period() == null) return List.of();
        return List.of("teach:" + head.ownerId() + ":" + head.occurredOn() + ":" + head.period());
    }

    @Override
    public String taken() {
        return "这一节课您已经记过一份了，一节课记一份；请打开那一份，或者先把它作废。";
    }

    private static boolean agrees(PublicLesson lesson, Values values) {
        return values.text("date").equals(Objects.toString(lesson.heldOn()))
                && values.text("period").equals(Objects.toString(lesson.period()))
                && values.text("topic").equals(lesson.topic())
                && values.text("level").equals(lesson.level().name())
                && values.text("lessonKind").equals(lesson.lessonKind());
    }
}
