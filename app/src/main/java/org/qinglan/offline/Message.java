package org.qinglan.offline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a phone sends.
 *
 * @param device as the page names it: 手机, 电脑
 * @param known by record: the revision this phone has
 * @param operations in the order they happened; each may come any number of times
 */
record Message(String device, Map<UUID, Integer> known, List<Operation> operations) {
    /** As many as one message may carry; the phone sends fewer. */
    static final int MOST = 1000;
    /** Characters of one cell: more than the longest text a form takes. */
    static final int LONGEST = 60_000;

    /**
     * @param operation made by the phone, never used twice
     * @param type edit: a value into a cell; send: save the record for good
     * @param typedAt milliseconds, by the phone's clock
     */
    record Operation(
            UUID operation,
            String type,
            UUID record,
            String kind,
            int kindVersion,
            String cell,
            Map<String, List<String>> value,
            double rank,
            List<UUID> over,
            double typedAt) {
        Operation {
            cell = cell == null ? "" : cell;
            value = value == null ? Map.of() : plain(value);
            over = over == null ? List.of() : List.copyOf(over);
            boolean isEdit = "edit".equals(type) && !cell.isBlank() && Double.isFinite(rank);
            if (operation == null || record == null || kind == null || !(isEdit || "send".equals(type)))
                throw new IllegalArgumentException("no operation of ours");
        }

        /** Without the one character that no database keeps. */
        private static Map<String, List<String>> plain(Map<String, List<String>> value) {
            return value.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            e -> e.getValue().stream()
                                    .map(text -> text.replace("\0", ""))
                                    .toList()));
        }

        boolean isSend() {
            return type.equals("send");
        }

        boolean isTooLong() {
            long characters = value.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(String::length)
                    .sum();
            return characters > LONGEST || cell.length() > 120 || over.size() > 200;
        }
    }

    Message {
        device = device == null || device.isBlank() ? "手机" : device.substring(0, Math.min(20, device.length()));
        known = known == null ? Map.of() : Map.copyOf(known);
        operations = operations == null ? List.of() : List.copyOf(operations);
    }
}
