package org.qinglan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.duty.DutyProgress.OpenDuty;

class DutyItemsTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);
    private static final UUID LISTEN = UUID.randomUUID();

    private final DutyItems items = new DutyItems(THURSDAY, duty -> "", duty -> "/form");

    @Test
    void what_is_late_and_what_is_due_now_stand_in_one_line() {
        var todo = items.of(
                List.of(weekly(LocalDate.of(2026, 9, 28), 1, 2, true), weekly(LocalDate.of(2026, 10, 5), 1, 2, false)));
        assertThat(todo).singleElement().satisfies(t -> {
            assertThat(t.item().tag()).isEqualTo(new WeekItem.Tag("欠 1", "owe"));
            assertThat(t.item().sub()).isEqualTo("这周 1/2 节，上周还差 1 节");
            assertThat(t.item().late()).isTrue();
            assertThat(t.item().act()).isEqualTo(new WeekItem.Act("记一节", "/form"));
            assertThat(t.item().source()).satisfies(source -> {
                assertThat(source.text()).isEqualTo("新教师每周随师听课两节。");
                assertThat(source.place()).isEqualTo("计划 二 3");
                assertThat(source.why()).startsWith("/sight/why/");
            });
            assertThat(t.thisWeek()).isTrue();
        });
    }

    @Test
    void several_weeks_behind_are_added_up() {
        var todo = items.of(
                List.of(weekly(LocalDate.of(2026, 9, 14), 0, 2, true), weekly(LocalDate.of(2026, 9, 21), 1, 2, true)));
        assertThat(todo.getFirst().item().tag()).isEqualTo(new WeekItem.Tag("欠 3", "owe"));
        assertThat(todo.getFirst().item().sub()).isEqualTo("以前还差 3 节");
    }

    @Test
    void a_single_late_window_is_named() {
        var todo = items.of(List.of(weekly(LocalDate.of(2026, 9, 14), 1, 2, true)));
        assertThat(todo.getFirst().item().sub()).isEqualTo("9月14日那周 1/2 节");
    }

    @Test
    void the_word_says_how_soon_it_is_due() {
        assertThat(tag("ONCE", THURSDAY, true)).isEqualTo("今天到期");
        assertThat(tag("ONCE", THURSDAY.plusDays(1), true)).isEqualTo("明天到期");
        assertThat(tag("ONCE", LocalDate.of(2026, 10, 11), true)).isEqualTo("本周");
        assertThat(tag("ONCE", LocalDate.of(2026, 10, 12), true)).isEqualTo("10月12日（周一）前");
        assertThat(tag("YEAR", LocalDate.of(2027, 1, 22), false)).isEqualTo("自愿");
    }

    @Test
    void what_is_due_after_sunday_or_voluntary_can_wait() {
        assertThat(items.of(List.of(duty("TERM", LocalDate.of(2027, 1, 22), true)))
                        .getFirst()
                        .thisWeek())
                .isFalse();
        assertThat(items.of(List.of(duty("WEEK", LocalDate.of(2026, 10, 9), false)))
                        .getFirst()
                        .thisWeek())
                .isFalse();
    }

    @Test
    void the_hint_of_who_the_mentor_is_ends_the_line() {
        var hinted = new DutyItems(THURSDAY, duty -> "师父顾言", duty -> "/form")
                .of(List.of(weekly(LocalDate.of(2026, 10, 5), 0, 2, false)));
        assertThat(hinted.getFirst().item().sub()).isEqualTo("这周 0/2 节 · 师父顾言");
    }

    @Test
    void the_button_says_the_act() {
        var essay = duty("WRITE_PAPER", "MONTH", "篇");
        assertThat(items.of(List.of(essay)).getFirst().item().act().label()).isEqualTo("写一篇");
        assertThat(items.of(List.of(essay)).getFirst().item().sub()).isEqualTo("这个月 0/1 篇");
        assertThat(items.of(List.of(duty("READ", "TERM", "千字")))
                        .getFirst()
                        .item()
                        .act()
                        .label())
                .isEqualTo("记一笔");
    }

    private String tag(String rhythm, LocalDate due, boolean obliged) {
        return items.of(List.of(duty(rhythm, due, obliged)))
                .getFirst()
                .item()
                .tag()
                .word();
    }

    private static OpenDuty weekly(LocalDate monday, int done, int needed, boolean late) {
        return new OpenDuty(
                UUID.randomUUID(),
                LISTEN,
                "听师父的课",
                "新教师每周随师听课两节。",
                "计划 二 3",
                "OBSERVE",
                "节",
                "WEEK",
                monday,
                monday.plusDays(6),
                monday.plusDays(4),
                BigDecimal.valueOf(needed),
                BigDecimal.valueOf(done),
                true,
                late,
                "{}");
    }

    private static OpenDuty duty(String rhythm, LocalDate due, boolean obliged) {
        return new OpenDuty(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "写对比",
                null,
                null,
                "REFLECT",
                "篇",
                rhythm,
                due.minusDays(6),
                due,
                due,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                obliged,
                false,
                "{}");
    }

    private static OpenDuty duty(String action, String rhythm, String measure) {
        return new OpenDuty(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "写一写",
                null,
                null,
                action,
                measure,
                rhythm,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 10, 30),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                true,
                false,
                "{}");
    }
}
