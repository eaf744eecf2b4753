package org.qinglan.publiclesson;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.kind.Option;
import org.qinglan.school.Lesson;

/**
 * The form of a declaration.
 *
 * @param id of the lesson, made by the form when it is new
 * @param teaching what the own timetable offers, each class and subject once
 * @param weeks 第N周 that are not over
 */
public record FormView(
        UUID id,
        Declaration typed,
        List<Lesson> teaching,
        List<Integer> weeks,
        List<Option> kinds,
        List<Tags.Tag> tags,
        boolean fresh,
        @Nullable String problem) {
    public boolean has(UUID tag) {
        return typed.tags().contains(tag);
    }

    public boolean isIn(Lesson lesson) {
        return Declaring.code(lesson).equals(typed.teaching());
    }

    public static String code(Lesson lesson) {
        return Declaring.code(lesson);
    }
}
