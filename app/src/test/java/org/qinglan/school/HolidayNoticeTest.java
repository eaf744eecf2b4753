package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.school.HolidayList.Off;
import org.qinglan.school.HolidayList.Work;

/** The notices of past years, whose days are known, and notices that contradict themselves. */
class HolidayNoticeTest {
    private static final String OF_2026 = """
            国务院办公厅关于2026年部分节假日安排的通知
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

    @Test
    void the_notice_of_2026_says_what_the_file_of_2026_says() {
        var reading = HolidayNotice.read(OF_2026, 2026);
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.list().problem()).isEmpty();
        assertThat(reading.list().days().stream().map(d -> d.day() + " " + (d.work() ? "班" : d.name())))
                .containsExactlyInAnyOrderElementsOf(new Holidays()
                        .between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).stream()
                                .map(d -> d.day() + " " + (d.work() ? "班" : d.name()))
                                .toList());
    }

    @Test
    void a_single_day_a_day_made_up_for_and_a_range_over_the_new_year_are_read() {
        var reading = HolidayNotice.read(
                "元旦：2026年12月31日至2027年1月2日放假调休。清明节：4月5日（星期一）放假，与周末连休。" + "中秋节：9月15日（星期三）放假，9月17日（星期五）补休。", 2027);
        assertThat(reading.list().holidays())
                .containsExactly(
                        off("元旦", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2)),
                        off("清明节", LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 5)),
                        off("中秋节", LocalDate.of(2027, 9, 15), LocalDate.of(2027, 9, 15)),
                        off("中秋节", LocalDate.of(2027, 9, 17), LocalDate.of(2027, 9, 17)));
        assertThat(HolidayNotice.read("1. 元旦：12月31日（周四）至1月2日（周六）放假。", 2027)
                        .list()
                        .holidays())
                .containsExactly(off("元旦", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2)));
    }

    @Test
    void a_weekday_that_is_not_the_days_is_pointed_out_and_the_day_stays() {
        var reading = HolidayNotice.read("元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周日）上班。", 2027);
        assertThat(reading.doubts()).containsExactly("1月4日写的是周日，2027年的这一天是周一，请对一对通知。");
        assertThat(reading.list().workdays()).containsExactly(new Work(LocalDate.of(2027, 1, 4), null));
        assertThat(reading.list().problem())
                .hasValueSatisfying(p -> assertThat(p).contains("本来就上班"));
    }

    @Test
    void a_count_that_is_not_the_ranges_a_day_no_calendar_has_and_another_year_are_pointed_out() {
        assertThat(HolidayNotice.read("劳动节：5月1日至5日放假调休，共6天。", 2027).doubts())
                .containsExactly("劳动节写的是共 6 天，从头到尾是 5 天，请对一对日期。");
        assertThat(HolidayNotice.read("春节：2月30日放假。", 2027).doubts())
                .anySatisfy(d -> assertThat(d).contains("2月30日").contains("没有这一天"));
        assertThat(HolidayNotice.read(OF_2026, 2027).doubts())
                .anySatisfy(d -> assertThat(d).contains("这份通知写的是 2026 年"));
        assertThat(HolidayNotice.read("今天天气不错", 2027).doubts())
                .singleElement()
                .satisfies(d -> assertThat(d).contains("没有读出放假的日子"));
        assertThat(HolidayNotice.read("3日放假", 2027).doubts())
                .first()
                .satisfies(d -> assertThat(d).contains("没有这一天"));
    }

    @Test
    void a_list_that_cannot_be_is_refused_with_the_day_it_is_about() {
        var may = off("劳动节", LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 5));
        assertThat(list(List.of())).contains("还没有填");
        assertThat(list(List.of(off(" ", may.from(), may.to()))))
                .contains("5月1日")
                .contains("写上名称");
        assertThat(list(List.of(off("劳动节", may.to(), may.from())))).contains("最后一天在第一天之前");
        assertThat(list(List.of(off("劳动节", may.from(), may.from().plusDays(15)))))
                .contains("16 天");
        assertThat(list(List.of(off("劳动节", may.from().plusYears(1), may.to().plusYears(1)))))
                .contains("不在 2027 年");
        assertThat(list(List.of(off("劳动节", may.from().minusYears(1), may.to().minusYears(1)))))
                .contains("不在 2027 年");
        var sunday = LocalDate.of(2027, 5, 9);
        assertThat(list(List.of(may), new Work(LocalDate.of(2027, 5, 2), null))).contains("又放劳动节又调休上班");
        assertThat(list(List.of(may), new Work(LocalDate.of(2027, 5, 10), null)))
                .contains("本来就上班");
        assertThat(list(List.of(may), new Work(LocalDate.of(2027, 5, 14), null)))
                .contains("（周五）本来就上班");
        assertThat(list(List.of(may), new Work(LocalDate.of(2027, 5, 8), null))).isEmpty();
        assertThat(list(List.of(may), new Work(sunday.plusYears(1).minusDays(1), null)))
                .contains("不在 2027 年");
        assertThat(list(List.of(may), new Work(sunday, null), new Work(sunday, DayOfWeek.MONDAY)))
                .contains("写了两次");
        var fits = new HolidayList(2027, List.of(may, may), List.of(new Work(sunday, DayOfWeek.MONDAY)));
        assertThat(fits.problem()).isEmpty();
        assertThat(fits.days()).hasSize(6).last().isEqualTo(new Holidays.Day(sunday, true, DayOfWeek.MONDAY, "调休"));
        assertThat(new HolidayList(
                                2027, List.of(off("春节", may.from(), may.from().plusDays(14))), List.of())
                        .problem())
                .isEmpty();
    }

    private static Off off(String name, LocalDate from, LocalDate to) {
        return new Off(name, from, to);
    }

    private static String list(List<Off> off, Work... work) {
        return new HolidayList(2027, off, List.of(work)).problem().orElse("");
    }
}
