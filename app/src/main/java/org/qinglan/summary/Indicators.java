package org.qinglan.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far the dated items of a plan came, as of a day (indicators.md §9). Rates are between 0 and 1 with six decimals; they are
 * empty where there is nothing to divide by.
 */
public final class Indicators {
    private static final int DECIMALS = 6;

    /**
     * A dated item.
     *
     * @param due the current due date, after whatever was moved by approval; null where it has none
     * @param done null while it is open
     * @param moved its date was changed by approval
     * @param cancelled by approval; neither done nor open
     */
    public record Dated(@Nullable LocalDate due, @Nullable LocalDate done, boolean moved, boolean cancelled) {
        boolean isDone() {
            return done != null && !cancelled;
        }

        boolean isDue(LocalDate asOf) {
            return !cancelled && due != null && !due.isAfter(asOf);
        }

        long daysLate() {
            return done == null || due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, done));
        }
    }

    /** A share of something with its weight; progress from 0 to 1. */
    public record Weighted(BigDecimal weight, BigDecimal progress) {}

    /** What one person did of what applied to that person. */
    public record Share(int done, int applicable) {}

    private final List<Dated> items;
    private final LocalDate asOf;

    public Indicators(List<Dated> items, LocalDate asOf) {
        this.items = List.copyOf(items);
        this.asOf = asOf;
    }

    public int all() {
        return items.size();
    }

    public long done() {
        return count(Dated::isDone);
    }

    public long doneLate() {
        return count(i -> i.isDone() && i.daysLate() > 0);
    }

    public long cancelled() {
        return count(Dated::cancelled);
    }

    /** Neither done nor cancelled. */
    public long open() {
        return all() - done() - cancelled();
    }

    /** 计划完成率: done among all that were not cancelled. */
    public Optional<BigDecimal> completionRate() {
        return rate(done(), all() - cancelled());
    }

    /** 到期达成率: done among those due by the day. */
    public Optional<BigDecimal> dueFulfilment() {
        return rate(count(i -> i.isDue(asOf) && i.isDone()), due());
    }

    /** 按时率: among what is done, what was done by its current due date. */
    public Optional<BigDecimal> timeliness() {
        return rate(done() - doneLate(), done());
    }

    /** 逾期率: open among those due by the day. */
    public Optional<BigDecimal> overdueRate() {
        return rate(count(i -> i.isDue(asOf) && !i.isDone()), due());
    }

    /** 调整率: moved or cancelled among all. */
    public Optional<BigDecimal> adjustmentRate() {
        return rate(count(i -> i.moved() || i.cancelled()), all());
    }

    /** 平均延迟: mean days late of what was done late. */
    public Optional<BigDecimal> meanDelay() {
        long days =
                items.stream().filter(Dated::isDone).mapToLong(Dated::daysLate).sum();
        return rate(days, doneLate());
    }

    /** 加权进度. */
    public static Optional<BigDecimal> weightedProgress(List<Weighted> parts) {
        var weights = parts.stream().map(Weighted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sum = parts.stream().map(p -> p.weight().multiply(p.progress())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.signum() == 0
                ? Optional.empty()
                : Optional.of(sum.divide(weights, DECIMALS, RoundingMode.HALF_UP));
    }

    /** 五个一达成, everybody's together: Σ done / Σ applicable. */
    public static Optional<BigDecimal> pooled(List<Share> people) {
        return rate(
                people.stream().mapToLong(Share::done).sum(),
                people.stream().mapToLong(Share::applicable).sum());
    }

    /** 五个一达成, the mean of each person's rate; who had nothing that applies is left out. */
    public static Optional<BigDecimal> meanOfRates(List<Share> people) {
        var rates = people.stream()
                .filter(p -> p.applicable() > 0)
                .map(p -> new Weighted(
                        BigDecimal.ONE,
                        BigDecimal.valueOf(p.done())
                                .divide(BigDecimal.valueOf(p.applicable()), 2 * DECIMALS, RoundingMode.HALF_UP)))
                .toList();
        return weightedProgress(rates);
    }

    private long due() {
        return count(i -> i.isDue(asOf));
    }

    private long count(Predicate<Dated> which) {
        return items.stream().filter(which).count();
    }

    private static Optional<BigDecimal> rate(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }
}
