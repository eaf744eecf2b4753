package org.qinglan.observation.alike;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.qinglan.record.RecordMoved;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Pause.Pair;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds notes like these among the observer's own and those of the school. */
@Component
class Likenesses {
    private static final int SHOWN_RECORDS = 3;
    private static final int SHOWN_PASSAGES = 4;

    private record Near(Entry entry, Folded text, Overlap overlap) {}

    private final Prints prints;
    private final Notes notes;
    private final AlikeRules rules;
    private final Entries entries;
    private final Units units;

    Likenesses(Prints prints, Notes notes, AlikeRules rules, Entries entries, Units units) {
        this.prints = prints;
        this.notes = notes;
        this.rules = rules;
        this.entries = entries;
        this.units = units;
    }

    List<Found> of(Entry entry) {
        var rule = rules.of(units.get(entry.head().unitId()), day(entry));
        var written = Notes.of(entry);
        if (written.length() < rule.least()) return List.of();
        var own = written.without(notes.known(entry));
        return prints.near(entry.id(), Notes.place(entry), Winnowing.prints(own)).stream()
                .flatMap(id -> entries.find(id).stream())
                .filter(other -> !isTheSameLesson(entry, other))
                .map(other -> near(own, other))
                .filter(near -> near.overlap().isWorthALook(rule, own.length()))
                .sorted(Comparator.comparing((Near near) -> -near.overlap().same()))
                .limit(SHOWN_RECORDS)
                .map(near -> found(entry, own, near))
                .toList();
    }

    /** What is filed can be found; what is withdrawn or void cannot. */
    @EventListener
    void on(RecordMoved record) {
        if (!record.kind().equals("observation")) return;
        if (record.state().equals("SUBMITTED")) {
            var entry = entries.get(record.recordId());
            prints.keep(entry.id(), Notes.place(entry), Winnowing.prints(Notes.of(entry)));
        } else prints.remove(record.recordId());
    }

    private static Near near(Folded own, Entry other) {
        var text = Notes.of(other);
        return new Near(other, text, Overlap.of(own, text));
    }

    /** Two who sat in one lesson may share a sheet. */
    private static boolean isTheSameLesson(Entry one, Entry other) {
        return !one.head().ownerId().equals(other.head().ownerId())
                && day(one).equals(day(other))
                && Notes.teacher(one).isPresent()
                && Notes.teacher(one).equals(Notes.teacher(other))
                && first(one) <= last(other)
                && first(other) <= last(one);
    }

    private static LocalDate day(Entry entry) {
        return Objects.requireNonNull(entry.head().occurredOn());
    }

    private static int first(Entry entry) {
        return Objects.requireNonNullElse(entry.head().period(), 0);
    }

    private static int last(Entry entry) {
        return first(entry)
                + entry.values().number("periods").map(Number::intValue).orElse(1)
                - 1;
    }

    private static Found found(Entry entry, Folded own, Near near) {
        var other = near.entry();
        String day = ChineseDates.plain(day(other));
        boolean self = other.head().ownerId().equals(entry.head().ownerId());
        // whose it is says nothing that helps, and a name here would be an accusation
        String where = self ? "自己" + day + "的听课记录" : "本校" + day + "的另一份听课记录";
        var pairs = near.overlap().passages().stream()
                .sorted(Comparator.comparing(p -> -p.same()))
                .limit(SHOWN_PASSAGES)
                .sorted(Comparator.comparing(Overlap.Passage::from))
                .map(p ->
                        new Pair(own.written(p.from(), p.to()), near.text().written(p.otherFrom(), p.otherTo()), where))
                .toList();
        return Found.notes(other.id(), "有 " + pairs.size() + " 段和" + where + "差不多一样。", pairs);
    }
}
