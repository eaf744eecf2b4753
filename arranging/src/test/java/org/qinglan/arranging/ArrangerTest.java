package org.qinglan.arranging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.arranging.CheckerTest.lesson;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrangerTest {
    private static final Slot FIRST = RandomSchool.slot(0, 1);
    private static final Slot SECOND = RandomSchool.slot(0, 2);
    private static final Slot THURSDAY = RandomSchool.slot(3, 1);
    private static final Taught CHINESE = lesson("a", "c1", "语文", "王", FIRST, null, true);
    private static final Taught MATHS = lesson("b", "c1", "数学", "李", SECOND, null, true);
    private static final Map<String, Set<Slot>> WANG_AWAY = Map.of("王", Set.of(FIRST));

    @Test
    void two_lessons_of_one_class_change_places_when_both_teachers_have_time() {
        assertThat(propose(List.of(CHINESE, MATHS), List.of(), WANG_AWAY).changes())
                .containsExactly(new Change.Swap(CHINESE, MATHS));
    }

    @Test
    void an_exchange_on_the_same_day_is_better_than_one_days_later() {
        var later = lesson("c", "c1", "英语", "赵", THURSDAY, null, true);
        assertThat(propose(List.of(CHINESE, later, MATHS), List.of(), WANG_AWAY).changes())
                .containsExactly(new Change.Swap(CHINESE, MATHS));
    }

    @Test
    void who_covers_teaches_the_subject_if_anybody_does() {
        var maths = new Teacher("周", Set.of("数学"), Set.of(3), 0);
        var chinese = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        assertThat(propose(List.of(CHINESE), List.of(maths, chinese), WANG_AWAY).changes())
                .containsExactly(new Change.Cover(CHINESE, chinese));
    }

    @Test
    void who_has_covered_often_is_spared() {
        var often = new Teacher("周", Set.of("语文"), Set.of(3), 3);
        var never = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        assertThat(propose(List.of(CHINESE), List.of(often, never), WANG_AWAY).changes())
                .containsExactly(new Change.Cover(CHINESE, never));
    }

    @Test
    void two_covers_in_one_proposal_are_shared_out() {
        var next = lesson("d", "c2", "语文", "王", SECOND, null, true);
        var one = new Teacher("周", Set.of("语文"), Set.of(3), 0);
        var other = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        var proposal = propose(List.of(CHINESE, next), List.of(one, other), Map.of("王", Set.of(FIRST, SECOND)));
        assertThat(proposal.changes())
                .extracting(change -> ((Change.Cover) change).by())
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void a_school_that_wants_covers_rather_than_exchanges_gets_them() {
        var chinese = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        var later = lesson("c", "c1", "英语", "赵", THURSDAY, null, true);
        var week = new Week(List.of(CHINESE, later), List.of(chinese), WANG_AWAY);
        assertThat(Arranger.propose(week, Rules.USUAL).changes()).containsExactly(new Change.Swap(CHINESE, later));
        assertThat(Arranger.propose(week, new Rules(Map.of(Wish.OWN_TEACHER, 1), 6))
                        .changes())
                .containsExactly(new Change.Cover(CHINESE, chinese));
    }

    @Test
    void a_lesson_without_anybody_stays_open_and_says_why() {
        var assembly = lesson("e", "c1", "班会", "李", SECOND, null, false);
        var busy = lesson("f", "c2", "语文", "吴", FIRST, null, true);
        var away = new Teacher("钱", Set.of("语文"), Set.of(3), 0);
        var taken = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        var proposal = propose(
                List.of(CHINESE, assembly, busy), List.of(away, taken), Map.of("王", Set.of(FIRST), "钱", Set.of(FIRST)));
        assertThat(proposal.settled()).isEmpty();
        assertThat(proposal.open().getFirst().why()).isEqualTo(new Hindrance(1, 1, 0, 0, 0, 2, 1, 1));
        assertThat(proposal.open().getFirst().why().words()).isEqualTo("可对调的 1 节里，1 节不能动；可代课的 2 位老师里，1 位那一节有课，1 位也不在");
    }

    @Test
    void nobody_to_ask_is_said_in_words() {
        assertThat(propose(List.of(CHINESE), List.of(), WANG_AWAY)
                        .open()
                        .getFirst()
                        .why()
                        .words())
                .isEqualTo("这几天这个班没有别的课可以对调；没有可以代课的老师");
    }

    @Test
    void what_could_be_done_instead_is_offered_best_first() {
        var later = lesson("c", "c1", "英语", "赵", THURSDAY, null, true);
        var chinese = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        var settled = propose(List.of(CHINESE, MATHS, later), List.of(chinese), WANG_AWAY)
                .settled()
                .getFirst();
        assertThat(settled.others())
                .extracting(Option::change)
                .containsExactly(new Change.Swap(CHINESE, later), new Change.Cover(CHINESE, chinese));
    }

    @Test
    void a_lesson_that_needs_nothing_has_no_possibilities() {
        var by = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        var possible = new Possibilities(new Week(List.of(CHINESE, MATHS), List.of(by), WANG_AWAY), Rules.USUAL);
        assertThat(possible.of(CHINESE.id()))
                .extracting(Option::change)
                .containsExactly(new Change.Swap(CHINESE, MATHS), new Change.Cover(CHINESE, by));
        assertThat(possible.of(CHINESE.id())).isSameAs(possible.of(CHINESE.id()));
        assertThat(possible.of(MATHS.id())).isEmpty();
        assertThat(possible.of("nothing")).isEmpty();
    }

    @Test
    void changes_chosen_by_hand_that_need_the_same_teacher_at_once_do_not_fit() {
        var other = lesson("d", "c2", "语文", "赵", FIRST, null, true);
        var by = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        var week = new Week(List.of(CHINESE, other), List.of(by), Map.of("王", Set.of(FIRST), "赵", Set.of(FIRST)));
        var one = new Option(new Change.Cover(CHINESE, by), Map.of(), 0);
        var both = List.of(one, new Option(new Change.Cover(other, by), Map.of(), 0));
        var possible = new Possibilities(week, Rules.USUAL);
        assertThat(possible.lessons()).isEqualTo(2);
        assertThat(possible.fit(List.of(one))).isTrue();
        assertThat(possible.fit(both)).isFalse();
    }

    @Test
    void nobodys_day_becomes_fuller_than_the_rules_allow() {
        var own = lesson("g", "c2", "语文", "吴", SECOND, null, true);
        var by = new Teacher("吴", Set.of("语文"), Set.of(3), 0);
        var week = new Week(List.of(CHINESE, own), List.of(by), WANG_AWAY);
        assertThat(Arranger.propose(week, new Rules(Map.of(), 2)).open()).isEmpty();
        assertThat(Arranger.propose(week, new Rules(Map.of(), 1)).open()).hasSize(1);
    }

    @Test
    void the_same_week_gets_the_same_proposal() {
        var week = new RandomSchool(7, 12, 5, 6, 3).week(12);
        assertThat(Arranger.propose(week, Rules.USUAL)).isEqualTo(Arranger.propose(week, Rules.USUAL));
    }

    @Test
    void a_week_in_which_somebody_is_in_two_places_is_refused() {
        var twice = lesson("h", "c2", "语文", "王", FIRST, null, true);
        assertThatThrownBy(() -> new Week(List.of(CHINESE, twice), List.of(), Map.of()))
                .hasMessageContaining("two lessons at once");
    }

    @Test
    void weights_and_days_outside_their_range_are_refused() {
        assertThatThrownBy(() -> new Rules(Map.of(Wish.NEAR, -1), 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(Map.of(Wish.NEAR, 1001), 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(Map.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(Map.of(), 13)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Proposal propose(List<Taught> lessons, List<Teacher> teachers, Map<String, Set<Slot>> away) {
        return Arranger.propose(new Week(lessons, teachers, away), Rules.USUAL);
    }
}
