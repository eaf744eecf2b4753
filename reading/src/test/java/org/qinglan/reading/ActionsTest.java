package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verbs and nouns of a school's work, each with the action it means, in {@code actions.tsv}. */
class ActionsTest {
    static Stream<Arguments> words() {
        return TestWords.lines("actions.tsv").stream().map(line -> Arguments.of((Object[]) line.split("\t")));
    }

    @ParameterizedTest
    @MethodSource("words")
    void the_words_name_the_action(String action, String words) {
        var asked = Read.plan("城北学校工作计划\n一、工作要求\n1、" + words + "。\n").requirements();
        assertThat(asked).isNotEmpty();
        assertThat(asked.getLast().action().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .isEqualTo(action);
    }
}
