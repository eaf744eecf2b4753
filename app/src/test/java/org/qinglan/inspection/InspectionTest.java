package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
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
import org.qinglan.given.StatementCounter;
import org.qinglan.inspection.ChecklistLine.Standing;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class InspectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);
    private static final String PASTED = "一、教研\n1. 每人听课记录不少于两节\n2. 校园文化建设有方案";

    @Autowired
    City city;

    @Autowired
    Readiness readiness;

    @Autowired
    InspectionRows rows;

    @Autowired
    InspectionViews views;

    @Autowired
    Bundle bundle;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc server;

    City.Built it;
    Tenancy.Scope tenant;
    Actor principal;
    Person teacher;

    @BeforeEach
    void a_school() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        principal = city.actor(city.person("校长甲", it.school(), Role.PRINCIPAL), TODAY);
        teacher = city.person("教师乙", it.maths(), Role.TEACHER);
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void a_pasted_checklist_finds_the_records_of_its_kind_and_takes_them_with_one_tap() throws Exception {
        heard(it.maths(), 9, "分数");
        heard(it.maths(), 16, "小数");
        heard(it.chinese(), 17, "古诗");
        var checklist = pasted();
        var lines = rows.lines(checklist.id());

        server.perform(get("/inspections/" + checklist.id()).with(as(principal)))
                .andExpect(content().string(containsString("放进听课记录 3 份")))
                .andExpect(content().string(containsString("还没有材料的条目")));
        server.perform(post("/inspections/lines/" + lines.getFirst().id() + "/all")
                        .param("kind", "observation")
                        .param("then", "list")
                        .with(as(principal))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        var view = views.of(principal, checklist);
        assertThat(view.count(Standing.PROVEN)).isOne();
        assertThat(view.count(Standing.MISSING)).isOne();
        assertThat(view.parts().getFirst().heading()).isEqualTo("教研");
        assertThat(view.parts().getFirst().rows().getFirst().words()).isEqualTo("听课记录 3 份（2026年9月9日—9月17日）");
        assertThat(view.parts().getFirst().rows().getFirst().offers()).isEmpty();
    }

    @Test
    void a_record_that_is_voided_afterwards_counts_no_more_and_says_so() {
        var record = heard(it.maths(), 9, "分数");
        var checklist = pasted();
        var line = rows.lines(checklist.id()).getFirst();
        taken(line, record);
        assertThat(views.of(principal, checklist).count(Standing.PROVEN)).isOne();

        jdbc.sql("update record.record set state = 'VOID' where id = ?")
                .param(record)
                .update();

        var view = views.of(principal, checklist);
        assertThat(view.count(Standing.PROVEN)).isZero();
        assertThat(views.line(principal, checklist, line, "", "").proofs())
                .singleElement()
                .satisfies(proof -> assertThat(proof.holds()).isFalse());
    }

    @Test
    void what_is_outside_its_days_or_its_unit_is_no_proof() {
        var early = heard(it.maths(), LocalDate.of(2026, 5, 20), "旧课");
        var elsewhere = heard(it.chinese(), LocalDate.of(2026, 9, 20), "古诗");
        var leader = city.actor(city.person("组长丙", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        var line = rows.lines(begun(principal, it.school(), "校级自查").id()).getFirst();
        assertThat(readiness.take(principal, line, Set.of(early)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why().toString()).contains("不在青禾小学这段时间"));
        var groups = rows.lines(begun(leader, it.maths(), "组里自查").id()).getFirst();
        assertThat(readiness.take(leader, groups, Set.of(elsewhere))).isInstanceOf(Refused.class);
        assertThat(readiness.take(leader, groups, Set.of())).isInstanceOf(Refused.class);
        assertThat(rows.pieces(line.inspectionId())).isEmpty();
    }

    @Test
    void a_draft_or_a_record_that_is_not_there_is_no_proof() {
        var draft = heard(it.maths(), 9, "没写完");
        jdbc.sql("update record.record set state = 'DRAFT' where id = ?")
                .param(draft)
                .update();
        var line = rows.lines(pasted().id()).getFirst();
        assertThat(readiness.take(principal, line, Set.of(draft))).isInstanceOf(Refused.class);
        assertThat(readiness.take(principal, line, Set.of(Ids.next()))).isInstanceOf(Refused.class);
        assertThat(readiness.takeAll(principal, line, "observation")).isInstanceOf(Refused.class);
    }

    @Test
    void the_database_keeps_no_proof_that_is_neither_record_nor_file_and_none_twice() {
        var record = heard(it.maths(), 9, "分数");
        var line = rows.lines(pasted().id()).getFirst();
        taken(line, record);
        assertThat(readiness.take(principal, line, Set.of(record))).isEqualTo(new Done<>(0));
        assertThat(rows.pieces(line.inspectionId())).hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("insert into inspection.proof (tenant_id, id, line_id, added_by, added_at)"
                                + " values (?, ?, ?, ?, now())")
                        .params(it.tenantId(), Ids.next(), line.id(), principal.personId())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_piece_is_taken_away_again_and_its_record_stays() throws Exception {
        var record = heard(it.maths(), 9, "分数");
        var line = rows.lines(pasted().id()).getFirst();
        taken(line, record);
        server.perform(post("/inspections/proofs/"
                                + rows.pieces(line.inspectionId()).getFirst().id() + "/drop")
                        .with(as(principal))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(rows.pieces(line.inspectionId())).isEmpty();
        assertThat(jdbc.sql("select count(*) from record.record where id = ?")
                        .param(record)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void records_are_found_by_kind_and_by_words() throws Exception {
        heard(it.maths(), 9, "分数");
        heard(it.maths(), 10, "小数");
        var line = rows.lines(pasted().id()).get(1);
        server.perform(get("/inspections/lines/" + line.id())
                        .param("words", "分数")
                        .with(as(principal)))
                .andExpect(content().string(containsString("找到 1 份")));
        server.perform(get("/inspections/lines/" + line.id())
                        .param("words", "教师乙")
                        .param("kind", "observation")
                        .with(as(principal)))
                .andExpect(content().string(containsString("找到 2 份")));
    }

    @Test
    void an_explanation_is_honest_words_of_some_length_and_can_be_taken_back() throws Exception {
        var checklist = pasted();
        var line = rows.lines(checklist.id()).get(1);
        explain(line, "一".repeat(201))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("现在有 201 个字")))
                .andExpect(content().string(containsString("一".repeat(201))));
        explain(line, "新办学校，明年才有。").andExpect(status().is3xxRedirection());
        assertThat(views.of(principal, checklist).count(Standing.EXPLAINED)).isOne();
        explain(line, "").andExpect(status().is3xxRedirection());
        assertThat(views.of(principal, checklist).count(Standing.EXPLAINED)).isZero();
    }

    @Test
    void the_offices_table_comes_back_with_proof_in_its_column_and_missing_cells_as_they_were() throws Exception {
        heard(it.maths(), 9, "分数");
        server.perform(multipart("/inspections")
                        .file(new MockMultipartFile("file", "自查表.docx", null, Checklists.word()))
                        .param("unit", it.school().id().toString())
                        .param("name", "督导自查")
                        .param("from", FROM.toString())
                        .param("to", TO.toString())
                        .with(as(principal))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var checklist = rows.of(List.of(it.school().id())).getFirst();
        var lines = rows.lines(checklist.id());
        assertThat(lines).extracting(ChecklistLine::heading).containsExactly("", "", "学生发展");
        readiness.takeAll(principal, lines.getFirst(), "observation");
        readiness.explain(principal, lines.get(2), "本校没有毕业班。");

        byte[] filled = server.perform(
                        get("/inspections/" + checklist.id() + "/filled").with(as(principal)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(table(filled))
                .containsExactly(
                        List.of("序号", "检查内容", "分值", "佐证材料"),
                        List.of("1", "每人每学期听课记录不少于 10 节", "5", "听课记录 1 份（2026年9月9日）"),
                        List.of("2", "教研活动有记录", "5", ""),
                        List.of("学生发展"),
                        List.of("3", "毕业班质量跟踪", "10", "本校没有毕业班。"));
    }

    @Test
    void other_columns_may_be_chosen_until_there_is_proof() {
        var checklist = fromWord();
        assertThat(readiness.columns(principal, checklist, "c1", null)).isInstanceOf(Done.class);
        assertThat(bundle.filled(views.of(principal, rows.get(checklist.id())))).isNull();
        assertThat(readiness.columns(principal, checklist, "c1", "c1")).isInstanceOf(Refused.class);
        assertThat(readiness.columns(principal, checklist, "c9", "c3")).isInstanceOf(Refused.class);
        readiness.explain(principal, rows.lines(checklist.id()).getFirst(), "没有。");
        assertThat(readiness.columns(principal, rows.get(checklist.id()), "c3", "c1"))
                .isInstanceOf(Refused.class);
        assertThat(readiness.columns(principal, pasted(), "c1", "c3")).isInstanceOf(Refused.class);
    }

    @Test
    void the_bundle_has_a_folder_for_each_line_with_proof_and_an_index_of_all() throws Exception {
        heard(it.maths(), 9, "分数");
        var checklist = fromWord();
        var lines = rows.lines(checklist.id());
        readiness.takeAll(principal, lines.getFirst(), "observation");
        readiness.putFile(principal, lines.getFirst(), "证书.docx", Checklists.word());

        var files = unzipped(
                server.perform(get("/inspections/" + checklist.id() + "/bundle").with(as(principal)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(files.keySet())
                .contains("目录.xlsx", "材料清单.xlsx", "督导自查.docx", "01 每人每学期听课记录不少于 10 节/002 证书.docx")
                .anyMatch(name -> name.startsWith("01 每人每学期听课记录不少于 10 节/001 听课记录"))
                .noneMatch(name -> name.startsWith("02"));
        try (var index = new XSSFWorkbook(new ByteArrayInputStream(files.get("目录.xlsx")))) {
            var sheet = index.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("还没有");
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(2);
        }
    }

    @Test
    void next_time_the_lines_come_along_and_no_proof() {
        var checklist = fromWord();
        readiness.explain(principal, rows.lines(checklist.id()).getFirst(), "没有。");
        if (!(readiness.again(principal, checklist, "明年自查", FROM.plusYears(1), TO.plusYears(1))
                instanceof Done(var anew))) throw new AssertionError("refused");
        assertThat(rows.lines(anew.id()))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.explanation()).isEmpty());
        assertThat(anew.source()).isEqualTo(checklist.source());
        assertThat(readiness.again(principal, checklist, "明年自查", FROM, TO)).isInstanceOf(Refused.class);
    }

    @Test
    void what_cannot_be_begun_is_refused_with_what_to_do_and_keeps_what_was_typed() throws Exception {
        begin("", FROM, TO, PASTED)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("起个名字")));
        begin("自查", TO, FROM, PASTED).andExpect(content().string(containsString("结束的日子在开始之前")));
        begin("自查", FROM.minusYears(7), TO, PASTED).andExpect(content().string(containsString("最多看 6 年")));
        begin("自查", FROM, TO, "  \n")
                .andExpect(content().string(containsString("没有读到条目")))
                .andExpect(content().string(containsString("value=\"自查\"")));
        begin("自查", FROM, TO, "条".repeat(501)).andExpect(content().string(containsString("第 1 条有 501 个字")));
        begin("自查", FROM, TO, "条目\n".repeat(301)).andExpect(content().string(containsString("读到 301 条")));
        begin("自查", FROM, TO, "<script>alert(1)</script>").andExpect(status().is3xxRedirection());
        begin("自查", FROM, TO, PASTED).andExpect(content().string(containsString("已经有一份叫“自查”的清单")));
        server.perform(get("/inspections/"
                                + rows.of(List.of(it.school().id())).getFirst().id())
                        .with(as(principal)))
                .andExpect(content().string(not(containsString("<script>alert"))));
        server.perform(multipart("/inspections")
                        .file(new MockMultipartFile("file", "说明.docx", null, "没有表".getBytes(StandardCharsets.UTF_8)))
                        .param("unit", it.school().id().toString())
                        .param("name", "坏文件")
                        .param("from", FROM.toString())
                        .param("to", TO.toString())
                        .with(as(principal))
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void only_who_leads_the_unit_prepares_its_inspection_and_opens_its_files() throws Exception {
        var checklist = fromWord();
        var line = rows.lines(checklist.id()).getFirst();
        var leader = city.actor(city.person("组长丙", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        for (String address : List.of("/inspections/" + checklist.id(), "/inspections/lines/" + line.id()))
            server.perform(get(address).with(as(leader))).andExpect(status().isForbidden());
        var source = java.util.Objects.requireNonNull(checklist.source()).fileId();
        server.perform(get("/files/" + source).with(as(leader))).andExpect(status().isForbidden());
        var deputy = city.actor(city.person("副校长丁", it.school(), Role.ACADEMIC_VICE_PRINCIPAL), TODAY);
        server.perform(get("/files/" + source).with(as(deputy))).andExpect(status().isOk());
    }

    @Test
    void one_thrown_away_can_be_put_back_unless_its_name_is_taken() throws Exception {
        var checklist = pasted();
        server.perform(post("/inspections/" + checklist.id() + "/bin")
                .with(as(principal))
                .with(csrf()));
        server.perform(get("/inspections/" + checklist.id()).with(as(principal)))
                .andExpect(status().isNotFound());
        var second = pasted();
        assertThat(readiness.takeBack(principal, rows.get(checklist.id()))).isInstanceOf(Refused.class);
        readiness.throwAway(principal, second);
        server.perform(post("/inspections/" + checklist.id() + "/back")
                        .with(as(principal))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(rows.get(checklist.id()).isGone()).isFalse();
    }

    @Test
    void many_lines_and_many_pieces_ask_the_database_as_often_as_few() throws Exception {
        var few = pasted();
        heard(it.maths(), 9, "分数");
        readiness.takeAll(principal, rows.lines(few.id()).getFirst(), "observation");
        var once = statements.during(() -> views.of(principal, few));
        var many = begun(principal, it.school(), "很多条", "听课记录\n".repeat(40));
        for (int day = 10; day < 30; day++) heard(it.maths(), day, "课" + day);
        for (var line : rows.lines(many.id())) readiness.takeAll(principal, line, "observation");
        assertThat(statements.during(() -> views.of(principal, many))).hasSameSizeAs(once);
    }

    private Inspection pasted() {
        return begun(principal, it.school(), "自查");
    }

    private Inspection begun(Actor me, Unit unit, String name) {
        return begun(me, unit, name, PASTED);
    }

    private Inspection begun(Actor me, Unit unit, String name, String text) {
        return begun(me, new Readiness.Asked(unit, name, FROM, TO, text, "", new byte[0]));
    }

    private Inspection fromWord() {
        return begun(principal, new Readiness.Asked(it.school(), "督导自查", FROM, TO, "", "自查表.docx", Checklists.word()));
    }

    private Inspection begun(Actor me, Readiness.Asked asked) {
        return switch (readiness.begin(me, asked)) {
            case Done(var checklist) -> checklist;
            case Refused(var why) -> throw new AssertionError(why.sentence());
        };
    }

    private void taken(ChecklistLine line, UUID record) {
        assertThat(readiness.take(principal, line, Set.of(record))).isEqualTo(new Done<>(1));
    }

    private org.springframework.test.web.servlet.ResultActions explain(ChecklistLine line, String words)
            throws Exception {
        return server.perform(post("/inspections/lines/" + line.id() + "/explanation")
                .param("explanation", words)
                .with(as(principal))
                .with(csrf()));
    }

    private org.springframework.test.web.servlet.ResultActions begin(
            String name, LocalDate from, LocalDate to, String text) throws Exception {
        return server.perform(multipart("/inspections")
                .param("unit", it.school().id().toString())
                .param("name", name)
                .param("from", from.toString())
                .param("to", to.toString())
                .param("pasted", text)
                .with(as(principal))
                .with(csrf()));
    }

    private RequestPostProcessor as(Actor actor) {
        var who = new SignedIn(it.tenantId(), actor.accountId(), actor.personId());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    private UUID heard(Unit unit, int day, String topic) {
        return heard(unit, LocalDate.of(2026, 9, day), topic);
    }

    private UUID heard(Unit unit, LocalDate on, String topic) {
        var record = Ids.next();
        jdbc.sql("insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, school_id, term_id,"
                        + " occurred_on, title, state, created_at, updated_at, details) values (?, ?, 'observation', 1, ?, ?,"
                        + " ?, ?, ?, ?, 'SUBMITTED', now(), now(), jsonb_build_object('teacher',"
                        + " jsonb_build_array('甲老师'), 'topic', jsonb_build_array(?::text)))")
                .params(
                        it.tenantId(),
                        record,
                        teacher.id(),
                        unit.id(),
                        it.school().id(),
                        it.term().id(),
                        on,
                        topic,
                        topic)
                .update();
        return record;
    }

    private static List<List<String>> table(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getTables().getFirst().getRows().stream()
                    .map(row ->
                            row.getTableCells().stream().map(c -> c.getText()).toList())
                    .toList();
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }
}
