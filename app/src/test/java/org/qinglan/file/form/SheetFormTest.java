package org.qinglan.file.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qinglan.file.form.Filling.Listing;
import org.qinglan.file.form.Filling.Put;

class SheetFormTest {
    private static final String SHARED =
            "<si><t>姓名</t></si><si><r><t>听课</t></r><r><t>登记</t></r></si><si><t>合计</t></si>";
    private static final String TOP =
            "<dimension ref=\"A1:C6\"/><sheetData><row r=\"1\" ht=\"30\"><c r=\"A1\" s=\"0\" t=\"s\"><v>1</v></c></row>";
    private static final String HEAD = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>";
    private static final String LIST =
            "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"/></row><row r=\"4\"><c r=\"A4\"><v>2</v></c><c r=\"B4\"/></row>";
    private static final String SUM =
            "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>2</v></c><c r=\"B5\"><f>SUM(B3:B4)</f><v>0</v></c></row>";
    private static final String TAIL =
            "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B5:C5\"/></mergeCells>";

    @Test
    void outside_the_filled_cells_not_a_byte_changes() {
        String rest = "</row>" + LIST + "<row r=\"6\"><c r=\"A6\" t=\"s\"><v>2</v></c></row>" + TAIL;
        byte[] file =
                Zipped.xlsx(TOP + HEAD + "<c r=\"B2\" s=\"0\"/>" + rest, SHARED, "", Map.of("xl/notes.bin", "别动"));
        byte[] filled = Zipped.form(file).fill(cells(Map.of("s0!B2", Put.text("关山月 & 同事"))));

        assertThat(Zipped.unzip(filled).get("xl/worksheets/sheet1.xml"))
                .isEqualTo(Zipped.sheet(TOP + HEAD
                        + "<c r=\"B2\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">关山月 &amp; 同事</t></is></c>"
                        + rest));
        var raw = Zipped.raw(file);
        Zipped.raw(filled).forEach((name, bytes) -> {
            if (!name.equals("xl/worksheets/sheet1.xml"))
                assertThat(bytes).as(name).isEqualTo(raw.get(name));
        });
    }

    @Test
    void cells_and_rows_that_are_not_there_yet_are_put_in_their_order() throws IOException {
        byte[] file = Zipped.xlsx(TOP + HEAD + "<c r=\"C2\"/></row><row r=\"4\"/></sheetData>", SHARED, "", Map.of());
        byte[] filled = Zipped.form(file)
                .fill(cells(Map.of(
                        "s0!B2",
                        Put.text("乙"),
                        "s0!A3",
                        Put.text("丙"),
                        "s0!B4",
                        Put.text("丁"),
                        "s0!A9",
                        Put.text("戊"))));
        assertThat(Zipped.unzip(filled).get("xl/worksheets/sheet1.xml"))
                .containsSubsequence(
                        "r=\"A2\"",
                        "r=\"B2\"",
                        "r=\"C2\"",
                        "<row r=\"3\">",
                        "r=\"A3\"",
                        "<row r=\"4\">",
                        "r=\"B4\"",
                        "<row r=\"9\">");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            assertThat(book.getSheetAt(0).getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("戊");
        }
    }

