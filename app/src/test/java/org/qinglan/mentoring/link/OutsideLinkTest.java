package org.qinglan.mentoring.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.qinglan.mentoring.PairScene.done;
import static org.qinglan.mentoring.PairScene.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.mentoring.Agreeing;
import org.qinglan.mentoring.Assessing;
import org.qinglan.mentoring.PairScene;
import org.qinglan.mentoring.PairTest;
import org.qinglan.mentoring.Pairing;
import org.qinglan.mentoring.Pairings;
import org.qinglan.mentoring.answer.AnswerScene;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.school.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 沈青 from outside guides 叶初: she has no account and comes by a link. */
class OutsideLinkTest extends PairTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    Agreeing agreeing;

    @Autowired
    Pairings pairings;

    @Autowired
    PairLinks links;

    @Autowired
    Notices notices;

    @Autowired
    PairLinking linking;

    @Autowired
    Assessing assessing;

    AnswerScene scene;
    Pairing pair;
    /** The walk of all addresses and other tests knock from elsewhere. */
    String address = "10.4.0." + ADDRESSES.incrementAndGet();

    @BeforeEach
    void build() throws Exception {
        scene = answerScene();
        String made = Objects.requireNonNull(drafted("沈青")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        pair = pairings.get(UUID.fromString(made.substring(made.lastIndexOf('/') + 1)));
        done(agreeing.step(scene.pair.leader, pair.id(), "propose", ""));
    }

    @Test
    void she_signs_once_through_a_link_and_it_is_used_up() throws Exception {
        String path = made("SIGN");
        var page = page(path);
        assertThat(page.text()).contains("沈青老师，您好").contains("徒弟叶老师").doesNotContain("叶初");
        knock(post(path + "/sign")).andExpect(status().isOk());
        open(path).andExpect(status().isNotFound());
        assertThat(pairings.get(pair.id()).mentorSignedAt()).isNotNull();
        assertThat(audited("用链接签字")).isEqualTo(1);
        assertThat(audited("用链接打开")).isEqualTo(1);
    }

    @Test
    void she_reads_only_her_own_mentees_sheets_and_leaves_a_word() throws Exception {
        String path = running();
        var sheets = jdbc.sql("select id from record.record where kind = 'contrast'")
                .query(UUID.class)
                .list();
        assertThat(sheets).hasSize(2);
        // the other sheet is about a lesson of the mentor at school
        assertThat(page(path).select("article")).hasSize(1);
        String own = page(path).select("input[name=sheet]").val();
        remark(path, own, "估一估很好，再让学生说说怎么想的").andExpect(status().is3xxRedirection());
        String other = sheets.stream()
                .map(UUID::toString)
                .filter(id -> !id.equals(own))
                .findFirst()
                .orElseThrow();
        remark(path, other, "看不到的也写").andExpect(status().isNotFound());
        assertThat(mvc.perform(get("/mentoring/sheets/" + own).with(as(scene.mentee())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("再让学生说说怎么想的");
        assertThat(notices.of(scene.pair.mentee.id(), 1).rows())
                .extracting(Notice::text)
                .contains("沈青老师在您的对照上留了一句。");
        // a link for reading signs nothing
        knock(post(path + "/sign")).andExpect(status().isNotFound());
    }

    @Test
    void what_is_refused_stays_in_the_field_and_five_words_are_enough() throws Exception {
        String path = running();
        String own = page(path).select("input[name=sheet]").val();
        var refused = remark(path, own, "好").andExpect(status().isUnprocessableContent());
        var shown = Jsoup.parse(refused.andReturn().getResponse().getContentAsString());
        assertThat(shown.select("[role=alert]").text()).contains("2 到 300");
        assertThat(shown.select("textarea").text()).isEqualTo("好");
        for (int i = 0; i < 5; i++) remark(path, own, "第" + i + "句话").andExpect(status().is3xxRedirection());
        remark(path, own, "再多一句").andExpect(status().isUnprocessableContent());
    }

    @Test
    void an_expired_a_revoked_and_a_replaced_link_open_nothing() throws Exception {
        String expired = made("SIGN");
        jdbc.sql("update mentoring.link set created_at = created_at - interval '20 days',"
                        + " expires_at = expires_at - interval '15 days'")
                .update();
        open(expired).andExpect(status().isNotFound());
        String replaced = made("SIGN");
        String revoked = made("SIGN");
        open(replaced).andExpect(status().isNotFound());
        var id = links.of(pair.id()).getFirst().id();
        revoke(id, scene.mentee()).andExpect(status().isForbidden());
        open(revoked).andExpect(status().isOk());
        revoke(id, scene.pair.leader).andExpect(status().is3xxRedirection());
        open(revoked).andExpect(status().isNotFound());
        knock(post(revoked + "/sign")).andExpect(status().isNotFound());
        assertThat(pairings.get(pair.id()).mentorSignedAt()).isNull();
    }

    @Test
    void with_the_pair_its_links_end() throws Exception {
        String path = running();
        open(path).andExpect(status().isOk());
        done(agreeing.step(scene.pair.leader, pair.id(), "end", "师父调到外省去了"));
        open(path).andExpect(status().isNotFound());
    }

    @Test
    void at_the_end_she_says_what_came_of_it_so_that_there_can_be_a_result() throws Exception {
        String path = running();
        say(path, "能自己设计一节实验课了").andExpect(status().isUnprocessableContent());
        done(agreeing.step(scene.pair.leader, pair.id(), "assess", ""));
        say(path, "好").andExpect(status().isUnprocessableContent());
        say(path, "能自己设计一节实验课了").andExpect(status().is3xxRedirection());
        assertThat(page(path).select("textarea").first().text()).isEqualTo("能自己设计一节实验课了");
        done(assessing.say(scene.pair.leader, pair.id(), "同意出师，下学期带组里做实验"));
        done(agreeing.step(scene.pair.office, pair.id(), "graduate", ""));
        open(path).andExpect(status().isNotFound());
    }

    @Test
    void the_database_knows_only_the_hash_and_keeps_a_link_short_and_the_mentors() throws Exception {
        String secret = made("SIGN").substring("/mentor-links/".length());
        var stored = jdbc.sql("select token_hash from mentoring.link")
                .query(String.class)
                .list();
        assertThat(stored).hasSize(1).allMatch(hash -> hash.matches("[0-9a-f]{64}") && !hash.contains(secret));
        for (var broken : List.of(
                "token_hash = 'the secret itself'",
                "expires_at = created_at + interval '90 days'",
                "person_id = '" + scene.pair.mentee.id() + "'",
                "purpose = 'GUIDE', used_at = now()"))
            assertThatThrownBy(() ->
                            jdbc.sql("update mentoring.link set " + broken).update())
                    .as(broken)
                    .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void who_comes_too_often_with_links_that_open_nothing_waits() throws Exception {
        String path = made("SIGN");
        for (int i = 0; i < LinkTries.FROM_ONE_ADDRESS; i++)
            open("/mentor-links/guess" + i).andExpect(status().isNotFound());
        open(path).andExpect(status().isTooManyRequests());
        address = "10.5.0." + ADDRESSES.incrementAndGet();
        open(path).andExpect(status().isOk());
    }

    @Test
    void a_link_is_made_only_for_what_is_needed_and_only_by_who_leads() throws Exception {
        var leader = scene.pair.leader;
        make("GUIDE", "14", leader).andExpect(status().isUnprocessableContent());
        make("SIGN", "61", leader).andExpect(status().isUnprocessableContent());
        make("SIGN", "0", leader).andExpect(status().isUnprocessableContent());
        make("SIGN", "14", scene.mentee()).andExpect(status().isForbidden());
        mvc.perform(get("/mentoring/pairs/" + pair.id() + "/links").with(as(scene.mentee())))
                .andExpect(status().isForbidden());
        done(agreeing.step(leader, pair.id(), "take-back", ""));
        make("SIGN", "14", leader).andExpect(status().isUnprocessableContent());
    }

    @Test
    void who_has_an_account_signs_with_it_and_not_through_a_link_that_others_could_open() throws Exception {
        var mentor = scene.pair.actor(scene.pair.mentor);
        var own = done(agreeing.draft(scene.pair.leader, mentor.personId(), scene.pair.mentee.id(), PairScene.text()));
        done(agreeing.step(scene.pair.leader, own.id(), "propose", ""));
        assertThat(refused(linking.open(scene.pair.leader, own.id(), PairLink.Purpose.SIGN, 14)))
                .contains("顾言有自己的账号");
        assertThat(page("/mentoring/pairs/" + own.id(), scene.pair.leader).select("a[href$=/links]"))
                .isEmpty();
        assertThat(page("/mentoring/pairs/" + pair.id(), scene.pair.leader).select("a[href$=/links]"))
                .hasSize(1);
    }

    @Test
    void somebody_of_the_roster_is_not_taken_for_somebody_from_outside() throws Exception {
        int before = people();
        var page = drafted("顾言").andExpect(status().isUnprocessableContent()).andReturn();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .contains("名单里已经有叫“顾言”的人");
        drafted("沈").andExpect(status().isUnprocessableContent());
        assertThat(people()).isEqualTo(before);
    }

    /** Signed by all, with one sheet about a lesson of hers and one about a lesson of 顾言. */
    private String running() throws Exception {
        knock(post(made("SIGN") + "/sign")).andExpect(status().isOk());
        done(agreeing.sign(scene.mentee(), pair.id()));
        done(agreeing.step(scene.pair.office, pair.id(), "sign", ""));
        scene.answers(scene.hears(LocalDate.of(2026, 9, 22), 3), LocalDate.of(2026, 9, 23));
        var outside = new Person(pair.mentorId(), "沈青", "shenqing", "W", null, null);
        var heard = scene.observes(scene.pair.mentee, outside, LocalDate.of(2026, 9, 24), 3);
        var values = scene.sheet(heard, LocalDate.of(2026, 9, 25));
        values.put("mentor", List.of("沈青"));
        values.put("mentor.id", List.of(pair.mentorId().toString()));
        scene.files(values);
        return made("GUIDE");
    }

    private ResultActions drafted(String mentor) throws Exception {
        return mvc.perform(post("/mentoring/new")
                .param("mentor", mentor)
                .param("outside", "true")
                .param("mentee", "叶初")
                .param("theme", "实验教学")
                .param("from", "2026-09-07")
                .param("to", "2027-06-30")
                .param("aims", "能自己设计一节实验课")
                .with(as(scene.pair.leader))
                .with(csrf()));
    }

    private ResultActions make(String purpose, String days, Actor by) throws Exception {
        return mvc.perform(post("/mentoring/pairs/" + pair.id() + "/links")
                .param("purpose", purpose)
                .param("days", days)
                .with(as(by))
                .with(csrf()));
    }

    private String made(String purpose) throws Exception {
        var page = make(purpose, "14", scene.pair.leader)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String shown = Jsoup.parse(page).select(".receipt b").text();
        return shown.substring(shown.indexOf("/mentor-links/"));
    }

    private ResultActions revoke(UUID link, Actor by) throws Exception {
        return mvc.perform(
                post("/mentoring/links/" + link + "/revoke").with(as(by)).with(csrf()));
    }

    private ResultActions remark(String path, String sheet, String text) throws Exception {
        return knock(post(path + "/remarks").param("sheet", sheet).param("text", text));
    }

    private ResultActions say(String path, String text) throws Exception {
        return knock(post(path + "/opinion").param("text", text));
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from access.audit where action = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }

    private int people() {
        return jdbc.sql("select count(*) from school.person")
                .query(Integer.class)
                .single();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                open(path).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    private ResultActions open(String path) throws Exception {
        return knock(get(path));
    }

    private ResultActions knock(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(r -> {
            r.setRemoteAddr(address);
            return r;
        }));
    }
}
