package org.qinglan.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.qinglan.mentoring.PairScene.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class PairingPagesTest extends PairTest {
    @Autowired
    Agreeing agreeing;

    PairScene scene;

    @BeforeEach
    void build() {
        scene = new PairScene(city, at);
    }

    @Test
    void the_leader_drafts_from_the_roster_and_the_two_find_what_to_sign() throws Exception {
        mentorings.add(scene.mentor.id(), scene.mentee.id(), null, java.time.LocalDate.of(2026, 9, 1));
        var list = page("/mentoring", scene.leader);
        assertThat(list.select(".pairing").text()).contains("顾言 带 叶初").contains("拟协议");
        var form = page(list.select(".pairing a:contains(拟协议)").attr("href"), scene.leader);
        assertThat(form.select("input[name=mentor]").val()).isEqualTo("顾言");
        var made = mvc.perform(form("叶初").with(as(scene.leader)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(post(made + "/step")
                        .param("event", "propose")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var mentees = page("/mentoring", scene.actor(scene.mentee));
        assertThat(mentees.select(".pairing").text()).contains("等您签字");
        assertThat(mentees.select(".list").first().text()).contains("师徒协议等您签字").contains("顾言带叶初");
        assertThat(page("/", scene.actor(scene.mentee)).text()).contains("师徒协议等您签字");
        assertThat(page(made, scene.actor(scene.mentee)).select("button.main").text())
                .isEqualTo("我签字");
        mvc.perform(post(made + "/sign").with(as(scene.actor(scene.mentee))).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page(made, scene.actor(scene.mentee)).text())
                .contains("叶初 10月8日签")
                .contains("师父还没签");
        assertThat(page("/mentoring", scene.leader).text()).doesNotContain("还没有协议");
    }

    @Test
    void what_was_typed_stays_when_a_name_is_unknown() throws Exception {
        var answer = mvc.perform(form("查无此人").with(as(scene.leader)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var again = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(again.select("[role=alert]").text()).isEqualTo("没有找到“查无此人”，请写姓名或工号。");
        assertThat(again.select("textarea[name=aims]").text()).isEqualTo("能独立上好一节公开课");
    }

    @Test
    void the_page_begins_with_what_waits_for_whoever_opens_it() throws Exception {
        assertThat(waiting(scene.leader)).contains("新教师还没有师父").contains("叶初");
        var pair = done(agreeing.draft(scene.leader, scene.mentor.id(), scene.mentee.id(), PairScene.text()));
        assertThat(waiting(scene.leader)).contains("拟好了，还没请双方签字");
        done(agreeing.step(scene.leader, pair.id(), "propose", ""));
        assertThat(waiting(scene.leader)).doesNotContain("还没请双方签字");
        done(agreeing.sign(scene.actor(scene.mentor), pair.id()));
        assertThat(waiting(scene.office)).doesNotContain("等学校签字");
        done(agreeing.sign(scene.actor(scene.mentee), pair.id()));
        assertThat(waiting(scene.office)).contains("等学校签字");
        assertThat(waiting(scene.leader)).doesNotContain("等学校签字");
        done(agreeing.step(scene.office, pair.id(), "sign", ""));
        assertThat(page("/mentoring", scene.actor(scene.mentor)).select("h2:contains(等您做的)"))
                .isEmpty();
        done(agreeing.step(scene.office, pair.id(), "assess", ""));
        assertThat(waiting(scene.actor(scene.mentor))).contains("等您写几句");
        assertThat(waiting(scene.leader)).contains("到期考核，等组里写几句").doesNotContain("新教师还没有师父");
    }

    private String waiting(Actor me) throws Exception {
        return page("/mentoring", me).select("h2:contains(等您做的) + .list").text();
    }

    @Test
    void who_shares_a_name_is_offered_and_found_with_the_group() throws Exception {
        city.person("叶初", scene.at.mathsGrade4(), Role.TEACHER);
        var shown =
                page("/mentoring/new", scene.leader).select("datalist option").eachAttr("value");
        String wanted = "叶初（" + scene.at.mathsGrade3().name() + "）";
        assertThat(shown).contains("顾言", wanted).doesNotContain("叶初");
        assertThat(page("/mentoring/new?mentee=" + scene.mentee.id(), scene.leader)
                        .select("input[name=mentee]")
                        .val())
                .isEqualTo(wanted);
        mvc.perform(form("叶初").with(as(scene.leader)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(wanted)));
        mvc.perform(form(wanted).with(as(scene.leader)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_agreement_prints_and_goes_into_word_with_the_signatures() throws Exception {
        var pair = scene.running(agreeing);
        var path = "/mentoring/pairs/" + pair.id();
        assertThat(page(path + "/print", scene.actor(scene.mentor))
                        .select("article")
                        .text())
                .contains("师徒结对协议")
                .contains("学校 丁主任　2026年10月8日");
        byte[] word = mvc.perform(get(path + "/word").with(as(scene.office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("一年内能独立上好一节组内公开课")
                    .contains("顾言")
                    .contains("2026年10月8日");
        }
    }

    @Test
    void others_see_neither_the_list_of_a_unit_nor_a_pair() throws Exception {
        var pair = scene.running(agreeing);
        var colleague = scene.actor(city.person("旁人", scene.at.mathsGrade3(), Role.TEACHER));
        var district = scene.actor(city.person("江研究员", scene.at.district(), Role.RESEARCH_OFFICER));
        for (var stranger : java.util.List.of(colleague, district)) {
            mvc.perform(get("/mentoring/pairs/" + pair.id()).with(as(stranger))).andExpect(status().isForbidden());
            mvc.perform(get("/mentoring?unit=" + scene.at.maths().id()).with(as(stranger)))
                    .andExpect(status().isForbidden());
            assertThat(page("/mentoring", stranger).text()).doesNotContain("叶初");
        }
        done(agreeing.step(scene.leader, pair.id(), "warn", "两周没有听师父的课了"));
        var refusedStep = mvc.perform(post("/mentoring/pairs/" + pair.id() + "/step")
                        .param("event", "end")
                        .param("comment", "好")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(refusedStep.getResponse().getContentAsString())
                .contains("至少 5 个字")
                .contains("要跟上");
    }

    private static MockHttpServletRequestBuilder form(String mentee) {
        return post("/mentoring/new")
                .param("mentor", "顾言")
                .param("mentee", mentee)
                .param("theme", "站稳课堂")
                .param("from", "2026-09-07")
                .param("to", "2027-06-30")
                .param("aims", "能独立上好一节公开课");
    }
}
