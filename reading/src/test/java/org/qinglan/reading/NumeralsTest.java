package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12", "2.5, 2.5", "7, 7", "两, 2", "十, 10", "十二, 12", "二十, 20", "二十一, 21", "一百二十, 120", "三千, 3000",
        "半, 0.5", "元, 1", "2万, 20000", "5千, 5000", "3百, 300", "1.5万, 15000", "二十万, 200000", "二〇二四, 2024", "〇, 0", "九, 9"
    })
    void a_number_has_its_value_however_it_is_written(String written, double value) {
        assertThat(Numerals.value(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"'', -1", "每, -1", "二年, -1", "1.2.3, -1"})
    void other_characters_are_no_number(String written, double value) {
        assertThat(Numerals.value(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "2.5, -1", "半, -1", "99万, 990000", "100万, -1", "九, 9"})
    void only_whole_numbers_of_a_sensible_size_are_whole(String written, int value) {
        assertThat(Numerals.whole(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "两三, true",
        "三五, true",
        "七八, true",
        "八九, true",
        "二六, false",
        "五三, false",
        "十五, false",
        "二十, false",
        "三, false",
        "两三四, false"
    })
    void two_neighbouring_figures_mean_from_this_to_that(String written, boolean approximate) {
        assertThat(Numerals.isApproximate(written)).isEqualTo(approximate);
    }

    @Test
    void nothing_is_less_than_one_of_two() {
        assertThat(Numerals.isApproximate("〇二")).isFalse();
    }
}
