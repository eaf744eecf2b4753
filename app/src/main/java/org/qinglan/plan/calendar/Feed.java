package org.qinglan.plan.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.qinglan.plan.When;
import org.qinglan.school.Term;
import org.qinglan.shared.FuzzyDate;

/**
 * Events as RFC 5545: whole days, so that no time zone is needed; a stable UID with a growing SEQUENCE; what was cancelled stays
 * in the feed as cancelled. No name of a pupil and no score is ever in a task of a plan that could get in here.
 */
final class Feed {
    /** The standard counts octets, ical4j counts characters; so it folds nothing and we do. */
    private static final int NEVER = 1_000_000;

    private static final int OCTETS = 75;

    private Feed() {}

    static byte[] of(String name, List<CalendarEvent> events, Term term) {
        var calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId("-//Qinglan//Plan//ZH"));
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        events.forEach(e -> calendar.add(event(e, term)));
        // RFC 5545 wants at least one component; a feed may be empty before the first plan, and clients take that
        var out = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER).output(calendar, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(out.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(CalendarEvent e, Term term) {
        var when = e.when();
        var first = when.deadline() ? when.lastDay() : when.firstDay();
        var event = new VEvent(first, when.lastDay().plusDays(1), summary(e));
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(e.changedAt()));
        event.add(new LastModified(e.changedAt()));
        event.add(new Uid(e.id() + "@qinglan"));
        event.add(new Sequence(e.changes()));
        event.add(new Description(When.words(when, term) + (when.tentative() ? "，暂定" : "")
                + (e.who().isEmpty() ? "" : "\n" + e.who()) + "\n" + e.unit()));
        event.add(
                e.cancelled()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : when.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        // a month or a week that is only named must not make people look busy
        event.add(
                when.kind() == FuzzyDate.Kind.DAY && !when.deadline()
                        ? ImmutableTransp.OPAQUE
                        : ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String summary(CalendarEvent e) {
        return (e.when().deadline() ? "截止：" : "") + e.text();
    }

    /** Lines of at most 75 octets, never cut inside a character. */
    static String folded(String text) {
        var out = new StringBuilder();
        for (var line : text.split("\r\n", -1)) {
            int room = OCTETS;
            for (int at = 0; at < line.length(); ) {
                int c = line.codePointAt(at);
                int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
                if (size > room) {
                    out.append("\r\n ");
                    room = OCTETS - 1;
                }
                out.appendCodePoint(c);
                room -= size;
                at += Character.charCount(c);
            }
            out.append("\r\n");
        }
        // the text ended with a line end already
        out.setLength(out.length() - 2);
        return out.toString();
    }
}
