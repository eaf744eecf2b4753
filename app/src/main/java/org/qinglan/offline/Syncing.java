package org.qinglan.offline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.offline.Answer.Result;
import org.qinglan.offline.Message.Operation;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what a phone sends, record by record, so that one that is refused holds up no other; answers what it should know. */
@Service
class Syncing {
    private final Merging merging;
    private final EditLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Syncing(Merging merging, EditLog log, TransactionTemplate transaction, Clock clock) {
        this.merging = merging;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    Answer exchange(Actor me, Message message) {
        var results = new ArrayList<Result>();
        var byRecord = message.operations().stream()
                .limit(Message.MOST)
                .collect(Collectors.groupingBy(Operation::record, LinkedHashMap::new, Collectors.toList()));
        byRecord.forEach((record, operations) -> results.addAll(take(me, message.device(), operations)));
        log.behind(me.personId()).forEach(id -> transaction.executeWithoutResult(t -> merging.catchUp(me, id)));
        return news(me, message.known(), byRecord.keySet(), results);
    }

    private List<Result> take(Actor me, String device, List<Operation> operations) {
        var results = new ArrayList<Result>();
        var edits = operations.stream().filter(o -> !o.isSend()).toList();
        results.addAll(tried(edits, () -> merging.take(me, device, edits)));
        boolean isTaken = results.stream().allMatch(r -> r.refused() == null);
        for (var send : operations.stream().filter(Operation::isSend).toList()) {
            if (isTaken) results.add(sent(me, send));
        }
        return results;
    }

    /** A refusal undoes what was begun, so it is written down in a transaction of its own. */
    private Result sent(Actor me, Operation send) {
        var tried = tried(List.of(send), () -> List.of(merging.send(me, send))).getFirst();
        String refused = tried.refused();
        if (refused != null) transaction.executeWithoutResult(t -> merging.remember(me, send, refused));
        return tried;
    }

    private interface Work {
        List<Result> done();
    }

    private List<Result> tried(List<Operation> operations, Work work) {
        if (operations.isEmpty()) return List.of();
        try {
            var done = transaction.execute(t -> work.done());
            return done == null ? List.of() : done;
        } catch (Forbidden | NoSuch why) {
            String sentence = String.valueOf(why.getMessage());
            return operations.stream()
                    .map(o -> new Result(o.operation(), sentence, Map.of()))
                    .toList();
        }
    }

    private Answer news(Actor me, Map<UUID, Integer> known, Set<UUID> touched, List<Result> results) {
        var wanted = new LinkedHashSet<>(touched);
        wanted.addAll(known.keySet());
        wanted.addAll(log.current(me.personId(), clock.instant()));
        var revisions = log.revisions(me.personId(), wanted);
        var snapshots = revisions.entrySet().stream()
                .filter(r -> touched.contains(r.getKey()) || r.getValue() > known.getOrDefault(r.getKey(), 0))
                .flatMap(r -> merging.snapshot(me, r.getKey()).stream())
                .toList();
        var gone =
                known.keySet().stream().filter(id -> !revisions.containsKey(id)).toList();
        return new Answer(results, snapshots, gone);
    }
}
