package org.qinglan.reading.bench;

/** How many items were found, how many were offered, and how many there are. */
final class Tally {
    int matched;
    int predicted;
    int gold;

    void add(int m, int p, int g) {
        matched += m;
        predicted += p;
        gold += g;
    }

    double precision() {
        return predicted == 0 ? (gold == 0 ? 1 : 0) : (double) matched / predicted;
    }

    double recall() {
        return gold == 0 ? (predicted == 0 ? 1 : 0) : (double) matched / gold;
    }

    double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
}
