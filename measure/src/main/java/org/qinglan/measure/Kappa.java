package org.qinglan.measure;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.qinglan.measure.Figure.Why;

/**
 * Weighted kappa of two raters who put the same things into the same ordered categories: agreement beyond chance.
 *
 * <p>κ = (p<sub>o</sub> − p<sub>e</sub>) / (1 − p<sub>e</sub>), where p<sub>o</sub> = Σ w<sub>ij</sub>p<sub>ij</sub> and
 * p<sub>e</sub> = Σ w<sub>ij</sub>p<sub>i.</sub>p<sub>.j</sub> (Cohen, Psychological Bulletin 70, 1968). Its standard error is
 * the large-sample one of Fleiss, Cohen and Everitt (Psychological Bulletin 72, 1969), so with few things the interval is rough.
 *
 * @param value from −1 to 1; 1 is perfect agreement, 0 what chance alone would give
 * @param standardError at least 0
 * @param interval 95 %, cut off at −1 and 1
 * @param n how many things both rated
 */
public record Kappa(double value, double standardError, Interval interval, long n) {
    /** What a disagreement by so many categories still counts. */
    public enum Weights {
        /** Only the same category counts. */
        NONE,
        /** 1 − |i − j| / (k − 1) (Cicchetti and Allison 1971). */
        LINEAR,
        /** 1 − (i − j)² / (k − 1)² (Fleiss and Cohen 1973). */
        QUADRATIC;

        double of(int i, int j, int categories) {
            double apart = Math.abs(i - j) / (double) (categories - 1);
            return switch (this) {
                case NONE -> i == j ? 1 : 0;
                case LINEAR -> 1 - apart;
                case QUADRATIC -> 1 - apart * apart;
            };
        }
    }

    private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);

    /**
     * @param table how often the first rater chose the row while the second chose the column; square, two categories or more
     * @throws IllegalArgumentException where the table is not square or holds a negative number
     */
    public static Figure<Kappa> of(long[][] table, Weights weights) {
        int k = table.length;
        if (k < 2) throw new IllegalArgumentException("two categories at least");
        var w = new double[k][k];
        for (int i = 0; i < k; i++) for (int j = 0; j < k; j++) w[i][j] = weights.of(i, j, k);
        return of(table, w);
    }

    /** With weights of one's own: 1 on the diagonal, from 0 to 1 beside it. */
    public static Figure<Kappa> of(long[][] table, double[][] weights) {
        long n = sum(table);
        if (n == 0) return Figure.unknown(Why.TOO_FEW);
        var p = new Shares(table, n, weights);
        if (1 - p.expected < 1e-12) return Figure.unknown(Why.NO_SPREAD);
        double kappa = (p.observed - p.expected) / (1 - p.expected);
        double error = Math.sqrt(Math.max(0, p.variance(kappa)) / n);
        return Figure.known(new Kappa(
                kappa, error, new Interval(Math.max(-1, kappa - Z * error), Math.min(1, kappa + Z * error)), n));
    }

    /**
     * Of two rows of ratings.
     *
     * @param first category of each thing, from 0 to {@code categories − 1}
     * @param second likewise, of the same things in the same order
     */
    public static Figure<Kappa> of(int[] first, int[] second, int categories, Weights weights) {
        if (first.length != second.length) throw new IllegalArgumentException("not the same things");
        var table = new long[categories][categories];
        for (int i = 0; i < first.length; i++) table[first[i]][second[i]]++;
        return of(table, weights);
    }

    private static long sum(long[][] table) {
        long n = 0;
        for (var row : table) {
            if (row.length != table.length) throw new IllegalArgumentException("not square");
            for (long cell : row) {
                if (cell < 0) throw new IllegalArgumentException("negative");
                n += cell;
            }
        }
        return n;
    }

    private static final class Shares {
        final double[][] p;
        final double[][] w;
        /** The mean weight of a row under chance, and of a column. */
        final double[] rowWeight;

        final double[] columnWeight;
        double observed;
        double expected;

        Shares(long[][] table, long n, double[][] weights) {
            int k = table.length;
            p = new double[k][k];
            w = weights;
            var row = new double[k];
            var column = new double[k];
            for (int i = 0; i < k; i++)
                for (int j = 0; j < k; j++) {
                    p[i][j] = table[i][j] / (double) n;
                    row[i] += p[i][j];
                    column[j] += p[i][j];
                }
            rowWeight = new double[k];
            columnWeight = new double[k];
            for (int i = 0; i < k; i++)
                for (int j = 0; j < k; j++) {
                    observed += w[i][j] * p[i][j];
                    expected += w[i][j] * row[i] * column[j];
                    rowWeight[i] += w[i][j] * column[j];
                    columnWeight[j] += w[i][j] * row[i];
                }
        }

        double variance(double kappa) {
            double sum = 0;
            for (int i = 0; i < p.length; i++)
                for (int j = 0; j < p.length; j++) {
                    double d = w[i][j] - (rowWeight[i] + columnWeight[j]) * (1 - kappa);
                    sum += p[i][j] * d * d;
                }
            double mean = kappa - expected * (1 - kappa);
            return (sum - mean * mean) / ((1 - expected) * (1 - expected));
        }
    }
}
