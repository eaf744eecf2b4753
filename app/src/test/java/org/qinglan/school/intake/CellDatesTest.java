package org.qinglan.school.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

class CellDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-8-20",
                "2019.8.20",
                "2019/08/20",
                "2019年8月20日",
                "2019 年 8 月 20 日",
                "20190820",
                "2019-08-20 00:00:00"
            })
    void a_day_is_read_however_it_is_written(String text) {
        assertThat(read(text, false)).isEqualTo(new Done<>(LocalDate.of(2019, 8, 20)));
    }

    @ParameterizedTest
    @CsvSource({"2019年8月", "2019.8", "2019-08", "201908"})
    void a_month_means_its_first_day(String text) {
        assertThat(read(text, false)).isEqualTo(new Done<>(LocalDate.of(2019, 8, 1)));
    }

    @Test
    void what_excel_keeps_as_a_number_is_the_day_it_shows() {
        assertThat(read("43697", true)).isEqualTo(new Done<>(LocalDate.of(2019, 8, 20)));
        assertThat(read("43697", false)).isInstanceOf(Refused.class);
        assertThat(read("20190820", true)).isEqualTo(new Done<>(LocalDate.of(2019, 8, 20)));
    }

    @Test
    void october_that_excel_made_a_decimal_is_asked_for() {
        assertThat(read("2015.1", true)).isEqualTo(new Refused<>("“2015.1”分不清是几月，请写成 2019年8月20日"));
    }

    @Test
    void a_day_that_never_was_is_named() {
        assertThat(read("2月30日", false)).isEqualTo(new Refused<>("“2月30日”没有这一天"));
        assertThat(read("2019年2月29日", false)).isEqualTo(new Refused<>("“2019年2月29日”没有这一天"));
        assertThat(read("2月29日", false)).isEqualTo(new Refused<>("“2月29日”没有写年份"));
        assertThat(read("去年", false)).isInstanceOf(Refused.class);
    }

    private static Decision<LocalDate, String> read(String text, boolean number) {
        return CellDates.read(new SheetRow.Cell(text, number, "K"));
    }
}
