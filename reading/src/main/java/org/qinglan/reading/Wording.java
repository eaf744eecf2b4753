package org.qinglan.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;
import org.qinglan.reading.PlanDraft.Period;

/** What the words of one clause say; each question is answered when it is first asked. */
final class Wording {
    /** Without any of these a clause asks for nothing that could be counted or be late. */
    private static final String SIGNS = "0123456789一二两三四五六七八九十半每前内当隔单双末假全次某周";

    private final String text;
    private @Nullable List<Frequency> frequencies;
    private @Nullable List<Quantity> quantities;
    private @Nullable Optional<Deadlines> limit;
    private @Nullable Optional<LeadTime> ahead;
    private @Nullable Optional<Action> action;
    private @Nullable Optional<String> subject;
    private @Nullable Boolean distributive;

    private Wording(String text) {
        this.text = text;
    }

    /** @param s the words, brackets left out */
    static Wording of(String s) {
        return new Wording(s);
    }

    boolean mayAsk() {
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) return true;
        }
        return text.contains("课课") || text.contains("节节");
    }

    String text() {
        return text;
    }

    /** How often, in order. */
    List<Frequency> frequencies() {
        if (frequencies == null) frequencies = Frequency.all(text);
        return frequencies;
    }

    /** How many, in order. */
    List<Quantity> quantities() {
        if (quantities == null) quantities = Quantity.in(text);
        return quantities;
    }

    /** By when. */
    @Nullable
    Deadlines limit() {
        if (limit == null) limit = Optional.ofNullable(Deadlines.in(text));
        return limit.orElse(null);
    }

    /** How long before (提前三天). */
    @Nullable
    LeadTime ahead() {
        if (ahead == null) ahead = Optional.ofNullable(LeadTime.in(text));
        return ahead.orElse(null);
    }

    @Nullable
    Action action() {
        if (action == null) action = Optional.ofNullable(named());
        return action.orElse(null);
    }

    /** What comes before or after (上课前三天) is not what is to be done, unless nothing else is said. */
    private @Nullable Action named() {
        var own = limit() == null ? null : Actions.of(withoutLimit());
        return own != null ? own : Actions.of(text);
    }

    /** Who must. */
    @Nullable
    String subject() {
        if (subject == null) subject = Optional.ofNullable(Subjects.of(text));
        return subject.orElse(null);
    }

    /** It is asked of each. */
    boolean distributive() {
        if (distributive == null) distributive = Subjects.isDistributive(text);
        return distributive;
    }

    /** 每…, or another word that repeats: the number beside it is asked for again and again. */
    boolean repeats() {
        return frequencies().stream().anyMatch(f -> isEvery(f) || "年月周日两二三四234".indexOf(text.charAt(f.start())) >= 0);
    }

    boolean isEvery(Frequency f) {
        return text.startsWith("每", f.start()) || f.divisor() > 1 || f.weekdays() > 0 || isDoubled(f);
    }

    /** 课课, 周周 */
    private boolean isDoubled(Frequency f) {
        return f.end() - f.start() == 2 && text.charAt(f.start()) == text.charAt(f.start() + 1);
    }

    /** The period handed on to the rest of the sentence, the finest where several are named; null for none. */
    @Nullable
    Frequency recurring() {
        Frequency found = null;
        for (var f : frequencies()) {
            boolean finer = found == null || found.period() == Period.PER_EVENT || !isEvery(found) && isEvery(f);
            if (finer || isEvery(f) && f.period() != Period.PER_EVENT) found = f;
        }
        return found;
    }

    /** The period a number at {@code p} is counted in: the nearest before it, 每… before 本学期; else one behind it. */
    @Nullable
    Frequency around(int p) {
        Frequency before = null;
        Frequency after = null;
        for (var f : frequencies()) {
            if (f.start() <= p) {
                if (before == null || isEvery(f) || !isEvery(before)) before = f;
            } else if (after == null) {
                after = f;
            }
        }
        return before != null ? before : after;
    }

    boolean isInFrequency(Quantity q) {
        return frequencies().stream().anyMatch(f -> q.start() >= f.start() && q.unitStart() < f.end());
    }

    String limitWords() {
        var d = limit();
        return d == null ? "" : text.substring(d.start(), d.end());
    }

    String withoutLimit() {
        var d = limit();
        return d == null ? text : text.substring(0, d.start()) + text.substring(d.end());
    }
}
