package org.qinglan.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;
import org.qinglan.shared.FuzzyDate;

/**
 * The term as one strip: months, weeks, and each dated task at the middle of what its date may mean. Labels are laid on rows
 * so that they do not overlap.
 *
 * @param height of the picture, in its own units; its width is always 1112
 * @param nowAt where today stands; null outside the term
 */
public record MonthStrip(
        List<Month> months,
        List<Week> weeks,
        List<Dot> dots,
        int height,
        @Nullable Integer nowAt,
        String words) {
    private static final int LEFT = 60;
    private static final int RIGHT = 1104;
    private static final int ROW = 18;
    private static final int LABEL = 7;

    public record Month(int x, String name) {}

    public record Week(int x, int number) {}

    /**
     * @param css y done, t tentative or not set to a day, empty for still to come
     * @param state in words, for the table beneath
     */
    public record Dot(
            UUID item, int x, int y, String css, String label, String title, String when, int week, String state) {}

    static MonthStrip of(List<PlanItem> tasks, Set<UUID> done, Term term, LocalDate today) {
        var dated = tasks.stream()
                .filter(t -> t.when() != null && t.state() == PlanItem.State.PLANNED)
                // a date left over from another year has no place on this strip
                .filter(t -> term.contains(middle(java.util.Objects.requireNonNull(t.when()))))
                .sorted(Comparator.comparing(t -> middle(java.util.Objects.requireNonNull(t.when()))))
                .toList();
        var ends = new int[40];
        var dots = new ArrayList<Dot>();
        int rows = 0;
        for (var task : dated) {
            var when = java.util.Objects.requireNonNull(task.when());
            int x = x(middle(when), term);
            var label = label(task.text());
            int row = 0;
            while (row < ends.length - 1 && ends[row] > x - 8) row++;
            ends[row] = x + 16 + label.length() * 12;
            rows = Math.max(rows, row + 1);
            boolean vague = when.tentative() || when.kind() != FuzzyDate.Kind.DAY;
            boolean is = done.contains(task.id());
            dots.add(new Dot(
                    task.id(),
                    x,
                    26 + row * ROW,
                    is ? "y" : vague ? "t" : "",
                    label,
                    task.text(),
                    When.words(when, term),
                    term.weekOf(middle(when)),
                    is ? "✓ 做了" : late(when, today) ? "过了，没有记录" : when.tentative() ? "暂定" : "没到"));
        }
        int height = 98 + Math.max(0, rows - 3) * ROW;
        return new MonthStrip(
                months(term),
                weeks(term),
                dots,
                height,
                term.contains(today) ? x(today, term) : null,
                dots.size() + " 件有日子的事，做了 "
                        + dots.stream().filter(d -> d.css().equals("y")).count() + " 件");
    }

    /** Nothing tentative is late, and nothing vague before its last day. */
    static boolean late(FuzzyDate when, LocalDate today) {
        return !when.tentative() && when.lastDay().isBefore(today);
    }

    private static List<Month> months(Term term) {
        var found = new ArrayList<Month>();
        for (var m = YearMonth.from(term.firstDay()); !m.isAfter(YearMonth.from(term.lastDay())); m = m.plusMonths(1)) {
            var first = m.atDay(1).isBefore(term.firstDay()) ? term.firstDay() : m.atDay(1);
            found.add(new Month(x(first, term), m.getMonthValue() + "月"));
        }
        return found;
    }

    private static List<Week> weeks(Term term) {
        var found = new ArrayList<Week>();
        for (int n = 1; n <= term.weeks(); n++)
            found.add(new Week(x(term.mondayOfWeek(n).plusDays(3), term), n));
        return found;
    }

    private static LocalDate middle(FuzzyDate when) {
        if (when.deadline()) return when.lastDay();
        return when.firstDay().plusDays(ChronoUnit.DAYS.between(when.firstDay(), when.lastDay()) / 2);
    }

    private static int x(LocalDate day, Term term) {
        var from = term.mondayOfWeek(1);
        long all = term.weeks() * 7L;
        long at = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, all);
        return (int) (LEFT + (RIGHT - LEFT) * at / all);
    }

    private static String label(String text) {
        var plain = text.replaceAll("^(?:教研组活动|教研活动|组织|参加|开展)[：:]?", "").replaceAll("[（(].*", "");
        var shown = plain.isBlank() ? text : plain;
        return shown.length() <= LABEL ? shown : shown.substring(0, LABEL - 1) + "…";
    }
}
