package org.qinglan.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Count;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan that was read as JSON: all keys always present, {@code null} or {@code []} where the text does not say. */
public final class PlanJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private PlanJson() {}

    /** The whole plan, indented, ending with a line end. */
    public static String write(PlanDraft plan) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node(plan)) + "\n";
    }

    static ObjectNode node(PlanDraft plan) {
        var root = MAPPER.createObjectNode();
        root.put("title", plan.title());
        root.put("organization", plan.organization());
        root.put("unit", plan.unit());
        root.put("level", name(plan.level()));
        var term = root.putObject("term");
        term.put("schoolYear", plan.term().schoolYear());
        term.put("semester", plan.term().semester());
        term.put("from", plan.term().from());
        term.put("to", plan.term().to());
        var goals = root.putArray("goals");
        plan.goals().forEach(g -> goals.add(g.text()));
        tasks(plan, root);
        requirements(plan, root);
        assignments(plan, root);
        var spans = root.putArray("goalSpans");
        plan.goals().forEach(g -> {
            var o = spans.addObject();
            span(o, g.span());
            confidence(o, g.confidence());
        });
        var slips = root.putArray("slips");
        for (var slip : plan.slips()) {
            var o = slips.addObject();
            o.put("kind", name(slip.kind()));
            o.put("text", slip.text());
            span(o.putObject("span"), slip.span());
        }
        return root;
    }

    private static void tasks(PlanDraft plan, ObjectNode root) {
        var array = root.putArray("tasks");
        for (var t : plan.tasks()) {
            var o = array.addObject();
            o.put("text", t.text());
            o.put("month", t.month());
            o.put("from", t.from());
            o.put("to", t.to());
            o.put("due", t.due());
            o.put("week", t.week());
            o.put("part", name(t.part()));
            o.put("tentative", t.tentative());
            var people = o.putArray("people");
            t.people().forEach(people::add);
            o.put("participants", t.participants());
            span(o.putObject("span"), t.span());
            confidence(o, t.confidence());
        }
    }

    private static void requirements(PlanDraft plan, ObjectNode root) {
        var array = root.putArray("requirements");
        for (var r : plan.requirements()) {
            var o = array.addObject();
            o.put("text", r.text());
            o.put("subject", r.subject());
            o.put("action", name(r.action()));
            count(o.putObject("count"), r.count());
            o.put("unit", r.unit());
            o.put("period", name(r.period()));
            o.put("deadline", r.deadline());
            span(o.putObject("span"), r.span());
            confidence(o, r.confidence());
        }
    }

    private static void assignments(PlanDraft plan, ObjectNode root) {
        var array = root.putArray("assignments");
        for (var a : plan.assignments()) {
            var o = array.addObject();
            o.put("duty", a.duty());
            var people = o.putArray("people");
            a.people().forEach(people::add);
            o.put("for", a.subject());
            span(o.putObject("span"), a.span());
            confidence(o, a.confidence());
        }
    }

    /** To two places: more would pretend to be exact. */
    private static void confidence(ObjectNode o, Confidence confidence) {
        o.put("confidence", Math.round(confidence.value() * 100) / 100.0);
    }

    private static void count(ObjectNode o, Count count) {
        number(o, "min", count.min());
        number(o, "max", count.max());
    }

    /** Whole numbers without a decimal point, as a person would write them. */
    private static void number(ObjectNode o, String key, @Nullable Double value) {
        if (value == null) o.putNull(key);
        else if (value == Math.rint(value) && Math.abs(value) < 1e15) o.put(key, value.longValue());
        else o.put(key, value);
    }

    private static void span(ObjectNode o, SourceSpan span) {
        o.put("from", span.from());
        o.put("to", span.to());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
