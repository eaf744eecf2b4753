package org.qinglan.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCountTest {
    @Test
    void white_space_does_not_count_and_punctuation_does() {
        assertThat(TextCount.of("读书 笔记:《课堂》,3页。\n")).isEqualTo(13);
        assertThat(TextCount.of("　全角空格　\t")).isEqualTo(4);
        assertThat(TextCount.of("")).isZero();
    }

    @Test
    void a_rare_character_of_two_units_is_one() {
        assertThat(TextCount.of("𠮷田")).isEqualTo(2);
    }
}
