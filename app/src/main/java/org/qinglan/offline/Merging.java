package org.qinglan.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.offline.Answer.Result;
import org.qinglan.offline.Answer.Snapshot;
import org.qinglan.offline.EditLog.Answered;
import org.qinglan.offline.EditLog.Stand;
import org.qinglan.offline.Message.Operation;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.NotSaved;
import org.qinglan.record.form.Problem;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Component;

/**
 * Brings the edits of one record together and writes what they come to into the record by the ordinary use cases, so every
 * rule of a record holds. Call each method within a transaction.
 */
@Component
class Merging {
    /** What was changed on a page of the program rather than sent by a phone. */
    private static final String PAGE = "网页";

    private final EditLog log;
    private final Entries entries;
    private final Writing writing;
    private final Kinds kinds;
    private final Clock clock;

    Merging(EditLog log, Entries entries, Writing writing, Kinds kinds, Clock clock) {
        this.log = log;
        this.entries = entries;
        this.writing = writing;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** A record under work: how it stood, all its edits so far, the record itself if it is there. */
    private record Work(Stand stand, List<Edit> edits, Optional<Entry> entry) {}

    /** Takes edits of one record; those that came before are only answered again. */
    List<Result> take(Actor me, String device, List<Operation> operations) {
        UUID id = operations.getFirst().record();
        var work = open(me, id);
        var known = work.edits().stream().map(Edit::id).collect(Collectors.toSet());
        var all = new ArrayList<>(work.edits());
        var fresh = new ArrayList<Edit>();
        for (var o : operations) {
            if (o.isTooLong()) throw new Forbidden("这一份里有一段太长了，请分成几段再交。");
            if (!known.add(o.operation())) continue;
            fresh.add(edit(o, device, all.size() + 1));
            all.add(fresh.getLast());
        }
        if (!fresh.isEmpty()) write(me, kindOf(work.entry(), operations.getFirst()), work, all);
        for (var edit : fresh) {
            if (!log.add(id, edit, clock.instant())) throw new Forbidden("这份记录的编号用过了，请复制文字，重新记一份。");
        }
        log.keepBeside(id, Cells.of(all).beside());
        return operations.stream().map(o -> Result.received(o.operation())).toList();
    }

    /** Saves a record for good as the edits stand; once, however often it is asked. */
    Result send(Actor me, Operation send) {
        var work = open(me, send.record());
        var before = log.answered(send.operation());
        if (before.isPresent()) return result(send, before.get());
        var entry = work.entry().orElseThrow(() -> new NoSuch("记录"));
        var cells = Cells.of(work.edits());
        var sent = new Sent(entry.id(), entry.head().version(), entry.id(), Sheet.values(entry.kind(), cells));
        var answer = switch (writing.save(me, entry.kind(), sent)) {
            case Done(var saved) -> {
                var now = work.stand().changed(saved.head().version(), cells.filed());
                log.keep(now.received(clock.instant()));
                yield new Answered(Objects.requireNonNull(saved.head().recordNo()), null, Map.of());
            }
            case Refused(var why) -> {
                var kept = entries.get(entry.id());
                log.keep(
                        work.stand().changed(kept.head().version(), work.stand().filed()));
                yield refused(why);
            }
        };
        log.answer(send.operation(), entry.id(), answer, clock.instant());
        return result(send, answer);
    }

    /** Writes down a refusal whose transaction was undone. */
    void remember(Actor me, Operation send, String refused) {
        var stand = log.stand(send.record());
        if (stand.isEmpty() || !stand.get().ownerId().equals(me.personId())) return;
        if (log.answered(send.operation()).isEmpty())
            log.answer(send.operation(), send.record(), new Answered(null, refused, Map.of()), clock.instant());
    }

    /** Takes in what was changed on a page. */
    void catchUp(Actor me, UUID id) {
        open(me, id);
    }

    /** How a record of one's own stands; empty for another's, and for one that no phone knows. */
    Optional<Snapshot> snapshot(Actor me, UUID id) {
        return log.stand(id)
                .filter(stand -> stand.ownerId().equals(me.personId()))
                .flatMap(stand -> entries.find(id).map(e -> Snapshot.of(e, stand, Cells.of(log.edits(id)))));
    }

    private Work open(Actor me, UUID id) {
        log.hold(id);
        var stand = log.stand(id);
        if (stand.isPresent() && !stand.get().ownerId().equals(me.personId())) throw new Forbidden("这份记录不是您的，只有本人能改。");
        var entry = entries.find(id);
        if (entry.isEmpty() && stand.isPresent()) {
            // thrown away on a page while a phone still wrote: what is written comes back
            writing.takeBack(me, id);
            entry = entries.find(id);
        }
        if (entry.isPresent() && !entry.get().head().ownerId().equals(me.personId()))
            throw new Forbidden("这份记录是" + entry.get().head().ownerName() + "的，只有本人能改。");
        var work = new Work(
                stand.orElseGet(() -> Stand.fresh(id, me.personId())),
                stand.isPresent() ? log.edits(id) : List.of(),
                entry);
        boolean isBehind = entry.isPresent()
                && work.stand().recordVersion() != entry.get().head().version();
        return isBehind ? caughtUp(work, entry.get()) : work;
    }

    private Work caughtUp(Work work, Entry entry) {
        var byId = work.edits().stream().collect(Collectors.toMap(Edit::id, Function.identity()));
        var filed = Cells.of(work.stand().filed().values().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(e -> alone(e))
                .toList());
        var all = new ArrayList<>(work.edits());
        var nowFiled = new java.util.HashMap<>(work.stand().filed());
        var fresh = new ArrayList<Edit>();
        for (var put : Sheet.changes(entry.kind(), entry.values(), filed)) {
            @Nullable UUID seen = work.stand().filed().get(put.cell());
            var edit = new Edit(
                    Ids.next(),
                    put.cell(),
                    put.value(),
                    put.rank(),
                    seen == null ? List.of() : List.of(seen),
                    all.size() + 1,
                    PAGE,
                    entry.head().updatedAt());
            all.add(edit);
            fresh.add(edit);
            nowFiled.put(put.cell(), edit.id());
        }
        var stand = work.stand().changed(entry.head().version(), nowFiled);
        log.keep(stand);
        fresh.forEach(e -> log.add(entry.id(), e, clock.instant()));
        log.keepBeside(entry.id(), Cells.of(all).beside());
        return new Work(stand, all, work.entry());
    }

    /** An edit as it was filed: nothing else known. */
    private static Edit alone(Edit e) {
        return new Edit(e.id(), e.cell(), e.value(), e.rank(), List.of(), e.seq(), e.device(), e.typedAt());
    }

    /** A draft shows at once what the edits come to; what is saved for good waits for 存下. */
    private void write(Actor me, RecordKind kind, Work work, List<Edit> all) {
        var cells = Cells.of(all);
        var entry = work.entry();
        boolean isDraft = entry.isEmpty()
                || entry.get().isDraft()
                || entry.get().head().state().equals("RETURNED");
        if (!isDraft) {
            log.keep(work.stand()
                    .changed(work.stand().recordVersion(), work.stand().filed()));
            return;
        }
        int version = entry.map(e -> e.head().version()).orElse(0);
        UUID id = work.stand().id();
        switch (writing.draft(me, kind, new Sent(id, version, id, Sheet.values(kind, cells)))) {
            case Done(var kept) -> log.keep(work.stand().changed(kept.head().version(), cells.filed()));
            case Refused(var why) -> throw new Forbidden(why.above());
        }
    }

    private RecordKind kindOf(Optional<Entry> entry, Operation first) {
        return entry.map(Entry::kind).orElseGet(() -> {
            var current = kinds.current(first.kind());
            return first.kindVersion() == current.version() || first.kindVersion() <= 0
                    ? current
                    : kinds.get(first.kind(), first.kindVersion());
        });
    }

    private static Edit edit(Operation o, String device, int seq) {
        // a clock may say anything; beyond what the database keeps it says nothing
        long typed = (long) Math.clamp(o.typedAt(), 0.0, 253_000_000_000_000.0);
        return new Edit(
                o.operation(), o.cell(), o.value(), o.rank(), o.over(), seq, device, Instant.ofEpochMilli(typed));
    }

    private static Answered refused(NotSaved why) {
        var problems = why.problems().stream()
                .filter(p -> !p.field().isEmpty())
                .collect(Collectors.toMap(Problem::field, Problem::sentence, (a, b) -> a));
        return new Answered(null, why.above().isEmpty() ? "还有几处要改，改好再存一次。" : why.above(), problems);
    }

    private static Result result(Operation send, Answered answer) {
        return new Result(send.operation(), answer.refused(), answer.problems());
    }
}
