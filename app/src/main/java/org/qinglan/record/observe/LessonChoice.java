package org.qinglan.record.observe;

import java.util.List;
import org.qinglan.school.ClassGroup;

/**
 * The lessons to choose from before the form of 听课记录 opens.
 *
 * @param q the teacher looked for, possibly empty
 * @param rest what the link that led here carries on: {@code &duty=…}, possibly empty
 * @param room the class looked for by its id, possibly empty
 * @param classes of the school
 * @param timetable whether the school has one for this term
 */
public record LessonChoice(
        String q, String rest, boolean timetable, List<Group> groups, String room, List<ClassGroup> classes) {
    public LessonChoice {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
    }

    /** Lessons under one heading. @param note a small word beside it, possibly empty */
    public record Group(String title, String note, List<One> lessons) {
        public Group {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * @param label 顾言 · 数学
     * @param under 今天第3节 10:05 · 四（3）班
     * @param href the form with everything known filled in
     */
    public record One(String label, String under, String href) {}

    public boolean isEmpty() {
        return groups.stream().allMatch(g -> g.lessons().isEmpty());
    }
}
