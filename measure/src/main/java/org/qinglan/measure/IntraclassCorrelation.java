package org.qinglan.measure;

import org.apache.commons.math3.distribution.FDistribution;
import org.qinglan.measure.Figure.Why;

/**
 * Intraclass correlations of n things that each of the same k raters scored (Shrout and Fleiss, Psychological Bulletin 86,
 * 1979; intervals as there and in McGraw and Wong, Psychological Methods 1, 1996). {@code k} forms are of the mean of the k
 * raters; they follow from the single ones by Spearman and Brown.
 *
 * @param one (1,1): every thing may have had other raters; absolute agreement
 * @param two (2,1): raters are a sample of raters; absolute agreement
 * @param three (3,1): these raters only; who is stricter all along does not count as disagreement
 */
public record IntraclassCorrelation(Form one, Form two, Form three, int things, int raters) {
    /**
     * @param single one rater's reliability, at most 1; may be negative where raters contradict each other
     * @param average that of the mean of all raters
     */
    public record Form(double single, Interval interval, double average, Interval averageInterval) {
        static Form of(double single, double low, double high, int k) {
            // rounding must not put the estimate outside its interval
            var interval = new Interval(Math.min(low, single), Math.max(high, single));
            return new Form(
                    single,
                    interval,
                    stepUp(single, k),
                    new Interval(stepUp(interval.low(), k), stepUp(interval.high(), k)));
        }
    }

    /** The reliability of the mean of k from that of one: Spearman and Brown; −∞ where one is −1 / (k − 1) or worse. */
    public static double stepUp(double single, double k) {
        if (1 + (k - 1) * single <= 0) return Double.NEGATIVE_INFINITY;
        return k * single / (1 + (k - 1) * single);
    }

    private static final double P = 0.975;

    /**
     * @param scores a row for each thing, a column for each rater; no gaps
     * @return unknown with fewer than two things or raters, or where all scores are the same
     */
    public static Figure<IntraclassCorrelation> of(double[][] scores) {
        if (scores.length < 2 || scores[0].length < 2) return Figure.unknown(Why.TOO_FEW);
        var m = new MeanSquares(scores);
        // raters may differ, but things do not: nothing to tell apart
        if (m.rows < 1e-12) return Figure.unknown(Why.NO_SPREAD);
        return Figure.known(new IntraclassCorrelation(oneWay(m), twoWayRandom(m), twoWayFixed(m), m.n, m.k));
    }

    private static Form oneWay(MeanSquares m) {
        return ratio(m.rows, m.within, m.n - 1, m.n * (m.k - 1), m.k);
    }

    private static Form twoWayFixed(MeanSquares m) {
        return ratio(m.rows, m.error, m.n - 1, (m.n - 1) * (m.k - 1), m.k);
    }

    private static Form ratio(double between, double noise, int df1, int df2, int k) {
        double single = (between - noise) / (between + (k - 1) * noise);
        if (noise < 1e-12) return Form.of(1, 1, 1, k);
        double f = between / noise;
        double low = f / new FDistribution(df1, df2).inverseCumulativeProbability(P);
        double high = f * new FDistribution(df2, df1).inverseCumulativeProbability(P);
        return Form.of(single, (low - 1) / (low + k - 1), (high - 1) / (high + k - 1), k);
    }

    private static Form twoWayRandom(MeanSquares m) {
        int n = m.n;
        int k = m.k;
        double single = (m.rows - m.error) / (m.rows + (k - 1) * m.error + k * (m.columns - m.error) / n);
        if (m.error < 1e-12 && m.columns < 1e-12) return Form.of(1, 1, 1, k);
        double v = degrees(m, single);
        double up = new FDistribution(n - 1, v).inverseCumulativeProbability(P);
        double down = new FDistribution(v, n - 1).inverseCumulativeProbability(P);
        double noise = k * m.columns + (k * n - k - n) * m.error;
        double low = n * (m.rows - up * m.error) / (up * noise + n * m.rows);
        double high = n * (down * m.rows - m.error) / (noise + n * down * m.rows);
        return Form.of(single, low, high, k);
    }

    /** Satterthwaite's degrees of freedom; their limit where the raters differ by a constant only. */
    private static double degrees(MeanSquares m, double rho) {
        if (m.error < 1e-12) return m.k - 1;
        double f = m.columns / m.error;
        double a = m.k * rho * f;
        double b = m.n * (1 + (m.k - 1) * rho) - m.k * rho;
        return (m.k - 1) * (m.n - 1) * (a + b) * (a + b) / ((m.n - 1) * a * a + b * b);
    }

    /** Two-way analysis of variance without replication. */
    private static final class MeanSquares {
        final int n;
        final int k;
        final double rows;
        final double columns;
        final double error;
        final double within;

        MeanSquares(double[][] x) {
            n = x.length;
            k = x[0].length;
            var row = new double[n];
            var column = new double[k];
            double mean = 0;
            for (int i = 0; i < n; i++) {
                if (x[i].length != k) throw new IllegalArgumentException("a gap");
                for (int j = 0; j < k; j++) {
                    row[i] += x[i][j] / k;
                    column[j] += x[i][j] / n;
                    mean += x[i][j] / (n * (double) k);
                }
            }
            double r = 0;
            double c = 0;
            double e = 0;
            for (double v : row) r += k * (v - mean) * (v - mean);
            for (double v : column) c += n * (v - mean) * (v - mean);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < k; j++) {
                    double d = x[i][j] - row[i] - column[j] + mean;
                    e += d * d;
                }
            rows = r / (n - 1);
            columns = c / (k - 1);
            error = e / ((n - 1.0) * (k - 1));
            within = (c + e) / (n * (k - 1.0));
        }
    }
}
