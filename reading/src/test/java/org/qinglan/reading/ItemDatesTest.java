package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemDatesTest {
    /** The dates of an item under a heading's date: month-day..day, 前 for the last possible day, w for the week. */
    private static List<String> in(String item, String under) {
        var outer = Objects.requireNonNull(FuzzyDates.at(under, 0, true));
        return ItemDates.in(item, outer).stream().map(ItemDatesTest::shown).toList();
    }

    private static String shown(FuzzyDate d) {
        var out = new StringBuilder();
        if (d.year() != null) out.append(d.year()).append('/');
        out.append(d.month());
        if (d.day() != null) out.append('-').append(d.day());
        if (d.isSpan()) out.append("..").append(d.toMonth()).append('-').append(d.toDay());
        if (d.part() != null) out.append(d.part());
        if (d.due()) out.append('前');
        if (d.week() != null) out.append('w').append(d.week());
        if (d.limit() != null) out.append(" 至").append(shown(d.limit()));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "检测(20日左右), 三月, 3-20",
        "期末复习研讨, 五月, 5",
        "研讨(三月底), 三月, 3LATE",
        "校内选拔(截止:3月26日前), 三月, 3-26前",
        "截稿4月25日, 四月, 4-25前",
        "交论文(截止25日), 四月, 4-25前",
        "学习2月文件, 三月, 3",
        "每10日交一次小结, 三月, 3",
        "读《5月4日》一文, 三月, 3",
        "评课(12日)并读《春》, 三月, 3-12",
        "读《春》后评课(12日), 三月, 3-12",
        "下旬开放日, 三月, 3LATE",
        "第三周(下旬)开放, 三月, 3LATE",
        "校运会(第7周), 四月, 4w7"
    })
    void a_more_exact_date_in_the_item_counts(String item, String under, String read) {
        assertThat(in(item, under)).containsExactly(read);
    }

    @Test
    void each_of_several_days_is_a_date_of_its_own() {
        assertThat(in("一人一课(祝晴3月15日;牟满3月22日)", "三月")).containsExactly("3-15", "3-22");
    }

    @Test
    void what_must_be_handed_in_after_an_event_is_no_second_event() {
        assertThat(in("微课评比(12日),25日前交材料", "四月")).containsExactly("4-12");
    }

    @Test
    void under_a_day_another_day_is_no_date_of_the_item() {
        assertThat(in("总结9月12日的活动", "9月20日")).containsExactly("9-20");
    }

    @Test
    void under_a_day_a_limit_is_kept_beside_it() {
        assertThat(in("培训会,9月25日前交心得", "9月20日")).containsExactly("9-20 至9-25前");
    }

    @Test
    void under_a_span_of_days_a_day_is_more_exact() {
        assertThat(in("期中考试(4月17日)", "4月14日-20日")).containsExactly("4-17");
    }

    @Test
    void under_a_span_of_months_a_month_with_its_year_is_more_exact() {
        assertThat(in("中期汇报(2025年1月)", "2024年9月-2025年1月")).containsExactly("2025/1");
        assertThat(in("中期汇报(2025年1月)", "2024年9月")).containsExactly("2024/9");
    }

    @Test
    void a_week_in_brackets_counts_where_none_is_given() {
        assertThat(in("研究课(第十二周)", "第8周")).containsExactly("nullw8");
        assertThat(in("研究课(第十二周)", "5月8日")).containsExactly("5-8");
    }

    @Test
    void under_a_week_a_day_without_its_month_is_none() {
        assertThat(in("研究课(12日)", "第8周")).containsExactly("nullw8");
        assertThat(in("研究课(3月12日)", "第8周")).containsExactly("3-12w8");
    }

    @Test
    void a_phase_of_the_term_in_the_item_is_no_date() {
        assertThat(in("期中考试", "十一月")).containsExactly("11");
    }
}
