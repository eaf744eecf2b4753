package org.qinglan.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What was judged by hand, over the plans that stand beside the repository. */
final class Gold {
    private static final Path SHARED = Path.of("..", "..", "shared");

    /** The lower plans and the plans above them that were judged against each other. */
    static final List<Relation> SEEDS = List.of(
            new Relation("000", "004"),
            new Relation("001", "004"),
            new Relation("002", "004"),
            new Relation("003", "004"),
            new Relation("000", "002"),
            new Relation("003", "002"));

    /** @param lower a document, {@code upper} the one above it */
    record Relation(String lower, String upper) {}

    /** @param from first place in the document's text without white space, {@code to} the place after the last */
    record Item(String document, int from, int to, String kind, String text) {
        Sentence sentence() {
            return new Sentence(text, kind.equals("TASK"));
        }

        /** A heading is answered through its parts. */
        boolean isTarget() {
            return !kind.equals("PARTS");
        }

        String key() {
            return key(document, from, to);
        }

        static String key(String document, int from, int to) {
            return document + " " + from + " " + to;
        }
    }

    private final Map<String, List<Item>> items = new TreeMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final Map<String, Boolean> judged = new HashMap<>();

    private Gold() {}

    static Gold read() {
        var gold = new Gold();
        var texts = new HashMap<String, String>();
        for (var l : lines("items.txt")) {
            var w = l.split(" ");
            int from = Integer.parseInt(w[1]);
            int to = Integer.parseInt(w[2]);
            var text = texts.computeIfAbsent(w[0], Gold::text);
            gold.items
                    .computeIfAbsent(w[0], k -> new ArrayList<>())
                    .add(new Item(w[0], from, to, w[3], text.substring(from, to)));
        }
        gold.pairs.addAll(lines("pairs.txt"));
        for (var l : lines("judged.txt")) gold.judged.put(l.substring(0, l.length() - 2), l.endsWith("+"));
        return gold;
    }

    List<Item> items(String document) {
        return Objects.requireNonNull(items.get(document), document);
    }

    List<Item> targets(String document) {
        return items(document).stream().filter(Item::isTarget).toList();
    }

    boolean isRight(Item lower, Item upper) {
        return pairs.contains(lower.key() + " " + upper.key());
    }

    /** Whether somebody has judged it, and how. */
    java.util.Optional<Boolean> judged(Item lower, Item upper) {
        return java.util.Optional.ofNullable(judged.get(lower.key() + " " + upper.key()));
    }

    List<Relation> unseen() {
        return items.keySet().stream()
                .filter(d -> d.startsWith("d"))
                .flatMap(d -> List.of(new Relation(d, "004"), new Relation(d, "002")).stream())
                .toList();
    }

    int rightPairs() {
        return pairs.size();
    }

    private static List<String> lines(String name) {
        try (var stream = Objects.requireNonNull(Gold.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String document) {
        var folder = document.startsWith("d") ? SHARED.resolve("plans").resolve("dev") : SHARED.resolve("seeds");
        var number = document.startsWith("d") ? document.substring(1) : document;
        try (var files = Files.list(folder)) {
            var file = files.filter(f -> f.getFileName().toString().startsWith(number)
                            && f.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no plan " + number + " in " + folder.toAbsolutePath()));
            var text = new StringBuilder();
            Files.readString(file)
                    .codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF')
                    .forEach(text::appendCodePoint);
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError("the plans stand beside the repository: " + folder.toAbsolutePath(), e);
        }
    }
}
