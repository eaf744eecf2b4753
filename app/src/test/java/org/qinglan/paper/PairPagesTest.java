package org.qinglan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Ledger;
import org.qinglan.record.Posting;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class PairPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final String SOURCE = "一、用好新教材\n导师：组长庚\n成员：全体\n";

    @Autowired
    City city;

    @Autowired
    Mentorings mentorings;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc server;

    @Autowired
    Browser browser;

    City.Built it;
    Tenancy.Scope tenant;
    Person head;
    Person young;
    Person other;

    @BeforeEach
    void a_group_with_a_pair() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        head = city.person("组长庚", it.maths(), Role.SUBJECT_GROUP_LEADER);
        young = city.person("秦小满", it.mathsGrade3(), Role.TEACHER);
        other = city.person("祝安", it.mathsGrade4(), Role.TEACHER);
        mentorings.add(head.id(), young.id(), "课堂提问", City.TERM_BEGINS);
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void a_pair_stands_there_with_its_theme_subject_and_the_lessons_heard() throws Exception {
        heard(young, 2);
        server.perform(page(head))
                .andExpect(content().string(containsString("课堂提问")))
                .andExpect(content().string(containsString("导师：组长庚")))
                .andExpect(content().string(containsString("成员：秦小满")))
                .andExpect(content().string(containsString("学科：数学")))
                .andExpect(content().string(containsString("秦小满听导师的课 2 节")));
    }

    @Test
    void what_the_published_plan_assigns_stands_there_in_its_words() throws Exception {
        plan("PUBLISHED");
        server.perform(page(head))
                .andExpect(content().string(containsString("用好新教材")))
                .andExpect(content().string(containsString("成员：全体")));
    }

    @Test
    void a_plan_that_is_not_published_says_nothing_yet() throws Exception {
        plan("DRAFT");
        server.perform(page(head)).andExpect(content().string(not(containsString("用好新教材"))));
    }

    @Test
    void the_word_file_has_the_groups_one_below_the_other() throws Exception {
        byte[] word = server.perform(
                        get("/papers/pairs/word?unit=" + it.maths().id()).with(as(head)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCell(0).getText()).isEqualTo("课堂提问");
            assertThat(rows.getLast().getCell(0).getText()).contains("导师：组长庚", "成员：秦小满");
        }
    }

    @Test
    void a_colleague_sees_the_groups_but_not_the_figures_and_another_group_nothing() throws Exception {
        heard(young, 2);
        server.perform(page(other))
                .andExpect(content().string(containsString("成员：秦小满")))
                .andExpect(content().string(not(containsString("已做"))));
        server.perform(page(young)).andExpect(content().string(containsString("秦小满听导师的课 2 节")));
        server.perform(page(city.person("外组的人", it.chinese(), Role.TEACHER))).andExpect(status().isForbidden());
    }

    @Test
    void the_page_at_a_desk_and_on_a_phone() {
        plan("PUBLISHED");
        String login = city.account(head);
        for (int width : new int[] {1440, 390}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                visit.open("/papers/pairs?unit=" + it.maths().id());
                visit.axeClean();
                visit.fits();
                visit.shot("pairs");
                assertThat(visit.page().locator("table.pairs").innerText()).contains("课堂提问", "用好新教材");
            }
        }
    }

    private void heard(Person who, int lessons) {
        var record = Ids.next();
        var day = LocalDate.of(2026, 9, 22);
        jdbc.sql(
                        "insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, term_id, occurred_on,"
                                + " title, state, created_at, updated_at) values (?, ?, 'observation', 1, ?, ?, ?, ?, '分数', 'SUBMITTED',"
                                + " now(), now())")
                .params(
                        Tenancy.require(),
                        record,
                        who.id(),
                        it.maths().id(),
                        it.term().id(),
                        day)
                .update();
        var about = Map.of("teacher", head.id().toString(), "relation", "MENTOR");
        ledger.post(
                record, List.of(new Posting(who.id(), null, Action.OBSERVE, BigDecimal.valueOf(lessons), day, about)));
    }

    private void plan(String state) {
        var plan = Ids.next();
        var item = Ids.next();
        jdbc.sql(
                        "insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, source_name, source_text,"
                                + " version, created_at, updated_at) values (?, ?, ?, ?, '数学组计划', ?, ?, '计划.txt', ?, 1, now(), now())")
                .params(Tenancy.require(), plan, it.maths().id(), it.term().id(), state, head.id(), SOURCE)
                .update();
        int from = SOURCE.indexOf("导师");
        jdbc.sql("insert into plan.item (tenant_id, id, plan_id, seq, kind, label, text, span_from, span_to, state)"
                        + " values (?, ?, ?, 1, 'ASSIGNMENT', '', '用好新教材', ?, ?, 'PLANNED')")
                .params(Tenancy.require(), item, plan, from, from + "导师：组长庚".length())
                .update();
        jdbc.sql(
                        "insert into plan.item_person (tenant_id, item_id, seq, part, person_id, name) values (?, ?, 1, '导师', ?, ?)")
                .params(Tenancy.require(), item, head.id(), head.name())
                .update();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder page(Person who) {
        return get("/papers/pairs?unit=" + it.maths().id()).with(as(who));
    }

    private RequestPostProcessor as(Person person) {
        Actor actor = city.actor(person, TODAY);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.tenantId(), actor.accountId(), actor.personId()), null, List.of()));
    }
}
