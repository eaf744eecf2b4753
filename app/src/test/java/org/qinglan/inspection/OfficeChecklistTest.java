package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A checklist in the office's own file: filled, bundled, used again. */
class OfficeChecklistTest extends PreparedSchool {
    @Autowired
    Bundle bundle;

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
    void the_columns_have_a_page_of_their_own_which_says_what_is_refused() throws Exception {
        var checklist = fromWord();
        String page = "/inspections/" + checklist.id() + "/columns";
        server.perform(get("/inspections/" + checklist.id()).with(as(principal)))
                .andExpect(content().string(containsString("href=\"" + page + "\"")));
        server.perform(get(page).with(as(principal)))
                .andExpect(content().string(containsString("检查内容")))
                .andExpect(content().string(containsString("佐证材料")));
        server.perform(post(page)
                        .param("text", "c1")
                        .param("proof", "c1")
                        .with(as(principal))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("条目和材料不能是同一栏")))
                .andExpect(content().string(containsString("换成这两栏")));
        server.perform(get("/inspections/" + pasted().id() + "/columns").with(as(principal)))
                .andExpect(status().isNotFound());
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
