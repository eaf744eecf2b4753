package org.qinglan.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Definitions;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.record.kind.Rubric;

class FormCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final RecordKind KIND = Definitions.read("""
            code: sample
            version: 1
            name: 样本
            fields:
              - {code: date, name: 日期, type: DATE, required: true, fills: DATE}
              - {code: words, name: 摘抄, type: LONG, min: 5, max: 10}
              - {code: count, name: 节数, type: INT, min: 1, max: 4}
              - {code: choice, name: 类别, type: ENUM, options: [{value: A, name: 甲}, {value: B, name: 乙}]}
              - code: todo
                name: 待办
                type: ROWS
                columns:
                  - {code: what, name: 做什么, type: TEXT, required: true}
                  - {code: due, name: 期限, type: DATE}
              - {code: score, name: 评分表, type: RUBRIC, rubric: lesson}
            """, RecordKind.class);
    private static final Rubric RUBRIC = Definitions.read("""
            {code: r, version: 1, name: 表, dimensions: [{name: 一, criteria: [{name: 甲项, points: 5}, {name: 乙项, points: 5}]}]}
            """, Rubric.class);

    @Test
    void what_is_complete_has_no_problem() {
        assertThat(problems(Map.of("date", "2026-10-08", "words", "一二三四五", "count", "2", "choice", "A")))
                .isEmpty();
    }

    @Test
    void every_problem_stands_under_its_field_and_says_what_to_do() {
        var found = problems(Map.of("words", "一二 三", "count", "1.5", "choice", "C"));
        assertThat(found).extracting(Problem::field).containsExactly("date", "words", "count", "choice");
        assertThat(found).extracting(Problem::sentence).anyMatch(s -> s.contains("现在 3 字，至少 5 字"));
        assertThat(problems(Map.of("date", "2026-10-08", "words", "一二三四五六七八九十又一")))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("最多 10 字"));
        assertThat(problems(Map.of("date", "2026-10-08", "count", "5")))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("1 到 4"));
    }

    @Test
    void the_future_and_what_is_no_date_are_refused() {
        assertThat(problems(Map.of("date", "2026-10-09"))).hasSize(1);
        assertThat(problems(Map.of("date", "10月8日"))).hasSize(1);
    }

    @Test
    void a_row_lacks_only_what_a_row_with_something_in_it_lacks() {
        var rows = new Values(Map.of(
                "date",
                List.of("2026-10-08"),
                "todo.what",
                List.of("写教案", "", ""),
                "todo.due",
                List.of("", "", "2026-10-20")));
        assertThat(FormCheck.problems(KIND, rows, TODAY, (f, v) -> RUBRIC))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("第 2 行").contains("做什么"));
    }

    @Test
    void a_rubric_is_scored_whole_or_not_at_all() {
        assertThat(problems(Map.of("date", "2026-10-08", "score.0.0", "4")))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("还有 1 项没打"));
        assertThat(problems(Map.of("date", "2026-10-08", "score.0.0", "4", "score.0.1", "6")))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("0 到 5"));
        assertThat(problems(Map.of("date", "2026-10-08", "score.0.0", "4", "score.0.1", "4.5")))
                .isEmpty();
    }

    private static List<Problem> problems(Map<String, String> typed) {
        var values = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FormCheck.problems(KIND, new Values(values), TODAY, (f, v) -> RUBRIC);
    }
}
