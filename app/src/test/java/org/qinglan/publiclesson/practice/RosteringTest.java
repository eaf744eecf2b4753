package org.qinglan.publiclesson.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.school.Absences;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

class RosteringTest extends LessonCase {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    Rostering rostering;

    @Autowired
    PublicLessons lessons;

    @Autowired
    Absences absences;

    @Autowired
    Notices notices;

    @Test
    void a_month_is_proposed_accepted_and_becomes_lessons_that_their_teachers_set() {
        var proposed = done(propose(NOVEMBER, 2));
        assertThat(proposed.turns()).extracting(Practice.Turn::reason).containsOnly("还没有上过");
        assertThat(propose(NOVEMBER, 2)).isEqualTo(new Refused<>(PracticeRefusal.ALREADY));
        var accepted = done(rostering.accept(at.leader, proposed.id()));
        assertThat(accepted.accepted()).isTrue();
        for (var turn : accepted.turns()) {
            var lesson = lessons.get(java.util.Objects.requireNonNull(turn.lessonId()));
            assertThat(lesson.state()).isEqualTo(State.APPROVED);
            assertThat(lesson.lessonKind()).isEqualTo("PRACTICE");
            assertThat(lesson.theme()).isEqualTo("追问");
            assertThat(notices.of(turn.personId(), 1).rows())
                    .extracting(n -> n.text())
                    .containsExactly("2026年11月的练兵课轮到您，请写上课题、挑好时间。");
        }
        assertThat(rostering.accept(at.leader, proposed.id())).isEqualTo(new Refused<>(PracticeRefusal.ACCEPTED));
        // whoever had a turn in November is behind in December
        var december = done(propose(NOVEMBER.plusMonths(1), 3));
        assertThat(december.turns().getFirst().personId())
                .isNotIn(accepted.turns().stream().map(Practice.Turn::personId).toList());
        assertThat(december.turns().getLast().reason()).isEqualTo("上次是2026年11月，这学年上了 1 次");
    }

    @Test
    void whoever_is_on_leave_is_passed_over_and_a_swap_keeps_the_other_in_front() {
        absences.add(at.leaderPerson.id(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 27), "学习");
        var proposed = done(propose(NOVEMBER, 1));
        assertThat(proposed.turns()).extracting(Practice.Turn::personId).doesNotContain(at.leaderPerson.id());
        var whose = proposed.turns().getFirst().personId();
        var instead = whose.equals(at.teacherPerson.id()) ? at.colleague.personId() : at.teacherPerson.id();
        assertThat(rostering.swap(at.leader, proposed.id(), 1, at.leaderPerson.id()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(((Refusal) r.why()).sentence()).contains("请了假"));
        var swapped = done(rostering.swap(at.leader, proposed.id(), 1, instead));
        assertThat(swapped.turns().getFirst().personId()).isEqualTo(instead);
        done(rostering.accept(at.leader, proposed.id()));
        assertThat(rostering.swap(at.leader, proposed.id(), 1, whose))
                .isEqualTo(new Refused<>(PracticeRefusal.ACCEPTED));
        assertThat(done(propose(NOVEMBER.plusMonths(1), 2)).turns())
                .extracting(Practice.Turn::personId)
                .contains(whose)
                .doesNotContain(instead);
    }

    @Test
    void a_month_settled_before_an_earlier_one_counts_there_too() {
        var december = done(propose(NOVEMBER.plusMonths(1), 1));
        done(rostering.accept(at.leader, december.id()));
        assertThat(done(propose(NOVEMBER, 2)).turns())
                .extracting(Practice.Turn::personId)
                .doesNotContain(december.turns().getFirst().personId());
    }

    @Test
    void only_who_leads_the_group_plans_and_only_months_of_a_term_that_are_not_over() {
        assertThatThrownBy(() -> rostering.propose(at.teacher, at.city.maths().id(), NOVEMBER, 1, ""))
                .isInstanceOf(Forbidden.class);
        assertThat(propose(YearMonth.of(2026, 9), 1)).isEqualTo(new Refused<>(PracticeRefusal.PAST));
        assertThat(propose(YearMonth.of(2027, 7), 1)).isEqualTo(new Refused<>(PracticeRefusal.NO_TERM));
        assertThat(propose(NOVEMBER, 13)).isEqualTo(new Refused<>(PracticeRefusal.NOT_SO_MANY));
        var proposed = done(propose(NOVEMBER, 1));
        assertThatThrownBy(() -> rostering.accept(at.teacher, proposed.id())).isInstanceOf(Forbidden.class);
        rostering.drop(at.leader, proposed.id());
        assertThat(List.of(done(propose(NOVEMBER, 1)).turns().size())).containsExactly(1);
    }

    private Decision<Practice, Refusal> propose(YearMonth month, int count) {
        return rostering.propose(at.leader, at.city.maths().id(), month, count, "追问");
    }

    private static Practice done(Decision<Practice, Refusal> answer) {
        if (!(answer instanceof Done(var practice))) throw new AssertionError("refused: " + answer);
        return practice;
    }
}
