package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.observation.Questions.Line;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

class QuestionsTest {
    private static final UUID RECORD = UUID.randomUUID();

    private static Questions counted(String typed) {
        if (Questions.of(RECORD, QuestionKind.USUAL, typed) instanceof Done(var questions)) return questions;
        throw new AssertionError(typed);
    }

    @Test
    void each_kind_has_its_number_and_share_also_one_that_did_not_occur() {
        var questions = counted("1 1 2，4、1 2 1 4");
        assertThat(questions.lines()).extracting(Line::times).containsExactly(4, 2, 0, 2, 0, 0);
        assertThat(questions.lines()).extracting(Line::percent).containsExactly(50, 25, 0, 25, 0, 0);
        assertThat(questions.said()).isEqualTo("8 个：记忆 50%、理解 25%、分析 25%");
        assertThat(questions.codes()).isEqualTo("1 1 2 4 1 2 1 4");
    }

    @Test
    void a_lesson_without_a_question_has_no_share() {
        assertThat(counted(" ").said()).isEqualTo("还没有记");
        assertThat(counted("").lines()).allMatch(line -> line.percent() == 0);
    }

    @Test
    void a_number_that_is_no_kind_and_more_than_anybody_asks_is_refused() {
        var two = QuestionKind.kept("事实\n想法：说自己的");
        assertThat(Questions.of(RECORD, two, "1 3")).isEqualTo(new Refused<>("“3”不是哪一类的号，请改成 1 到 2。"));
        assertThat(Questions.of(RECORD, two, "1 12")).isInstanceOf(Refused.class);
        assertThat(Questions.of(RECORD, two, "1 ".repeat(Questions.MOST + 1))).isInstanceOf(Refused.class);
        assertThat(Questions.of(RECORD, two, "1 ".repeat(Questions.MOST))).isInstanceOf(Done.class);
    }

    @Test
    void kinds_are_read_line_by_line_and_written_as_they_were() {
        var read = QuestionKind.read(" 事实 : 书上有的\n\n想法\r\n");
        assertThat(read).isEqualTo(new Done<>(List.of(new QuestionKind("事实", "书上有的"), new QuestionKind("想法", ""))));
        assertThat(QuestionKind.kept(QuestionKind.written(QuestionKind.USUAL))).isEqualTo(QuestionKind.USUAL);
    }

    @Test
    void one_kind_ten_kinds_long_names_and_equal_ones_are_refused() {
        assertThat(QuestionKind.read("记忆")).isEqualTo(new Refused<>("写 2 到 9 类，一行一类；现在有 1 类。"));
        assertThat(QuestionKind.read("甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬\n癸")).isInstanceOf(Refused.class);
        assertThat(QuestionKind.read("记忆\n需要学生反复推敲的问题")).isInstanceOf(Refused.class);
        assertThat(QuestionKind.read("记忆\n：没有名称")).isInstanceOf(Refused.class);
        assertThat(QuestionKind.read("记忆：甲\n记忆：乙")).isEqualTo(new Refused<>("有两类的名称一样，请改一个。"));
    }
}
