package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.Confidence.Reason;
import org.qinglan.reading.PlanDraft.OutlineEntry.Role;

class ConfidenceTest {
    @Test
    void a_dated_line_of_a_list_is_surer_than_one_whose_date_stands_above() {
        var plan = Read.plan("""
                晨光小学数学组活动安排
                三、活动安排
                9月：
                1、9月6日组织新教师备课会
                2、整理教研资料柜
                """);
        var own = plan.tasks().getFirst().confidence();
        var above = plan.tasks().getLast().confidence();
        assertThat(own.seen()).doesNotContain(Reason.DATE_FROM_ABOVE);
        assertThat(above.seen()).contains(Reason.DATE_FROM_ABOVE);
        assertThat(own.value()).isGreaterThan(above.value());
    }

    @Test
    void a_task_that_names_another_month_than_the_one_it_stands_under_is_doubtful() {
        var task = Read.plan("""
                        晨光小学数学组活动安排
                        三、活动安排
                        9月：
                        1、准备并布置11月的口算比赛场地
                        """).tasks().getFirst();
        assertThat(task.month()).isEqualTo("09");
        assertThat(task.confidence().against()).first().isEqualTo(Reason.OTHER_DATE);
        assertThat(task.confidence().value()).isLessThan(0.9);
    }

    @Test
    void a_clause_that_says_who_how_many_and_how_often_is_surer_than_a_broken_one() {
        var whole = Read.plan("二、工作措施\n1、每位数学教师每周听课不少于2节。\n")
                .requirements()
                .getFirst()
                .confidence();
        var broken = Read.plan("二、工作措施\n本学期我们要求每位教师认真备课并且每周\n听课不少于2节，写3篇反思，\n")
                .requirements()
                .getFirst()
                .confidence();
        assertThat(whole.against()).isEmpty();
        assertThat(whole.value()).isGreaterThan(0.97);
        assertThat(broken.against()).contains(Reason.NO_COUNT);
        assertThat(broken.value()).isLessThan(whole.value());
    }

    @Test
    void what_a_scanner_makes_of_figures_is_seen() {
        var goal = Read.plan("一、工作目标\n1、在1O月前让全组教师的课堂更有活力。\n").goals().getFirst();
        assertThat(goal.confidence().seen()).contains(Reason.STRANGE_CHARACTERS);
    }

    @Test
    void measures_carry_it_too_and_headings_do_not() {
        var outline = Read.plan("二、工作措施\n1、夯实课堂常规，关注每一个孩子的成长。\n2、开展互助。\n").outline();
        var measures = outline.stream().filter(e -> e.role() == Role.MEASURE).toList();
        assertThat(measures)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.confidence().value()).isBetween(0.5, 0.9999));
        assertThat(outline.stream().filter(e -> e.role() == Role.HEADING))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.confidence()).isEqualTo(Confidence.GIVEN));
    }

    @Test
    void assignments_carry_it() {
        var plan = Read.plan("四、分工\n1、10月15日公开课（主讲：方小满）\n");
        assertThat(plan.assignments())
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.confidence().value()).isBetween(0.5, 0.9999));
    }

    @Test
    void it_is_a_share() {
        assertThatThrownBy(() -> new Confidence(1.2, List.of(), Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(Double.NaN, List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_json_tells_it_beside_the_place() {
        assertThat(PlanJson.write(Read.plan("二、工作措施\n1、每位数学教师每周听课不少于2节。\n"))).contains("\"confidence\" : 0.9");
    }
}
