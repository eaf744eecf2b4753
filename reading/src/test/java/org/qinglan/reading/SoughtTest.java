package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {
    private static final String LETTERS = "周月课1-";

    @Test
    void what_is_found_is_what_the_expression_finds() {
        var random = new Random(20261122);
        int sifted = 0;
        int found = 0;
        for (int round = 0; round < 3000; round++) {
            var regex = either(random, 1);
            var signs = Signs.of(regex);
            if (!signs.empty() && (signs.first() != null || signs.needed() != null)) sifted++;
            for (int k = 0; k < 10; k++) found += compare(regex, word(random, random.nextInt(9)));
        }
        assertThat(sifted).as("expressions with signs").isGreaterThan(1000);
        assertThat(found).as("matches").isGreaterThan(5000);
    }

    private static int compare(String regex, String text) {
        var sought = Sought.of(regex);
        var pattern = Pattern.compile(regex);
        var expected = pattern.matcher(text).results().toList();
        assertThat(places(sought.all(text))).as("%s in %s", regex, text).isEqualTo(places(expected));
        assertThat(sought.isIn(text))
                .as("%s in %s", regex, text)
                .isEqualTo(pattern.matcher(text).find());
        assertThat(sought.begins(text))
                .as("%s begins %s", regex, text)
                .isEqualTo(pattern.matcher(text).lookingAt());
        assertThat(sought.fits(text))
                .as("%s is %s", regex, text)
                .isEqualTo(pattern.matcher(text).matches());
        return expected.size();
    }

    private static List<String> places(List<MatchResult> matches) {
        return matches.stream().map(m -> m.start() + "-" + m.end()).toList();
    }

    private static String word(Random random, int length) {
        var out = new StringBuilder();
        while (out.length() < length) out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return out.toString();
    }

    private static String either(Random random, int depth) {
        var out = new StringBuilder(sequence(random, depth));
        while (random.nextInt(3) == 0) out.append('|').append(sequence(random, depth));
        return out.toString();
    }

    private static String sequence(Random random, int depth) {
        var out = new StringBuilder();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            var piece = piece(random, depth);
            out.append(piece);
            if (!piece.matches("[$^]|\\(\\?[=!<].*")) out.append(often(random));
        }
        return out.toString();
    }

    private static String often(Random random) {
        return List.of("", "", "", "", "?", "*", "+", "{0,2}", "{1,2}", "{2}", "??", "*?", "+?", "{0}", "++")
                .get(random.nextInt(15));
    }

    private static String piece(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            var around = List.of("(?:", "(?:", "(", "(?=", "(?!").get(random.nextInt(5));
            return around + either(random, depth - 1) + ")";
        }
        return switch (random.nextInt(12)) {
            case 0 -> "[" + word(random, 1) + "课\\d]";
            case 1 -> "[^" + word(random, 1).replace("-", "月") + "]";
            case 2 -> ".";
            case 3 -> "\\d";
            case 4 -> "[1月-]";
            case 5 -> random.nextInt(3) > 0 ? "周" : "^";
            case 6 -> random.nextInt(3) > 0 ? "月" : "$";
            case 7 -> "(?<!" + word(random, 1) + ")";
            case 8 -> "[一-龥]";
            default -> word(random, 1).replace("-", "\\-");
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '；',
            value = {
                "(?:之前|以前|前)(?!往)；之以前；前",
                "每?(?:周|月)[一两]次；每周月；次",
                "(?<=第)\\d{1,2}[周日]；0123456789；周日",
                "[三-五]年级+；三-五；级",
                "(?:教研|备课)(?:组长)?；教备；研课",
                "a|b\\.；ab；a.",
            })
    void the_signs_of_an_expression_are_read_off_it(String regex, String first, String needed) {
        var signs = Signs.of(regex);
        assertThat(signs.first()).isEqualTo(Signs.of("[" + first + "]").first());
        assertThat(signs.needed()).isEqualTo(Signs.of("[" + needed + "]").needed());
        assertThat(signs.empty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)周",
                "(周)\\1",
                "[周&&月]",
                "[周[月]]",
                "\\Q周\\E",
                "(?<name>周)",
                "\\p{L}周",
                "[]周]",
                "周{2",
                "(周",
                "𠮷周"
            })
    void of_what_is_not_understood_nothing_is_told(String regex) {
        var signs = Signs.of(regex);
        assertThat(signs.first()).isNull();
        assertThat(signs.needed()).isNull();
    }

    @Test
    void an_expression_that_fits_nothing_at_all_is_found_everywhere() {
        assertThat(Sought.of("周?").isIn("")).isTrue();
        assertThat(Sought.of("周?").begins("月")).isTrue();
        assertThat(Sought.of("(?=月)").isIn("周月")).isTrue();
    }

    @Test
    void an_expression_for_the_beginning_is_tried_there_only() {
        assertThat(Signs.of("^周|^月").atStart()).isTrue();
        assertThat(Signs.of("^周|月").atStart()).isFalse();
        assertThat(Signs.of("(?:^|,)周").atStart()).isFalse();
        assertThat(Sought.of("^周").next("周周", 1)).isNull();
        assertThat(Sought.of("^周|月").all("周周月")).hasSize(2);
    }

    @Test
    void what_stands_before_the_place_can_be_looked_back_at() {
        var third = Sought.of("(?<!第)三周");
        assertThat(third.at("第三周", 1)).isNull();
        assertThat(third.next("第三周三周", 1))
                .isNotNull()
                .extracting(MatchResult::start)
                .isEqualTo(3);
        assertThat(third.at("三周", 2)).isNull();
    }
}