    @Test
    void what_begins_like_a_formula_stays_text_and_numbers_are_numbers() throws IOException {
        for (String hostile : List.of("=HYPERLINK(\"x\")", "+1", "-1+2", "@SUM(A1)", "\t=1")) {
            byte[] file = Zipped.xlsx(TOP + HEAD + "<c r=\"B2\"/></row></sheetData>", SHARED, "", Map.of());
            byte[] filled = Zipped.form(file)
                    .fill(cells(Map.of(
                            "s0!B2",
                            Put.text(hostile),
                            "s0!C2",
                            new Put("2.5", false, true),
                            "s0!D2",
                            new Put("两节", false, true))));
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
                var row = book.getSheetAt(0).getRow(1);
                assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo(hostile);
                assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(2.5);
                assertThat(row.getCell(3).getStringCellValue()).isEqualTo("两节");
            }
        }
    }

    @Test
    void the_page_sees_merged_cells_and_the_words_of_shared_strings() {
        byte[] file = Zipped.xlsx(TOP + HEAD + "</row>" + LIST + SUM + TAIL, SHARED, "", Map.of());
        var table = Zipped.form(file).tables().getFirst();
        assertThat(table.name()).isEqualTo("登记表");
        assertThat(table.lines().getFirst().boxes()).singleElement().satisfies(box -> {
            assertThat(box.text()).isEqualTo("听课登记");
            assertThat(box.columns()).isEqualTo(3);
        });
        assertThat(table.lines().get(4).boxes().get(1).choosable()).isFalse();
    }

    @Test
    void a_long_list_moves_what_stands_below_with_its_merges_formulas_and_names() throws IOException {
        String chain =
                "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><c r=\"B5\" i=\"1\"/></calcChain>";
        byte[] file = Zipped.xlsx(
                TOP + HEAD + "</row>" + LIST + SUM + TAIL,
                SHARED,
                "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">登记表!$A$1:$C$5</definedName></definedNames>",
                Map.of("xl/calcChain.xml", chain));
        byte[] filled = Zipped.form(file).fill(list("s0!B3", "3", "4", "5", "6", "7"));

        var parts = Zipped.unzip(filled);
        assertThat(parts.get("xl/calcChain.xml")).contains("<c r=\"B8\" i=\"1\"/>");
        assertThat(parts.get("xl/workbook.xml")).contains("登记表!$A$1:$C$8", "<calcPr fullCalcOnLoad=\"1\"/>");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B8:C8\"/>", "<f>SUM(B3:B7)</f>", "ref=\"A1:C9\"");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            var sheet = book.getSheetAt(0);
            assertThat(IntStream.range(2, 7)
                            .mapToObj(r -> sheet.getRow(r).getCell(1).getNumericCellValue()))
                    .containsExactly(3.0, 4.0, 5.0, 6.0, 7.0);
            assertThat(IntStream.range(2, 7)
                            .mapToObj(r -> sheet.getRow(r).getCell(0).getNumericCellValue()))
                    .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
            assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("合计");
            var sum = book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(sheet.getRow(7).getCell(1));
            assertThat(sum.getNumberValue()).isEqualTo(25);
        }
    }

    @Test
    void an_old_result_of_a_formula_is_not_handed_on() {
        byte[] file = Zipped.xlsx(TOP + HEAD + "</row>" + LIST + SUM + TAIL, SHARED, "", Map.of());
        assertThat(Zipped.unzip(Zipped.form(file).fill(list("s0!B3", "3"))).get("xl/worksheets/sheet1.xml"))
                .contains("<c r=\"B5\"><f>SUM(B3:B4)</f></c>");
        assertThat(Zipped.unzip(Zipped.form(file).fill(cells(Map.of())))).isEqualTo(Zipped.unzip(file));
    }

    @Test
    void rows_are_not_moved_under_a_picture() {
        byte[] file = Zipped.xlsx(TOP + HEAD + "</row>" + LIST + SUM + TAIL + "<drawing/>", SHARED, "", Map.of());
        assertThatThrownBy(() -> Zipped.form(file).fill(list("s0!B3", "1", "2", "3")))
                .isInstanceOf(RowsDoNotFit.class)
                .hasMessageContaining("多留几行空行");
        assertThat(Zipped.unzip(Zipped.form(file).fill(list("s0!B3", "1", "2"))))
                .containsKey("xl/worksheets/sheet1.xml");
    }

    @Test
    void a_formula_moves_the_cells_it_speaks_of_and_nothing_else() {
        var move = new SheetMove(sheet(), "1", 3, 4, List.of(Map.of(), Map.of()));
        java.util.function.UnaryOperator<String> here = f -> Formula.moved(f, true, "登记表", move::moved);
        assertThat(here.apply("A5+$B$9*LOG10(C4)")).isEqualTo("A7+$B$11*LOG10(C4)");
        assertThat(here.apply("\"A9\"&其他!A9&登记表!A9")).isEqualTo("\"A9\"&其他!A9&登记表!A11");
        assertThat(here.apply("SUM(B3:B4)-SUM(B1:B2)")).isEqualTo("SUM(B3:B6)-SUM(B1:B2)");
        assertThat(Formula.moved("A9+'登记表'!A9", false, "登记表", move::moved)).isEqualTo("A9+'登记表'!A11");
    }

    private static Sheet sheet() {
        var markup = Markup.of(Zipped.sheet(TOP + HEAD + "</row>" + LIST + SUM + TAIL)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Sheet("登记表", "xl/worksheets/sheet1.xml", markup, List.of("姓名", "听课登记", "合计"));
    }

    private static Filling cells(Map<String, Put> cells) {
        return new Filling(cells, List.of());
    }

    private static Filling list(String address, String... numbers) {
        return new Filling(
                Map.of(),
                List.of(new Listing(java.util.Arrays.stream(numbers)
                        .map(n -> Map.of(address, new Put(n, false, true)))
                        .toList())));
    }
}
