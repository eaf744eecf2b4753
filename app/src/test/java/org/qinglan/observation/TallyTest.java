package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.observation.Tally.Method;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;

class TallyTest {
    private static Tally tally(Method method, String codes) {
        if (Tally.of(Ids.next(), method, "30", codes) instanceof Done(var tally)) return tally;
        throw new AssertionError(codes);
    }

    @Test
    void codes_are_read_as_people_type_them() {
        assertThat(tally(Method.ST, "ttsst").codes()).containsExactly("T", "T", "S", "S", "T");
        assertThat(tally(Method.ST, "T，T、S\nS").codes()).hasSize(4);
        assertThat(tally(Method.FLANDERS, "5 5,10、8").codes()).containsExactly("5", "5", "10", "8");
    }

    @Test
    void what_is_no_code_is_named_and_what_is_too_much_refused() {
        assertThat(Tally.of(Ids.next(), Method.ST, "30", "TXT")).isEqualTo(new Refused<>("“X”不是S-T的记号，请改成 T、S。"));
        assertThat(Tally.of(Ids.next(), Method.FLANDERS, "3", "5 11")).isInstanceOf(Refused.class);
        assertThat(Tally.of(Ids.next(), Method.ST, "0", "T")).isInstanceOf(Refused.class);
        assertThat(Tally.of(Ids.next(), Method.ST, "30", "T".repeat(Tally.MOST + 1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_curve_goes_right_for_the_teacher_and_up_for_the_pupils() {
        assertThat(tally(Method.ST, "TSS").curve()).isEqualTo("0,3 1,3 1,2 1,1");
    }

    @Test
    void the_sentence_names_the_type_and_the_figures() {
        assertThat(tally(Method.ST, "TTTTTTTTSS").said()).isEqualTo("讲授型，老师占 80%，转换率 0.10（10 次，每 30 秒）");
        assertThat(tally(Method.FLANDERS, "5 5 8").said()).startsWith("老师说 50%，学生说 25%，沉寂 25%");
        assertThat(tally(Method.ST, "").said()).isEqualTo("还没有记");
        assertThat(Method.FLANDERS.word("10")).isEqualTo("沉寂");
        assertThat(List.of(Method.values())).extracting(Method::seconds).containsExactly(30, 3);
    }
}
