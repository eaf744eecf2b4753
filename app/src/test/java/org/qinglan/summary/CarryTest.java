package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.duty.Rhythm;
import org.qinglan.plan.Bearers;
import org.qinglan.plan.Deed;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.Quota;
import org.qinglan.summary.Paragraph.Disposition;

class CarryTest {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
    private static final Outcome OPEN = new Outcome.Dated(DUE, null, 0, false, false);
    private static final Outcome DONE = new Outcome.Dated(DUE, DUE, 1, false, false);

    @Test
    void an_open_task_comes_along_with_why_and_a_finished_one_stays() {
        var open = Carry.of(item(ItemKind.TASK, null), line(OPEN, Paragraph.UNTOUCHED));
        assertThat(open.ticked()).isTrue();
        assertThat(open.tag()).isEqualTo("没做完");
        assertThat(open.why()).isEqualTo("原定 10月30日前");

        var done = Carry.of(item(ItemKind.TASK, null), line(DONE, Paragraph.UNTOUCHED));
        assertThat(done.ticked()).isFalse();
        assertThat(done.tag()).isEqualTo("做完了");
    }

    @Test
    void what_the_summary_decided_holds() {
        assertThat(Carry.of(item(ItemKind.TASK, null), line(OPEN, decided(Disposition.CARRY_OVER))))
                .satisfies(c -> assertThat(c.ticked()).isTrue())
                .satisfies(c -> assertThat(c.why()).isEqualTo("总结里写了“下学期接着做”：主讲人外出"));
        for (var gone : List.of(Disposition.DROP, Disposition.MERGE))
            assertThat(Carry.of(item(ItemKind.TASK, null), line(OPEN, decided(gone)))
                            .ticked())
                    .isFalse();
    }

    @Test
    void a_decision_about_what_was_finished_afterwards_does_not_count() {
        var done = Carry.of(item(ItemKind.TASK, null), line(DONE, decided(Disposition.CARRY_OVER)));
        assertThat(done.ticked()).isFalse();
    }

    @Test
    void what_is_asked_each_term_comes_again_whether_owed_or_not() {
        var owed = Carry.of(item(ItemKind.REQUIREMENT, Rhythm.WEEK), line(counted(40, 30), Paragraph.UNTOUCHED));
        assertThat(owed.ticked()).isTrue();
        assertThat(owed.why()).isEqualTo("每学期都有，这学期应完 40 节，完成 30 节（75%），1 人还差 10 节");
        assertThat(owed.look()).isEqualTo("owe");

        var full = Carry.of(item(ItemKind.REQUIREMENT, Rhythm.WEEK), line(counted(40, 40), Paragraph.UNTOUCHED));
        assertThat(full.ticked()).isTrue();
        assertThat(full.tag()).isEmpty();
    }

    @Test
    void what_is_asked_once_comes_only_while_it_is_owed() {
        var once = item(ItemKind.REQUIREMENT, Rhythm.ONCE);
        assertThat(Carry.of(once, line(counted(2, 2), Paragraph.UNTOUCHED)).ticked())
                .isFalse();
        assertThat(Carry.of(once, line(counted(2, 1), Paragraph.UNTOUCHED)).ticked())
                .isTrue();
        assertThat(Carry.of(once, null).ticked()).isTrue();
    }

    @Test
    void a_goal_not_reached_comes_along_a_reached_one_stays_and_one_without_figures_is_left_to_people() {
        var goal = item(ItemKind.GOAL, null);
        var missed = Carry.of(goal, line(new Outcome.Served(3, 2, null), Paragraph.UNTOUCHED));
        assertThat(missed.ticked()).isTrue();
        assertThat(missed.tag()).isEqualTo("没达到");
        assertThat(Carry.of(goal, line(new Outcome.Served(3, 3, null), Paragraph.UNTOUCHED))
                        .ticked())
                .isFalse();
        var unlinked = Carry.of(goal, line(new Outcome.Served(0, 0, null), Paragraph.UNTOUCHED));
        assertThat(unlinked.ticked()).isTrue();
        assertThat(unlinked.why()).contains("没连要求");
    }

    @Test
    void words_come_along_and_what_was_cancelled_stays() {
        assertThat(Carry.of(item(ItemKind.MEASURE, null), null).ticked()).isTrue();
        assertThat(Carry.of(item(ItemKind.ASSIGNMENT, null), null).ticked()).isTrue();
        var cancelled = item(ItemKind.TASK, null, PlanItem.State.CANCELLED);
        assertThat(Carry.of(cancelled, line(new Outcome.Dated(DUE, null, 0, true, false), Paragraph.UNTOUCHED)))
                .satisfies(c -> assertThat(c.ticked()).isFalse())
                .satisfies(c -> assertThat(c.tag()).isEqualTo("取消了"));
    }

    private static Paragraph decided(Disposition disposition) {
        return new Paragraph(null, "主讲人外出", disposition, 1);
    }

    private static Outcome counted(int needed, int done) {
        return new Outcome.Counted(
                BigDecimal.valueOf(needed),
                BigDecimal.valueOf(done),
                "节",
                5,
                needed > done ? 1 : 0,
                BigDecimal.valueOf(needed - done),
                true);
    }

    private static Summary.Line line(Outcome outcome, Paragraph paragraph) {
        return new Summary.Line(UUID.randomUUID(), "", "一件事", false, outcome, false, List.of(), paragraph);
    }

    private static PlanItem item(ItemKind kind, @Nullable Rhythm rhythm) {
        return item(kind, rhythm, PlanItem.State.PLANNED);
    }

    private static PlanItem item(ItemKind kind, @Nullable Rhythm rhythm, PlanItem.State state) {
        var rule = rhythm == null
                ? null
                : new Quota(
                        new Bearers(Bearers.Kind.ALL, List.of()),
                        Deed.OBSERVE,
                        BigDecimal.TWO,
                        "节",
                        rhythm,
                        null,
                        null,
                        null,
                        true);
        return new PlanItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                1,
                kind,
                PlanItem.Read.here("一件事", null),
                new PlanItem.Decided(false, rule, null, null, state, List.of()));
    }
}
