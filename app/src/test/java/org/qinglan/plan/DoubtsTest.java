package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.plan.PlanItem.Named;

class DoubtsTest {
    private final Doubts doubts = new Doubts(PlanSamples.roster());

    @Test
    void a_name_only_one_person_bears_is_linked_without_a_question() {
        var named = doubts.person(PlanItem.OWNER, "周敏之");
        assertThat(named.personId()).isEqualTo(PlanSamples.LEADER.id());
        assertThat(doubts.names(List.of(named), "“沙龙”")).isEmpty();
    }

    @Test
    void same_names_are_asked_about_with_their_groups() {
        var named = doubts.person("主讲", "王芳");
        assertThat(doubts.names(List.of(named), "“沙龙”")).singleElement().satisfies(q -> {
            assertThat(q.title()).isEqualTo("王芳是哪一位？");
            assertThat(q.options())
                    .extracting(Question.Option::label)
                    .containsExactly("王芳（三年级数学备课组）", "王芳（四年级数学备课组）", "都是", "不在名单里，照原文留着");
        });
    }

    @Test
    void a_familiar_form_of_address_is_asked_about() {
        assertThat(doubts.names(List.of(doubts.person("结对", "小邹老师")), "“结对”"))
                .singleElement()
                .extracting(Question::title)
                .isEqualTo("“小邹老师”是邹凯吗？");
    }

    @Test
    void a_name_of_the_school_outside_the_group_is_found_and_an_unknown_one_stays_text() {
        assertThat(doubts.person("审核", "梁静").personId()).isEqualTo(PlanSamples.OTHER_GROUP.id());
        assertThat(doubts.person("审核", "欧阳远")).isEqualTo(new Named("审核", null, "欧阳远"));
        assertThat(doubts.names(List.of(doubts.person("审核", "欧阳远")), "“审核”")).isEmpty();
    }
}
