package org.qinglan.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qinglan.meaning.Likeness;
import org.qinglan.meaning.Sentence;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.PlanItem;

/**
 * What a plan states that can answer or be answered: goals, measures, tasks and requirements, in their order.
 *
 * @param items each once: a requirement read out of a measure's own sentence goes with the measure
 */
record Statements(List<PlanItem> items, Map<UUID, Sentence> sentences, Map<UUID, Boolean> headings) {
    private static final List<Pattern> DEPTHS = List.of(
            Pattern.compile("^第?[一二三四五六七八九十]+[、.．章节]"),
            Pattern.compile("^[（(]?[一二三四五六七八九十]+[)）]"),
            Pattern.compile("^[0-9]+\\s*[、.．]"),
            Pattern.compile("^[（(]?[0-9]+[)）]"),
            Pattern.compile("^[①-⑳]"));

    Statements {
        items = List.copyOf(items);
    }

    static Statements of(List<PlanItem> all) {
        var standing =
                all.stream().filter(i -> i.state() != PlanItem.State.CANCELLED).toList();
        var items = new ArrayList<PlanItem>();
        for (var item : standing) if (item.kind().isLinked() && !isPartOfAnother(item, standing)) items.add(item);
        return new Statements(
                items,
                items.stream()
                        .collect(Collectors.toMap(
                                PlanItem::id, i -> new Sentence(text(i, standing), i.kind() == ItemKind.TASK))),
                items.stream().collect(Collectors.toMap(PlanItem::id, i -> hasParts(i, standing))));
    }

    /** What can be answered: a heading is answered through its parts. */
    List<PlanItem> targets() {
        return items.stream().filter(i -> !headings.getOrDefault(i.id(), false)).toList();
    }

    List<Sentence> sentences(List<PlanItem> of) {
        return of.stream().map(i -> sentences.get(i.id())).toList();
    }

    /** The items of the plan whose sentence holds this one's: the measure a requirement was read out of. */
    static List<PlanItem> around(PlanItem item, List<PlanItem> all) {
        return all.stream()
                .filter(o -> !o.id().equals(item.id()) && o.kind().isLinked() && o.kind() != ItemKind.REQUIREMENT)
                .filter(o -> o.holds(item))
                .toList();
    }

    private static boolean isPartOfAnother(PlanItem item, List<PlanItem> all) {
        return item.kind() == ItemKind.REQUIREMENT && !around(item, all).isEmpty();
    }

    /** A measure with the paragraphs it heads; everything else alone. */
    private static String text(PlanItem item, List<PlanItem> all) {
        if (item.kind() != ItemKind.MEASURE) return item.text();
        var text = new StringBuilder(item.text());
        for (var next : all) {
            if (next.seq() <= item.seq() || next.kind() == ItemKind.REQUIREMENT) continue;
            if (next.kind() != ItemKind.NOTE || text.length() >= Likeness.READ) break;
            text.append(next.text());
        }
        return text.toString();
    }

    private static boolean hasParts(PlanItem item, List<PlanItem> all) {
        if (item.kind() != ItemKind.MEASURE) return false;
        for (var next : all) {
            if (next.seq() <= item.seq() || next.kind() == ItemKind.REQUIREMENT || next.kind() == ItemKind.NOTE)
                continue;
            return next.kind() == ItemKind.MEASURE && depth(item) >= 0 && depth(next) > depth(item);
        }
        return false;
    }

    private static int depth(PlanItem item) {
        for (int d = 0; d < DEPTHS.size(); d++)
            if (DEPTHS.get(d).matcher(item.label().strip()).find()) return d;
        return -1;
    }
}
