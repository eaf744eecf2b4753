package org.qinglan.measure;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The mean of a sample with Student's interval (Student 1908, Biometrika 6).
 *
 * @param interval of one point where all values are the same
 */
public record Mean(double value, Interval interval) {
    private static final int LEAST = 2;

    /**
     * Of a sample.
     *
     * @param confidence above 0 and below 1: 0.95
     * @throws IllegalArgumentException for fewer than two values
     */
    public static Mean of(double[] sample, double confidence) {
        if (sample.length < LEAST) throw new IllegalArgumentException("two values at least");
        double mean = StatUtils.mean(sample);
        double t = new TDistribution(sample.length - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        double half = t * Math.sqrt(StatUtils.variance(sample) / sample.length);
        return new Mean(mean, new Interval(mean - half, mean + half));
    }
}
