package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"陆艺", "余晓月", "欧阳倩", "诸葛小川", "阿依古丽·买买提", "符晓"})
    void persons_are_known_by_their_surnames(String name) {
        assertThat(Names.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"高一", "周三", "方案", "全体", "教研组", "待定", "高年级", "安全员", "语文", "各校", "常规课", "周三下午", "单元卷"})
    void words_of_the_field_are_no_persons(String word) {
        assertThat(Names.isName(word)).isFalse();
    }

    @Test
    void a_list_of_names_keeps_every_person_and_drops_titles() {
        var list = Names.list(Read.line("教研组长田青、 储 岚，王芳老师"), true);
        assertThat(list).extracting(Line::text).containsExactly("田青", "储岚", "王芳");
    }

    @Test
    void a_list_with_other_words_is_no_list_of_names() {
        assertThat(Names.list(Read.line("田青、课件、教案"), true)).isEmpty();
        assertThat(Names.list(Read.line("杨健+临时"), false)).extracting(Line::text).containsExactly("杨健");
    }
}
