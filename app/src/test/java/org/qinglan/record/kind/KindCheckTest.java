package org.qinglan.record.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Definitions;

class KindCheckTest {
    private static final List<RecordKind> SHIPPED = Definitions.shipped("kinds", RecordKind.class);

    @Test
    void every_shipped_kind_is_usable() {
        assertThat(SHIPPED)
                .extracting(RecordKind::name)
                .contains("听课记录", "研究课、公开课", "读书记录", "论文、案例", "教研活动", "个人学期计划", "通用记录");
        assertThat(SHIPPED)
                .allSatisfy(kind ->
                        assertThat(KindCheck.problems(kind)).as(kind.name()).isEmpty());
    }

    @Test
    void no_shipped_kind_asks_more_than_three_things_or_demands_a_picture() {
        assertThat(SHIPPED)
                .allSatisfy(kind -> assertThat(kind.asked()).as(kind.name()).hasSizeLessThanOrEqualTo(3));
        assertThat(SHIPPED)
                .allSatisfy(kind -> assertThat(Definitions.write(kind)).doesNotContain("照片"));
    }

    @Test
    void what_is_wrong_with_a_kind_is_said_in_sentences() {
        var bad = Definitions.read("""
                code: bad
                version: 1
                name: ''
                seenBy: [WORLD]
                fields:
                  - {code: A, name: 甲, type: TEXT, required: true, min: 9, max: 3}
                  - {code: b, name: 乙, type: ENUM, required: true}
                  - {code: b, name: 丙, type: ROWS, required: true}
                  - {code: d, name: '', type: TEXT, required: true, fills: NOWHERE}
                credits:
                  - {to: "PART:nobody", action: FLY, quantity: many}
                attributes: [zz]
                """, RecordKind.class);
        assertThat(KindCheck.problems(bad))
                .anyMatch(s -> s.contains("起个名字"))
                .anyMatch(s -> s.contains("业务日期"))
                .anyMatch(s -> s.contains("谁能看"))
                .anyMatch(s -> s.contains("最少比最多"))
                .anyMatch(s -> s.contains("两个选项"))
                .anyMatch(s -> s.contains("没有列"))
                .anyMatch(s -> s.contains("用了两次"))
                .anyMatch(s -> s.contains("必填的问题有 4 个"))
                .anyMatch(s -> s.contains("FLY"))
                .anyMatch(s -> s.contains("没有这一方"))
                .anyMatch(s -> s.contains("many"))
                .anyMatch(s -> s.contains("zz"));
    }

    @Test
    void the_default_rubric_weighs_a_hundred_and_bands_include_their_border() {
        var rubric = Definitions.shipped("rubrics", Rubric.class).getFirst();
        assertThat(rubric.total()).isEqualTo(100);
        assertThat(rubric.dimensions()).extracting(Rubric.Dimension::weight).containsExactly(15, 15, 25, 25, 10, 10);
        assertThat(rubric.band(new BigDecimal("90"))).isEqualTo("优");
        assertThat(rubric.band(new BigDecimal("89.9"))).isEqualTo("良");
        assertThat(rubric.band(new BigDecimal("59.9"))).isEqualTo("待改进");
    }
}
