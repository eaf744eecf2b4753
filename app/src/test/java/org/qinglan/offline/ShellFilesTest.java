package org.qinglan.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A phone keeps the program's files until the service worker itself is another one, so its number is made from them. After a
 * change: run this test with {@code -Dqinglan.write=true}.
 */
class ShellFilesTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path WORKER = STATIC.resolve("service-worker.js");
    private static final Pattern NUMBER = Pattern.compile("shell-[0-9a-f]{12}");

    @Test
    void the_number_of_the_shell_is_made_from_its_files() throws Exception {
        String worker = Files.readString(WORKER);
        String number = "shell-" + hash(files(worker));
        if (Boolean.getBoolean("qinglan.write"))
            Files.writeString(WORKER, NUMBER.matcher(worker).replaceFirst(number));
        assertThat(Files.readString(WORKER))
                .as("the files changed: run ShellFilesTest with -Dqinglan.write=true")
                .contains(number);
    }

    @Test
    void every_module_the_page_needs_is_kept() throws IOException {
        var kept = files(Files.readString(WORKER));
        var imported = Pattern.compile("from \"(/[^\"]+)\"");
        for (String file : kept) {
            if (!file.endsWith(".js")) continue;
            assertThat(imported.matcher(Files.readString(STATIC.resolve(file.substring(1))))
                            .results()
                            .map(m -> m.group(1)))
                    .as(file)
                    .isSubsetOf(kept);
        }
        assertThat(kept).contains("/offline.html", "/offline-core.js");
    }

    @Test
    void another_byte_gives_another_number() throws Exception {
        assertThat(hash(List.of("/offline.html"))).isNotEqualTo(hash(List.of("/offline.js")));
    }

    private static List<String> files(String worker) {
        String list = worker.substring(worker.indexOf("FILES = ["), worker.indexOf("];"));
        return Pattern.compile("\"(/[^\"]+)\"")
                .matcher(list)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static String hash(List<String> files) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (String file : files) digest.update(Files.readAllBytes(STATIC.resolve(file.substring(1))));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }
}
