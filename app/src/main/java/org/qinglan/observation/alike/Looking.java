package org.qinglan.observation.alike;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.observation.Leading;
import org.qinglan.record.RecordNews;
import org.qinglan.record.RecordSettled;
import org.qinglan.record.form.BeforeFiling;
import org.qinglan.record.form.BesideRecord;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Pause;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Forbidden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 存之前看一眼: the writer first; who reviews learns only of what was filed without a word. It counts all the same. */
@Service
class Looking implements BeforeFiling, BesideRecord {
    private final Likenesses likenesses;
    private final Times times;
    private final PointedOut pointedOut;
    private final Leading leading;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Looking(
            Likenesses likenesses,
            Times times,
            PointedOut pointedOut,
            Leading leading,
            Audit audit,
            ApplicationEventPublisher events) {
        this.likenesses = likenesses;
        this.times = times;
        this.pointedOut = pointedOut;
        this.leading = leading;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Optional<Pause> pause(Actor writer, Entry entry, Pause.@Nullable Answer answer) {
        if (!entry.kind().code().equals("observation")) return Optional.empty();
        List<Found> found = new ArrayList<>(likenesses.of(entry));
        found.addAll(times.of(entry));
        var keys = found.stream().map(Found::key).collect(Collectors.toSet());
        if (found.isEmpty()) {
            pointedOut.clear(entry.id());
            return Optional.empty();
        }
        boolean isKnown = pointedOut.keys(entry.id()).containsAll(keys);
        if (answer != null && answer.isGiven()) {
            pointedOut.keep(entry.id(), found, answer.reason());
            if (answer.silent() && !isKnown) tell(entry, found.getFirst());
            return Optional.empty();
        }
        var points = new ArrayList<>(found.stream().map(Found::point).toList());
        if (answer != null) points.addFirst(new Pause.Point("原因还空着：写几个字，或者选“不写，仍然存下”。", List.of()));
        return isKnown && answer == null ? Optional.empty() : Optional.of(new Pause(points));
    }

    @Override
    public Optional<Panel> of(Actor viewer, Entry entry) {
        if (!entry.kind().code().equals("observation")) return Optional.empty();
        return pointedOut
                .word(entry.id())
                .filter(word -> isFor(viewer, entry, word))
                .map(word -> {
                    var lines = new ArrayList<>(pointedOut.points(entry.id()).stream()
                            .map(Pause.Point::sentence)
                            .toList());
                    lines.add(word.isEmpty() ? "没有写原因。" : "原因：" + word);
                    return new Panel("存的时候看到的", lines, List.of(new Deed("对照着看", link(entry), "", false)));
                });
    }

    /** The writer always; who leads the writer, where no word was said. */
    boolean isFor(Actor viewer, Entry entry, String word) {
        return isOwn(viewer, entry)
                || (word.isEmpty() && leading.leads(viewer, entry.head().ownerId()));
    }

    static boolean isOwn(Actor viewer, Entry entry) {
        return viewer.personId().equals(entry.head().ownerId());
    }

    /** The word comes later than the record. */
    @Transactional
    public void say(Actor me, Entry entry, String word) {
        if (!isOwn(me, entry)) throw new Forbidden("原因由写记录的人来写。");
        pointedOut.say(entry.id(), word);
        events.publishEvent(new RecordSettled(link(entry)));
        audit.note(me, "写明原因", "记录", entry.id(), null, word);
    }

    static String link(Entry entry) {
        return "/observations/alike/" + entry.id();
    }

    private void tell(Entry entry, Found first) {
        var day = Objects.requireNonNull(entry.head().occurredOn());
        events.publishEvent(new RecordNews(
                leading.reviewersOf(entry),
                entry.head().ownerName() + ChineseDates.plain(day) + "的听课记录请看一眼，先问问再说："
                        + first.point().sentence(),
                link(entry)));
    }
}
