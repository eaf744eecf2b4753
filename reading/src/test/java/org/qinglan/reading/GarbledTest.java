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
    void sound_text_behind_a_question_mark_stays() {
        assertThat(Read.line("为何？(shén)研讨A班").text()).isEqualTo("为何?研讨A班");
        assertThat(Garbled.length("研讨A", 0, 3)).isZero();
        assertThat(Garbled.length("研讨", 0, 2)).isZero();
        assertThat(Garbled.length("A", 0, 1)).isZero();
    }
}
