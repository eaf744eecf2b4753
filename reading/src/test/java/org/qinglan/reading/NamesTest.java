package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"陆艺", "余晓月", "欧阳倩", "诸葛小川", "阿依古丽·买买提", "符晓", "皇甫小舟", "上官云", "司徒静", "漆伟"})
    void persons_are_known_by_their_surnames(String name) {
        assertThat(Names.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "高一", "周三", "方案", "全体", "教研组", "待定", "高年级", "安全员", "语文", "各校", "常规课", "周三下午", "单元卷", "第五周", "邸校长",
                "东方小学", "班主任"
            })
    void words_of_the_field_are_no_persons(String word) {
        assertThat(Names.isName(word)).isFalse();
    }

    @Test
    void a_list_of_names_keeps_every_person_and_drops_titles() {
        var list = Names.list(Read.line("教研组长田青、 储 岚，王芳老师"), true);
        assertThat(list).extracting(Line::text).containsExactly("田青", "储岚", "王芳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿·依", "迪丽·热巴", "古丽娜尔·阿不都外力汗"})
    void a_dot_parts_a_longer_name(String name) {
        assertThat(Names.isName(name)).isEqualTo(name.length() >= 4);
    }

    @Test
    void a_dotted_word_of_other_characters_is_no_name() {
        assertThat(Names.isName("Li·买买提")).isFalse();
        assertThat(Names.isName("·买买提江")).isFalse();
        assertThat(Names.isName("阿依古丽阿依古丽·买买提买买提")).isFalse();
    }

    @Test
    void one_character_or_five_are_no_name() {
        assertThat(Names.isName("陆")).isFalse();
        assertThat(Names.isName("陆艺陆艺陆")).isFalse();
        assertThat(Names.isName("陆a")).isFalse();
        assertThat(Names.isName("陆艺陆艺")).isFalse();
    }

    @Test
    void words_for_work_end_in_work() {
        assertThat(Names.endsInWork("期中检查")).isTrue();
        assertThat(Names.endsInWork("陆艺")).isFalse();
    }

    @Test
    void titles_and_posts_around_a_name_are_taken_off() {
        assertThat(Names.list(Read.line("陆艺副校长"), true)).extracting(Line::text).containsExactly("陆艺");
        assertThat(Names.list(Read.line("负责人:陆艺老师"), true))
                .extracting(Line::text)
                .containsExactly("陆艺");
        assertThat(Names.list(Read.line("语文陆艺"), true)).extracting(Line::text).containsExactly("陆艺");
        assertThat(Names.list(Read.line("校长"), false)).isEmpty();
    }

    @Test
    void and_between_names_parts_them_but_not_inside_one() {
        assertThat(Names.list(Read.line("陆艺和田青"), true)).extracting(Line::text).containsExactly("陆艺", "田青");
        assertThat(Names.list(Read.line("和晓及"), false)).extracting(Line::text).doesNotContain("晓");
    }

    @Test
    void words_that_fill_a_list_do_not_spoil_it() {
        assertThat(Names.list(Read.line("陆艺、待定"), true)).extracting(Line::text).containsExactly("陆艺");
    }

    @Test
    void a_gap_parts_names() {
        assertThat(Names.list(Read.line("陆艺 田青 余晓月"), true))
                .extracting(Line::text)
                .containsExactly("陆艺", "田青", "余晓月");
        assertThat(Names.list(Read.line("储 岚 田 青"), true))
                .extracting(Line::text)
                .containsExactly("储岚", "田青");
    }

    @Test
    void a_list_with_other_words_is_no_list_of_names() {
        assertThat(Names.list(Read.line("田青、课件、教案"), true)).isEmpty();
        assertThat(Names.list(Read.line("杨健+临时"), false)).extracting(Line::text).containsExactly("杨健");
    }

    @ParameterizedTest
    @ValueSource(strings = {"高效", "过目", "充分", "时断电", "查资料"})
    void a_word_of_the_language_is_no_name_where_nothing_else_tells(String word) {
        assertThat(Names.isPlainName(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"柏青禾", "皇甫小舟", "苗雨"})
    void a_plain_name_needs_nothing_around_it(String name) {
        assertThat(Names.isPlainName(name)).isTrue();
    }

    @Test
    void a_title_or_a_word_of_grammar_ends_a_name() {
        assertThat(Names.leading(Read.line("柏青禾老师的课"))).hasToString("柏青禾");
        assertThat(Names.leading(Read.line("苗雨每周两节"))).hasToString("苗雨");
        assertThat(Names.leading(Read.line("办公用品"))).isNull();
    }

    @Test
    void a_note_behind_a_name_is_no_part_of_it() {
        assertThat(Names.list(Read.line("柏青（三、四年级）、苗雨（校长）"), true))
                .extracting(Line::text)
                .containsExactly("柏青", "苗雨");
    }
}
