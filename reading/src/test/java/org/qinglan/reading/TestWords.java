package org.qinglan.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words and sentences the tests go through. */
final class TestWords {
    private TestWords() {}

    /** The lines of a list beside the tests, without remarks and blank lines. */
    static List<String> lines(String name) {
        var list = Objects.requireNonNull(TestWords.class.getResourceAsStream(name), "missing list " + name);
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
