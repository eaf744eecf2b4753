package org.qinglan.arranging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lessons of some days of one school, and who is away when.
 *
 * @param lessons every lesson of the days within which lessons may change places; in this no class, teacher or special room
 *     has two at once
 * @param teachers who can take over a lesson; a teacher of a lesson who is not among them only exchanges
 * @param away the periods in which somebody cannot teach, by teacher; also leave that was there before
 */
public record Week(List<Taught> lessons, List<Teacher> teachers, Map<String, Set<Slot>> away) {
    /** @throws IllegalArgumentException a class, teacher or special room has two lessons at once */
    public Week {
        lessons = List.copyOf(lessons);
        teachers = List.copyOf(teachers);
        away = Map.copyOf(away);
        var taken = new HashSet<Object>();
        for (Taught lesson : lessons)
            for (Object place : places(lesson))
                if (!taken.add(place)) throw new IllegalArgumentException("two lessons at once: " + lesson);
    }

    private static List<Object> places(Taught lesson) {
        var places = new ArrayList<Object>();
        places.add(List.of("class", lesson.classId(), lesson.slot()));
        places.add(List.of("teacher", lesson.teacherId(), lesson.slot()));
        if (lesson.room() != null) places.add(List.of("room", lesson.room(), lesson.slot()));
        return places;
    }

    /** The lessons that cannot be given as they stand, by time and class. */
    public List<Taught> affected() {
        return lessons.stream()
                .filter(lesson -> isAway(lesson.teacherId(), lesson.slot()))
                .sorted(Comparator.comparing(Taught::slot).thenComparing(Taught::classId))
                .toList();
    }

    boolean isAway(String teacherId, Slot slot) {
        return away.getOrDefault(teacherId, Set.of()).contains(slot);
    }

    Map<String, List<Taught>> byClass() {
        return lessons.stream().collect(groupingBy(Taught::classId));
    }

    Map<String, Teacher> teachersById() {
        return teachers.stream().collect(toMap(Teacher::id, t -> t));
    }
}
