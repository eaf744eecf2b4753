package org.qinglan.arranging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes weeks in which no class, teacher or room is in two places: classes, subjects with their teachers, some people away. */
final class RandomSchool {
    static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final String[] SUBJECTS = {"语文", "数学", "英语", "科学", "体育", "音乐", "美术"};
    private final Random random;
    private final int classes;
    private final int days;
    private final int periods;
    private final int classesPerTeacher;

    RandomSchool(long seed, int classes, int days, int periods, int classesPerTeacher) {
        this.random = new Random(seed);
        this.classes = classes;
        this.days = days;
        this.periods = periods;
        this.classesPerTeacher = classesPerTeacher;
    }

    /** @param absent how many people are away for some periods of one day */
    Week week(int absent) {
        var lessons = lessons();
        var teachers = teachers(lessons);
        Map<String, Set<Slot>> away = new HashMap<>();
        for (int n = 0; n < absent; n++) {
            var teacher = teachers.get(random.nextInt(teachers.size()));
            int day = random.nextInt(days);
            int first = 1 + random.nextInt(periods);
            int last = Math.min(periods, first + random.nextInt(4));
            var slots = away.computeIfAbsent(teacher.id(), t -> new HashSet<>());
            for (int period = first; period <= last; period++) slots.add(slot(day, period));
        }
        return new Week(lessons, teachers, away);
    }

    static Slot slot(int day, int period) {
        return new Slot(MONDAY.plusDays(day), period);
    }

    private List<Taught> lessons() {
        var taken = new HashSet<String>();
        var lessons = new ArrayList<Taught>();
        for (int c = 0; c < classes; c++)
            for (int day = 0; day < days; day++)
                for (int period = 1; period <= periods; period++) {
                    var lesson = lesson(c, day, period, taken);
                    if (lesson != null) lessons.add(lesson);
                }
        return lessons;
    }

    private @Nullable Taught lesson(int c, int day, int period, Set<String> taken) {
        for (int tries = 0; tries < SUBJECTS.length; tries++) {
            String subject = SUBJECTS[random.nextInt(SUBJECTS.length)];
            String teacher = subject + c / classesPerTeacher;
            String room = subject.equals("科学") && random.nextBoolean() ? "实验室" : null;
            String when = " " + day + " " + period;
            if (taken.contains(teacher + when) || (room != null && taken.contains(room + when))) continue;
            taken.add(teacher + when);
            if (room != null) taken.add(room + when);
            return new Taught(
                    "c" + c + when,
                    "c" + c,
                    1 + c % 6,
                    subject,
                    teacher,
                    slot(day, period),
                    room,
                    random.nextInt(12) > 0);
        }
        return null;
    }

    private List<Teacher> teachers(List<Taught> lessons) {
        var subjects = new HashMap<String, Set<String>>();
        var grades = new HashMap<String, Set<Integer>>();
        for (Taught lesson : lessons) {
            subjects.computeIfAbsent(lesson.teacherId(), t -> new HashSet<>()).add(lesson.subject());
            grades.computeIfAbsent(lesson.teacherId(), t -> new HashSet<>()).add(lesson.grade());
        }
        return new TreeSet<>(subjects.keySet())
                .stream()
                        .map(id -> new Teacher(id, subjects.get(id), grades.get(id), random.nextInt(4)))
                        .toList();
    }
}
