package org.qinglan.mentoring.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinglan.mentoring.match.Matching.Period;
import org.qinglan.mentoring.match.Matching.Teacher;

class MatchingTest {
    private static final int PERIODS = 6;
    private static final Teacher NEW = teacher(1, "叶初", 1, "MATHEMATICS", 0, at(1, 1), at(2, 2));

    @Test
    void who_is_proposed_teaches_the_same_long_enough_has_room_and_a_free_period_in_common() {
        var fits = teacher(2, "顾言", 18, "MATHEMATICS", 1, at(1, 1), at(3, 3), at(4, 4));
        var otherSubject = teacher(3, "文老师", 20, "CHINESE", 0);
        var tooYoung = teacher(4, "白老师", 5, "MATHEMATICS", 0);
        var full = teacher(5, "满老师", 25, "MATHEMATICS", 2);
        var neverFree = teacher(6, "忙老师", 12, "MATHEMATICS", 0, everyPeriod());
        assertThat(Matching.propose(NEW, List.of(NEW, fits, otherSubject, tooYoung, full, neverFree), PERIODS, 2))
                .extracting(Candidate::name)
                .containsExactly("顾言");
        // with more room the full one comes too, and whoever guides fewer stands first
        assertThat(Matching.propose(NEW, List.of(full, fits), PERIODS, 3))
                .extracting(Candidate::name)
                .containsExactly("顾言", "满老师");
    }

    @Test
    void one_free_period_in_common_is_enough() {
        var allButOne = everyPeriod();
        var rest = List.of(allButOne).stream().filter(p -> !p.equals(at(5, 6))).toArray(Period[]::new);
        var busy = teacher(7, "忙老师", 12, "MATHEMATICS", 0, rest);
        assertThat(Matching.propose(NEW, List.of(busy), PERIODS, 2))
                .singleElement()
                .satisfies(c -> assertThat(c.free()).containsExactly("周五第6节"));
    }

    @Test
    void the_reasons_are_said_in_words() {
        var mentor = new Teacher(
                new UUID(0, 2),
                "顾言",
                18,
                "一级教师",
                List.of("市骨干教师"),
                Set.of("MATHEMATICS"),
                1,
                Set.of(at(1, 1), at(3, 3)));
        var reasons =
                Matching.propose(NEW, List.of(mentor), PERIODS, 2).getFirst().reasons();
        // both teach in the first period of Monday, so only Wednesday's lesson can be heard
        assertThat(reasons)
                .isEqualTo("同学科；教龄第 18 年；一级教师；市骨干教师；现在带 1 人，还能带 1 人；" + "周一第2节、周一第3节等 27 节两人都空，可以碰头；一周有 1 节课能去听");
    }

    @Test
    void whose_lessons_all_collide_is_said_so() {
        var mentor = teacher(2, "顾言", 18, "MATHEMATICS", 0, at(1, 1), at(2, 2));
        assertThat(Matching.propose(NEW, List.of(mentor), PERIODS, 2).getFirst().reasons())
                .contains("现在没有带人")
                .contains("去听要调课");
    }

    private static Period[] everyPeriod() {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(day -> IntStream.rangeClosed(1, PERIODS).mapToObj(n -> at(day, n)))
                .toArray(Period[]::new);
    }

    private static Teacher teacher(int id, String name, int years, String subject, int mentees, Period... teaching) {
        return new Teacher(
                new UUID(0, id),
                name,
                years,
                null,
                List.of(),
                Set.of(subject),
                mentees,
                List.of(teaching).stream().collect(Collectors.toSet()));
    }

    private static Period at(int weekday, int number) {
        return new Period(weekday, number);
    }
}
