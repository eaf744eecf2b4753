package org.qinglan.reading.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a plan says of itself: its title, whose it is and for when; only what the hand reader found is asked for. */
final class Head {
    private static final double SAME_TITLE = 0.8;
    private static final double MOST_OF_IT = 0.6;
    private static final List<String> TERM = List.of("schoolYear", "semester", "from", "to");

    private Head() {}

    /** Whether each field the gold states was found, by the field's name. */
    static Map<String, Boolean> right(JsonNode gold, JsonNode found) {
        var out = new LinkedHashMap<String, Boolean>();
        var title = text(gold, "title");
        if (title != null) out.put("title", near(title, text(found, "title")));
        for (var key : List.of("organization", "unit")) {
            var g = text(gold, key);
            if (g != null) out.put(key, within(g, text(found, key)));
        }
        out.put("level", Objects.equals(text(gold, "level"), text(found, "level")));
        var stated =
                TERM.stream().filter(k -> text(gold.path("term"), k) != null).toList();
        if (!stated.isEmpty()) {
            out.put(
                    "term",
                    stated.stream()
                            .allMatch(k -> Objects.equals(text(gold.path("term"), k), text(found.path("term"), k))));
        }
        return out;
    }

    private static boolean near(String gold, @Nullable String found) {
        var g = Fold.norm(gold);
        var p = Fold.norm(found == null ? "" : found);
        if (p.isEmpty()) return false;
        boolean most = Math.min(g.length(), p.length()) >= MOST_OF_IT * Math.max(g.length(), p.length());
        return Fold.dice(g, p) >= SAME_TITLE || most && (g.contains(p) || p.contains(g));
    }

    /** Whether one name is the other or a part of it. */
    static boolean within(String gold, @Nullable String found) {
        var g = Fold.norm(gold);
        var p = Fold.norm(found == null ? "" : found);
        return !p.isEmpty() && (g.contains(p) || p.contains(g));
    }

    private static @Nullable String text(JsonNode n, String key) {
        var v = n.path(key).asString("");
        return v.isEmpty() ? null : v;
    }
}
