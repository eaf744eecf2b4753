package org.qinglan.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qinglan.measure.Figure.Why;

/**
 * 概化研究: which part of the differences between scores comes from where, by analysis of variance of a balanced design with all
 * facets random (Cronbach et al. 1972; Brennan, Generalizability Theory, 2001, chapters 3 and 5).
 *
 * <p>SS(α) = T(α) − Σ<sub>β⊂α</sub> SS(β); E MS(α) = Σ<sub>β⊇α</sub> π(β) σ²(β), with π(β) the product of the sizes of the
 * facets not in β. The equations are solved from the largest effect down.
 */
public record GeneralizabilityStudy(Design design, List<Component> components) {
    /**
     * @param effect the facets, e.g. {@code [teacher, rater]}
     * @param variance at least 0
     * @param estimate as the equations gave it; a negative one was set to 0 and says that the data are too few or the design
     *     does not fit
     */
    public record Component(Set<String> effect, double degrees, double meanSquare, double estimate, double variance) {
        public boolean wasNegative() {
            return estimate < 0;
        }
    }

    public GeneralizabilityStudy {
        components = List.copyOf(components);
    }

    /**
     * @param scores in the order of the indices of the facets, the last facet running fastest
     * @return unknown where a facet has one level only, or all scores are the same
     */
    public static Figure<GeneralizabilityStudy> of(Design design, double[] scores) {
        if (scores.length != design.cells()) throw new IllegalArgumentException("not one score for each cell");
        if (design.facets().stream().anyMatch(f -> f.size() < 2)) return Figure.unknown(Why.TOO_FEW);
        boolean same = true;
        for (double score : scores) same &= Math.abs(score - scores[0]) < 1e-12;
        if (same) return Figure.unknown(Why.NO_SPREAD);
        return Figure.known(solved(design, scores));
    }

    private static GeneralizabilityStudy solved(Design design, double[] scores) {
        var effects = design.effects();
        double mean = 0;
        for (double score : scores) mean += score / scores.length;
        var squares = new HashMap<Set<String>, Double>();
        var degrees = new HashMap<Set<String>, Double>();
        for (var effect : effects) {
            double ss = sumOfSquares(design, effect, scores, mean);
            double df = design.levels(effect, true) - 1;
            for (var part : effects)
                if (part.size() < effect.size() && effect.containsAll(part)) {
                    ss -= squares.getOrDefault(part, 0.0);
                    df -= degrees.getOrDefault(part, 0.0);
                }
            squares.put(effect, ss);
            degrees.put(effect, df);
        }
        var found = new LinkedHashMap<Set<String>, Component>();
        for (var effect : effects.reversed()) {
            double df = degrees.getOrDefault(effect, 0.0);
            double ms = squares.getOrDefault(effect, 0.0) / df;
            double rest = ms;
            for (var larger : found.values())
                if (larger.effect().containsAll(effect))
                    rest -= design.levels(larger.effect(), false) * larger.estimate();
            double estimate = rest / design.levels(effect, false);
            // what rounding leaves of an exact zero is no negative variance
            double clean = Math.abs(estimate) < 1e-10 * Math.max(1, Math.abs(ms)) ? 0 : estimate;
            found.put(effect, new Component(effect, df, ms, clean, Math.max(0, clean)));
        }
        return new GeneralizabilityStudy(design, new ArrayList<>(found.values()).reversed());
    }

    /** Around the grand mean, so that large scores lose no digits. */
    private static double sumOfSquares(Design design, Set<String> effect, double[] scores, double mean) {
        var sums = new HashMap<Integer, Double>();
        for (int cell = 0; cell < scores.length; cell++)
            sums.merge(place(design, effect, cell), scores[cell] - mean, Double::sum);
        double each = design.levels(effect, false);
        return sums.values().stream().mapToDouble(sum -> sum * sum / each).sum();
    }

    /** Which combination of the effect's levels a score belongs to. */
    private static int place(Design design, Set<String> effect, int cell) {
        int rest = cell;
        int place = 0;
        int step = 1;
        for (var facet : design.facets().reversed()) {
            if (effect.contains(facet.name())) {
                place += rest % facet.size() * step;
                step *= facet.size();
            }
            rest /= facet.size();
        }
        return place;
    }

    /** The variance of an effect. */
    public double variance(String... effect) {
        var wanted = Set.of(effect);
        return components.stream()
                .filter(c -> c.effect().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no effect " + wanted))
                .variance();
    }

    /** Whether any variance came out negative and was set to 0. */
    public boolean hadNegative() {
        return components.stream().anyMatch(Component::wasNegative);
    }

    /**
     * How much a mean tells about what is measured, if it were taken over so many levels of each other facet.
     *
     * @param measured the facet that is measured: teacher
     * @param sizes levels of every other facet, each at least 1
     */
    public Dependability over(String measured, Map<String, Integer> sizes) {
        double universe = variance(measured);
        double relative = 0;
        double absolute = 0;
        for (var component : components) {
            if (component.effect().equals(Set.of(measured))) continue;
            double share = component.variance();
            for (var facet : component.effect()) {
                if (facet.equals(measured)) continue;
                var size = sizes.get(facet);
                if (size == null || size < 1) throw new IllegalArgumentException("how many of " + facet);
                share /= size;
            }
            absolute += share;
            if (component.effect().contains(measured)) relative += share;
        }
        return new Dependability(universe, relative, absolute);
    }
}
