package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.reading.PlanDraft.Part.EARLY;
import static org.qinglan.reading.PlanDraft.Part.LATE;
import static org.qinglan.reading.PlanDraft.Part.MID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyDatesTest {
    private static FuzzyDate at(String text) {
        var date = FuzzyDates.at(Read.line(text).text(), 0, true);
        assertThat(date).as(text).isNotNull();
        return date;
    }

    @ParameterizedTest
    @CsvSource({
        "9月, 9",
        "九月份, 9",
        "十二月, 12",
        "元月, 1",
        "十一月份工作, 11",
        "2024年3月, 3",
        "2024.3, 3",
        "3月上旬, 3",
        "2024-9-6, 9",
        "9.1-9.7, 9",
        "12月3日左右, 12"
    })
    void the_month_is_found_however_it_is_written(String text, int month) {
        assertThat(at(text).month()).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "9月19日—23日, 9, 19, , 23",
        "11月9—11日, 11, 9, , 11",
        "3月28日至4月2日, 3, 28, 4, 2",
        "2.26—3.3, 2, 26, 3, 3",
        "2024/3/5-2024/3/8, 3, 5, 3, 8",
        "10月10日（周四）至11日, 10, 10, , 11"
    })
    void spans_of_days_keep_both_ends(String text, int month, int day, Integer toMonth, int toDay) {
        var date = at(text);
        assertThat(date.month()).isEqualTo(month);
        assertThat(date.day()).isEqualTo(day);
        assertThat(date.toMonth()).isEqualTo(toMonth);
        assertThat(date.toDay()).isEqualTo(toDay);
    }

    @ParameterizedTest
    @CsvSource({
        "3、4月份, 3, 4",
        "9月-11月, 9, 11",
        "4—6月, 4, 6",
        "第一季度（1-3月）, 1, 3",
        "第四季度, 10, 12",
        "2024年11月至2025年1月, 11, 1"
    })
    void spans_of_months_keep_both_months(String text, int month, int toMonth) {
        assertThat(at(text).month()).isEqualTo(month);
        assertThat(at(text).toMonth()).isEqualTo(toMonth);
    }

    @Test
    void thirds_of_a_month_stay_thirds() {
        assertThat(at("4月初").part()).isEqualTo(EARLY);
        assertThat(at("10月中下旬").part()).isEqualTo(MID);
        assertThat(at("三月底").part()).isEqualTo(LATE);
        assertThat(at("期末").part()).isEqualTo(LATE);
        assertThat(at("期末").phase()).isTrue();
    }

    @Test
    void weeks_are_read_with_the_days_given_for_them() {
        assertThat(at("第三周").week()).isEqualTo(3);
        assertThat(at("第二、三周").week()).isEqualTo(2);
        assertThat(at("九月第一周").month()).isEqualTo(9);
        var week = at("第1周(2.23-2.27)");
        assertThat(week.week()).isEqualTo(1);
        assertThat(week.toDay()).isEqualTo(27);
    }

    @Test
    void two_days_in_a_row_are_a_span_and_others_are_not() {
        assertThat(at("10月26、27日").toDay()).isEqualTo(27);
        assertThat(at("10月15日、22日").toDay()).isNull();
        var days = FuzzyDates.withoutMonth("7、8日", 0);
        assertThat(days).isNotNull();
        assertThat(days.toDay()).isEqualTo(8);
    }

    @Test
    void a_third_may_begin_a_span_of_months() {
        assertThat(at("9月中旬—11月").toMonth()).isEqualTo(11);
        assertThat(at("9月中旬—11月").part()).isEqualTo(MID);
        assertThat(at("八月底、九月份").toMonth()).isEqualTo(9);
        assertThat(at("2024.4-5").toMonth()).isEqualTo(5);
        assertThat(at("2024-4-5").day()).isEqualTo(5);
    }

    @Test
    void a_phase_may_state_its_months() {
        var date = at("期初(2-3月)");
        assertThat(date.part()).isEqualTo(EARLY);
        assertThat(date.month()).isEqualTo(2);
        assertThat(date.toMonth()).isEqualTo(3);
    }

    @Test
    void before_is_a_limit_and_around_is_not_exact() {
        assertThat(at("5月20日前").due()).isTrue();
        assertThat(at("5月底前").due()).isTrue();
        assertThat(at("5月20日前后").due()).isFalse();
        assertThat(at("5月20日前后").approximate()).isTrue();
    }

    @Test
    void a_figure_inside_a_longer_number_begins_no_date() {
        assertThat(FuzzyDates.at("13月", 1, false)).isNull();
        assertThat(FuzzyDates.at("1.3月", 2, false)).isNull();
        assertThat(FuzzyDates.at("二十月", 1, false)).isNull();
        assertThat(FuzzyDates.at("每3月", 1, false)).isNull();
        assertThat(FuzzyDates.withoutMonth("125日", 1)).isNull();
        assertThat(FuzzyDates.withoutMonth("于25日", 1)).isNotNull();
        assertThat(FuzzyDates.at("于3月", 1, false)).isNotNull();
        assertThat(FuzzyDates.at(".3月", 1, false)).isNotNull();
    }

    @Test
    void behind_the_text_there_is_no_date() {
        assertThat(FuzzyDates.at("3月", 2, true)).isNull();
        assertThat(FuzzyDates.at("", 0, true)).isNull();
        assertThat(FuzzyDates.next("无日期", 0)).isNull();
    }

    @Test
    void the_next_date_names_at_least_a_month() {
        var date = FuzzyDates.next("第3周后于5月6日", 0);
        assertThat(date).isNotNull();
        assertThat(date.month()).isEqualTo(5);
    }

    @Test
    void months_and_days_there_are_not_make_no_date() {
        assertThat(FuzzyDates.at("2024-13-05", 0, true)).isNull();
        assertThat(FuzzyDates.at("2024-12-31", 0, true)).isNotNull();
        assertThat(FuzzyDates.at("2024-12-32", 0, true)).isNull();
        assertThat(FuzzyDates.at("2024-00-05", 0, true)).isNull();
        assertThat(FuzzyDates.at("9.0", 0, true)).isNull();
    }

    @Test
    void a_bare_week_is_one_only_where_a_date_is_expected() {
        assertThat(at("3周").week()).isEqualTo(3);
        assertThat(at("3-4周").week()).isEqualTo(3);
        assertThat(at("三、四周").week()).isEqualTo(3);
        assertThat(FuzzyDates.at("3周", 0, false)).isNull();
    }

    @Test
    void a_week_may_belong_to_its_month_by_a_word() {
        assertThat(at("九月的第二周").week()).isEqualTo(2);
        assertThat(at("九月的第二周").month()).isEqualTo(9);
    }

    @Test
    void a_bracket_behind_a_week_holds_its_days_only_if_it_closes_behind_them() {
        assertThat(at("第1周(2.23-2.27)").end()).isEqualTo(14);
        assertThat(at("第1周(2.23-2.27会)").day()).isNull();
        assertThat(at("第1周(2.23-2.27会)").week()).isEqualTo(1);
        assertThat(at("第1周(").week()).isEqualTo(1);
    }

    @Test
    void a_phase_keeps_to_itself_where_its_bracket_says_something_else() {
        assertThat(at("期初(启动会)").month()).isNull();
        assertThat(at("期初(2月启动)").month()).isNull();
        assertThat(at("期中").part()).isEqualTo(MID);
    }

    @Test
    void a_year_of_two_figures_is_of_this_century() {
        assertThat(at("24年9月").year()).isEqualTo(2024);
        assertThat(at("二〇二四年九月").year()).isEqualTo(2024);
        assertThat(at("今年9月").year()).isNull();
    }

    @Test
    void quarters_are_three_months() {
        assertThat(at("第二季度").month()).isEqualTo(4);
        assertThat(at("第二季度").toMonth()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.5", "每月", "一年级", "第三方", "2022年版", "5个月", "3.5小时", "二十", "一是", "三月考球"})
    void what_only_looks_like_a_date_is_none(String text) {
        var date = FuzzyDates.at(text, 0, false);
        assertThat(date == null || date.month() == null).isTrue();
    }

    @Test
    void the_last_day_of_a_month_is_known_with_and_without_a_year() {
        var years = Years.of(new PlanDraft.TermHint("2023-2024", 2, null, null), null);
        assertThat(new Days(years, at("2月底前")).due()).isEqualTo("2024-02-29");
        var open = Years.of(Terms.NONE, null);
        assertThat(new Days(open, at("6月底前")).due()).isEqualTo("06-30");
        assertThat(new Days(open, at("2月31日")).from()).isNull();
        assertThat(new Days(open, at("2月31日")).month()).isEqualTo("02");
        assertThat(new Days(years, at("2月30日前")).due()).isNull();
    }
}
