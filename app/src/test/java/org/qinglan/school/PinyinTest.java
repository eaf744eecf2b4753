package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({"曾小北,zeng xiao bei", "单雨,shan yu", "王芳,wang fang", "解,xie"})
    void a_name_is_found_as_it_sounds(String name, String sounds) {
        assertThat(Pinyin.of(name)).isEqualTo(sounds);
    }

    @Test
    void what_is_no_chinese_stays_readable() {
        assertThat(Pinyin.of("Anna")).startsWith("a");
        assertThat(Pinyin.of("")).isEmpty();
    }
}
