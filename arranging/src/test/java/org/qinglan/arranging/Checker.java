package org.qinglan.arranging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Carries a proposal out on a plain list of lessons and looks at the result, with nothing of the searching's own rules: what
 * it finds wrong it says in words.
 */
final class Checker {
    private record Given(String classId, String subject, String teacher, Slot slot, String room) {}

    /** Somebody, a class or a room at a time, or what they have on a day. */
    private record At(String what, String who, Object when) {}

    private Checker() {}

    static List<String> wrong(Week week, Rules rules, Proposal proposal) {
        var wrong = new ArrayList<String>();
        var after = carriedOut(week, proposal, wrong);
        var open = new HashSet<Given>();
        proposal.open()
                .forEach(o -> open.add(
                        given(o.lesson(), o.lesson().teacherId(), o.lesson().slot())));
        var seen = new HashSet<At>();
        for (Given lesson : after) {
            if (!seen.add(new At("class", lesson.classId(), lesson.slot()))) wrong.add("class twice: " + lesson);
            if (!seen.add(new At("teacher", lesson.teacher(), lesson.slot()))) wrong.add("teacher twice: " + lesson);
            if (!lesson.room().isEmpty() && !seen.add(new At("room", lesson.room(), lesson.slot())))
                wrong.add("room twice: " + lesson);
            if (!open.contains(lesson)
                    && week.away().getOrDefault(lesson.teacher(), Set.of()).contains(lesson.slot()))
                wrong.add("away and teaching: " + lesson);
        }
        var planned = before(week);
        if (!lessonsOfClasses(after).equals(lessonsOfClasses(planned))) wrong.add("a class lost a lesson");
        var before = lessonsADay(planned);
        lessonsADay(after).forEach((day, n) -> {
            if (n > rules.mostLessonsADay() && n > before.getOrDefault(day, 0)) wrong.add("too full: " + day);
        });
        return wrong;
    }

    private static List<Given> carriedOut(Week week, Proposal proposal, List<String> wrong) {
        Map<String, Given> lessons = new HashMap<>();
        for (Taught lesson : week.lessons()) lessons.put(lesson.id(), given(lesson, lesson.teacherId(), lesson.slot()));
        var moved = new HashSet<String>();
        for (Change change : proposal.changes()) {
            var lesson = change.lesson();
            if (!moved.add(lesson.id())) wrong.add("moved twice: " + lesson);
            switch (change) {
                case Change.Swap swap -> {
                    var with = swap.with();
                    if (!moved.add(with.id())) wrong.add("moved twice: " + with);
                    if (!with.classId().equals(lesson.classId())) wrong.add("of another class: " + with);
                    if (!lesson.movable() || !with.movable()) wrong.add("moved what stays: " + change);
                    lessons.put(lesson.id(), given(lesson, lesson.teacherId(), with.slot()));
                    lessons.put(with.id(), given(with, with.teacherId(), lesson.slot()));
                }
                case Change.Cover cover ->
                    lessons.put(lesson.id(), given(lesson, cover.by().id(), lesson.slot()));
            }
        }
        return List.copyOf(lessons.values());
    }

    private static List<Given> before(Week week) {
        return week.lessons().stream()
                .map(l -> given(l, l.teacherId(), l.slot()))
                .toList();
    }

    private static Given given(Taught lesson, String teacher, Slot slot) {
        return new Given(
                lesson.classId(), lesson.subject(), teacher, slot, Objects.requireNonNullElse(lesson.room(), ""));
    }

    private static Map<At, Integer> lessonsOfClasses(List<Given> lessons) {
        var counts = new HashMap<At, Integer>();
        for (Given lesson : lessons) {
            counts.merge(new At("subject", lesson.classId(), lesson.subject()), 1, Integer::sum);
            counts.merge(new At("class", lesson.classId(), lesson.slot()), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<At, Integer> lessonsADay(List<Given> lessons) {
        var counts = new HashMap<At, Integer>();
        for (Given lesson : lessons)
            counts.merge(new At("day", lesson.teacher(), lesson.slot().day()), 1, Integer::sum);
        return counts;
    }
}
