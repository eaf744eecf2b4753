package org.qinglan.mentoring.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qinglan.measure.Mean;
import org.qinglan.mentoring.effect.Growth.Month;

/**
 * Months across, points of 100 up; each mean with its interval, so that nobody reads a line into chance. In units of the
 * drawing, its upper left corner being 0, 0.
 *
 * @param months as the table beneath says them
 * @param grid a line every ten points
 */
public record EffectDrawing(List<Row> months, List<Tick> grid, List<Label> labels, Series own, Series theirs) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 240;
    private static final int LEFT = 40;
    private static final int RIGHT = 20;
    private static final int TOP = 16;
    private static final int BOTTOM = 28;
    private static final int STEP = 10;
    private static final int FULL = 100;
    /** So that two bars of one month do not cover each other. */
    private static final double APART = 5;

    public EffectDrawing {
        months = List.copyOf(months);
        grid = List.copyOf(grid);
        labels = List.copyOf(labels);
    }

    /** One month in words. */
    public record Row(String month, String own, String theirs) {}

    public record Tick(double y, int points) {}

    public record Label(double x, String month) {}

    /** A mean and the ends of its interval. */
    public record Dot(double x, double y, double high, double low) {}

    /** @param line the way through the dots */
    public record Series(List<Dot> dots, String line) {
        public Series {
            dots = List.copyOf(dots);
        }

        static Series of(List<Dot> dots) {
            return new Series(
                    dots,
                    String.join(
                            " ",
                            dots.stream()
                                    .map(d -> one(d.x()) + "," + one(d.y()))
                                    .toList()));
        }
    }

    /** Empty of fewer than two months: one dot shows no time. */
    static Optional<EffectDrawing> of(List<Month> months) {
        if (months.size() < 2) return Optional.empty();
        var means = months.stream()
                .flatMap(m -> Stream.concat(m.own().stream(), m.theirs().stream()))
                .toList();
        int low = (int) means.stream()
                        .mapToDouble(m -> clipped(m.interval().low()))
                        .min()
                        .orElse(0)
                / STEP
                * STEP;
        double top = means.stream()
                .mapToDouble(m -> clipped(m.interval().high()))
                .max()
                .orElse(FULL);
        int high = Math.max(low + STEP, (int) Math.ceil(top / STEP) * STEP);
        var scale = new Scale(low, high, months.size());
        return Optional.of(new EffectDrawing(
                months.stream()
                        .map(m -> new Row(said(m), words(m.mentees(), m.own()), words(m.others(), m.theirs())))
                        .toList(),
                IntStream.iterate(low, p -> p <= high, p -> p + STEP)
                        .mapToObj(p -> new Tick(scale.y(p), p))
                        .toList(),
                IntStream.range(0, months.size())
                        .mapToObj(
                                i -> new Label(scale.x(i), months.get(i).month().getMonthValue() + "月"))
                        .toList(),
                series(months, scale, Month::own, -APART),
                series(months, scale, Month::theirs, APART)));
    }

    private record Scale(int low, int high, int months) {
        double x(int month) {
            return LEFT + (WIDTH - LEFT - RIGHT) * (month + 0.5) / months;
        }

        double y(double points) {
            return TOP + (HEIGHT - TOP - BOTTOM) * (high - clipped(points)) / (high - low);
        }
    }

    private static Series series(List<Month> months, Scale scale, Function<Month, Optional<Mean>> side, double aside) {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < months.size(); i++) {
            var mean = side.apply(months.get(i));
            if (mean.isEmpty()) continue;
            var range = mean.get().interval();
            dots.add(new Dot(
                    scale.x(i) + aside, scale.y(mean.get().value()), scale.y(range.high()), scale.y(range.low())));
        }
        return Series.of(dots);
    }

    private static double clipped(double points) {
        return Math.clamp(points, 0, FULL);
    }

    private static String said(Month month) {
        return month.month().getYear() + "年" + month.month().getMonthValue() + "月";
    }

    /** 82.5（75.1—89.9），4 位. */
    private static String words(int people, Optional<Mean> mean) {
        return mean.map(m -> one(m.value()) + "（" + one(clipped(m.interval().low())) + "—"
                        + one(clipped(m.interval().high())) + "），" + people + " 位")
                .orElse(people == 0 ? "没有人打分" : "只有 " + people + " 位，不给数字");
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
