package org.qinglan.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinglan.measure.IntraclassCorrelation;
import org.qinglan.measure.Kappa;
import org.qinglan.measure.Kappa.Weights;
import org.qinglan.measure.VisitStudy;
import org.qinglan.record.kind.Rubric;
import org.qinglan.record.kind.Rubric.Criterion;

/**
 * Whether those who sat in one lesson rated it alike: weighted kappa (quadratic) of the bands that two raters gave, criterion
 * by criterion or over all; the intraclass correlation of totals over the lessons. Points themselves stay out of it.
 */
public final class Agreement {
    /** Below so many pairs a criterion or a month gets no figure. */
    static final int FEWEST_PAIRS = 8;

    /** Below so many lessons the totals get no figure. */
    static final int FEWEST_LESSONS = 5;

    /** A lesson that two or more rated by the same version of a rubric. */
    public record Joint(UUID teacherId, LocalDate day, int period, List<Rating> ratings) {
        public Rubric rubric() {
            return ratings.getFirst().rubric();
        }

        public List<String> raters() {
            return ratings.stream().map(Rating::raterName).toList();
        }

        /** Criteria that all put into the same band. */
        public long same() {
            var bands = ratings.stream().map(Rating::bands).toList();
            return IntStream.range(0, bands.getFirst().length)
                    .filter(c -> bands.stream().mapToInt(b -> b[c]).distinct().count() == 1)
                    .count();
        }

        /** Of this lesson alone, criteria being what is rated; of the first two where more sat in. */
        public Optional<Kappa> kappa() {
            return Agreement.kappa(pairs(this), rubric().bands().size(), c -> true);
        }

        /** Reliability of one rater's points among the criteria of this lesson. */
        public Optional<IntraclassCorrelation> correlation() {
            var rows = new double[ratings.getFirst().points().size()][ratings.size()];
            for (int r = 0; r < ratings.size(); r++) {
                var shares = ratings.get(r).shares();
                for (int c = 0; c < shares.length; c++) rows[c][r] = shares[c];
            }
            return IntraclassCorrelation.of(rows).value();
        }
    }

    /** A criterion of a rubric and how far raters agree on it; empty with too few pairs. */
    public record OfCriterion(String dimension, Criterion criterion, int pairs, Optional<Kappa> kappa) {}

    public record OfMonth(YearMonth month, int lessons, Optional<Kappa> kappa) {}

    /** Two raters of one lesson. */
    private record Pair(Rating first, Rating second) {}

    private final List<Joint> lessons;

    Agreement(List<Joint> lessons) {
        this.lessons = List.copyOf(lessons);
    }

    /** The lessons among these ratings that more than one rated, the latest first. */
    static List<Joint> joint(List<Rating> ratings) {
        record Lesson(UUID teacher, LocalDate day, int period, String version) {}
        return ratings.stream()
                .collect(Collectors.groupingBy(
                        r -> new Lesson(r.teacherId(), r.day(), r.period(), r.version()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new Joint(
                        e.getKey().teacher(),
                        e.getKey().day(),
                        e.getKey().period(),
                        e.getValue().stream()
                                .sorted(Comparator.comparing(Rating::raterId))
                                .toList()))
                .sorted(Comparator.comparing(Joint::day)
                        .thenComparingInt(Joint::period)
                        .reversed())
                .toList();
    }

    public List<Joint> lessons() {
        return lessons;
    }

    /** Over all lessons and criteria. */
    public Optional<Kappa> inAll() {
        return overall(lessons);
    }

    /** How far one rater's total tells lessons apart, ICC(1): raters differ from lesson to lesson. */
    public Optional<Double> ofTotals() {
        if (lessons.size() < FEWEST_LESSONS) return Optional.empty();
        return VisitStudy.of(lessons.stream()
                        .map(l -> l.ratings().stream()
                                .map(r -> List.of(r.percent()))
                                .toList())
                        .toList())
                .value()
                .map(study -> study.over(1, 1).phi());
    }

    /** Of the rubric used last, in its order. */
    public List<OfCriterion> byCriterion() {
        if (lessons.isEmpty()) return List.of();
        var rubric = lessons.getFirst().rubric();
        var pairs = lessons.stream()
                .filter(l -> l.rubric().equals(rubric))
                .flatMap(l -> pairs(l).stream())
                .toList();
        var all = new ArrayList<OfCriterion>();
        for (var dimension : rubric.dimensions())
            for (var criterion : dimension.criteria()) {
                int at = all.size();
                var kappa = pairs.size() < FEWEST_PAIRS
                        ? Optional.<Kappa>empty()
                        : kappa(pairs, rubric.bands().size(), c -> c == at);
                all.add(new OfCriterion(dimension.name(), criterion, pairs.size(), kappa));
            }
        return all;
    }

    /** Month by month, the earliest first: whether observers drift apart over the term. */
    public List<OfMonth> byMonth() {
        Map<YearMonth, List<Joint>> months = lessons.stream()
                .collect(Collectors.groupingBy(l -> YearMonth.from(l.day()), TreeMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(m -> new OfMonth(m.getKey(), m.getValue().size(), overall(m.getValue())))
                .toList();
    }

    private static Optional<Kappa> overall(List<Joint> lessons) {
        if (lessons.isEmpty()) return Optional.empty();
        int bands = lessons.getFirst().rubric().bands().size();
        var pairs = lessons.stream()
                .filter(l -> l.rubric().bands().size() == bands)
                .flatMap(l -> pairs(l).stream())
                .toList();
        return kappa(pairs, bands, c -> true);
    }

    private static List<Pair> pairs(Joint lesson) {
        var ratings = lesson.ratings();
        var pairs = new ArrayList<Pair>();
        for (int a = 0; a < ratings.size(); a++)
            for (int b = a + 1; b < ratings.size(); b++) pairs.add(new Pair(ratings.get(a), ratings.get(b)));
        return pairs;
    }

    private static Optional<Kappa> kappa(List<Pair> pairs, int bands, IntPredicate criteria) {
        var table = new long[bands][bands];
        for (var pair : pairs) {
            var first = pair.first().bands();
            var second = pair.second().bands();
            IntStream.range(0, first.length).filter(criteria).forEach(c -> table[first[c]][second[c]]++);
        }
        return Kappa.of(table, Weights.QUADRATIC).value();
    }

    /** The word for a kappa (Landis and Koch, Biometrics 33, 1977). */
    public static String word(double unrounded) {
        // the word is that of the figure beside it
        double kappa = Math.round(unrounded * 100) / 100.0;
        if (kappa >= 0.8) return "很一致";
        if (kappa >= 0.6) return "较一致";
        if (kappa >= 0.4) return "一般";
        return kappa >= 0.2 ? "不太一致" : "不一致";
    }

    /** κ 0.68，95% 区间 0.51—0.85. */
    public static String figure(Kappa kappa) {
        return "κ " + two(kappa.value()) + "，95% 区间 " + two(kappa.interval().low()) + "—"
                + two(kappa.interval().high());
    }

    public static String two(double value) {
        return Trust.two(value);
    }

    public static int fewestPairs() {
        return FEWEST_PAIRS;
    }

    public static int fewestLessons() {
        return FEWEST_LESSONS;
    }
}
