package org.qinglan.mentoring.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.qinglan.mentoring.PairScene.TODAY;
import static org.qinglan.mentoring.PairScene.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.qinglan.mentoring.Agreeing;
import org.qinglan.mentoring.PairTest;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

class SheetPagesTest extends PairTest {
    @Autowired
    AnswerRules rules;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Browser browser;

    AnswerScene scene;
    UUID heard;

    @BeforeEach
    void build() {
        scene = answerScene();
        done(rules.inUnit(early(scene.pair.office), at.school().id(), 3));
        heard = scene.hears(LocalDate.of(2026, 9, 28), 3);
    }

    @Test
    void the_sheet_opens_with_the_notes_at_the_left_and_is_one_for_the_lesson() throws Exception {
        var week = page("/", scene.mentee());
        assertThat(week.select("a:contains(写对照)").attr("href")).isEqualTo("/mentoring/sheets/new?heard=" + heard);
        var form = page("/mentoring/sheets/new?heard=" + heard, scene.mentee());
        assertThat(form.select("textarea[name=steps.mentor]").eachText())
                .containsExactly("先让学生估一估，再动手绕", "把两组不同的得数写在黑板上");
        assertThat(form.select("input[name=heard.id]").val()).isEqualTo(heard.toString());
        UUID id = UUID.fromString(form.select("form.record").attr("action").substring("/mentoring/sheets/".length()));
        mvc.perform(AnswerScene.into(post("/records/" + id + "/draft"), scene.sheet(heard, TODAY))
                        .with(as(scene.mentee()))
                        .with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(get("/mentoring/sheets/new?heard=" + heard).with(as(scene.mentee())))
                .andExpect(redirectedUrl("/mentoring/sheets/" + id));
        mvc.perform(get("/records/" + id + "/edit").with(as(scene.mentee())))
                .andExpect(redirectedUrl("/mentoring/sheets/" + id + "/edit"));
        assertThat(page("/mentoring/sheets/" + id + "/edit", scene.mentee())
                        .select("textarea[name=steps.own]")
                        .first()
                        .text())
                .isEqualTo("我直接给了公式");
        mvc.perform(AnswerScene.into(post("/mentoring/sheets/" + id), scene.sheet(heard, TODAY))
                        .param("form", Ids.next().toString())
                        .with(as(scene.mentee()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(AnswerScene.into(post("/mentoring/sheets/" + id), scene.sheet(heard, TODAY))
                        .with(as(scene.mentee()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/mentoring/sheets/" + id));
        var sheet = page("/mentoring/sheets/" + id, scene.pair.actor(scene.pair.mentor));
        assertThat(sheet.select("article").text()).contains("学生没有自己想过").contains("顾言 9月28日（周一）第3节《圆的周长》");
    }

    @Test
    void what_is_wrong_stands_under_its_field_and_nothing_typed_is_lost() throws Exception {
        var values = scene.sheet(heard, LocalDate.of(2026, 9, 25));
        values.put("reflection", List.of(""));
        var answer = mvc.perform(AnswerScene.into(post("/mentoring/sheets/" + Ids.next()), values)
                        .with(as(scene.mentee()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var again = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(again.select(".field-error").text()).contains("“教学反思”还没填");
        assertThat(again.select("textarea[name=steps.own]").first().text()).isEqualTo("我直接给了公式");
    }

    @Test
    void gaps_are_seen_by_the_mentee_her_mentor_and_who_leads_them_and_by_nobody_else() throws Exception {
        assertThat(page("/mentoring/heard", scene.mentee()).select(".late").text())
                .contains("该在10月1日（周四）前");
        assertThat(page("/mentoring/heard", scene.pair.actor(scene.pair.mentor)).text())
                .contains("叶初")
                .contains("欠 1 节");
        assertThat(page("/", scene.pair.actor(scene.pair.mentor)).text()).contains("徒弟听了您的课，还没上一遍");
        assertThat(page("/mentoring/gaps", scene.pair.office).text())
                .contains("叶初")
                .contains("欠 1 节");
        assertThat(page("/mentoring/gaps?unit=" + scene.pair.at.maths().id(), scene.pair.leader)
                        .text())
                .contains("欠 1 节")
                .contains("青禾小学定的");
        var chinese = scene.pair.actor(city.person("语文组长", scene.pair.at.chinese(), Role.SUBJECT_GROUP_LEADER));
        assertThat(page("/mentoring/gaps", chinese).text()).doesNotContain("叶初");
        mvc.perform(get("/mentoring/gaps?unit=" + scene.pair.at.maths().id()).with(as(chinese)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/mentoring/sheets/new?heard=" + heard).with(as(scene.pair.actor(scene.pair.mentor))))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_rule_is_set_on_the_page_of_gaps() throws Exception {
        var maths = scene.pair.at.maths().id();
        mvc.perform(post("/mentoring/gaps/rule")
                        .param("unit", maths.toString())
                        .param("days", "99")
                        .with(as(scene.pair.leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"99\"")));
        mvc.perform(post("/mentoring/gaps/rule")
                        .param("unit", maths.toString())
                        .param("days", "2")
                        .with(as(scene.pair.leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/mentoring/gaps?unit=" + maths));
        assertThat(page("/mentoring/gaps?unit=" + maths, scene.pair.leader).text())
                .contains("10月8日起，2 个上课日内");
    }

    @Test
    void who_has_no_mentor_and_wants_to_write_a_reflection_gets_the_general_form() throws Exception {
        mvc.perform(get("/mentoring/heard?action=REFLECT").with(as(scene.pair.office)))
                .andExpect(redirectedUrl("/records/new/general?action=REFLECT"));
        mvc.perform(get("/records/new?action=REFLECT").with(as(scene.mentee())))
                .andExpect(redirectedUrl("/records/new/contrast?action=REFLECT"));
        mvc.perform(get("/records/new/contrast?action=REFLECT").with(as(scene.mentee())))
                .andExpect(redirectedUrl("/mentoring/heard?action=REFLECT"));
    }

    @Test
    void the_pages_fit_a_phone_and_a_desk() {
        var sheet = scene.answers(scene.hears(LocalDate.of(2026, 9, 29), 2), LocalDate.of(2026, 9, 30));
        var draft = scene.pair.running(agreeing);
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login(scene.mentee()));
                for (var path : List.of(
                        "/mentoring",
                        "/mentoring/heard",
                        "/mentoring/sheets/new?heard=" + heard,
                        "/mentoring/sheets/" + sheet,
                        "/mentoring/pairs/" + draft.id(),
                        "/mentoring/pairs/" + draft.id() + "/print")) {
                    visit.open(path);
                    visit.axeClean();
                    visit.fits();
                    visit.shot("mentoring"
                            + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "X").replaceAll("\\W", "-"));
                }
            }
            try (var visit = browser.at(width)) {
                visit.signIn(login(scene.pair.office));
                for (var path : List.of("/mentoring", "/mentoring/gaps", "/mentoring/new")) {
                    visit.open(path);
                    visit.axeClean();
                    visit.fits();
                    visit.shot("office" + path.replaceAll("\\W", "-"));
                }
            }
        }
    }

    private static Actor early(Actor who) {
        return new Actor(
                who.tenantId(),
                who.accountId(),
                who.personId(),
                who.name(),
                LocalDate.of(2026, 9, 1),
                who.mustChangePassword(),
                who.posts());
    }
}
