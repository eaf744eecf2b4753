package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GarbledTest {
    @Test
    void characters_one_byte_late_are_read_as_they_were_meant() {
        var line = Read.line("教研組每？jī)芍軝z查一次教案");
        assertThat(line.text()).isEqualTo("教研组每两周检查一次教案");
        assertThat(line.verbatim()).isEqualTo("教研組每？jī)芍軝z查一次教案");
        assertThat(line.sub(4, 7).verbatim()).isEqualTo("芍軝z");
    }

    @Test
    void the_two_of_two_months_is_found_again() {
        assertThat(Read.line("每？jī)蓚€(gè)月一次").text()).isEqualTo("每两个月一次");
    }

    @Test
    void characters_late_by_one_end_with_the_first_of_a_single_byte() {
        assertThat(Read.line("每？jī)烧n一次").text()).isEqualTo("每两课一次");
        assertThat(Read.line("每？jī)蛇L四節").text()).isEqualTo("每两周四节");
        assertThat(Read.line("每？jī)蓪W期").text()).isEqualTo("每两学期");
    }

    @Test
    void the_sign_of_the_euro_is_half_a_character() {
        assertThat(Read.line("每？jī)纱蝹€案").text()).isEqualTo("每两次个案");
        assertThat(Garbled.length("纱蝹€案", 0, 4)).isEqualTo(3);
        assertThat(Garbled.repaired("纱蝹€案", 0, 4)).isEqualTo("兩次個");
    }

    @Test
    void what_does_not_begin_with_two_was_not_late() {
        assertThat(Garbled.length("教n", 0, 2)).isZero();
        assertThat(Garbled.length("烧 n", 0, 3)).isZero();
        assertThat(Garbled.length("烧n", 0, 1)).isZero();
        assertThat(Garbled.length("n", 0, 1)).isZero();
    }

    @Test
    void the_place_in_the_text_may_be_anywhere() {
        assertThat(Garbled.length("每烧n一", 1, 4)).isEqualTo(2);
        assertThat(Garbled.repaired("每烧n一", 1, 4)).isEqualTo("兩課");
    }

    @Test
    void sound_text_behind_a_question_mark_stays() {
        assertThat(Read.line("为何？(shén)研讨A班").text()).isEqualTo("为何?研讨A班");
        assertThat(Garbled.length("研讨A", 0, 3)).isZero();
        assertThat(Garbled.length("研讨", 0, 2)).isZero();
        assertThat(Garbled.length("A", 0, 1)).isZero();
    }
}
