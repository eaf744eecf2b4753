package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanDraft.Slip;
import org.qinglan.reading.PlanDraft.Slip.Kind;

class DateSlipsTest {
    private static PlanDraft plan(String schedule) {
        return Read.plan("城北学校2024—2025学年第二学期教研工作计划\n一、工作目标\n1、抓实教研。\n二、工作安排\n" + schedule);
    }

    @Test
    void a_day_no_month_has_is_told_and_left_without_a_day() {
        var plan = plan("2月30日 制定计划\n3月5日 教研组会\n");

        assertThat(plan.slips()).extracting(Slip::kind, Slip::text).containsExactly(tuple(Kind.NO_SUCH_DAY, "2月30日"));
        assertThat(plan.tasks().getFirst().from()).isNull();
    }

    @Test
    void a_weekday_the_calendar_gives_another_day_is_told_and_the_date_stays() {
        var plan = plan("3月5日（周二） 教研组会\n3月12日（周三） 集体备课\n");

        assertThat(plan.slips())
                .extracting(Slip::kind, Slip::text)
                .containsExactly(tuple(Kind.OTHER_WEEKDAY, "3月5日（周二）"));
        assertThat(plan.tasks().getFirst().from()).isEqualTo("2025-03-05");
    }

    @Test
    void a_year_the_title_contradicts_is_told_and_stays_as_written() {
        var plan = plan("2025年3月 教研组会\n2023年4月 公开课\n");

        assertThat(plan.slips()).extracting(Slip::kind, Slip::text).containsExactly(tuple(Kind.OTHER_YEAR, "2023年4月"));
        assertThat(plan.tasks().getLast().month()).isEqualTo("2023-04");
    }

    @Test
    void where_the_year_is_open_no_weekday_can_be_wrong_but_a_day_may_be() {
        var plan = Read.plan("教研组工作计划\n一、工作安排\n2月29日（周二） 制定计划\n4月31日（周二） 公开课\n");

        assertThat(plan.slips()).extracting(Slip::text).containsExactly("4月31日（周二）");
    }

    @Test
    void the_json_tells_them() {
        assertThat(PlanJson.node(plan("2月30日 制定计划\n")).get("slips").toString())
                .isEqualTo("[{\"kind\":\"no-such-day\",\"text\":\"2月30日\",\"span\":{\"from\":48,\"to\":53}}]");
    }

    @Test
    void when_the_page_was_published_says_nothing_of_the_plan() {
        var plan = Read.plan("城北学校2024—2025学年第二学期工作计划\n发布时间：2019年3月5日\n一、工作安排\n3月5日 教研组会\n");

        assertThat(plan.slips()).isEmpty();
    }
}
