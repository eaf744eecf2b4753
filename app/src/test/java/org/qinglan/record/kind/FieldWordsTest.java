package org.qinglan.record.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldWordsTest {
    private static final String LINES = """
            教学目标
            具体，可以检测 10
            切合学情　15分

            课堂组织
            人人有事做：25
            """;

    @Test
    void a_line_with_full_marks_is_a_criterion_and_any_other_begins_an_aspect() {
        var rubric = FieldWords.rubric("f1", "课堂评分", LINES);
        assertThat(rubric.dimensions())
                .extracting(Rubric.Dimension::name, Rubric.Dimension::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("教学目标", 25),
                        org.assertj.core.groups.Tuple.tuple("课堂组织", 25));
        assertThat(rubric.dimensions().getLast().criteria()).containsExactly(new Rubric.Criterion("人人有事做", 25));
        assertThat(rubric.total()).isEqualTo(50);
    }

    @Test
    void what_was_read_is_written_as_it_can_be_read_again() {
        var rubric = FieldWords.rubric("f1", "课堂评分", LINES);
        assertThat(FieldWords.rubric("f1", "课堂评分", FieldWords.lines(rubric))).isEqualTo(rubric);
    }

    @Test
    void criteria_without_an_aspect_stand_under_the_fields_own_name() {
        assertThat(FieldWords.rubric("f1", "课堂评分", "目标具体 10\n语言清楚 5").dimensions())
                .singleElement()
                .satisfies(d -> assertThat(d.name()).isEqualTo("课堂评分"));
        assertThat(FieldWords.rubric("f1", "课堂评分", "").dimensions()).isEmpty();
    }

    @Test
    void a_column_is_a_line_of_text_unless_its_type_stands_behind_a_colon() {
        assertThat(FieldWords.columns("日期：日期\n看了几本: 整数\n说明"))
                .extracting(Field::name, Field::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("日期", FieldType.DATE),
                        org.assertj.core.groups.Tuple.tuple("看了几本", FieldType.INT),
                        org.assertj.core.groups.Tuple.tuple("说明", FieldType.TEXT));
        assertThat(FieldWords.columns("日期：年月日")).extracting(Field::name).containsExactly("日期：年月日");
    }
}
