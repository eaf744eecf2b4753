package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.given.Browser;
import org.qinglan.given.Cast;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Ledger;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class OnesPagesTest {
    private static final String WORDS = "一篇专题论文（甲、乙等，其余自愿，10月成稿）";

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc server;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    City.Built it;
    Person head;
    Person guan;
    Person lin;
    Actor leader;

    @BeforeEach
    void a_group_of_three() {
        cast = Cast.in(city);
        it = cast.at();
        head = city.person("组长辛", it.maths(), Role.SUBJECT_GROUP_LEADER);
        guan = city.person("关山月", it.mathsGrade3(), Role.TEACHER);
        lin = city.person("林知夏", it.mathsGrade4(), Role.TEACHER);
        leader = cast.as(head);
    }

    @AfterEach
    void leave() {
        cast.close();
    }

    @Test
    void all_the_ones_are_set_up_by_one_form_with_named_people_obliged_and_the_others_free() throws Exception {
        server.perform(two()).andExpect(status().is3xxRedirection());

        var published = published();
        assertThat(published).extracting(Requirement::name).containsExactly("一份读书档案", "一篇论文", "一篇论文");
        assertThat(published.getFirst().rule().rhythm()).isEqualTo(Rhythm.TERM);
        assertThat(published.get(1).rule()).satisfies(rule -> {
            assertThat(rule.selector().byName().only()).containsExactly(guan.id());
            assertThat(rule.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(rule.obliged()).isTrue();
        });
        assertThat(published.get(2).rule().obliged()).isFalse();
        assertThat(duties(published.get(2))).isEqualTo(2);
    }

    @Test
    void one_item_that_cannot_be_asked_keeps_all_of_them_back_and_what_was_typed() throws Exception {
        server.perform(two().param("title.2", "一节研究课")
                        .param("deed.2", "TEACH_RESEARCH")
                        .param("needed.2", "一"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("第 3 项“一节研究课”：" + RequirementRefusal.NEEDED.sentence())))
                .andExpect(content().string(containsString("value=\"一份读书档案\"")));
        assertThat(published()).isEmpty();
        server.perform(ones().param("title.0", "一篇论文").param("needed.0", "1").param("who.0", "named"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请勾上是哪些人")));
    }

    @Test
    void changing_the_form_changes_the_requirements_and_withdraws_what_is_taken_out() throws Exception {
        server.perform(two());
        var before = published();
        server.perform(ones().param("requirement.0", before.getFirst().id().toString())
                        .param("title.0", "两份读书档案")
                        .param("needed.0", "2")
                        .param("who.0", "all")
                        .param("requirement.1", before.get(1).id().toString())
                        .param("title.1", "一篇论文")
                        .param("needed.1", "1")
                        .param("gone.1", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(published()).singleElement().satisfies(r -> {
            assertThat(r.id()).isEqualTo(before.getFirst().id());
            assertThat(r.name()).isEqualTo("两份读书档案");
            assertThat(r.rule().needed()).isEqualByComparingTo("2");
        });
        assertThat(requirements.get(before.get(2).id()).withdrawn()).isTrue();
    }

    @Test
    void what_a_plan_asked_for_comes_filled_in_and_is_not_asked_twice() throws Exception {
        var all = Selector.everybody(it.maths().id());
        var rule = Rule.of(
                        Selector.people(it.maths().id(), List.of(lin.id())),
                        Action.WRITE_PAPER,
                        Filter.NONE,
                        1,
                        "篇",
                        Rhythm.ONCE)
                .by(LocalDate.of(2026, 10, 31));
        ask("写论文", WORDS, rule);
        ask(
                "写论文",
                WORDS,
                Rule.of(all.without(List.of(lin.id())), Action.WRITE_PAPER, Filter.NONE, 1, "篇", Rhythm.TERM)
                        .voluntary());
        ask("听课", "每周听两节课。", Rule.of(all, Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.WEEK));

        var page = server.perform(
                        get("/requirements/ones?unit=" + it.maths().id()).with(as(leader)))
                .andExpect(content().string(containsString("计划里已经读出 1 项")))
                .andExpect(content().string(containsString("value=\"一篇专题论文\"")))
                .andExpect(content().string(containsString("value=\"2026-10-31\"")));
        page.andExpect(content().string(not(containsString("每周听两节课"))));
        server.perform(ones().param("requirement.0", published().getFirst().id().toString())
                .param("title.0", "一篇专题论文")
                .param("needed.0", "1")
                .param("due.0", "2026-10-31")
                .param("who.0", "named")
                .param("people.0", lin.id().toString())
                .param("rest.0", "true"));
        assertThat(published()).hasSize(3);
        server.perform(get("/requirements/ones?unit=" + it.maths().id()).with(as(leader)))
                .andExpect(content().string(not(containsString("计划里已经读出"))));
    }

    @Test
    void annex_one_is_filled_from_the_records_and_says_what_is_missing() throws Exception {
        server.perform(two());
        wrote(guan, Action.WRITE_PAPER, "paper", "估算的三次尝试", "字".repeat(30));
        wrote(lin, Action.READ, "reading-note", "一本旧书", "字 ".repeat(400));
        server.perform(get("/requirements/ones/table?unit=" + it.maths().id()).with(as(leader)))
                .andExpect(content().string(containsString("教师“二个一”计划表")))
                .andExpect(content().string(containsString("9月25日 《估算的三次尝试》")))
                .andExpect(content().string(containsString("9月25日 《一本旧书》，400字，还差600字")))
                .andExpect(content().string(containsString("还差1")));

        byte[] word = server.perform(
                        get("/requirements/ones/word?unit=" + it.maths().id()).with(as(leader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(cells(word)).contains("教师姓名", "一份读书档案（1000字以上）", "关山月", "9月25日 《估算的三次尝试》", "还差1", "自愿");
    }

    @Test
    void a_teacher_sees_the_own_row_and_another_group_none() throws Exception {
        server.perform(two());
        server.perform(get("/requirements/ones/table?unit=" + it.maths().id()).with(as(cast.as(guan))))
                .andExpect(content().string(containsString("关山月")))
                .andExpect(content().string(not(containsString("林知夏"))));
        var stranger = cast.actor("语文组长", it.chinese(), Role.SUBJECT_GROUP_LEADER);
        for (String address : List.of("", "/table", "/word"))
            server.perform(get("/requirements/ones" + address + "?unit="
                                    + it.maths().id())
                            .with(as(stranger)))
                    .andExpect(status().isForbidden());
        server.perform(post("/requirements/ones")
                        .param("unit", it.maths().id().toString())
                        .with(as(stranger))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_form_and_the_table_at_a_desk_and_on_a_phone() {
        String login = jdbc.sql("select login from access.account where person_id = ?")
                .param(head.id())
                .query(String.class)
                .single();
        for (int width : new int[] {1440, 390}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                var page = visit.open("/requirements/ones?unit=" + it.maths().id());
                visit.axeClean();
                visit.fits();
                visit.shot("ones");
                page.click("text=存下，全组照着做");
                visit.axeClean();
                visit.fits();
                visit.shot("ones-table");
                assertThat(page.locator("table.ones").innerText()).contains("关山月", "还差1");
            }
        }
    }

    private MockHttpServletRequestBuilder ones() {
        return post("/requirements/ones")
                .param("unit", it.maths().id().toString())
                .with(as(leader))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder two() {
        return ones().param("title.0", "一份读书档案")
                .param("deed.0", "READ")
                .param("needed.0", "1")
                .param("chars.0", "1000")
                .param("who.0", "all")
                .param("title.1", "一篇论文")
                .param("deed.1", "WRITE")
                .param("needed.1", "1")
                .param("due.1", "2026-11-30")
                .param("who.1", "named")
                .param("people.1", guan.id().toString())
                .param("rest.1", "true");
    }

    private void ask(String name, String words, Rule rule) {
        requirements.publish(
                new RequirementSpec(
                        it.maths().id(), it.term().id(), name, words, "附件一", rule, City.TERM_BEGINS, City.TERM_ENDS),
                leader);
    }

    private void wrote(Person who, Action action, String kind, String title, String text) {
        var work = new Work(jdbc, ledger);
        var record = work.did(it, who, action, LocalDate.of(2026, 9, 25), Map.of());
        jdbc.sql(
                        "update record.record set kind = ?, state = ?, title = ?, details = jsonb_build_object('body', jsonb_build_array(?::text))"
                                + " where id = ?")
                .params(kind, kind.equals("paper") ? "APPROVED" : "SUBMITTED", title, text, record)
                .update();
    }

    private long duties(Requirement requirement) {
        return jdbc.sql("select count(*) from duty.duty where requirement_id = ?")
                .param(requirement.id())
                .query(Long.class)
                .single();
    }

    private List<Requirement> published() {
        return requirements.ofUnit(it.maths().id(), it.term().id());
    }

    private static List<String> cells(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getTables().getFirst().getRows().stream()
                    .flatMap(r -> r.getTableCells().stream())
                    .map(c -> c.getText())
                    .toList();
        }
    }
}
