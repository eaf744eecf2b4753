package org.qinglan.record.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.record.Ledger;
import org.qinglan.record.RecordMoved;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes records: drafts as typed, saving, changing, withdrawing, voiding, reviewing. Each is one transaction. */
@Service
public class Writing {
    private static final KindRules NOTHING_PARTICULAR = () -> "";

    private final Entries entries;
    private final Preparing preparing;
    private final Places places;
    private final Flows flows;
    private final Ledger ledger;
    private final Audit audit;
    private final Terms terms;
    private final Clock clock;
    private final Map<String, KindRules> rules;
    private final List<CreditGate> gates;
    private final List<BeforeFiling> before;
    private final ApplicationEventPublisher events;

    Writing(
            Entries entries,
            Preparing preparing,
            Places places,
            Flows flows,
            Ledger ledger,
            Audit audit,
            Terms terms,
            Clock clock,
            List<KindRules> rules,
            List<CreditGate> gates,
            List<BeforeFiling> before,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.preparing = preparing;
        this.places = places;
        this.flows = flows;
        this.ledger = ledger;
        this.audit = audit;
        this.terms = terms;
        this.clock = clock;
        this.gates = gates;
        this.before = before;
        this.events = events;
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(KindRules::kind, Function.identity()));
    }

    /**
     * Keeps a draft exactly as typed; nothing is checked and nothing counts.
     */
    @Transactional
    public Decision<Entry, NotSaved> draft(Actor me, RecordKind kind, Sent sent) {
        UUID id = sent.id();
        entries.hold(id);
        var before = entries.find(id);
        if (before.isEmpty()) return new Done<>(begin(me, kind, sent));
        var entry = before.get();
        mustWrite(me, entry);
        if (!isDraft(entry) && isFiled(me, entry, sent.values())) return new Done<>(entry);
        if (!isDraft(entry))
            return NotSaved.because("这份已经存下了；改好后点“" + entry.kind().button() + "”才会换成新的。");
        if (isOvertaken(entry, sent)) return NotSaved.overtaken(entry);
        var changed = entry.typed(sent.values(), entry.parts(), clock.instant());
        if (!entries.update(changed, entry.head().version())) return NotSaved.overtaken(entries.get(id));
        entries.writtenBy(id, sent.form());
        return new Done<>(changed);
    }

    /** Whether this is what was filed, as it was typed or as it was completed: a page may save itself behind its button. */
    private boolean isFiled(Actor me, Entry entry, Values typed) {
        return entry.values().contain(typed)
                || preparing.check(me, entry, typed, rulesOf(entry.kind())) instanceof Done(var good)
                        && entry.values().contain(good.entry().values());
    }

    /** Saves for good: checks, freezes a version, takes the flow's first step where one is due, and counts. */
    @Transactional
    public Decision<Entry, NotSaved> save(Actor me, RecordKind kind, Sent sent) {
        UUID id = sent.id();
        entries.hold(id);
        var existing = entries.find(id);
        if (existing.isPresent()) {
            mustWrite(me, existing.get());
            if (!existing.get().isOpen()) return NotSaved.because("这份现在不能改；先撤回，改好再送。");
            if (isOvertaken(existing.get(), sent)) return NotSaved.overtaken(existing.get());
        }
        var entry = existing.orElseGet(() -> begin(me, kind, sent));
        var rule = rulesOf(entry.kind());
        var checked = preparing.check(me, entry, sent.values(), rule);
        if (checked instanceof Done(var good)) {
            var holder = entries.claim(id, rule.claims(good.entry()));
            var pause = holder.isEmpty() ? pause(me, good.entry(), sent) : Optional.<Pause>empty();
            if (holder.isEmpty() && pause.isEmpty()) return file(me, entry, good);
            checked = new Refused<>(pause.map(NotSaved::paused)
                    .orElseGet(() -> new NotSaved(List.of(new Problem("", rule.taken())), null, holder.orElse(null))));
        }
        if (entry.isDraft()) entries.release(id);
        else entries.claim(id, rule.claims(entry));
        // nothing typed is lost, also when it cannot be saved for good yet
        if (isDraft(entry))
            mustHold(
                    entries.update(
                            entry.typed(sent.values(), entry.parts(), clock.instant()),
                            entry.head().version()),
                    id);
        return new Refused<>(((Refused<Preparing.Good, NotSaved>) checked).why());
    }

    private Optional<Pause> pause(Actor me, Entry entry, Sent sent) {
        return before.stream()
                .flatMap(room -> room.pause(me, entry, sent.answer()).stream())
                .findFirst();
    }

    /** A step of the record's flow: withdraw, void, restore, approve, return. */
    @Transactional
    public Decision<Entry, NotSaved> step(Actor me, UUID id, String event, String comment) {
        entries.hold(id);
        var entry = entries.get(id);
        var rule = rulesOf(entry.kind());
        if (entry.head().state().equals("VOID")
                && entries.claim(id, rule.claims(entry)).isPresent()) return NotSaved.because(rule.taken());
        return switch (flows.move(entry.kind().flow(), event, me, subject(entry), comment)) {
            case Refused(var why) -> NotSaved.because(why.sentence());
            case Done(var step) -> {
                var moved = entry.moved(step.toState(), clock.instant());
                mustHold(entries.update(moved, entry.head().version()), id);
                yield new Done<>(count(me, moved, step.deed()));
            }
        };
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(Actor me, UUID id) {
        var draft = entries.get(id);
        if (!draft.isDraft() || !me.personId().equals(draft.head().ownerId()))
            throw new Forbidden("只有本人的草稿才能丢掉；已存下的请用“作废”。");
        entries.bin(id, clock.instant());
        audit.note(me, "丢掉草稿", "记录", id, null, null);
    }

    /** Takes a draft out of the bin again. */
    @Transactional
    public void takeBack(Actor me, UUID id) {
        if (!entries.takeBack(id, me.personId())) throw new NoSuch("草稿");
        audit.note(me, "取回草稿", "记录", id, null, null);
    }

    /** The record as its flow sees it. */
    public FlowSubject subject(Entry entry) {
        var h = entry.head();
        var others = entry.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.personId()))
                .filter(person -> !person.equals(h.ownerId()))
                .collect(Collectors.toSet());
        return new FlowSubject(entry.id(), h.state(), h.ownerId(), places.unit(h.unitId()), others);
    }

    /** Whether somebody may change the record: its owner, and whoever its kind lets write beside the owner. */
    public boolean mayWrite(Actor me, Entry entry) {
        return me.personId().equals(entry.head().ownerId())
                || (!entry.isDraft() && entry.kind().edits().stream().anyMatch(p -> entry.has(p, me.personId())));
    }

    private void mustWrite(Actor me, Entry entry) {
        if (!mayWrite(me, entry)) throw new Forbidden("这份记录是" + entry.head().ownerName() + "的，只有本人能改。");
    }

    private boolean isOvertaken(Entry entry, Sent sent) {
        return entry.head().version() != sent.version() && !entries.wasWrittenBy(entry.id(), sent.form());
    }

    private Entry begin(Actor me, RecordKind kind, Sent sent) {
        UUID id = sent.id();
        if (entries.isBinned(id)) throw new NoSuch("草稿");
        var unit = me.homeUnit().orElseThrow(() -> new Forbidden("您还没有分到哪个组，请学校的数据管理员先加上岗位。"));
        var place = places.in(unit);
        var now = clock.instant();
        var head = new Entry.Head(
                null,
                me.personId(),
                me.name(),
                place.unitId(),
                place.schoolId(),
                null,
                null,
                null,
                "",
                "DRAFT",
                false,
                0,
                now,
                null);
        var fresh = new Entry(id, kind, head, sent.values(), List.of()).typed(sent.values(), List.of(), now);
        entries.insert(fresh, me.personId());
        entries.writtenBy(id, sent.form());
        return fresh;
    }

    private Decision<Entry, NotSaved> file(Actor me, Entry before, Preparing.Good good) {
        String state = before.head().state();
        if (isDraft(before)) {
            switch (flows.move(good.entry().kind().flow(), "submit", me, subject(before), "")) {
                case Done(var step) -> state = step.toState();
                case Refused(var why) -> {
                    return NotSaved.because(why.sentence());
                }
            }
        }
        var day = Objects.requireNonNull(good.entry().head().occurredOn());
        var term = terms.at(day).orElseThrow(() -> new Forbidden("学校还没有设学期，请系统管理员先设好。"));
        var filed = good.entry()
                .filed(
                        good.place(),
                        term.id(),
                        number(before, good, term),
                        isLate(before, good.entry(), day, me.today()),
                        state,
                        clock.instant());
        mustHold(entries.update(filed, before.head().version()), filed.id());
        entries.replaceParts(filed.id(), filed.parts());
        entries.freeze(filed, me.personId());
        return new Done<>(count(me, filed, filed.kind().button()));
    }

    /** Makes claims and credits agree with the state, and notes who did it. */
    private Entry count(Actor me, Entry entry, String what) {
        var rule = rulesOf(entry.kind());
        if (entry.isDraft() || entry.head().state().equals("VOID")) entries.release(entry.id());
        events.publishEvent(
                new RecordMoved(entry.id(), entry.kind().code(), entry.head().state()));
        post(entry, rule);
        audit.note(me, what, "记录", entry.id(), null, entry.head().state());
        return entry;
    }

    private void post(Entry entry, KindRules rule) {
        boolean counts = entry.counts(flows.flow(entry.kind().flow()));
        var groups = places.groups(entry.head().unitId());
        var counting = new Counting(entry, groups, rule, part -> gates.stream().allMatch(g -> g.isOpen(entry, part)));
        ledger.post(entry.id(), counts ? counting.postings() : List.of());
    }

    /** Posts anew what a record counts: a gate has opened or closed. */
    @Transactional
    public void recount(UUID id) {
        entries.hold(id);
        var entry = entries.get(id);
        post(entry, rulesOf(entry.kind()));
    }

    /** Whether it came late was decided when it was first saved; a later correction does not make it late. */
    private static boolean isLate(Entry before, Entry now, LocalDate day, LocalDate today) {
        int days = now.kind().lateAfterDays();
        if (before.head().submittedAt() != null) return before.head().late();
        return days > 0 && today.isAfter(day.plusDays(days));
    }

    private String number(Entry before, Preparing.Good good, Term term) {
        if (before.head().recordNo() != null) return before.head().recordNo();
        String series = good.entry().kind().prefix() + "-" + term.code().substring(0, 4) + "-"
                + term.code().substring(10);
        @Nullable UUID school = good.place().schoolId();
        int next = entries.nextNumber(school == null ? Tenancy.require() : school, series);
        return String.format(java.util.Locale.ROOT, "%s-%04d", series, next);
    }

    private KindRules rulesOf(RecordKind kind) {
        return rules.getOrDefault(kind.code(), NOTHING_PARTICULAR);
    }

    private static boolean isDraft(Entry entry) {
        return entry.isDraft() || entry.head().state().equals("RETURNED");
    }

    private static void mustHold(boolean held, UUID id) {
        if (!held) throw new IllegalStateException("record " + id + " was written twice at once");
    }
}
