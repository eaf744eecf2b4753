package org.qinglan.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.qinglan.school.Subject;

/** A weekly timetable without a teacher or a class in two places: greedy, the scarcest teacher first. */
final class DemoTimetable {
    static final int DAYS = 5;
    static final int PERIODS = 7;

    /** @param classIndex which class of the school, from 0 */
    record Lesson(int classIndex, int weekday, int period, Subject subject, UUID teacher) {}

    private record Slot(int weekday, int period) {}

    private final Random random = new Random(11);
    private final Set<String> taken = new HashSet<>();
    private final List<Lesson> lessons = new ArrayList<>();

    /**
     * @param week lessons a week of each subject
     * @param teachers who can teach it; classes are shared among them in turn
     */
    List<Lesson> arrange(int classes, Map<Subject, Integer> week, Map<Subject, List<UUID>> teachers) {
        week.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue()))
                .forEach(e -> place(classes, e.getKey(), e.getValue(), teachers.getOrDefault(e.getKey(), List.of())));
        return lessons;
    }

    private void place(int classes, Subject subject, int count, List<UUID> teachers) {
        if (teachers.isEmpty()) return;
        for (int c = 0; c < classes; c++) {
            UUID teacher = teachers.get(c % teachers.size());
            var slots = shuffledSlots();
            int placed = 0;
            for (Slot slot : slots) {
                if (placed == count) break;
                if (take(c, slot, subject, teacher)) placed++;
            }
        }
    }

    private boolean take(int classIndex, Slot slot, Subject subject, UUID teacher) {
        String ofClass = "c" + classIndex + slot;
        String ofTeacher = "t" + teacher + slot;
        if (taken.contains(ofClass) || taken.contains(ofTeacher)) return false;
        taken.add(ofClass);
        taken.add(ofTeacher);
        lessons.add(new Lesson(classIndex, slot.weekday(), slot.period(), subject, teacher));
        return true;
    }

    /** Spread over the days: all first choices of the five days come before any second one. */
    private List<Slot> shuffledSlots() {
        var slots = new ArrayList<Slot>();
        for (int day = 1; day <= DAYS; day++)
            for (int period = 1; period <= PERIODS; period++) slots.add(new Slot(day, period));
        java.util.Collections.shuffle(slots, random);
        var order = new int[DAYS + 1];
        var ranked = new ArrayList<Map.Entry<Integer, Slot>>();
        for (Slot slot : slots) ranked.add(Map.entry(order[slot.weekday()]++, slot));
        ranked.sort(Map.Entry.comparingByKey());
        return ranked.stream().map(Map.Entry::getValue).toList();
    }
}
