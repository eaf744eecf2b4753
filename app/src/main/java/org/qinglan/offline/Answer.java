package org.qinglan.offline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.form.Entry;

/**
 * What the server answers: a result for each operation, and the records this phone does not know as they are.
 *
 * @param gone known to the phone, but thrown away meanwhile
 */
record Answer(List<Result> results, List<Snapshot> records, List<UUID> gone) {
    /**
     * @param refused why it was not taken; null: received
     * @param problems by field, what to mend
     */
    record Result(UUID operation, @Nullable String refused, Map<String, String> problems) {
        static Result received(UUID operation) {
            return new Result(operation, null, Map.of());
        }
    }

    /** @param revision the one that was saved for good */
    record Receipt(String no, long at, int revision) {}

    /** One value that stands; {@link Edit} as JSON. */
    record Standing(
            UUID id,
            String cell,
            Map<String, List<String>> value,
            double rank,
            List<UUID> over,
            int seq,
            String device) {
        static Standing of(Edit e) {
            return new Standing(e.id(), e.cell(), e.value(), e.rank(), e.over(), e.seq(), e.device());
        }
    }

    /** @param at when it was changed last, milliseconds */
    record Snapshot(
            UUID id,
            String kind,
            int kindVersion,
            int revision,
            String state,
            String no,
            long at,
            @Nullable Receipt receipt,
            List<Standing> edits) {
        static Snapshot of(Entry entry, EditLog.Stand stand, Cells cells) {
            var head = entry.head();
            String no = head.recordNo() == null ? "" : head.recordNo();
            Integer saved = stand.receiptRevision();
            Instant at = stand.receivedAt();
            return new Snapshot(
                    entry.id(),
                    entry.kind().code(),
                    entry.kind().version(),
                    stand.revision(),
                    head.state(),
                    no,
                    head.updatedAt().toEpochMilli(),
                    saved == null || at == null ? null : new Receipt(no, at.toEpochMilli(), saved),
                    cells.heads().stream().map(Standing::of).toList());
        }
    }
}
