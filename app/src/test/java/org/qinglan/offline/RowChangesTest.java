package org.qinglan.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowChangesTest {
    @Test
    void a_changed_row_keeps_its_name_and_a_new_one_stands_where_it_was_put() {
        var before = rows("一", "二", "三");
        assertThat(changes(before, "一", "贰", "三")).containsExactly("notes#1=贰");
        assertThat(changes(before, "一", "三")).containsExactly("notes#1=");
        assertThat(changes(before, "一", "二", "三")).isEmpty();
        assertThat(after(before, "一", "二", "半", "三")).containsExactly("一", "二", "半", "三");
    }

    /** Whatever a page did to a table, carrying the changes out gives what the page showed. */
    @Test
    void after_the_changes_the_table_reads_as_the_page_sent_it() {
        var random = new Random(460);
        for (int round = 0; round < 3000; round++) {
            var before = rows(words(random));
            var now = words(random);
            assertThat(after(before, now)).as("%s → %s", round, List.of(now)).containsExactly(now);
        }
    }

    private static String[] words(Random random) {
        var words = new ArrayList<>(List.of("一", "二", "三", "四", "五", "六"));
        java.util.Collections.shuffle(words, random);
        return words.subList(0, random.nextInt(7)).toArray(String[]::new);
    }

    private static List<Edit> rows(String... texts) {
        var rows = new ArrayList<Edit>();
        for (int i = 0; i < texts.length; i++) rows.add(row("notes#" + i, texts[i], i + 1));
        return rows;
    }

    private static Edit row(String cell, String text, double rank) {
        var value = text.isEmpty() ? Map.<String, List<String>>of() : Map.of("text", List.of(text));
        return new Edit(UUID.randomUUID(), cell, value, rank, List.of(), 1, "手机", Instant.EPOCH);
    }

    private static List<Sheet.Put> puts(List<Edit> before, String... now) {
        return RowChanges.of(
                "notes",
                before,
                Arrays.stream(now).map(text -> Map.of("text", List.of(text))).toList());
    }

    private static List<String> changes(List<Edit> before, String... now) {
        return puts(before, now).stream()
                .map(p -> p.cell() + "=" + String.join("", p.value().getOrDefault("text", List.of())))
                .toList();
    }

    private static List<String> after(List<Edit> before, String... now) {
        var cells = new TreeMap<String, Edit>();
        before.forEach(e -> cells.put(e.cell(), e));
        puts(before, now)
                .forEach(p -> cells.put(
                        p.cell(), row(p.cell(), String.join("", p.value().getOrDefault("text", List.of())), p.rank())));
        return cells.values().stream()
                .filter(e -> !e.isEmpty())
                .sorted(Comparator.comparingDouble(Edit::rank))
                .map(e -> e.value().get("text").getFirst())
                .toList();
    }
}
