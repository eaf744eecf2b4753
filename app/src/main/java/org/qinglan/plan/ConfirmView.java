package org.qinglan.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;

/**
 * What the confirmation page shows.
 *
 * @param problem why the last choice was not saved; null when all is well
 * @param people of the unit, for choosing
 * @param carried the item of an older plan that an item goes on with, by item
 * @param aims the goals and measures something may be counted toward
 */
public record ConfirmView(
        Plan plan,
        Unit unit,
        Term term,
        SourceView source,
        List<Asked> questions,
        List<RuleRow> rules,
        List<Row> tasks,
        List<Row> goals,
        List<Row> assignments,
        List<Row> texts,
        List<PlanItem> bin,
        List<Link> people,
        Map<UUID, String> choices,
        List<Choice> aims,
        Map<UUID, CarriedFrom> carried,
        List<Choice> who,
        List<Choice> what,
        List<Choice> rhythms,
        List<Choice> after,
        @Nullable String problem) {
    /** What a select offers. */
    public record Choice(String code, String label) {}

    /** A question with its number and the sentence it is about. */
    public record Asked(
            int number, Question question, @Nullable String sentence) {}

    /**
     * @param mark 要1 …
     * @param extent how much it asks in all
     * @param chosen the rule as choices; null while nothing is counted
     */
    public record RuleRow(
            String mark,
            PlanItem item,
            @Nullable Quota chosen,
            String who,
            String extent,
            @Nullable Integer question) {}

    /** @param when in words, empty for none */
    public record Row(
            String mark,
            PlanItem item,
            String when,
            String exactness,
            @Nullable Integer question) {}

    /** A name in the plan and whether somebody of the roster is meant. */
    public record Link(String name, boolean known, @Nullable Integer question) {}

    /** Questions that ask the same of several items, answered at once; or one that stands alone. */
    public record Doubt(List<Asked> asked) {
        /** So many of one kind are asked about together. */
        static final int TOGETHER = 3;

        public Asked first() {
            return asked.getFirst();
        }

        public boolean isShared() {
            return asked.size() >= TOGETHER;
        }
    }

    /** What nobody has looked at, the same doubts together, in the order of the first of each. */
    public List<Doubt> openDoubts() {
        Map<String, List<Asked>> alike = new LinkedHashMap<>();
        for (var q : doubts()) {
            if (q.question().answered()) continue;
            var key = q.question().itemId() == null
                    ? q.question().id().toString()
                    : q.question().doubt();
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(q);
        }
        return alike.values().stream()
                .flatMap(all -> all.size() >= Doubt.TOGETHER
                        ? Stream.of(new Doubt(List.copyOf(all)))
                        : all.stream().map(q -> new Doubt(List.of(q))))
                .sorted(Comparator.comparingInt(d -> d.first().number()))
                .toList();
    }

    /** The questions about what is doubtful. */
    public List<Asked> doubts() {
        return questions.stream().filter(q -> !q.question().isAboutTheRest()).toList();
    }

    /** The one question about all that is sure; null where nothing was read out of a file. */
    public @Nullable Asked rest() {
        return questions.stream()
                .filter(q -> q.question().isAboutTheRest())
                .findFirst()
                .orElse(null);
    }

    /** How many doubts nobody has looked at. */
    public long open() {
        return doubts().stream().filter(q -> !q.question().answered()).count();
    }

    /** The items nothing is open about. */
    public ConfirmView sure() {
        return with(false);
    }

    /** The items with an open question. */
    public ConfirmView doubtful() {
        return with(true);
    }

    private ConfirmView with(boolean open) {
        return new ConfirmView(
                plan,
                unit,
                term,
                source,
                questions,
                rules.stream().filter(r -> (r.question() != null) == open).toList(),
                rows(tasks, open),
                rows(goals, open),
                rows(assignments, open),
                texts,
                bin,
                people,
                choices,
                aims,
                carried,
                who,
                what,
                rhythms,
                after,
                problem);
    }

    private static List<Row> rows(List<Row> all, boolean open) {
        return all.stream().filter(r -> (r.question() != null) == open).toList();
    }

    /** How many things of the source were understood. */
    public int understood() {
        return rules.size() + tasks.size() + goals.size() + assignments.size();
    }

    /** How many of each: 目标 3 条、要求 5 条 …; kinds without any left out. */
    public String parts() {
        return Stream.of(
                        part("目标", goals.size(), "条"),
                        part("要求", rules.size(), "条"),
                        part("任务", tasks.size(), "件"),
                        part("分工", assignments.size(), "条"))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String part(String name, int n, String measure) {
        return n == 0 ? "" : name + " " + n + " " + measure;
    }

    /** The number of the mark of an item, for the source: 要1. */
    public @Nullable String markOf(PlanItem item) {
        var rule = rules.stream().filter(r -> r.item().id().equals(item.id())).findFirst();
        if (rule.isPresent()) return rule.get().mark();
        return Stream.of(tasks, goals, assignments)
                .flatMap(List::stream)
                .filter(r -> r.item().id().equals(item.id()))
                .findFirst()
                .map(Row::mark)
                .orElse(null);
    }

    /** The question still open about an item; null for none. */
    public @Nullable Asked questionAbout(PlanItem item) {
        return questions.stream()
                .filter(q ->
                        item.id().equals(q.question().itemId()) && !q.question().answered())
                .findFirst()
                .orElse(null);
    }
}
