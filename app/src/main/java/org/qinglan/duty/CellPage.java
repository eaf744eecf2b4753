package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/**
 * What stands behind one cell of 台账: its windows, and the records that count.
 *
 * @param unitId whose 台账 it was opened from
 * @param name of the person or unit
 * @param sentence the rule in words
 * @param mayExcuse the reader may let this bearer off
 */
public record CellPage(
        UUID unitId,
        UUID bearer,
        String name,
        Requirement requirement,
        String sentence,
        boolean mayExcuse,
        List<WindowLine> windows,
        List<Counted> records) {
    /**
     * One window as a line.
     *
     * @param excuseKind 缓 or 免 where somebody granted it; null with {@code excused} means away the whole time
     */
    public record WindowLine(
            UUID dutyId,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate dueOn,
            BigDecimal needed,
            BigDecimal done,
            boolean excused,
            boolean obliged,
            LocalDate today,
            @Nullable UUID excuseId,
            @Nullable String excuseKind,
            @Nullable String reason) {
        public String when() {
            return firstDay.equals(lastDay)
                    ? ChineseDates.plain(firstDay)
                    : ChineseDates.plain(firstDay) + "–" + ChineseDates.plain(lastDay);
        }

        public String word() {
            if (excused) return excuseKind == null ? "请假" : excuseKind;
            if (missing().signum() <= 0) return "✓";
            if (!obliged) return "自愿";
            if (dueOn.isBefore(today)) return "欠" + RuleWords.number(missing());
            return firstDay.isAfter(today) ? "还没到" : "还差" + RuleWords.number(missing());
        }

        public String css() {
            if (excused) return "hold";
            if (missing().signum() <= 0) return "ok";
            if (!obliged) return "free";
            return dueOn.isBefore(today) ? "owe" : firstDay.isAfter(today) ? "none" : "due";
        }

        public boolean mayBeExcused() {
            return obliged && !excused && missing().signum() > 0;
        }

        private BigDecimal missing() {
            return needed.subtract(done);
        }
    }

    /** One record that counts. */
    public record Counted(UUID recordId, String title, LocalDate occurredOn, BigDecimal quantity) {}

    public CellPage {
        windows = List.copyOf(windows);
        records = List.copyOf(records);
    }

    /** Whether a reader who looks at somebody else's cell would excuse, and is told whom to ask instead. */
    public boolean mayNotExcuse(UUID reader) {
        return !mayExcuse && !reader.equals(bearer) && windows.stream().anyMatch(WindowLine::mayBeExcused);
    }

    /** Where this page is. */
    public String address() {
        return "/ledger/cell?unit=" + unitId + "&requirement=" + requirement.id() + "&bearer=" + bearer;
    }
}
