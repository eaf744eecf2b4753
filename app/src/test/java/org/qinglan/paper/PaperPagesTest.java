package org.qinglan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.qinglan.record.Posting;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class PaperPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final String LESSONS = "list:observation:";

    @Autowired
    City city;

    @Autowired
    Papers papers;

    @Autowired
    PaperRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc server;

    City.Built it;
    Tenancy.Scope tenant;
    Actor leader;
    Person guan;
    Person lin;

    @BeforeEach
    void a_group() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        leader = city.actor(city.person("组长壬", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        guan = city.person("关山月", it.mathsGrade3(), Role.TEACHER);
        lin = city.person("林知夏", it.mathsGrade4(), Role.TEACHER);
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void a_form_is_taken_in_its_cells_are_chosen_and_it_comes_back_filled() throws Exception {
        var id = taken(OfficeFiles.visits());
        choose(id, "t0r0c1", "person.name");
        choose(id, "t0r0c3", "person.subject");
        choose(id, "t0r2c1", LESSONS + "date");
        choose(id, "t0r2c2", LESSONS + "teacher");
        choose(id, "t0r2c3", LESSONS + "topic");
        choose(id, "t0r4c1", "count.OBSERVE");
        server.perform(post("/papers/" + id + "/cell")
                .param("cell", "t0r4c2")
                .param("field", "me.name")
                .param("after", "true")
                .with(as(leader))
                .with(csrf()));
        heard(guan, 9, "圆的面积");
        heard(guan, 16, "分数的意义");
        heard(guan, 23, "=比例");
        heard(lin, 23, "别人的课");

        assertThat(docx(fill(id, leader, it.maths().id(), guan.id())))
                .containsExactly(
                        List.of("姓名", "关山月", "学科", "数学"),
                        List.of("序号", "日期", "授课教师", "课题"),
                        List.of("1", "9月9日", "甲老师", "圆的面积"),
                        List.of("2", "9月16日", "甲老师", "分数的意义"),
                        List.of("3", "9月23日", "甲老师", "=比例"),
                        List.of("合计", "3", "填表人：组长壬", ""));
    }

    @Test
    void a_sheet_gets_a_row_for_everybody_of_the_group_and_the_sum_moves_down() throws Exception {
        var id = taken(OfficeFiles.people());
        choose(id, "s0!A3", "list:@people:#");
        choose(id, "s0!B3", "list:@people:person.name");
        choose(id, "s0!C3", "list:@people:count.OBSERVE");
        heard(guan, 9, "圆的面积");
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(fill(id, leader, it.maths().id(), null)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(List.of(2, 3, 4).stream()
                            .map(r -> sheet.getRow(r).getCell(1).getStringCellValue()))
                    .containsExactlyInAnyOrder("组长壬", "关山月", "林知夏");
            assertThat(sheet.getRow(5).getCell(2).getCellFormula()).isEqualTo("SUM(C3:C5)");
            var sum = book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(sheet.getRow(5).getCell(2));
            assertThat(sum.getNumberValue()).isEqualTo(1);
        }
    }

    @Test
    void every_change_is_a_version_and_can_be_taken_back() throws Exception {
        var id = taken(OfficeFiles.visits());
        choose(id, "t0r0c1", "person.name");
        choose(id, "t0r0c3", "person.subject");
        assertThat(rows.get(id).version()).isEqualTo(3);
        version(id, 2);
        assertThat(rows.get(id).mapping().keySet()).containsExactly("t0r0c1");
        choose(id, "t0r0c1", "");
        assertThat(rows.get(id)).satisfies(p -> {
            assertThat(p.version()).isEqualTo(4);
            assertThat(p.parent()).isEqualTo(2);
            assertThat(p.mapping()).isEmpty();
        });
        version(id, 3);
        assertThat(rows.get(id).mapping()).hasSize(2);
        version(id, 99);
        assertThat(rows.get(id).version()).isEqualTo(3);
    }

    @Test
    void two_lists_do_not_share_a_row_and_what_is_no_choice_is_refused() throws Exception {
        var id = taken(OfficeFiles.visits());
        choose(id, "t0r2c1", LESSONS + "date");
        server.perform(cell(id, "t0r2c2", "list:paper:headline"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("一行里只能放同一种")));
        server.perform(cell(id, "t0r0c1", "person.salary")).andExpect(status().is(422));
        server.perform(cell(id, "t9r9c9", "person.name")).andExpect(status().is(422));
        assertThat(rows.get(id).mapping()).hasSize(1);
    }

    @Test
    void a_new_file_keeps_what_was_said_about_cells_that_are_still_there() throws Exception {
        var id = taken(OfficeFiles.visits());
        choose(id, "t0r0c1", "person.name");
        server.perform(multipart("/papers/" + id + "/file")
                        .file(file("新表.docx", OfficeFiles.visits()))
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(rows.get(id).mapping()).containsKey("t0r0c1");
        server.perform(multipart("/papers/" + id + "/file")
                .file(file("汇总.xlsx", OfficeFiles.people()))
                .with(as(leader))
                .with(csrf()));
        assertThat(rows.get(id).mapping()).isEmpty();
    }

    @Test
    void what_is_no_form_is_refused_with_what_to_do_and_nothing_is_kept() throws Exception {
        upload("说明.docx", "只是几个字".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("只认 Word（.docx）和 Excel（.xlsx）的表")));
        upload("登记表.docx", OfficeFiles.visits()).andExpect(status().is3xxRedirection());
        upload("登记表.docx", OfficeFiles.visits())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("已经有一张叫“登记表”的表")));
        assertThat(rows.of(List.of(it.maths().id()))).hasSize(1);
    }

    @Test
    void a_form_thrown_away_comes_back() throws Exception {
        var id = taken(OfficeFiles.visits());
        server.perform(post("/papers/" + id + "/bin").with(as(leader)).with(csrf()));
        server.perform(get("/papers/" + id + "/fill").with(as(leader))).andExpect(status().isNotFound());
        server.perform(get("/papers").with(as(leader))).andExpect(content().string(containsString("刚删掉的（1）")));
        server.perform(post("/papers/" + id + "/back").with(as(leader)).with(csrf()));
        server.perform(get("/papers/" + id + "/fill").with(as(leader))).andExpect(status().isOk());
    }

    @Test
    void a_teacher_fills_the_form_about_herself_and_about_nobody_else() throws Exception {
        var id = taken(OfficeFiles.visits());
        choose(id, "t0r0c1", "person.name");
        choose(id, "t0r2c3", LESSONS + "topic");
        heard(guan, 9, "圆的面积");
        heard(lin, 9, "别人的课");
        var teacher = city.actor(guan, TODAY);
        server.perform(get("/papers").with(as(teacher)))
                .andExpect(content().string(containsString("登记表")))
                .andExpect(content().string(not(containsString("放进一张表"))));
        assertThat(docx(fill(id, teacher, it.maths().id(), guan.id())).toString())
                .contains("关山月", "圆的面积")
                .doesNotContain("别人的课");
        for (UUID whom : java.util.Arrays.asList(lin.id(), null))
            server.perform(filled(id, it.maths().id(), whom).with(as(teacher))).andExpect(status().isForbidden());
        server.perform(get("/papers/" + id).with(as(teacher))).andExpect(status().isForbidden());
        server.perform(cell(id, "t0r0c1", "me.name").with(as(teacher))).andExpect(status().isForbidden());
    }

    @Test
    void another_groups_leader_neither_changes_nor_fills_it() throws Exception {
        var id = taken(OfficeFiles.visits());
        var chinese = city.actor(city.person("语文组长", it.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
        server.perform(get("/papers/" + id).with(as(chinese))).andExpect(status().isForbidden());
        server.perform(get("/papers/" + id + "/fill").with(as(chinese))).andExpect(status().isForbidden());
        server.perform(filled(id, it.maths().id(), guan.id()).with(as(chinese))).andExpect(status().isForbidden());
        server.perform(multipart("/papers")
                        .file(file("表.docx", OfficeFiles.visits()))
                        .param("unit", it.maths().id().toString())
                        .with(as(chinese))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_form_of_the_school_serves_every_group_and_each_leader_only_the_own_people() throws Exception {
        var principal = city.actor(city.person("校长", it.school(), Role.PRINCIPAL), TODAY);
        if (!(papers.add(principal, it.school(), "", "全校表.docx", OfficeFiles.visits()) instanceof Done(var id)))
            throw new AssertionError("refused");
        server.perform(filled(id, it.maths().id(), guan.id()).with(as(leader))).andExpect(status().isOk());
        server.perform(filled(id, it.school().id(), guan.id()).with(as(leader))).andExpect(status().isForbidden());
        var stranger = city.person("语文老师", it.chinese(), Role.TEACHER);
        server.perform(filled(id, it.maths().id(), stranger.id()).with(as(leader)))
                .andExpect(status().isNotFound());
        server.perform(get("/papers/" + id).with(as(leader))).andExpect(status().isForbidden());
    }

    private UUID taken(byte[] form) {
        return switch (papers.add(leader, it.maths(), "登记表", "登记表.docx", form)) {
            case Done(var id) -> id;
            case org.qinglan.shared.Decision.Refused(var why) -> throw new AssertionError(why.sentence());
        };
    }

    private ResultActions upload(String name, byte[] content) throws Exception {
        return server.perform(multipart("/papers")
                .file(file(name, content))
                .param("unit", it.maths().id().toString())
                .with(as(leader))
                .with(csrf()));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private void choose(UUID id, String cell, String field) throws Exception {
        server.perform(cell(id, cell, field)).andExpect(status().is3xxRedirection());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder cell(
            UUID id, String cell, String field) {
        return post("/papers/" + id + "/cell")
                .param("cell", cell)
                .param("field", field)
                .with(as(leader))
                .with(csrf());
    }

    private void version(UUID id, int version) throws Exception {
        server.perform(post("/papers/" + id + "/version")
                .param("version", "" + version)
                .with(as(leader))
                .with(csrf()));
    }

    private byte[] fill(UUID id, Actor who, UUID unit, @org.jspecify.annotations.Nullable UUID person)
            throws Exception {
        return server.perform(filled(id, unit, person).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder filled(
            UUID id, UUID unit, @org.jspecify.annotations.Nullable UUID person) {
        return get("/papers/" + id + "/filled?unit=" + unit + "&person=" + (person == null ? "" : person));
    }

    private void heard(Person who, int day, String topic) {
        var record = Ids.next();
        var on = LocalDate.of(2026, 9, day);
        jdbc.sql(
                        "insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, term_id, occurred_on,"
                                + " title, state, created_at, updated_at, details) values (?, ?, 'observation', 1, ?, ?, ?, ?, ?,"
                                + " 'SUBMITTED', now(), now(), jsonb_build_object('date', jsonb_build_array(?::text), 'teacher',"
                                + " jsonb_build_array('甲老师'), 'topic', jsonb_build_array(?::text)))")
                .params(
                        Tenancy.require(),
                        record,
                        who.id(),
                        it.maths().id(),
                        it.term().id(),
                        on,
                        topic,
                        on.toString(),
                        topic)
                .update();
        ledger.post(record, List.of(new Posting(who.id(), null, Action.OBSERVE, BigDecimal.ONE, on, Map.of())));
    }

    private static List<List<String>> docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getTables().getFirst().getRows().stream()
                    .map(r -> r.getTableCells().stream().map(c -> c.getText()).toList())
                    .toList();
        }
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.tenantId(), actor.accountId(), actor.personId()), null, List.of()));
    }
}
