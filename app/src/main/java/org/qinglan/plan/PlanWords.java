package org.qinglan.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.ConfirmView.Choice;
import org.qinglan.school.Term;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.FuzzyDate;

/** Small words the templates of plans need. */
public final class PlanWords {
    private static final int MOST_OFFERED = 30;

    private PlanWords() {}

    /** 3月26日（周五）. */
    public static String day(Instant instant) {
        return ChineseDates.day(ChineseDates.dayOf(instant));
    }

    /** What the door to the summary of a plan in this state is called. */
    public static String summary(PlanState state) {
        return switch (state) {
            case SUMMARY_DRAFT -> "接着写总结";
            case SUMMARY_REVIEW, CLOSED, ARCHIVED -> "看总结";
            default -> "写总结";
        };
    }

    /** Whether the select of a requirement has this number anyway. */
    public static boolean offered(String needed) {
        return needed.matches("\\d{1,2}") && Integer.parseInt(needed) <= MOST_OFFERED;
    }

    /** The class of a highlight. */
    public static String mark(PlanItem item, boolean asked) {
        if (asked) return "q";
        return switch (item.kind()) {
            case GOAL -> "g";
            case REQUIREMENT -> "r";
            case TASK, ASSIGNMENT, SECTION, MEASURE, NOTE -> "t";
        };
    }

    public static boolean isDay(PlanItem item) {
        var when = item.when();
        return when != null && when.kind() == FuzzyDate.Kind.DAY;
    }

    /** 2026-10-08 where the item has a day, else empty. */
    public static String dayOf(PlanItem item) {
        var when = item.when();
        return when != null && isDay(item) ? when.firstDay().toString() : "";
    }

    /** The code of an item's date, as {@link #dates} offers them. */
    public static String date(PlanItem item, Term term) {
        return When.code(item.when(), term);
    }

    /** As {@link #dates}, for an item that may be new. */
    public static List<Choice> choices(@Nullable PlanItem item, Term term) {
        return item != null
                ? dates(item, term)
                : When.choices(term).stream()
                        .map(d -> new Choice(When.code(d, term), When.words(d, term)))
                        .toList();
    }

    /** What the term offers, and the item's own date where that is none of these. */
    public static List<Choice> dates(PlanItem item, Term term) {
        var all = new java.util.ArrayList<Choice>();
        for (var d : When.choices(term)) all.add(new Choice(When.code(d, term), When.words(d, term)));
        var when = item.when();
        var own = When.code(when, term);
        if (when != null && !isDay(item) && all.stream().noneMatch(c -> c.code().equals(own)))
            all.addFirst(new Choice(own, When.words(when, term)));
        return all;
    }
}
