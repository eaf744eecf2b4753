package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerCellTest {
    @Test
    void what_is_owed_comes_before_this_week_and_that_before_what_is_put_off() {
        assertThat(cell("8", "32", "2", "1", 16, 4, true, true)).isEqualTo("owe: 欠2 8/32");
        assertThat(cell("9", "32", "0", "1", 16, 4, true, true)).isEqualTo("due: 本周 9/32");
        assertThat(cell("8", "30", "0", "1", 16, 4, false, true)).isEqualTo("hold: 缓1 8/30");
    }

    @Test
    void nothing_owed_is_a_tick_and_everything_done_has_a_ground() {
        assertThat(cell("3", "8", "0", "0", 8, 3, false, true)).isEqualTo("ok: ✓ 3/8");
        assertThat(cell("8", "8", "0", "0", 8, 3, false, true)).isEqualTo("ok full: ✓ 8/8");
        assertThat(cell("1", "1", "0", "0", 1, 0, false, true)).isEqualTo("ok full: ✓ 1/1");
    }

    @Test
    void what_is_not_due_yet_has_no_tick() {
        assertThat(cell("0", "1", "0", "0", 1, 0, false, true)).isEqualTo("none: 0/1");
        assertThat(cell("3", "15", "0", "0", 1, 0, false, true)).isEqualTo("none: 3/15");
        assertThat(cell("0", "16", "0", "0", 4, 0, false, true)).isEqualTo("none: 0/16");
        assertThat(cell("2", "16", "0", "0", 4, 0, false, true)).isEqualTo("ok: ✓ 2/16");
    }

    @Test
    void what_is_voluntary_is_never_owed() {
        assertThat(cell("0", "1", "1", "0", 1, 1, false, false)).isEqualTo("none: 自愿");
        assertThat(cell("1", "1", "0", "0", 1, 0, false, false)).isEqualTo("free: 自愿 ✓1");
    }

    @Test
    void a_sheet_takes_no_name_for_a_formula() {
        assertThat(LedgerSheet.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(LedgerSheet.guarded("-cmd")).isEqualTo("'-cmd");
        assertThat(LedgerSheet.guarded("欠1 3/8")).isEqualTo("欠1 3/8");
        assertThat(LedgerSheet.guarded("")).isEmpty();
    }

    private static String cell(
            String done, String total, String owed, String held, int windows, int past, boolean week, boolean obliged) {
        var met = new BigDecimal(done).min(new BigDecimal(total));
        var sum = new LedgerRows.Sum(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new BigDecimal(done),
                new BigDecimal(total),
                met,
                new BigDecimal(owed),
                new BigDecimal(held),
                BigDecimal.ZERO,
                windows,
                past,
                week);
        var cell = LedgerCell.of(sum, obliged, "/x");
        return cell.state().css() + ": " + cell.text();
    }
}
