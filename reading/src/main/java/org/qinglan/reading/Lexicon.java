package org.qinglan.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Word lists that ship with the reader: one entry a line, {@code #} starts a comment. */
final class Lexicon {
    private Lexicon() {}

    /** The lines of a list without comments and blank lines. */
    static List<String> lines(String name) {
        var in = Lexicon.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException("missing word list " + name);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var found = new ArrayList<String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) found.add(line.strip());
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list, separated by white space. */
    static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .toList();
    }

    /** The words as one alternative of a regular expression, longest first so that no word hides a longer one. */
    static String alternatives(List<String> words) {
        return String.join(
                "|",
                words.stream()
                        .distinct()
                        .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                        .toList());
    }
}
