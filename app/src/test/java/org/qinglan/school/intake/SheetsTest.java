package org.qinglan.school.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.school.Role;

class SheetsTest {
    @Test
    void the_header_is_found_below_title_and_date_and_the_signature_is_left_out() {
        var rows = RosterFile.read(Xlsx.of("青禾小学教师名单")
                .row("青禾小学", "", "2026年9月")
                .row("姓 名", "工号（必填）", "所在教研组", "学号不详")
                .row("张 三", " A1 ", "数学", "x")
                .row()
                .row("李　四", 1002, "语文教研组")
                .row("填表人：王五", "", "审核人：")
                .bytes());
        assertThat(rows).extracting(r -> r.who().name()).containsExactly("张三", "李四");
        assertThat(rows).extracting(r -> r.who().employeeNo()).containsExactly("A1", "1002");
        assertThat(rows).extracting(RosterRow::number).containsExactly(4, 6);
    }

    @Test
    void the_template_reads_as_empty_and_its_labels_are_known() {
        assertThat(Sheets.rows(Templates.roster(), RosterFile.COLUMNS)).hasSize(1);
        assertThat(RosterFile.read(Templates.roster())).isEmpty();
    }

    @Test
    void a_row_says_what_is_wrong_and_where() {
        var row = RosterFile.read(Xlsx.of("姓名", "工号", "参加工作时间", "岗位", "学科", "手机", "邮箱", "学段")
                        .row("张三", "", "2月30日", "教师、大王", "炼金术", "12ab", "nobody", "大学")
                        .bytes())
                .getFirst();
        assertThat(row.problems())
                .extracting(p -> p.column() + "：" + p.sentence())
                .containsExactlyInAnyOrder(
                        "工号：没有写工号",
                        "C 列（参加工作时间）：“2月30日”没有这一天",
                        "D 列（岗位）：没有“大王”这个岗位",
                        "E 列（学科）：没有“炼金术”这个学科",
                        "F 列（手机）：“12ab”不是电话号码",
                        "G 列（邮箱）：“nobody”不是邮箱",
                        "H 列（学段）：学段写幼儿园、小学、初中或高中");
        assertThat(row.place().said().roles()).containsExactly(Role.TEACHER);
    }

    @Test
    void a_formula_counts_with_the_value_excel_kept() throws IOException {
        var rows = RosterFile.read(Xlsx.raw("""
                <row r="1"><c r="A1" t="str"><v>姓名</v></c><c r="B1" t="str"><v>工号</v></c></row>
                <row r="2"><c r="A2" t="str"><f>"张"&amp;"三"</f><v>张三</v></c><c r="B2"><f>1000+1</f><v>1001</v></c></row>
                <row r="3"><c r="A3" t="str"><v>李四</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>"""));
        assertThat(rows.getFirst().who().name()).isEqualTo("张三");
        assertThat(rows.getFirst().who().employeeNo()).isEqualTo("1001");
        assertThat(rows.getFirst().problems()).isEmpty();
        assertThat(rows.get(1).problems()).extracting(RosterRow.Problem::column).containsExactly("B 列（工号）");
    }

    @Test
    void what_is_no_roster_ends_in_one_sentence() throws IOException {
        refused("hello".getBytes(StandardCharsets.UTF_8), "不是 Excel");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "旧版 .xls");
        refused(Xlsx.of("甲", "乙").row("1", "2").bytes(), "没有找到表头");
        refused(Xlsx.of("姓名", "教研组").row("张三", "数学").bytes(), "没有“工号”这一列");
        var whole = Xlsx.of("姓名", "工号").row("张三", "1").bytes();
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "再传");
        refused(zip("x.xml", 10), "打不开");
    }

    @Test
    void an_archive_that_swells_is_not_opened() throws IOException {
        refused(zip("xl/worksheets/sheet1.xml", 210 << 20), "展开后太大");
    }

    @Test
    void too_many_rows_are_refused() {
        var big = Xlsx.workbook(book -> {
            var sheet = book.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "工号");
            for (int i = 1; i <= Sheets.MOST_ROWS + 1; i++) {
                sheet.value(i, 0, "甲");
                sheet.value(i, 1, i);
            }
        });
        refused(big, "5 万行");
    }

    @ParameterizedTest
    @CsvSource({"三年级数学备课组,3", "七年级组,7", "初二语文,8", "高三年级,12", "1年级,1"})
    void the_grade_of_a_group_is_in_its_name(String name, int grade) {
        assertThat(Places.gradeOf(name)).isEqualTo(grade);
        assertThat(Places.gradeOf("综合组")).isNull();
    }

    @Test
    void columns_have_the_letters_excel_shows() {
        assertThat(List.of(0, 25, 26, 701)).map(Sheets::letters).containsExactly("A", "Z", "AA", "ZZ");
    }

    private static void refused(byte[] content, String words) {
        assertThatThrownBy(() -> RosterFile.read(content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(words);
    }

    private static byte[] zip(String name, int bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 16];
            for (int left = bytes; left > 0; left -= zeros.length) zip.write(zeros, 0, Math.min(left, zeros.length));
        }
        return out.toByteArray();
    }
}
