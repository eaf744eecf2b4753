package org.qinglan.record.form;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.record.CountedToward;
import org.qinglan.record.Flow;
import org.qinglan.record.Flows;
import org.qinglan.record.PlannedAs;
import org.qinglan.record.RecordAnswered;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.Forbidden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of one record for one viewer. */
@Component
public class Details {
    private final Entries entries;
    private final Writing writing;
    private final Sight sight;
    private final Flows flows;
    private final Kinds kinds;
    private final Attached attached;
    private final List<CountedToward> counters;
    private final List<PlannedAs> plans;
    private final List<BesideRecord> beside;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Details(
            Entries entries,
            Writing writing,
            Sight sight,
            Flows flows,
            Kinds kinds,
            Attached attached,
            List<CountedToward> counters,
            List<PlannedAs> plans,
            List<BesideRecord> beside,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.entries = entries;
        this.writing = writing;
        this.sight = sight;
        this.flows = flows;
        this.kinds = kinds;
        this.attached = attached;
        this.counters = counters;
        this.plans = plans;
        this.beside = beside;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The record, if this person may see it; 404 where it is not there, 403 where it is somebody else's. */
    public Entry seen(Actor me, UUID id) {
        var entry = entries.get(id);
        if (!sight.sees(me, id))
            throw new Forbidden("这份记录不对您开放；工作需要的话，请找" + entry.head().ownerName() + "。");
        return entry;
    }

    DetailView of(Actor me, Entry entry, String problem) {
        var subject = writing.subject(entry);
        String flow = entry.kind().flow();
        var steps = flows.open(flow, me, subject);
        // whoever decides, also as a deputy, reads what the leader reads
        boolean decides = steps.stream().anyMatch(Flow.Event::isReview);
        var fields = entry.kind().fields().stream()
                .filter(f -> entry.values().has(f))
                .filter(f -> Sight.reads(f, entry, me, subject.unit())
                        || (decides && f.seenBy().contains("LEADER")))
                .toList();
        return new DetailView(
                entry,
                me.personId().equals(entry.head().ownerId()),
                writing.mayWrite(me, entry) && entry.isOpen(),
                flows.flow(flow).state(entry.head().state()).name(),
                flows.nextStep(flow, subject),
                fields,
                steps.stream().filter(e -> !e.code().equals("submit")).toList(),
                counters.stream().flatMap(c -> c.of(entry.id(), me).stream()).toList(),
                plans.stream().flatMap(p -> p.of(entry.id(), me).stream()).toList(),
                flows.history(entry.id()),
                changes(entry, fields),
                attached.of(entry.id()),
                beside.stream().flatMap(b -> b.of(me, entry).stream()).toList(),
                replies(entry.id()),
                mayReply(me, entry),
                fields.stream()
                        .filter(f -> f.type() == FieldType.RUBRIC)
                        .collect(Collectors.toMap(
                                Field::code,
                                f -> kinds.rubricOf(f, entry.values().text(f.code() + ".version")))),
                problem);
    }

    /** The observed teacher says that it was read, and answers if there is something to answer. */
    @Transactional
    public void reply(Actor me, Entry entry, String text) {
        if (!mayReply(me, entry)) throw new Forbidden("只有这份记录里写到的人才能回应。");
        jdbc.sql("insert into record.reply (tenant_id, record_id, person_id, reply, seen_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, record_id, person_id) do update set reply = excluded.reply,"
                        + " seen_at = excluded.seen_at")
                .params(Tenancy.require(), entry.id(), me.personId(), text.strip(), Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new RecordAnswered(entry.id(), me));
    }

    private static boolean mayReply(Actor me, Entry entry) {
        return entry.head().submittedAt() != null && entry.has("teacher", me.personId());
    }

    private List<DetailView.Reply> replies(UUID id) {
        return jdbc.sql(
                        "select p.name, y.reply, y.seen_at from record.reply y join school.person p"
                                + " on p.tenant_id = y.tenant_id and p.id = y.person_id where y.record_id = ? order by y.seen_at")
                .param(id)
                .query((row, n) -> new DetailView.Reply(
                        row.getString("name"),
                        row.getString("reply"),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    private List<DetailView.Change> changes(Entry entry, List<Field> readable) {
        var versions = entries.versions(entry.id());
        var changes = new ArrayList<DetailView.Change>();
        for (int i = versions.size() - 1; i > 0; i--) {
            var now = versions.get(i);
            var before = versions.get(i - 1).values();
            var codes = now.values().differing(entry.kind(), before);
            readable.stream()
                    .filter(f -> codes.contains(f.code()))
                    .forEach(f -> changes.add(new DetailView.Change(
                            now.savedBy(),
                            now.savedAt(),
                            f.name(),
                            before.words(f),
                            now.values().words(f))));
        }
        return changes;
    }
}
