package org.qinglan.bench;

import java.util.Arrays;

/**
 * Durations of like requests.
 *
 * @param nanos each request, in any order
 * @param wallNanos from the first begun to the last ended
 */
record Timings(long[] nanos, long wallNanos) {
    double perSecond() {
        return nanos.length / (wallNanos / 1e9);
    }

    /** The duration below which a share of the requests stayed, in milliseconds. */
    double quantileMillis(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
