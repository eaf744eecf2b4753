package org.qinglan.duty;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of 台账.
 *
 * @param state how it looks; the word says the same without colour
 * @param word ✓, 欠1, 缓1, 本周, 自愿, —, or empty
 * @param count 3/8: done of what the term asks; empty where nothing is asked
 * @param href the records behind it; null where there is nothing to open
 */
public record LedgerCell(
        State state, String word, String count, @Nullable String href) {
    /** How a cell looks; {@link #css()} are the classes of the stylesheet. */
    public enum State {
        FULL("ok full"),
        OK("ok"),
        OWED("owe"),
        THIS_WEEK("due"),
        HELD("hold"),
        FREE("free"),
        NOT_YET("none"),
        NOT_ASKED("none");

        private final String css;

        State(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    static final LedgerCell NOT_ASKED = new LedgerCell(State.NOT_ASKED, "—", "", null);

    /** What a sum says to the reader (mock/README.md): nothing owed, owed, due this week, put off, not due yet. */
    static LedgerCell of(LedgerRows.Sum sum, boolean obliged, String href) {
        String count = RuleWords.number(sum.done()) + "/" + RuleWords.number(sum.total());
        if (!obliged) {
            boolean some = sum.done().signum() > 0;
            String word = some ? "自愿 ✓" + RuleWords.number(sum.done()) : "自愿";
            return new LedgerCell(some ? State.FREE : State.NOT_YET, word, "", href);
        }
        if (sum.owed().signum() > 0) return new LedgerCell(State.OWED, "欠" + RuleWords.number(sum.owed()), count, href);
        if (sum.dueThisWeek()) return new LedgerCell(State.THIS_WEEK, "本周", count, href);
        if (sum.held().signum() > 0) return new LedgerCell(State.HELD, "缓" + RuleWords.number(sum.held()), count, href);
        if (isFull(sum)) return new LedgerCell(State.FULL, "✓", count, href);
        boolean underWay = sum.past() > 0 || (sum.windows() > 1 && sum.done().signum() > 0);
        return underWay ? new LedgerCell(State.OK, "✓", count, href) : new LedgerCell(State.NOT_YET, "", count, href);
    }

    public boolean needsAttention() {
        return state == State.OWED || state == State.THIS_WEEK || state == State.HELD;
    }

    /** The cell as one string: ✓ 3/8. */
    public String text() {
        return (word + " " + count).strip();
    }

    private static boolean isFull(LedgerRows.Sum sum) {
        return sum.total().compareTo(BigDecimal.ZERO) > 0 && sum.met().compareTo(sum.total()) >= 0;
    }
}
