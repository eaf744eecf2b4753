package org.qinglan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.Rhythm;
import org.qinglan.shared.FuzzyDate;

/**
 * 问: what the reading left open. The chosen answer is in force at once; until somebody has looked it counts as 没核.
 *
 * @param itemId the item it is about; null for the whole plan
 * @param note why it is asked
 * @param chosen which option is in force, from 0
 * @param answered whether a person has looked at it
 */
public record Question(
        UUID id, @Nullable UUID itemId, String title, String note, List<Option> options, int chosen, boolean answered) {
    public Question {
        options = List.copyOf(options);
        if (options.size() < 2) throw new IllegalArgumentException("nothing to choose");
    }

    /** The one question about all items that nothing else is asked about. */
    boolean isAboutTheRest() {
        return itemId == null && options.stream().allMatch(o -> o.change().equals(Change.NONE));
    }

    /** What questions that may be answered together have in common: why they are asked and what may be answered. */
    String doubt() {
        return note + options.stream().map(Option::label).toList();
    }

    Question about(UUID item) {
        return new Question(id, item, title, note, options, chosen, answered);
    }

    /**
     * One answer.
     *
     * @param free what else the user gives with it; null where the choice says all
     */
    public record Option(
            String label, Change change, @Nullable Free free) {
        static Option of(String label, Change change) {
            return new Option(label, change, null);
        }
    }

    /** What may be given with an answer: a day, a person of the unit, a number. */
    public enum Free {
        DAY,
        PERSON,
        COUNT
    }

    /** An item with its date; null for none. */
    public record Placed(UUID item, @Nullable FuzzyDate when) {}

    /**
     * What an answer does to its item; what is null stays as it is.
     *
     * @param when the code of a date ({@link When}), empty for none
     * @param name whose link is set to {@code people}; an empty list keeps the name as text
     * @param base the rule to begin with where the item has none
     * @param uncounted the item's rule is taken away
     * @param text the item's text from now on
     * @param years how many years all dates of the plan are moved
     * @param dates what several items have as their date from now on
     * @param kind what the item is from now on
     * @param due until when its rule asks, as an ISO date; empty: until the end of the term
     */
    public record Change(
            @Nullable String when,
            @Nullable String name,
            @Nullable List<UUID> people,
            @Nullable Quota base,
            @Nullable Bearers bearers,
            @Nullable Rhythm rhythm,
            boolean uncounted,
            @Nullable String text,
            @Nullable Integer years,
            @Nullable List<Placed> dates,
            @Nullable ItemKind kind,
            @Nullable String due) {
        static final Change NONE = new Change(null, null, null, null, null, null, false, null, null, null, null, null);
        static final Change UNCOUNTED =
                new Change(null, null, null, null, null, null, true, null, null, null, null, null);

        static Change to(Quota base) {
            return new Change(null, null, null, base, null, null, false, null, null, null, null, null);
        }

        static Change to(Quota base, Bearers bearers) {
            return new Change(null, null, null, base, bearers, null, false, null, null, null, null, null);
        }

        static Change to(Quota base, Rhythm rhythm) {
            return new Change(null, null, null, base, null, rhythm, false, null, null, null, null, null);
        }

        static Change at(String when) {
            return new Change(when, null, null, null, null, null, false, null, null, null, null, null);
        }

        static Change link(String name, List<UUID> people) {
            return new Change(null, name, people, null, null, null, false, null, null, null, null, null);
        }

        static Change write(String text) {
            return new Change(null, null, null, null, null, null, false, text, null, null, null, null);
        }

        static Change place(List<Placed> dates) {
            return new Change(null, null, null, null, null, null, false, null, null, dates, null, null);
        }

        /** The same, and the item is this from now on. */
        Change as(@Nullable ItemKind what) {
            return new Change(when, name, people, base, bearers, rhythm, uncounted, text, years, dates, what, due);
        }

        static Change moveYears(int years) {
            return new Change(null, null, null, null, null, null, false, null, years, null, null, null);
        }

        /** @param day null: until the end of the term */
        static Change due(Quota base, @Nullable LocalDate day) {
            return new Change(
                    null,
                    null,
                    null,
                    base,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    day == null ? "" : day.toString());
        }

        /** The rule this answer makes of the one in force. */
        @Nullable
        Quota of(@Nullable Quota now) {
            if (uncounted) return null;
            var rule = now == null ? base : now;
            if (rule == null) return null;
            if (bearers != null) rule = rule.by(bearers);
            if (due != null) rule = rule.due(due.isEmpty() ? null : LocalDate.parse(due));
            return rhythm == null ? rule : rule.every(rhythm);
        }
    }
}
