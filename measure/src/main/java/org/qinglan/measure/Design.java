package org.qinglan.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How ratings were collected: facets crossed with each other, or nested in others. Balanced: as many levels everywhere.
 *
 * @param facets in the order of the indices of the scores
 */
public record Design(List<Facet> facets) {
    /**
     * @param name one word: teacher, lesson, rater, item
     * @param size how many levels; within each combination of what it is nested in
     * @param within names of the facets it is nested in; empty: crossed with all others
     */
    public record Facet(String name, int size, Set<String> within) {
        public Facet {
            within = Set.copyOf(within);
            if (size < 1) throw new IllegalArgumentException(name + " has no levels");
        }

        public static Facet crossed(String name, int size) {
            return new Facet(name, size, Set.of());
        }

        public static Facet nested(String name, int size, String... within) {
            return new Facet(name, size, Set.of(within));
        }
    }

    public Design {
        facets = List.copyOf(facets);
        var names = facets.stream().map(Facet::name).collect(Collectors.toSet());
        if (names.size() != facets.size()) throw new IllegalArgumentException("a facet twice");
        if (!facets.stream()
                .allMatch(f -> names.containsAll(f.within()) && !f.within().contains(f.name())))
            throw new IllegalArgumentException("nested in nothing known");
    }

    public static Design of(Facet... facets) {
        return new Design(List.of(facets));
    }

    /** How many scores there are. */
    int cells() {
        return facets.stream().mapToInt(Facet::size).reduce(1, Math::multiplyExact);
    }

    /**
     * What scores may differ by: sets of facets, the smaller before the larger; a nested facet never stands without what it is
     * nested in.
     */
    List<Set<String>> effects() {
        var effects = new ArrayList<Set<String>>();
        for (int bits = 1; bits < 1 << facets.size(); bits++) {
            var effect = new LinkedHashSet<String>();
            for (int f = 0; f < facets.size(); f++)
                if ((bits >> f & 1) == 1) effect.add(facets.get(f).name());
            boolean whole = facets.stream()
                    .filter(f -> effect.contains(f.name()))
                    .allMatch(f -> effect.containsAll(f.within()));
            if (whole) effects.add(effect);
        }
        effects.sort(java.util.Comparator.comparingInt(Set::size));
        return effects;
    }

    /** The product of the sizes of the facets in an effect, or of those not in it. */
    double levels(Set<String> effect, boolean inside) {
        return facets.stream()
                .filter(f -> effect.contains(f.name()) == inside)
                .mapToDouble(Facet::size)
                .reduce(1, (a, b) -> a * b);
    }
}
