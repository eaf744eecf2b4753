package org.qinglan.mentoring.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.qinglan.mentoring.PairScene.done;
import static org.qinglan.mentoring.PairScene.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.given.Browser;
import org.qinglan.mentoring.PairTest;
import org.qinglan.mentoring.answer.AnswerScene;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** 顾言 and 白老师 visit 叶初 one after the other. */
class AdviceTest extends PairTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 22);
    private static final LocalDate SECOND = LocalDate.of(2026, 9, 24);

    @Autowired
    Visits visits;

    @Autowired
    Advices advices;

    @Autowired
    AdviceBeside notes;

    @Autowired
    Browser browser;

    AnswerScene scene;
    Actor mentor;
    Person colleague;
    UUID first;

    @BeforeEach
    void build() {
        scene = answerScene();
        mentor = scene.pair.actor(scene.pair.mentor);
        colleague = city.person("白老师", at.mathsGrade4(), Role.TEACHER);
        first = scene.observes(scene.pair.mentor, scene.pair.mentee, FIRST, 2);
        done(visits.give(mentor, first, " 提问后等五秒再请人 "));
    }

    @Test
    void the_next_visitor_sees_it_and_says_with_a_word_whether_it_is_done() {
        var second = scene.observes(colleague, scene.pair.mentee, SECOND, 3);
        var me = scene.pair.actor(colleague);
        var advice = advices.before(second, scene.pair.mentee.id(), SECOND).getFirst();
        assertThat(advice.text()).isEqualTo("提问后等五秒再请人");
        assertThat(refused(visits.look(me, advice.id(), second, true, " "))).contains("看到了什么");
        done(visits.look(me, advice.id(), second, false, "两次等了，两次没等"));
        assertThat(advices.open(scene.pair.mentee.id())).hasSize(1);
        // said again of the same visit it replaces the first word
        var closed = done(visits.look(me, advice.id(), second, true, "整节课都等住了"));
        assertThat(closed.done()).isTrue();
        assertThat(closed.looks()).extracting(Advice.Look::word).containsExactly("整节课都等住了");
        assertThat(advices.open(scene.pair.mentee.id())).isEmpty();
        var third = scene.observes(scene.pair.mentor, scene.pair.mentee, LocalDate.of(2026, 9, 28), 3);
        assertThat(refused(visits.look(mentor, advice.id(), third, true, "看到了")))
                .contains("已经有人标了");
        // and taken back by the one who said it
        assertThat(done(visits.look(me, advice.id(), second, false, "后半节又忘了")).done())
                .isFalse();
    }

    @Test
    void nobody_marks_the_own_visits_advice_nor_that_of_a_later_visit_nor_of_another_teacher() {
        var advice = advices.at(first).getFirst();
        assertThat(refused(visits.look(mentor, advice.id(), first, true, "做到了")))
                .contains("以后再来听课的人");
        var earlier = scene.observes(colleague, scene.pair.mentee, LocalDate.of(2026, 9, 21), 3);
        assertThat(refused(visits.look(scene.pair.actor(colleague), advice.id(), earlier, true, "做到了")))
                .contains("以后再来听课的人");
        var elsewhere = scene.observes(colleague, scene.pair.mentor, SECOND, 3);
        assertThatThrownBy(() -> visits.look(scene.pair.actor(colleague), advice.id(), elsewhere, true, "做到了"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> visits.give(scene.mentee(), first, "我自己加一条")).isInstanceOf(Forbidden.class);
    }

    @Test
    void one_visit_leaves_at_most_three_and_each_says_one_thing() {
        assertThat(refused(visits.give(mentor, first, "好"))).contains("2 到 200");
        done(visits.give(mentor, first, "板书留一半给学生"));
        done(visits.give(mentor, first, "结尾留三分钟练习"));
        assertThat(refused(visits.give(mentor, first, "再来一条"))).contains("最多留三条");
    }

    @Test
    void the_database_knows_nothing_as_done_that_nobody_saw() {
        var advice = advices.at(first).getFirst();
        assertThatThrownBy(() -> jdbc.sql("update mentoring.advice set done_at_visit = ? where id = ?")
                        .params(first, advice.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void it_lies_beside_the_form_for_who_guides_and_beside_the_filed_visit_for_who_was_there() throws Exception {
        var draft = scene.observes(colleague, scene.pair.mentee, SECOND, 3);
        assertThat(page("/records/" + draft, scene.pair.actor(colleague))
                        .select("section.box")
                        .text())
                .contains("这次做到了吗")
                .contains("提问后等五秒再请人（顾言，9月22日）");
        assertThat(page("/records/" + first, scene.mentee())
                        .select("section.box")
                        .text())
                .contains("提问后等五秒再请人");
        assertThat(page("/mentoring/advice", scene.mentee()).text())
                .contains("还在做的 1 条")
                .contains("提问后等五秒再请人");
        mvc.perform(post("/mentoring/advice/visits/" + draft + "/looks")
                        .param("advice", advices.at(first).getFirst().id().toString())
                        .param("done", "true")
                        .param("word", "整节课都等住了")
                        .with(as(scene.pair.actor(colleague)))
                        .with(csrf()))
                .andExpect(redirectedUrl("/mentoring/advice/visits/" + draft));
        assertThat(page("/mentoring/advice", scene.mentee()).text()).contains("做到了，整节课都等住了");
        var stranger = scene.pair.actor(city.person("外人", scene.pair.at.chinese(), Role.TEACHER));
        mvc.perform(get("/mentoring/advice/visits/" + draft).with(as(stranger))).andExpect(status().isForbidden());
        var answer = mvc.perform(post("/mentoring/advice/visits/" + draft)
                        .param("text", "好")
                        .with(as(scene.pair.actor(colleague)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("textarea")
                        .text())
                .isEqualTo("好");
    }

    @Test
    void a_form_tells_the_mentor_and_no_colleague_who_only_opens_it() {
        var beside = new org.qinglan.record.form.Values(
                java.util.Map.of("teacher.id", List.of(scene.pair.mentee.id().toString())));
        var kind = kinds.current("observation");
        assertThat(notes.of(mentor, kind, beside)).isPresent();
        assertThat(notes.of(scene.pair.leader, kind, beside)).isPresent();
        assertThat(notes.of(scene.pair.actor(colleague), kind, beside)).isEmpty();
        assertThat(notes.of(mentor, kinds.current("general"), beside)).isEmpty();
    }

    @Test
    void the_pages_fit_a_phone_and_a_desk() {
        var second = scene.observes(colleague, scene.pair.mentee, SECOND, 3);
        done(visits.look(
                scene.pair.actor(colleague), advices.at(first).getFirst().id(), second, false, "两次等了，两次没等"));
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login(scene.pair.actor(colleague)));
                for (var path : List.of("/mentoring/advice/visits/" + second, "/records/" + second)) {
                    visit.open(path);
                    visit.axeClean();
                    visit.fits();
                    visit.shot("advice"
                            + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "X").replaceAll("\\W", "-"));
                }
            }
            try (var visit = browser.at(width)) {
                visit.signIn(login(scene.mentee()));
                visit.open("/mentoring/advice");
                visit.axeClean();
                visit.fits();
                visit.shot("advice-mine");
            }
        }
    }
}
