package org.qinglan.offline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One value put into one cell of a record.
 *
 * @param cell a field's input ({@code topic}, {@code angles.goal}), or one row of a table: {@code notes#row}
 * @param value by the name of the input, for a row by its column; an empty one takes a row out
 * @param rank where a row stands among the others, lowest first; the same rank goes by cell
 * @param over the edits whose value the writer saw in the cell and replaced
 * @param seq in which order the server got the record's edits, from 1
 * @param device as the writer would call it: 手机, 电脑
 * @param typedAt as the device's clock said, which may be wrong by years; shown, never compared
 */
record Edit(
        UUID id,
        String cell,
        Map<String, List<String>> value,
        double rank,
        List<UUID> over,
        int seq,
        String device,
        Instant typedAt) {
    Edit {
        value = Map.copyOf(value);
        over = List.copyOf(over);
    }

    /** The value without what makes no difference: names without text, space around it. */
    Map<String, List<String>> plain() {
        return plain(value);
    }

    static Map<String, List<String>> plain(Map<String, List<String>> value) {
        var plain = new TreeMap<String, List<String>>();
        value.forEach((name, all) -> {
            if (all.stream().anyMatch(v -> !v.isBlank())) plain.put(name, all);
        });
        return plain;
    }

    boolean isEmpty() {
        return plain().isEmpty();
    }
}
