package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinglan.reading.PlanDraft.Count;
import org.qinglan.reading.PlanDraft.Requirement;

/** Paragraphs in the manner of plans with all they ask for, decided by hand in {@code sentences.txt}. */
class SentencesTest {
    record Paragraph(String heading, String text, List<String> asked) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Paragraph> paragraphs() {
        var found = new ArrayList<Paragraph>();
        var heading = "";
        for (var line : TestWords.lines("sentences.txt")) {
            if (line.startsWith("= ")) heading = line.substring(2);
            else if (line.startsWith("> ")) found.add(new Paragraph(heading, line.substring(2), new ArrayList<>()));
            else found.getLast().asked.add(line);
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void a_paragraph_asks_for_what_a_careful_reader_finds_in_it(Paragraph paragraph) {
        var plan = Read.plan("城北学校工作计划\n一、%s\n1、%s\n".formatted(paragraph.heading, paragraph.text));
        assertThat(plan.requirements()).extracting(SentencesTest::shown).isEqualTo(paragraph.asked);
    }

    private static String shown(Requirement r) {
        return "%s | %s | %s | %s %s | %s | %s"
                .formatted(
                        r.text(),
                        or(r.subject()),
                        word(r.action()),
                        count(r.count()),
                        or(r.unit()),
                        word(r.period()),
                        or(r.deadline()));
    }

    private static String or(@Nullable String words) {
        return words == null ? "-" : words;
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "-" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String count(Count c) {
        if (c.min() == null && c.max() == null) return "-";
        return Objects.equals(c.min(), c.max()) ? number(c.min()) : number(c.min()) + "~" + number(c.max());
    }

    private static String number(@Nullable Double d) {
        return d == null ? "" : d == Math.rint(d) ? Long.toString(Math.round(d)) : d.toString();
    }
}
