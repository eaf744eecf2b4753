package org.qinglan.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the edits of a record come to, cell by cell. It follows from the set of edits alone, so neither their order nor any
 * clock can change it. {@code offline-core.js} says the same on the phone; a test compares both.
 */
record Cells(Map<String, Cell> all) {
    /**
     * @param shown the first to arrive of those nobody replaced
     * @param beside what else nobody replaced and says something else, in order of arrival
     * @param heads all that nobody replaced
     */
    record Cell(Edit shown, List<Edit> beside, List<Edit> heads) {}

    static Cells of(List<Edit> edits) {
        var replaced = edits.stream().flatMap(e -> e.over().stream()).collect(Collectors.toSet());
        Map<String, List<Edit>> heads = edits.stream()
                .filter(e -> !replaced.contains(e.id()))
                .sorted(Comparator.comparingInt(Edit::seq))
                .collect(Collectors.groupingBy(Edit::cell, TreeMap::new, Collectors.toList()));
        var cells = new LinkedHashMap<String, Cell>();
        heads.forEach((name, all) -> cells.put(name, cell(all)));
        return new Cells(cells);
    }

    private static Cell cell(List<Edit> heads) {
        var said = new HashSet<Map<String, List<String>>>();
        var different = new ArrayList<Edit>();
        for (var head : heads) if (said.add(head.plain())) different.add(head);
        return new Cell(heads.getFirst(), List.copyOf(different.subList(1, different.size())), heads);
    }

    /** The rows of a table that stand, in their order. */
    List<Edit> rows(String field) {
        return all.entrySet().stream()
                .filter(e -> e.getKey().startsWith(field + "#"))
                .map(e -> e.getValue().shown())
                .filter(e -> !e.isEmpty())
                .sorted(Comparator.comparingDouble(Edit::rank).thenComparing(Edit::cell))
                .toList();
    }

    /** By cell: the edit whose value is shown. */
    Map<String, UUID> filed() {
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().shown().id()));
    }

    List<Edit> heads() {
        return all.values().stream().flatMap(c -> c.heads().stream()).toList();
    }

    List<Edit> beside() {
        return all.values().stream().flatMap(c -> c.beside().stream()).toList();
    }
}
