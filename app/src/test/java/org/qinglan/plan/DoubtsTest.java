package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.plan.PlanSamples.item;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.shared.FuzzyDate;

class DoubtsTest {
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 6);
    private final Doubts doubts = new Doubts(PlanSamples.roster(), PlanSamples.calendar(PlanSamples.AUTUMN, HOLIDAY));

    @Test
    void a_name_only_one_person_bears_is_linked_without_a_question() {
        var named = doubts.person(PlanItem.OWNER, "周敏之");
        assertThat(named.personId()).isEqualTo(PlanSamples.LEADER.id());
        assertThat(doubts.names(List.of(named), "“沙龙”")).isEmpty();
    }

    @Test
    void same_names_are_asked_about_with_their_groups() {
        var named = doubts.person("主讲", "王芳");
        assertThat(doubts.names(List.of(named), "“沙龙”")).singleElement().satisfies(q -> {
            assertThat(q.title()).isEqualTo("王芳是哪一位？");
            assertThat(q.options())
                    .extracting(Question.Option::label)
                    .containsExactly("王芳（三年级数学备课组）", "王芳（四年级数学备课组）", "都是", "不在名单里，照原文留着");
        });
    }

    @Test
    void a_familiar_form_of_address_is_asked_about() {
        assertThat(doubts.names(List.of(doubts.person("结对", "小邹老师")), "“结对”"))
                .singleElement()
                .extracting(Question::title)
                .isEqualTo("“小邹老师”是邹凯吗？");
    }

    @Test
    void a_name_of_the_school_outside_the_group_is_found_and_an_unknown_one_stays_text() {
        assertThat(doubts.person("审核", "梁静").personId()).isEqualTo(PlanSamples.OTHER_GROUP.id());
        assertThat(doubts.person("审核", "欧阳远")).isEqualTo(new Named("审核", null, "欧阳远"));
        assertThat(doubts.names(List.of(doubts.person("审核", "欧阳远")), "“审核”")).isEmpty();
    }

    @Test
    void a_day_without_school_is_asked_about_and_stays_as_written_until_then() {
        assertThat(doubts.holiday(FuzzyDate.day(HOLIDAY), "组内活动"))
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.title()).startsWith("10月6日国庆节休息");
                    assertThat(q.options().get(q.chosen()).label()).isEqualTo("就在10月6日（周二）");
                    assertThat(q.options().getFirst().label()).isEqualTo("10月13日（周二）第7周");
                });
    }

    @Test
    void a_school_day_a_week_and_a_deadline_raise_no_question() {
        assertThat(doubts.holiday(FuzzyDate.day(HOLIDAY.plusDays(1)), "组内活动")).isEmpty();
        assertThat(doubts.holiday(When.week(6, PlanSamples.AUTUMN), "组内活动")).isEmpty();
        assertThat(doubts.holiday(FuzzyDate.day(HOLIDAY).asDeadline(), "交表")).isEmpty();
    }

    @Test
    void a_plan_full_of_last_years_dates_is_asked_about_once() {
        var old = List.of(
                item(ItemKind.TASK, "一", FuzzyDate.day(LocalDate.of(2025, 9, 16))),
                item(ItemKind.TASK, "二", FuzzyDate.day(LocalDate.of(2025, 11, 4))));
        var asked = doubts.aboutTheYear(old);
        assertThat(asked).isNotNull();
        assertThat(asked.options().get(1).change().years()).isEqualTo(1);
        assertThat(asked.options().get(asked.chosen()).change().years()).isZero();
        assertThat(doubts.aboutTheYear(List.of(item(ItemKind.TASK, "三", FuzzyDate.day(LocalDate.of(2026, 9, 16))))))
                .isNull();
    }
}
