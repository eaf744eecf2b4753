package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Ledger;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class LedgerPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Ledger ledger;

    @Autowired
    Receipt receipt;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc server;

    City.Built it;
    Tenancy.Scope tenant;
    Actor leader;
    Actor teacher;
    Actor other;
    Requirement monthly;

    @BeforeEach
    void a_group_with_a_monthly_requirement() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        leader = city.actor(city.person("组长乙", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        var person = city.person("顾盼", it.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
        teacher = city.actor(person, TODAY);
        other = city.actor(city.person("秦川", it.mathsGrade4(), Role.TEACHER), TODAY);
        monthly = publish(
                Rule.of(Selector.everybody(it.maths().id()), Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.MONTH));
        heard(person);
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void the_leader_sees_everybody_and_a_teacher_only_the_own_row() throws Exception {
        server.perform(get("/ledger?unit=" + it.maths().id()).with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("顾盼")))
                .andExpect(content().string(containsString("秦川")))
                .andExpect(content().string(containsString("欠1<i>1/")))
                .andExpect(content().string(containsString("催办 2 人")));
        server.perform(get("/ledger?unit=" + it.maths().id()).with(as(teacher)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("顾盼")))
                .andExpect(content().string(not(containsString("秦川"))))
                .andExpect(content().string(not(containsString("催办 "))));
    }

    @Test
    void the_leader_of_another_group_sees_nothing_of_this_one() throws Exception {
        var chinese = city.actor(city.person("语文组长", it.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
        for (var path : List.of("/ledger?unit=", "/ledger/sheet?unit=", "/ledger/remind?unit="))
            server.perform(get(path + it.maths().id()).with(as(chinese))).andExpect(status().isForbidden());
        server.perform(get(cell(teacher)).with(as(chinese))).andExpect(status().isForbidden());
        server.perform(get(cell(teacher)).with(as(other))).andExpect(status().isForbidden());
    }

    @Test
    void a_cell_opens_its_windows_and_records_and_can_be_put_off() throws Exception {
        server.perform(get(cell(teacher)).with(as(teacher)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("《认识分数》")))
                .andExpect(content().string(not(containsString("缓做或免做"))));
        server.perform(get(cell(teacher)).with(as(leader))).andExpect(content().string(containsString("缓做或免做")));

        var duty = jdbc.sql("select id from duty.duty where person_id = ? and window_key = 'M2026-09'")
                .param(teacher.personId())
                .query(UUID.class)
                .single();
        var form = post("/ledger/excuse")
                .param("unit", it.maths().id().toString())
                .param("duty", duty.toString())
                .param("kind", "DEFER");
        server.perform(form.param("reason", "忙").with(as(leader)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"忙\"")));
        server.perform(post("/ledger/excuse")
                        .param("unit", it.maths().id().toString())
                        .param("duty", duty.toString())
                        .param("kind", "DEFER")
                        .param("reason", "外出培训")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        server.perform(get("/ledger?unit=" + it.maths().id() + "&owing=true").with(as(leader)))
                .andExpect(content().string(not(containsString("顾盼"))));
    }

    @Test
    void only_who_owes_is_reminded_and_only_once_a_day() throws Exception {
        server.perform(get("/ledger/remind?unit=" + it.maths().id()).with(as(leader)))
                .andExpect(content().string(containsString("告诉 2 人")))
                .andExpect(content().string(containsString("还差：要求 1 节")));
        for (int i = 0; i < 2; i++)
            server.perform(post("/ledger/remind")
                            .param("unit", it.maths().id().toString())
                            .with(as(leader))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select person_id from duty.reminder")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(teacher.personId(), other.personId());
        assertThat(jdbc.sql("select person_id from notice.notice where kind = 'REMINDER'")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(teacher.personId(), other.personId());
    }

    @Test
    void a_record_tells_its_owner_and_the_leader_what_it_was_counted_toward() {
        var record = jdbc.sql("select id from record.record").query(UUID.class).single();
        assertThat(receipt.of(record, teacher)).singleElement().satisfies(counted -> {
            assertThat(counted.label()).isEqualTo("要求");
            assertThat(counted.progress()).isEqualTo("9月 1/2");
        });
        assertThat(receipt.of(record, leader))
                .singleElement()
                .satisfies(counted -> assertThat(counted.label()).isEqualTo("要求（顾盼）"));
        assertThat(receipt.of(record, other)).isEmpty();
    }

    @Test
    void the_sheet_says_what_the_page_says() throws Exception {
        var bytes = server.perform(get("/ledger/sheet?unit=" + it.maths().id()).with(as(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(1)).isEqualTo("要求\n每月 2 节\n全体");
            assertThat(rows.stream().map(r -> r.getCellText(0) + "|" + r.getCellText(1)))
                    .contains("顾盼　三年级 · 第1年|欠1 1/10");
        }
    }

    @Test
    void the_page_costs_the_same_statements_for_three_people_as_for_forty() throws Exception {
        var few = statements();
        for (int i = 0; i < 40; i++)
            city.person("老师" + i, i % 2 == 0 ? it.mathsGrade3() : it.mathsGrade4(), Role.TEACHER);
        var many = statements();
        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeBetween(5, 14);
    }

    private List<String> statements() throws Exception {
        return Statements.of(
                () -> server.perform(get("/ledger?unit=" + it.maths().id()).with(as(leader)))
                        .andExpect(status().isOk()));
    }

    private String cell(Actor whose) {
        return "/ledger/cell?unit=" + it.maths().id() + "&requirement=" + monthly.id() + "&bearer=" + whose.personId();
    }

    private void heard(Person person) {
        new Work(jdbc, ledger).heard(it, person, LocalDate.of(2026, 9, 16), Map.of());
    }

    private Requirement publish(Rule rule) {
        var spec = new RequirementSpec(
                it.maths().id(), it.term().id(), "要求", "每月听两节课。", "计划 三", rule, City.TERM_BEGINS, City.TERM_ENDS);
        return ((Done<Requirement, RequirementRefusal>) requirements.publish(spec, leader)).value();
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.tenantId(), actor.accountId(), actor.personId()), null, List.of()));
    }
}
