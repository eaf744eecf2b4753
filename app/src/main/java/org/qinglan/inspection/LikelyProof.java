package org.qinglan.inspection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qinglan.record.form.FiledRecords.Filed;
import org.qinglan.record.kind.RecordKind;

/**
 * Which records a line of a checklist speaks of: those of the kinds it names, and those whose heading shares words with it.
 * It proposes; a person takes.
 */
final class LikelyProof {
    /** More single proposals than these are looked through with the filter, not here. */
    static final int MOST_ALIKE = 12;

    /** Two characters in common say nothing; five in a row, or as many pairs, do. */
    private static final int SHARED_PAIRS = 4;

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    LikelyProof(List<RecordKind> kinds) {
        for (var kind : kinds) words.put(kind.code(), words(kind.name()));
    }

    /** Codes of the kinds that a line names, in the order of the kinds. */
    List<String> kinds(String line) {
        return words.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(line::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Records whose headings are written with the words of the line, the most alike first; not those of the kinds named. */
    List<Filed> alike(ChecklistLine line, List<Filed> records) {
        var named = kinds(line.text());
        var pairs = pairs(line.text());
        record Scored(Filed record, int shared) {}
        return records.stream()
                .filter(r -> !named.contains(r.kind()))
                .map(r -> new Scored(r, shared(pairs, pairs(r.title()))))
                .filter(s -> s.shared() >= SHARED_PAIRS)
                .sorted((a, b) -> Integer.compare(b.shared(), a.shared()))
                .limit(MOST_ALIKE)
                .map(Scored::record)
                .toList();
    }

    /** 研究课、公开课 is called by either word; 听课记录 also when only 听课 is written. */
    private static Set<String> words(String kind) {
        var all = new LinkedHashSet<String>();
        Arrays.stream(kind.split("[、，,/]"))
                .map(w -> w.endsWith("记录") && w.length() > 3 ? w.substring(0, w.length() - 2) : w)
                .filter(w -> w.length() > 1 && !w.equals("通用"))
                .forEach(all::add);
        return all;
    }

    private static Set<String> pairs(String text) {
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            String pair = text.substring(i, i + 2);
            if (pair.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                pairs.add(pair);
        }
        return pairs;
    }

    private static int shared(Set<String> a, Set<String> b) {
        int shared = 0;
        for (var pair : a) if (b.contains(pair)) shared++;
        return shared;
    }
}
