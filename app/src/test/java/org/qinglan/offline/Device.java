package org.qinglan.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.offline.Answer.Result;
import org.qinglan.offline.Answer.Snapshot;
import org.qinglan.offline.Message.Operation;

/** A phone of a test: says what it typed over what it saw, and sends everything again whenever it is asked to. */
final class Device {
    private final Syncing syncing;
    private final Actor me;
    private final String name;
    final UUID record;
    final List<Operation> operations = new ArrayList<>();

    Device(Syncing syncing, Actor me, String name, UUID record) {
        this.syncing = syncing;
        this.me = me;
        this.name = name;
        this.record = record;
    }

    /** Types a text into a field over the edits seen there; answers the id of this edit. */
    UUID type(String field, String text, UUID... seen) {
        return put(field, Map.of(field, List.of(text)), 0, seen);
    }

    UUID put(String cell, Map<String, List<String>> value, double rank, UUID... seen) {
        var id = UUID.randomUUID();
        // a clock that is wrong by years
        operations.add(new Operation(id, "edit", record, "general", 1, cell, value, rank, List.of(seen), -1e17));
        return id;
    }

    void submit() {
        operations.add(new Operation(UUID.randomUUID(), "send", record, "general", 1, "", Map.of(), 0, List.of(), 0));
    }

    /** What makes a general record whole. */
    UUID whole(String headline) {
        type("date", "2026-10-08");
        type("action", "MEET");
        type("quantity", "1");
        return type("headline", headline);
    }

    Answer sync() {
        return syncing.exchange(me, new Message(name, Map.of(), operations));
    }

    /** The last result and how the record stands. */
    Result last() {
        return sync().results().getLast();
    }

    Snapshot standing() {
        return sync().records().stream()
                .filter(s -> s.id().equals(record))
                .findFirst()
                .orElseThrow();
    }
}
