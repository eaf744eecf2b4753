package org.qinglan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/features.md}: a row counts as done only while the tests it names exist. */
class FeaturesTest {
    private static final Path LIST = Path.of("..", "docs", "features.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");

    @Test
    void every_row_that_is_called_done_names_tests_that_exist() throws IOException {
        var rows = Files.readAllLines(LIST).stream()
                .filter(l -> l.matches("\\| [A-Z]\\d+ \\|.*"))
                .toList();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(NAMED.matcher(row).find())
                        .as("names a test: " + row)
                        .isTrue());
        assertThat(rows).allSatisfy(row -> assertThat(missing(row)).isEmpty());
    }

    @Test
    void every_row_stands_there_once() throws IOException {
        var codes = Files.readAllLines(LIST).stream()
                .filter(l -> l.matches("\\| [A-Z]\\d+ \\|.*"))
                .map(l -> l.substring(2, l.indexOf(" |", 2)))
                .toList();
        assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void the_check_can_fail() throws IOException {
        assertThat(missing("| A1 | `FeaturesTest#the_check_can_fail` |")).isEmpty();
        assertThat(missing("| A1 | `FeaturesTest#nobody_wrote_this` |"))
                .containsExactly("FeaturesTest#nobody_wrote_this");
        assertThat(missing("| A1 | `NoSuchTest#the_check_can_fail` |"))
                .containsExactly("NoSuchTest#the_check_can_fail");
    }

    private static List<String> missing(String row) throws IOException {
        var missing = new ArrayList<String>();
        for (var named : NAMED.matcher(row).results().toList())
            if (!exists(named.group(1), named.group(2))) missing.add(named.group(1) + "#" + named.group(2));
        return missing;
    }

    private static boolean exists(String type, String method) throws IOException {
        for (Path module : List.of(
                Path.of("src/test/java"),
                Path.of("../reading/src/test/java"),
                Path.of("../meaning/src/test/java"),
                Path.of("../measure/src/test/java"),
                Path.of("../arranging/src/test/java"))) {
            try (var files = Files.walk(module)) {
                for (Path file : files.filter(f -> f.endsWith(type + ".java")).toList())
                    if (Files.readString(file).contains("void " + method + "(")) return true;
            }
        }
        return false;
    }
}
