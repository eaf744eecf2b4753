package org.qinglan.measure;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The difference of the means of two independent samples with Welch's interval, which does not suppose equal variances (B. L.
 * Welch 1947, Biometrika 34).
 *
 * @param difference mean of the first less mean of the second
 * @param degreesOfFreedom of Welch and Satterthwaite
 */
public record MeanDifference(double difference, Interval interval, double degreesOfFreedom) {
    private static final int LEAST = 2;

    /**
     * Compares two samples.
     *
     * @param confidence above 0 and below 1: 0.95
     * @throws IllegalArgumentException for fewer than two values in a sample, or where no value differs from another
     */
    public static MeanDifference of(double[] first, double[] second, double confidence) {
        if (first.length < LEAST || second.length < LEAST) throw new IllegalArgumentException("two values at least");
        double a = StatUtils.variance(first) / first.length;
        double b = StatUtils.variance(second) / second.length;
        if (!(a + b > 0)) throw new IllegalArgumentException("no spread");
        double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        double t = new TDistribution(freedom).inverseCumulativeProbability((1 + confidence) / 2);
        double difference = StatUtils.mean(first) - StatUtils.mean(second);
        double half = t * Math.sqrt(a + b);
        return new MeanDifference(difference, new Interval(difference - half, difference + half), freedom);
    }
}
