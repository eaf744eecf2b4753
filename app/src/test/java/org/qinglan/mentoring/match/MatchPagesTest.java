package org.qinglan.mentoring.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.mentoring.PairScene;
import org.qinglan.mentoring.PairTest;
import org.qinglan.school.Role;

class MatchPagesTest extends PairTest {
    PairScene scene;

    @BeforeEach
    void build() {
        scene = new PairScene(city, at);
        city.person("文老师", at.chinese(), Role.TEACHER);
    }

    @Test
    void the_office_is_told_who_needs_a_mentor_and_who_could_be_it_and_chooses() throws Exception {
        var page = page("/mentoring/match", scene.office);
        assertThat(page.select(".list li b").eachText()).containsExactly("叶初");
        assertThat(page.select(".list .sub").text())
                .isEqualTo(scene.at.mathsGrade3().name());
        var proposed = page(page.select(".list a").attr("href").replaceAll("#.*", ""), scene.office);
        assertThat(proposed.select("#可以带的 + .list li b").eachText())
                .contains("顾言 " + scene.at.mathsGrade4().name())
                .noneMatch(who -> who.contains("文老师") || who.contains("叶初"));
        assertThat(proposed.select("a:contains(拟协议)").attr("href")).contains("mentee=" + scene.mentee.id());
        mentorings.add(scene.mentor.id(), scene.mentee.id(), null, PairScene.TODAY);
        assertThat(page("/mentoring/match", scene.office).text()).contains("都有师父了");
    }

    @Test
    void the_cap_is_the_schools_and_keeps_sensible() throws Exception {
        var other = city.person("新一", scene.at.mathsGrade3(), Role.TEACHER, java.time.LocalDate.of(2026, 8, 20));
        mentorings.add(scene.mentor.id(), other.id(), null, PairScene.TODAY);
        mvc.perform(post("/mentoring/match/cap")
                        .param("most", "0")
                        .with(as(scene.office))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/mentoring/match/cap")
                        .param("most", "1")
                        .with(as(scene.office))
                        .with(csrf()))
                .andExpect(redirectedUrl("/mentoring/match"));
        assertThat(page("/mentoring/match?mentee=" + scene.mentee.id(), scene.office)
                        .select(".list")
                        .text())
                .doesNotContain("顾言");
        // and who is asked for her by another way is told so, with what was typed
        mvc.perform(post("/mentoring/new")
                        .param("mentor", "顾言")
                        .param("mentee", "叶初")
                        .param("theme", "站稳课堂")
                        .param("from", "2026-10-08")
                        .param("to", "2027-06-30")
                        .param("aims", "能独立上好一节公开课")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("顾言已经带 1 人（新一）")))
                .andExpect(content().string(containsString("能独立上好一节公开课")));
        mvc.perform(post("/mentoring/match/cap")
                        .param("most", "3")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void who_does_not_lead_the_mentee_sees_no_proposal() throws Exception {
        var chinese = scene.actor(city.person("语文组长", scene.at.chinese(), Role.SUBJECT_GROUP_LEADER));
        mvc.perform(get("/mentoring/match?mentee=" + scene.mentee.id()).with(as(chinese)))
                .andExpect(status().isForbidden());
        assertThat(page("/mentoring/match", chinese).text()).doesNotContain("叶初");
    }
}
