package org.qinglan.record.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldRowsTest {
    @Test
    void an_empty_form_begins_with_four_rows_and_takes_one_more() {
        assertThat(FieldRows.count(Map.of())).isEqualTo(4);
        assertThat(FieldRows.count(FieldRows.after(Map.of(), "add"))).isEqualTo(5);
    }

    @Test
    void a_row_that_goes_takes_its_words_along_and_the_others_close_up() {
        var after = FieldRows.after(three(), "remove.0");
        assertThat(names(after)).containsExactly("二", "三");
        assertThat(after).containsEntry("field.0.options", "甲\n乙").doesNotContainKey("field.2.name");
        assertThat(after).containsEntry("name", "走访记录");
    }

    @Test
    void a_row_changes_places_with_its_neighbour() {
        assertThat(names(FieldRows.after(three(), "up.2"))).containsExactly("一", "三", "二");
        assertThat(names(FieldRows.after(three(), "down.0"))).containsExactly("二", "一", "三");
        assertThat(FieldRows.after(three(), "down.0")).containsEntry("field.0.options", "甲\n乙");
        assertThat(names(FieldRows.after(three(), "up.0"))).containsExactly("一", "二", "三");
        assertThat(names(FieldRows.after(three(), "down.2"))).containsExactly("一", "二", "三");
    }

    @Test
    void a_credit_follows_the_row_of_its_people_and_goes_to_the_writer_when_that_is_gone() {
        assertThat(FieldRows.after(three(), "up.1")).containsEntry("credit.0.to", "PART:f0");
        assertThat(FieldRows.after(three(), "remove.1")).containsEntry("credit.0.to", "OWNER");
        assertThat(FieldRows.after(three(), "remove.0")).containsEntry("credit.0.to", "PART:f0");
    }

    @Test
    void the_last_row_stays_thirty_are_the_most_and_nonsense_changes_nothing() {
        var one = Map.of("field.0.name", "一");
        assertThat(names(FieldRows.after(one, "remove.0"))).containsExactly("一");
        var many = new HashMap<String, String>();
        IntStream.range(0, FieldRows.MOST).forEach(i -> many.put("field." + i + ".name", "格" + i));
        assertThat(FieldRows.count(FieldRows.after(many, "add"))).isEqualTo(FieldRows.MOST);
        for (var act : List.of("", "remove", "remove.9", "up.x", "drop.1"))
            assertThat(names(FieldRows.after(three(), act))).containsExactly("一", "二", "三");
    }

    private static Map<String, String> three() {
        return Map.of(
                "name", "走访记录",
                "field.0.name", "一",
                "field.1.name", "二",
                "field.1.options", "甲\n乙",
                "field.2.name", "三",
                "credit.0.to", "PART:f1");
    }

    private static List<String> names(Map<String, String> sent) {
        return IntStream.range(0, FieldRows.count(sent))
                .mapToObj(i -> sent.getOrDefault("field." + i + ".name", "?"))
                .toList();
    }
}
