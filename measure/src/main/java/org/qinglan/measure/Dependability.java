package org.qinglan.measure;

import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * What a mean rating is worth (D-study).
 *
 * @param universe variance of what is measured, at least 0
 * @param relative error variance when people are compared with each other
 * @param absolute error variance when a rating is taken for what it says; at least the relative one
 */
public record Dependability(double universe, double relative, double absolute) {
    /** Eρ² = σ²(p) / (σ²(p) + σ²(δ)), from 0 to 1; 0 where nothing is measured at all. */
    public double generalizability() {
        return share(relative);
    }

    /** Φ = σ²(p) / (σ²(p) + σ²(Δ)), from 0 to 1. */
    public double phi() {
        return share(absolute);
    }

    private double share(double error) {
        return universe <= 0 ? 0 : universe / (universe + error);
    }

    /**
     * The least number for which Φ reaches a wanted value.
     *
     * @param study what so many visits (raters, items …) would be worth; Φ must not fall as the number grows
     * @param wanted above 0, below 1
     * @param most where to stop looking
     * @return empty where even {@code most} are not enough
     */
    public static OptionalInt needed(IntFunction<Dependability> study, double wanted, int most) {
        if (!(wanted > 0 && wanted < 1)) throw new IllegalArgumentException("wanted " + wanted);
        for (int n = 1; n <= most; n++) if (study.apply(n).phi() >= wanted - 1e-12) return OptionalInt.of(n);
        return OptionalInt.empty();
    }
}
