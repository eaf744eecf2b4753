package org.qinglan.mentoring.effect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.qinglan.measure.Mean;
import org.qinglan.measure.MeanDifference;

/**
 * How ratings of lessons changed over time: of a mentor's mentees, and of teachers of like years whom nobody guided. Nothing
 * is computed of too few.
 */
final class Growth {
    /** With fewer people on either side chance alone decides. */
    static final int LEAST_PEOPLE = 3;

    /** Two ratings of one week say nothing about time. */
    static final int LEAST_DAYS = 28;

    private static final double DAYS_A_MONTH = 30.4375;
    private static final double CONFIDENCE = 0.95;

    private Growth() {}

    /**
     * A rating on a day.
     *
     * @param points of 100
     */
    record Rated(LocalDate day, double points) {}

    /**
     * What can be said.
     *
     * @param mentees how many of them have ratings far enough apart
     * @param others likewise of the comparison
     * @param own mean change a month of the mentees, points of 100; empty of too few, as the difference
     * @param difference empty of too few, or where nothing differs
     * @param months those in which at least one side has enough people, the earliest first
     */
    record Compared(
            int mentees, int others, OptionalDouble own, Optional<MeanDifference> difference, List<Month> months) {
        Compared {
            months = List.copyOf(months);
        }
    }

    /**
     * The mean of a month, each person counting once; empty of fewer than {@link #LEAST_PEOPLE}.
     *
     * @param mentees how many of them were rated that month
     */
    record Month(YearMonth month, int mentees, Optional<Mean> own, int others, Optional<Mean> theirs) {}

    /** Change a month by least squares; empty for ratings that lie too close together. */
    static OptionalDouble slope(List<Rated> ratings) {
        if (ratings.isEmpty()) return OptionalDouble.empty();
        var first = ratings.stream().map(Rated::day).min(LocalDate::compareTo).orElseThrow();
        var last = ratings.stream().map(Rated::day).max(LocalDate::compareTo).orElseThrow();
        if (ChronoUnit.DAYS.between(first, last) < LEAST_DAYS) return OptionalDouble.empty();
        double n = ratings.size();
        double meanX = ratings.stream().mapToDouble(r -> months(first, r)).sum() / n;
        double meanY = ratings.stream().mapToDouble(Rated::points).sum() / n;
        double over = ratings.stream()
                .mapToDouble(r -> (months(first, r) - meanX) * (r.points() - meanY))
                .sum();
        double under = ratings.stream()
                .mapToDouble(r -> (months(first, r) - meanX) * (months(first, r) - meanX))
                .sum();
        return OptionalDouble.of(over / under);
    }

    private static double months(LocalDate first, Rated rated) {
        return ChronoUnit.DAYS.between(first, rated.day()) / DAYS_A_MONTH;
    }

    static Compared compare(List<List<Rated>> mentees, List<List<Rated>> others) {
        double[] own = slopes(mentees);
        double[] theirs = slopes(others);
        if (own.length < LEAST_PEOPLE || theirs.length < LEAST_PEOPLE)
            return new Compared(own.length, theirs.length, OptionalDouble.empty(), Optional.empty(), List.of());
        double mean = Arrays.stream(own).average().orElseThrow();
        return new Compared(
                own.length, theirs.length, OptionalDouble.of(mean), difference(own, theirs), byMonth(mentees, others));
    }

    private static List<Month> byMonth(List<List<Rated>> mentees, List<List<Rated>> others) {
        return Stream.concat(mentees.stream(), others.stream())
                .flatMap(List::stream)
                .map(r -> YearMonth.from(r.day()))
                .distinct()
                .sorted()
                .map(month -> month(month, means(mentees, month), means(others, month)))
                .filter(m -> m.own().isPresent() || m.theirs().isPresent())
                .toList();
    }

    private static Month month(YearMonth month, double[] own, double[] theirs) {
        return new Month(month, own.length, mean(own), theirs.length, mean(theirs));
    }

    private static Optional<Mean> mean(double[] people) {
        return people.length < LEAST_PEOPLE ? Optional.empty() : Optional.of(Mean.of(people, CONFIDENCE));
    }

    /** The mean of each person rated in a month. */
    private static double[] means(List<List<Rated>> people, YearMonth month) {
        return people.stream()
                .map(ratings -> ratings.stream()
                        .filter(r -> YearMonth.from(r.day()).equals(month))
                        .mapToDouble(Rated::points)
                        .average())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    private static Optional<MeanDifference> difference(double[] own, double[] theirs) {
        try {
            return Optional.of(MeanDifference.of(own, theirs, CONFIDENCE));
        } catch (IllegalArgumentException nothingDiffers) {
            return Optional.empty();
        }
    }

    private static double[] slopes(List<List<Rated>> people) {
        return people.stream()
                .map(Growth::slope)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }
}
