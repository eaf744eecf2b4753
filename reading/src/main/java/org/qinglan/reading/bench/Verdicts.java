package org.qinglan.reading.bench;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qinglan.reading.ConfidenceTable;

/** Which items of the document compared last were right as a whole: found, with every field that is scored. */
final class Verdicts {
    private final Map<ConfidenceTable, Set<Integer>> right = new EnumMap<>(ConfidenceTable.class);

    void begin() {
        right.clear();
    }

    /** @param index of the item among those found; of assignments, of the person in all of them */
    void right(ConfidenceTable kind, int index) {
        right.computeIfAbsent(kind, k -> new HashSet<>()).add(index);
    }

    boolean isRight(ConfidenceTable kind, int index) {
        return right.getOrDefault(kind, Set.of()).contains(index);
    }
}
