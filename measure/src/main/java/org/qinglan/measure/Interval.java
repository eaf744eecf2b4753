package org.qinglan.measure;

/** A confidence interval, both ends included; {@code low <= high}. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) throw new IllegalArgumentException(low + " … " + high);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
