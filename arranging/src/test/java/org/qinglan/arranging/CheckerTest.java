package org.qinglan.arranging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker finds what is wrong: without this, ten thousand weeks prove nothing. */
class CheckerTest {
    private static final Slot FIRST = RandomSchool.slot(0, 1);
    private static final Slot SECOND = RandomSchool.slot(0, 2);
    private static final Taught CHINESE = lesson("a", "c1", "语文", "王", FIRST, null, true);
    private static final Taught MATHS = lesson("b", "c1", "数学", "李", SECOND, null, true);
    private static final Taught OTHER = lesson("c", "c2", "数学", "李", FIRST, null, true);
    private static final Teacher LI = new Teacher("李", Set.of("数学"), Set.of(3), 0);
    private static final Week WEEK = new Week(List.of(CHINESE, MATHS, OTHER), List.of(LI), Map.of("王", Set.of(FIRST)));

    @Test
    void a_teacher_in_two_classes_is_found() {
        assertThat(wrong(new Change.Cover(CHINESE, LI))).anyMatch(w -> w.startsWith("teacher twice"));
    }

    @Test
    void an_exchange_into_the_others_lesson_is_found() {
        assertThat(wrong(new Change.Swap(CHINESE, MATHS))).anyMatch(w -> w.startsWith("teacher twice"));
    }

    @Test
    void an_exchange_with_another_class_is_found() {
        assertThat(wrong(new Change.Swap(CHINESE, OTHER)))
                .anyMatch(w -> w.startsWith("of another class"))
                .anyMatch(w -> w.startsWith("away and teaching"));
    }

    @Test
    void a_lesson_that_nobody_cares_for_is_found() {
        assertThat(Checker.wrong(WEEK, Rules.USUAL, new Proposal(List.of(), List.of())))
                .anyMatch(w -> w.startsWith("away and teaching"));
    }

    @Test
    void a_day_that_becomes_too_full_is_found() {
        var free = new Week(List.of(CHINESE, MATHS), List.of(LI), Map.of("王", Set.of(FIRST)));
        var cover = proposal(new Change.Cover(CHINESE, LI));
        assertThat(Checker.wrong(free, new Rules(Map.of(), 2), cover)).isEmpty();
        assertThat(Checker.wrong(free, new Rules(Map.of(), 1), cover)).anyMatch(w -> w.startsWith("too full"));
    }

    @Test
    void two_classes_in_one_laboratory_are_found() {
        var science = lesson("d", "c1", "科学", "王", FIRST, "实验室", true);
        var theirs = lesson("e", "c2", "科学", "赵", SECOND, "实验室", true);
        var week = new Week(List.of(science, MATHS, theirs), List.of(), Map.of("王", Set.of(FIRST)));
        assertThat(Checker.wrong(week, Rules.USUAL, proposal(new Change.Swap(science, MATHS))))
                .anyMatch(w -> w.startsWith("room twice"));
    }

    @Test
    void moving_what_stays_is_found() {
        var fixed = lesson("f", "c1", "班会", "李", SECOND, null, false);
        var week = new Week(List.of(CHINESE, fixed), List.of(), Map.of("王", Set.of(FIRST)));
        assertThat(Checker.wrong(week, Rules.USUAL, proposal(new Change.Swap(CHINESE, fixed))))
                .anyMatch(w -> w.startsWith("moved what stays"));
    }

    private static List<String> wrong(Change change) {
        return Checker.wrong(WEEK, Rules.USUAL, proposal(change));
    }

    private static Proposal proposal(Change change) {
        return new Proposal(List.of(new Proposal.Settled(new Option(change, Map.of(), 0), List.of())), List.of());
    }

    static Taught lesson(
            String id,
            String classId,
            String subject,
            String teacher,
            Slot slot,
            @org.jspecify.annotations.Nullable String room,
            boolean movable) {
        return new Taught(id, classId, 3, subject, teacher, slot, room, movable);
    }
}
