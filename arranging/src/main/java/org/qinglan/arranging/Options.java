package org.qinglan.arranging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.arranging.Change.Claim;

/** Finds what can be done about a lesson by itself, whatever happens to the others. */
final class Options {
    /** So many of the best are kept beside one for each lesson in need: then nobody goes short by the cut. */
    private static final int KEPT = 40;

    private final Week week;
    private final Rules rules;
    private final Map<String, List<Taught>> byClass;
    private final Map<String, Set<Slot>> teaching;
    private final Set<Claim.OfRoom> rooms;
    private final int kept;

    Options(Week week, Rules rules) {
        this.week = week;
        this.rules = rules;
        this.byClass = week.byClass();
        this.teaching = week.lessons().stream().collect(groupingBy(Taught::teacherId, mapping(Taught::slot, toSet())));
        this.rooms = new HashSet<>();
        for (Taught lesson : week.lessons())
            if (lesson.room() != null) rooms.add(new Claim.OfRoom(lesson.room(), lesson.slot()));
        this.kept = KEPT + week.affected().size();
    }

    /** The possible changes, those first that go least against the wishes; the order is the same each time. */
    List<Option> of(Taught lesson) {
        var found = new ArrayList<Rated>();
        for (Taught other : others(lesson))
            if (obstacle(lesson, other) == null)
                found.add(rated(Option.of(new Change.Swap(lesson, other), costs(lesson, other), rules)));
        for (Teacher teacher : week.teachers())
            if (!teacher.id().equals(lesson.teacherId()) && free(teacher.id(), lesson.slot()))
                found.add(rated(Option.of(new Change.Cover(lesson, teacher), costs(lesson, teacher), rules)));
        found.sort(Rated.BEST_FIRST);
        return found.stream().limit(kept).map(Rated::option).toList();
    }

    /**
     * An option with what decides its place; among equals exchanges before covers, then the earliest, so that the order is the
     * same each time.
     *
     * @param alone its penalty if nothing else changed
     * @param slot of the other lesson; of the lesson itself where it is covered
     * @param id of the other lesson or of who covers
     */
    private record Rated(Option option, int alone, boolean cover, Slot slot, String id) {
        static final Comparator<Rated> BEST_FIRST = Comparator.comparingInt(Rated::alone)
                .thenComparing(Rated::cover)
                .thenComparing(Rated::slot)
                .thenComparing(Rated::id);
    }

    private Rated rated(Option option) {
        return switch (option.change()) {
            case Change.Swap(Taught lesson, Taught with) ->
                new Rated(option, alone(option), false, with.slot(), with.id());
            case Change.Cover(Taught lesson, Teacher by) ->
                new Rated(option, alone(option), true, lesson.slot(), by.id());
        };
    }

    /** Counts what stands in the way of every change. */
    Hindrance hindrance(Taught lesson) {
        var obstacles = new EnumMap<Obstacle, Integer>(Obstacle.class);
        var others = others(lesson);
        for (Taught other : others) {
            var obstacle = obstacle(lesson, other);
            if (obstacle != null) obstacles.merge(obstacle, 1, Integer::sum);
        }
        var teachers = week.teachers().stream()
                .map(Teacher::id)
                .filter(id -> !id.equals(lesson.teacherId()))
                .toList();
        long away =
                teachers.stream().filter(id -> week.isAway(id, lesson.slot())).count();
        long busy = teachers.stream()
                .filter(id -> !week.isAway(id, lesson.slot()) && teaches(id, lesson.slot()))
                .count();
        return new Hindrance(
                others.size(),
                obstacles.getOrDefault(Obstacle.IMMOVABLE, 0),
                obstacles.getOrDefault(Obstacle.OWN_TEACHER, 0),
                obstacles.getOrDefault(Obstacle.OTHER_TEACHER, 0),
                obstacles.getOrDefault(Obstacle.ROOM, 0),
                teachers.size(),
                (int) busy,
                (int) away);
    }

    private enum Obstacle {
        IMMOVABLE,
        OWN_TEACHER,
        OTHER_TEACHER,
        ROOM
    }

    private List<Taught> others(Taught lesson) {
        return byClass.getOrDefault(lesson.classId(), List.of()).stream()
                .filter(other -> !other.teacherId().equals(lesson.teacherId()))
                .filter(other -> !week.isAway(other.teacherId(), other.slot()))
                .toList();
    }

    private @Nullable Obstacle obstacle(Taught lesson, Taught other) {
        if (!lesson.movable() || !other.movable()) return Obstacle.IMMOVABLE;
        if (!free(lesson.teacherId(), other.slot())) return Obstacle.OWN_TEACHER;
        if (!free(other.teacherId(), lesson.slot())) return Obstacle.OTHER_TEACHER;
        boolean roomsFree = roomFree(lesson, other) && roomFree(other, lesson);
        return roomsFree ? null : Obstacle.ROOM;
    }

    private boolean roomFree(Taught moving, Taught place) {
        return moving.room() == null
                || moving.room().equals(place.room())
                || !rooms.contains(new Claim.OfRoom(moving.room(), place.slot()));
    }

    private boolean free(String teacherId, Slot slot) {
        return !teaches(teacherId, slot) && !week.isAway(teacherId, slot);
    }

    private boolean teaches(String teacherId, Slot slot) {
        return teaching.getOrDefault(teacherId, Set.of()).contains(slot);
    }

    private Map<Wish, Integer> costs(Taught lesson, Taught other) {
        var costs = new EnumMap<Wish, Integer>(Wish.class);
        int days = (int) Math.abs(
                ChronoUnit.DAYS.between(lesson.slot().day(), other.slot().day()));
        if (days > 0) costs.put(Wish.NEAR, days);
        int twice = days == 0 ? 0 : doubled(lesson, other) + doubled(other, lesson);
        if (twice > 0) costs.put(Wish.ONCE_A_DAY, twice);
        return costs;
    }

    private int doubled(Taught moving, Taught place) {
        for (Taught lesson : byClass.getOrDefault(moving.classId(), List.of()))
            if (lesson.subject().equals(moving.subject())
                    && lesson.slot().day().equals(place.slot().day())
                    && !lesson.equals(place)) return 1;
        return 0;
    }

    private Map<Wish, Integer> costs(Taught lesson, Teacher by) {
        var costs = new EnumMap<Wish, Integer>(Wish.class);
        costs.put(Wish.OWN_TEACHER, 1);
        if (!by.subjects().contains(lesson.subject())) costs.put(Wish.SAME_SUBJECT, 1);
        if (!by.grades().contains(lesson.grade())) costs.put(Wish.SAME_GRADE, 1);
        return costs;
    }

    /** The penalty if nothing else changed. */
    private int alone(Option option) {
        return option.change() instanceof Change.Cover cover
                ? option.penalty() + cover.by().covered() * rules.weight(Wish.SHARED_OUT)
                : option.penalty();
    }
}
