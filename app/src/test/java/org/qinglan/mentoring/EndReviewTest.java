package org.qinglan.mentoring;

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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.observation.SeenLessons;
import org.qinglan.school.Role;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class EndReviewTest extends PairTest {
    @Autowired
    Agreeing agreeing;

    @Autowired
    Assessing assessing;

    @Autowired
    Pairings pairings;

    @Autowired
    PairClock pairClock;

    @Autowired
    SeenLessons lessons;

    PairScene scene;
    Pairing pair;

    @BeforeEach
    void build() {
        scene = new PairScene(city, at);
        pair = scene.running(agreeing);
    }

    @Test
    void who_is_let_go_has_the_words_of_mentor_and_leader_and_a_certificate_from_the_records() throws Exception {
        assertThat(refused(assessing.say(scene.actor(scene.mentor), pair.id(), "能独立上课了")))
                .contains("现在不是考核的时候");
        lessons.saw(scene.actor(scene.mentee), scene.mentor, "2026-09-22", 3, "MENTOR", -1);
        done(agreeing.step(scene.leader, pair.id(), "assess", ""));
        assertThat(refused(agreeing.step(scene.office, pair.id(), "graduate", "")))
                .contains("师父还没有写意见");
        done(assessing.say(scene.actor(scene.mentor), pair.id(), "能独立上好一节课了"));
        assertThat(refused(agreeing.step(scene.office, pair.id(), "graduate", "")))
                .contains("组长还没有写意见");
        assertThat(refused(assessing.say(scene.leader, pair.id(), "好"))).contains("5 到 1000");
        mvc.perform(post("/mentoring/pairs/" + pair.id() + "/opinion")
                        .param("text", "公开课全组都说稳")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/mentoring/pairs/" + pair.id()));
        assertThat(refused(agreeing.step(scene.leader, pair.id(), "graduate", "")))
                .isNotEmpty();
        var gone = done(agreeing.step(scene.office, pair.id(), "graduate", ""));
        assertThat(gone.state()).isEqualTo("GRADUATED");
        jdbc.sql("update school.mentoring set valid_to = ?")
                .param(PairScene.TODAY.minusDays(1))
                .update();
        assertThat(page("/mentoring/match", scene.office).text()).contains("都有师父了");
        assertThat(gone.lastDay()).isEqualTo(PairScene.TODAY);
        assertThat(mentorings.mentorsOf(scene.mentee.id(), PairScene.TODAY.plusDays(1)))
                .isEmpty();
        var page = mvc.perform(get("/mentoring/graduates/" + pair.id() + "/certificate")
                        .with(as(scene.actor(scene.mentee))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select("article").text())
                .contains("叶初老师自2026年9月7日起随顾言老师学习")
                .contains("1 节徒弟听师父的课")
                .doesNotContain("0 ")
                .contains("准予出师")
                .contains("青禾小学");
    }

    @Test
    void no_result_stands_in_the_database_without_the_words() {
        assertThatThrownBy(() -> jdbc.sql("update mentoring.pairing set state = 'GRADUATED' where id = ?")
                        .param(pair.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update mentoring.pairing set leader_opinion = '写了没有名字的话' where id = ?")
                        .param(pair.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_pair_not_let_go_has_no_certificate_and_strangers_say_nothing() throws Exception {
        mvc.perform(get("/mentoring/graduates/" + pair.id() + "/certificate").with(as(scene.office)))
                .andExpect(status().isNotFound());
        var stranger = scene.actor(city.person("旁人", scene.at.chinese(), Role.SUBJECT_GROUP_LEADER));
        assertThatThrownBy(() -> assessing.say(stranger, pair.id(), "我也说几句")).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_last_day_over_the_review_begins_by_itself_and_a_new_period_is_drafted_on_wish() {
        jdbc.sql("update mentoring.pairing set last_day = ? where id = ?")
                .params(LocalDate.of(2026, 10, 8), pair.id())
                .update();
        pairClock.look();
        assertThat(pairings.get(pair.id()).state()).isEqualTo("ACTIVE");
        jdbc.sql("update mentoring.pairing set last_day = ? where id = ?")
                .params(LocalDate.of(2026, 10, 7), pair.id())
                .update();
        pairClock.look();
        assertThat(pairings.get(pair.id()).state()).isEqualTo("ASSESSING");
        done(assessing.say(scene.actor(scene.mentor), pair.id(), "再跟一年更稳当"));
        done(assessing.say(scene.actor(scene.mentee), pair.id(), "还想学怎么追问"));
        done(assessing.say(scene.leader, pair.id(), "同意再跟一年"));
        done(agreeing.step(scene.office, pair.id(), "renew", ""));
        assertThat(pairings.of(scene.mentee.id()))
                .extracting(Pairing::state)
                .containsExactlyInAnyOrder("MATCHING", "RENEWED");
    }

    @Test
    void what_was_refused_stays_in_the_field() throws Exception {
        done(agreeing.step(scene.leader, pair.id(), "assess", ""));
        var page = mvc.perform(post("/mentoring/pairs/" + pair.id() + "/opinion")
                        .param("text", "好样的")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select("textarea[name=text]")
                        .text())
                .isEqualTo("好样的");
    }

    @Test
    void a_review_that_nobody_can_finish_is_stopped_with_a_reason_by_the_office_only() {
        done(agreeing.step(scene.leader, pair.id(), "assess", ""));
        assertThat(refused(agreeing.step(scene.leader, pair.id(), "stop", "师父退休了，联系不上")))
                .isNotEmpty();
        var ended = done(agreeing.step(scene.office, pair.id(), "stop", "师父退休了，联系不上"));
        assertThat(ended.state()).isEqualTo("ENDED");
        assertThat(mentorings.mentorsOf(scene.mentee.id(), PairScene.TODAY.plusDays(1)))
                .isEmpty();
    }
}
