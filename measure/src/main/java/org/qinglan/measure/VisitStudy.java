package org.qinglan.measure;

import java.util.List;
import org.qinglan.measure.Figure.Why;

/**
 * Ratings as a school has them: some teachers seen often, some once, some lessons by several raters. Variances of a nested,
 * unbalanced design raters : visits : teachers by analysis of variance (Henderson's method 1; Searle, Casella and McCulloch,
 * Variance Components, 1992, chapter 5).
 *
 * @param teacher what teachers differ by, at least 0
 * @param visit what the visits to one teacher differ by; where no lesson had two raters, this holds their differences too
 * @param rater what raters of one lesson differ by; 0 where no lesson had two
 * @param raterKnown whether any lesson had two raters
 * @param negative whether a variance came out negative and was set to 0
 */
public record VisitStudy(
        double teacher, double visit, double rater, boolean raterKnown, boolean negative, int teachers, int visits) {
    /**
     * @param ratings by teacher, then by visit: one rating of each rater
     * @return unknown with fewer than two teachers or no teacher seen twice, or where all ratings are the same
     */
    public static Figure<VisitStudy> of(List<List<List<Double>>> ratings) {
        var sums = new Sums(ratings);
        if (sums.teachers < 2 || sums.visits <= sums.teachers) return Figure.unknown(Why.TOO_FEW);
        if (sums.total() < 1e-12) return Figure.unknown(Why.NO_SPREAD);
        return Figure.known(sums.solved());
    }

    /** What the mean of so many visits tells, each with so many raters. */
    public Dependability over(int visitsEach, int ratersEach) {
        double error = (visit + rater / ratersEach) / visitsEach;
        return new Dependability(teacher, error, error);
    }

    private static final class Sums {
        int teachers;
        int visits;
        int n;
        private double mean;
        private double between;
        private double among;
        private double within;
        /** Σ nᵢ², Σ nᵢⱼ², Σᵢ Σⱼ nᵢⱼ² / nᵢ. */
        private double teacherSizes;

        private double visitSizes;
        private double visitShares;

        Sums(List<List<List<Double>>> ratings) {
            var all = ratings.stream()
                    .map(t -> t.stream().filter(v -> !v.isEmpty()).toList())
                    .filter(t -> !t.isEmpty())
                    .toList();
            all.forEach(t -> t.forEach(v -> v.forEach(r -> {
                mean += r;
                n++;
            })));
            if (n > 0) mean /= n;
            all.forEach(this::teacher);
        }

        private void teacher(List<List<Double>> seen) {
            teachers++;
            double size = seen.stream().mapToInt(List::size).sum();
            double own = seen.stream().flatMap(List::stream).mapToDouble(r -> r).sum() / size;
            between += size * (own - mean) * (own - mean);
            teacherSizes += size * size;
            for (var visit : seen) {
                visits++;
                double m = visit.stream().mapToDouble(r -> r).average().orElse(0);
                among += visit.size() * (m - own) * (m - own);
                visitSizes += visit.size() * (double) visit.size();
                visitShares += visit.size() * visit.size() / size;
                for (double r : visit) within += (r - m) * (r - m);
            }
        }

        double total() {
            return between + among + within;
        }

        VisitStudy solved() {
            boolean raterKnown = n > visits;
            double rater = raterKnown ? within / (n - visits) : 0;
            double k1 = (n - visitShares) / (visits - teachers);
            double visit = (among / (visits - teachers) - rater) / k1;
            double k2 = (visitShares - visitSizes / n) / (teachers - 1);
            double k3 = (n - teacherSizes / n) / (teachers - 1);
            double teacher = (between / (teachers - 1) - rater - k2 * visit) / k3;
            return new VisitStudy(
                    Math.max(0, teacher),
                    Math.max(0, visit),
                    rater,
                    raterKnown,
                    teacher < -1e-10 || visit < -1e-10,
                    teachers,
                    visits);
        }
    }
}
