package org.qinglan.reading.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of a document's lists and writes each number as it is displayed. */
final class ListNumbers {
    static final int LEVELS = 9;

    /**
     * @param format name as in {@link NumberFormat}
     * @param pattern "（%1）": %n stands for the number of level n
     * @param restartAfter the level (from 1) whose use restarts this one, 0 for never, null for any higher level
     * @param legal all levels are written in Arabic digits
     */
    record Level(
            int start,
            String format,
            String pattern,
            @Nullable Integer restartAfter,
            boolean legal) {
        static final Level PLAIN = new Level(1, "none", "", null, false);
    }

    /**
     * @param counters lists with the same value count on together
     * @param restarts by level: where the list starts anew at its first use, null where it goes on
     */
    record Definition(int counters, List<Level> levels, List<@Nullable Integer> restarts) {
        Level level(int index) {
            return index < levels.size() ? levels.get(index) : Level.PLAIN;
        }
    }

    private final IntFunction<@Nullable Definition> lists;
    private final Map<Integer, @Nullable Integer[]> counters = new HashMap<>();
    private final Set<Integer> restarted = new HashSet<>();

    /** @param lists the definition of each list, null for a list the file does not know */
    ListNumbers(IntFunction<@Nullable Definition> lists) {
        this.lists = lists;
    }

    /** The number of the next paragraph of that list; empty where the list is unknown or shows none. */
    String next(int list, int levelIndex) {
        var definition = lists.apply(list);
        if (definition == null) return "";
        int at = Math.clamp(levelIndex, 0, LEVELS - 1);
        @Nullable Integer[] count = counters.computeIfAbsent(definition.counters(), k -> new Integer[LEVELS]);
        Integer restart =
                at < definition.restarts().size() ? definition.restarts().get(at) : null;
        Integer last = count[at];
        if (restart != null && restarted.add(list * LEVELS + at)) count[at] = restart;
        else count[at] = last == null ? definition.level(at).start() : last + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            Integer after = definition.level(deeper).restartAfter();
            if (after == null || at < after) count[deeper] = null;
        }
        return display(definition, at, count);
    }

    private static String display(Definition definition, int at, @Nullable Integer[] count) {
        var level = definition.level(at);
        var out = new StringBuilder();
        String pattern = level.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int index = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (index < 0 || index >= LEVELS) {
                out.append(c);
                continue;
            }
            i++;
            Integer value = count[index];
            int number = value == null ? definition.level(index).start() : value;
            String format = definition.level(index).format();
            out.append(NumberFormat.display(level.legal() && !format.equals("none") ? "decimal" : format, number));
        }
        return level.format().equals("bullet") ? Symbols.readable(out.toString(), "•") : out.toString();
    }
}
