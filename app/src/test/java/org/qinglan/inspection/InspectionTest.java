package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qinglan.given.StatementCounter;
import org.qinglan.inspection.ChecklistLine.Standing;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

class InspectionTest extends PreparedSchool {
    @Autowired
    StatementCounter statements;

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

    private ResultActions explain(ChecklistLine line, String words) throws Exception {
        return server.perform(post("/inspections/lines/" + line.id() + "/explanation")
                .param("explanation", words)
                .with(as(principal))
                .with(csrf()));
    }

    private ResultActions begin(String name, LocalDate from, LocalDate to, String text) throws Exception {
        return server.perform(multipart("/inspections")
                .param("unit", it.school().id().toString())
                .param("name", name)
                .param("from", from.toString())
                .param("to", to.toString())
                .param("pasted", text)
                .with(as(principal))
                .with(csrf()));
    }
}
