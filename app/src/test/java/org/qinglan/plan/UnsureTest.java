package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Option;
import org.qinglan.reading.Confidence;
import org.qinglan.reading.Confidence.Reason;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.SourceSpan;

class UnsureTest {
    @Test
    void only_what_is_not_sure_is_asked() {
        assertThat(Unsure.isAsked(sure(0.79))).isTrue();
        assertThat(Unsure.isAsked(sure(0.81))).isFalse();
        assertThat(Unsure.isAsked(Confidence.GIVEN)).isFalse();
    }

    @Test
    void the_question_says_why_in_one_line_and_an_item_that_is_none_becomes_text() {
        var goal = new PlanDraft.Goal("让课堂更有活力", new SourceSpan(0, 7), sure(0.5, Reason.BROKEN_LINE));
        var asked = Unsure.goal(goal);
        assertThat(asked.title()).isEqualTo("“让课堂更有活力”是一条目标吗？");
        assertThat(asked.note()).isEqualTo("原文在这里断行，怕没接好。");
        assertThat(asked.options().getFirst().change().kind()).isEqualTo(ItemKind.GOAL);
        assertThat(asked.options().getLast().change().kind()).isEqualTo(ItemKind.NOTE);
    }

    @Test
    void every_reason_has_its_own_words() {
        var words = new java.util.HashSet<String>();
        for (var reason : Reason.values())
            words.add(Unsure.goal(new PlanDraft.Goal("目标一二三", new SourceSpan(0, 5), sure(0.5, reason)))
                    .note());
        assertThat(words).hasSize(Reason.values().length);
    }

    @Test
    void the_whole_plan_comes_first_then_the_least_sure_and_the_rest_last() {
        var order = new AskingOrder();
        var doubtful = UUID.randomUUID();
        var clear = UUID.randomUUID();
        order.weigh(doubtful, sure(0.3));
        order.weigh(clear, sure(0.99));
        order.add(Unsure.aboutTheRest(3), AskingOrder.LAST);
        order.add(question("多久一次？", clear), AskingOrder.LEFT_OPEN);
        order.add(question("读得对吗？", doubtful), AskingOrder.LEFT_OPEN);
        order.add(question("没有这一天", clear), AskingOrder.NOT_AS_WRITTEN);
        order.add(question("哪一年？", null), AskingOrder.FIRST);
        assertThat(order.sorted().stream().map(Question::title))
                .containsExactly("哪一年？", "没有这一天", "读得对吗？", "多久一次？", "看着没问题的 3 条都对吗？");
        assertThat(order.isAbout(clear)).isTrue();
        assertThat(order.isAbout(UUID.randomUUID())).isFalse();
    }

    @Test
    void the_question_about_the_rest_is_known_by_changing_nothing() {
        assertThat(Unsure.aboutTheRest(3).isAboutTheRest()).isTrue();
        assertThat(question("哪一年？", null).isAboutTheRest()).isFalse();
    }

    private static Question question(String title, @org.jspecify.annotations.Nullable UUID item) {
        var q = Understanding.ask(
                title, "", Option.of("照原文", Change.moveYears(0)), Option.of("明年", Change.moveYears(1)));
        return item == null ? q : q.about(item);
    }

    private static Confidence sure(double value, Reason... against) {
        return new Confidence(value, List.of(against), Set.of(against));
    }
}
