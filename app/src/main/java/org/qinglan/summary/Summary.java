package org.qinglan.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.PlanState;
import org.qinglan.shared.NoSuch;

/**
 * 学期总结: a plan's own outline with what came of each item.
 *
 * @param state the plan's state in its flow
 * @param lines the plan's items in their order
 * @param problems 存在的问题
 * @param next 下学期打算
 * @param asOf the day of the figures
 */
public record Summary(
        UUID planId,
        UUID unitId,
        String unitName,
        String termName,
        String title,
        PlanState state,
        List<Line> lines,
        Paragraph problems,
        Paragraph next,
        LocalDate asOf) {
    /** The place of the paragraph 存在的问题. */
    static final String PROBLEMS = "PROBLEMS";

    /** The place of the paragraph 下学期打算. */
    static final String NEXT = "NEXT";

    private static final Pattern FIRST_LEVEL = Pattern.compile("^[一二三四五六七八九十]+、.*");
    private static final Pattern SECOND_LEVEL = Pattern.compile("^[（(][一二三四五六七八九十]+[）)].*");

    public Summary {
        lines = List.copyOf(lines);
    }

    /** The same in another state of its flow. */
    Summary in(PlanState other) {
        return new Summary(planId, unitId, unitName, termName, title, other, lines, problems, next, asOf);
    }

    /**
     * One item.
     *
     * @param label its number as the plan writes it
     * @param heading a section: nothing is written under it
     * @param outcome null where nothing can be counted
     * @param moved its date was changed by approval
     * @param evidence records linked to a task; those of a requirement are counted, not listed here
     */
    public record Line(
            UUID itemId,
            String label,
            String text,
            boolean heading,
            @Nullable Outcome outcome,
            boolean moved,
            List<Evidence> evidence,
            Paragraph paragraph) {
        public Line {
            evidence = List.copyOf(evidence);
        }

        Line with(Paragraph other) {
            return new Line(itemId, label, text, heading, outcome, moved, evidence, other);
        }

        /** What stands in the summary: as typed, else as drafted. */
        public String written() {
            if (paragraph.text() != null) return paragraph.text();
            return outcome == null ? "" : outcome.drafted();
        }

        public boolean isUnfinished() {
            return outcome != null && outcome.isUnfinished();
        }

        /** Unfinished, and nobody said yet why and what becomes of it. */
        public boolean isUnexplained() {
            return isUnfinished() && !paragraph.isExplained();
        }

        /** 1 for 一、, 2 for （一）, 3 for everything else. */
        public int level() {
            String line = label + text;
            if (FIRST_LEVEL.matcher(line).matches()) return 1;
            return SECOND_LEVEL.matcher(line).matches() ? 2 : 3;
        }
    }

    /** The items under one heading of the plan; before the first heading it is null. */
    public record Part(@Nullable Line heading, List<Line> lines) {}

    /** The lines as the page lists them: under each heading what stands below it. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        Line heading = null;
        var under = new ArrayList<Line>();
        for (var line : lines) {
            if (line.heading()) {
                if (heading != null || !under.isEmpty()) parts.add(new Part(heading, List.copyOf(under)));
                heading = line;
                under.clear();
            } else {
                under.add(line);
            }
        }
        if (heading != null || !under.isEmpty()) parts.add(new Part(heading, List.copyOf(under)));
        return parts;
    }

    /** A record that proves a task. */
    public record Evidence(UUID recordId, String title, LocalDate on) {}

    /** A figure of the whole with the counts it comes from. */
    public record Figure(String name, String value, String from) {}

    /** The dated items as indicators count them. */
    public Indicators indicators() {
        var dated = lines.stream()
                .filter(line -> line.outcome() instanceof Outcome.Dated)
                .map(Summary::dated)
                .toList();
        return new Indicators(dated, asOf);
    }

    /** One of the lines; {@link NoSuch} where the plan has no such item. */
    Line line(UUID itemId) {
        return lines.stream()
                .filter(line -> line.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new NoSuch("事项"));
    }

    public List<Line> unexplained() {
        return lines.stream().filter(Line::isUnexplained).toList();
    }

    public List<Line> unfinished() {
        return lines.stream().filter(Line::isUnfinished).toList();
    }

    /** The figures at the head: only those that have something to divide by. */
    public List<Figure> figures() {
        var i = indicators();
        var figures = new ArrayList<Figure>();
        if (i.all() > 0)
            figures.add(new Figure(
                    "任务",
                    i.done() + "/" + (i.all() - i.cancelled()) + " 项做完",
                    i.all() + " 项任务，" + i.cancelled() + " 项取消，" + i.open() + " 项没做完"));
        percent(i.completionRate()).ifPresent(p -> figures.add(new Figure("完成率", p, "做完的 ÷ 没取消的")));
        percent(i.timeliness())
                .ifPresent(p -> figures.add(new Figure("按时率", p, i.done() + " 项做完的里，" + i.doneLate() + " 项晚了")));
        percent(i.adjustmentRate()).ifPresent(p -> figures.add(new Figure("调整率", p, "改过日子的和取消的 ÷ 全部")));
        i.meanDelay()
                .ifPresent(d -> figures.add(
                        new Figure("晚的平均", d.setScale(1, RoundingMode.HALF_UP) + " 天", i.doneLate() + " 项晚了")));
        long counted = requirements();
        if (counted > 0) figures.add(new Figure("要求", full() + "/" + counted + " 条做满", "每个人都做够了才算做满"));
        return figures;
    }

    private long requirements() {
        return lines.stream()
                .filter(l -> l.outcome() instanceof Outcome.Counted)
                .count();
    }

    private long full() {
        return lines.stream()
                .filter(l -> l.outcome() instanceof Outcome.Counted)
                .filter(l -> !l.isUnfinished())
                .count();
    }

    private static Optional<String> percent(Optional<BigDecimal> rate) {
        return rate.map(r -> r.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%");
    }

    private static Indicators.Dated dated(Line line) {
        var d = (Outcome.Dated) java.util.Objects.requireNonNull(line.outcome());
        return new Indicators.Dated(d.due(), d.doneOn(), line.moved(), d.cancelled());
    }
}
