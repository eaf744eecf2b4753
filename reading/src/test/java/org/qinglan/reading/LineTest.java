package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void full_width_figures_and_signs_are_read_like_plain_ones() {
        assertThat(Read.line("每学期听课不少于１２节（含校外），≧２次").text()).isEqualTo("每学期听课不少于12节(含校外),≥2次");
    }

    @Test
    void traditional_characters_are_read_like_simplified_ones() {
        assertThat(Read.line("每兩週排練一次，教師聽課").text()).isEqualTo("每两周排练一次,教师听课");
    }

    @Test
    void pinyin_in_brackets_is_left_out_but_stays_in_the_span() {
        var line = Read.line("每學(xué)期一節(jié)課");
        assertThat(line.text()).isEqualTo("每学期一节课");
        assertThat(line.sub(1, 2).verbatim()).isEqualTo("學(xué)");
    }

    @Test
    void white_space_is_no_text_but_its_place_is_known() {
        var line = Read.line("主讲　 欧阳 丽");
        assertThat(line.text()).isEqualTo("主讲欧阳丽");
        assertThat(line.gapBefore(2)).isTrue();
        assertThat(line.gapBefore(3)).isFalse();
        assertThat(line.verbatim()).isEqualTo("主讲欧阳丽");
    }

    @Test
    void a_piece_knows_its_place_in_the_source() {
        var source = "一、目标\n二、 安 排";
        var line = Line.of(source, 5, source.length());
        assertThat(line.from(2).span().of(source)).isEqualTo("安 排");
    }

    @Test
    void pieces_over_page_noise_span_the_noise() {
        var source = "对直属学校\n2、视导一次";
        var line = Line.joined(List.of(Line.of(source, 0, 5), Line.of(source, 8, source.length())));
        assertThat(line.text()).isEqualTo("对直属学校视导一次");
        assertThat(line.verbatim()).isEqualTo("对直属学校2、视导一次");
    }

    @Test
    void an_empty_piece_has_no_place() {
        assertThatThrownBy(Line.EMPTY::span).isInstanceOf(IllegalStateException.class);
    }
}
