package org.qinglan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

class DocxTemplateTest {
    @Test
    void a_field_cut_into_several_runs_is_filled_and_its_neighbours_keep_their_look() throws IOException {
        var filled = open(fill(document -> {
            var p = document.createParagraph();
            p.createRun().setText("听课人：{{听");
            p.createRun().setText("课");
            var bold = p.createRun();
            bold.setBold(true);
            bold.setText("人}}  日期：{{日期}}");
        }));
        var p = filled.getParagraphs().getFirst();
        assertThat(p.getText()).isEqualTo("听课人：叶老师  日期：9月17日（周四）");
        assertThat(p.getRuns()).hasSize(3);
        assertThat(p.getRuns().getLast().isBold()).isTrue();
    }

    @Test
    void a_marked_row_is_repeated_for_every_row_of_its_name() throws IOException {
        var filled = open(fill(document -> {
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("时间");
            table.getRow(1).getCell(0).setText("{{#过程}}{{时间}}");
            table.getRow(1).getCell(1).setText("{{记录}}（{{听课人}}）");
        }));
        XWPFTable table = filled.getTables().getFirst();
        assertThat(table.getRows()).hasSize(3);
        assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("10:08");
        assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("小组讨论（叶老师）");
    }

    @Test
    void lines_stay_lines_and_a_field_without_value_becomes_empty() throws IOException {
        var filled =
                open(fill(document -> document.createParagraph().createRun().setText("建议：{{建议}}。{{没有}}")));
        assertThat(filled.getParagraphs().getFirst().getText()).isEqualTo("建议：第一条\n第二条。");
    }

    @Test
    void a_value_cannot_bring_its_own_markup_or_fields() throws IOException {
        var template =
                template(document -> document.createParagraph().createRun().setText("{{建议}}"));
        byte[] out = template.fill(Map.of("建议", "<w:p>&{{日期}}"), Map.of());
        assertThat(open(out).getParagraphs().getFirst().getText()).isEqualTo("<w:p>&{{日期}}");
    }

    @Test
    void the_fields_are_listed_for_whoever_uploads() throws IOException {
        var template = template(document -> {
            document.createParagraph().createRun().setText("{{ 听课人 }}和{{#过程}}");
        });
        assertThat(template.fields()).containsExactly("听课人", "#过程");
    }

    @Test
    void what_is_no_word_file_or_has_nothing_to_fill_is_refused() throws IOException {
        assertThat(DocxTemplate.read(new byte[] {1, 2, 3})).isEqualTo(new Refused<>(FileRefusal.NO_TEMPLATE));
        var empty = new XWPFDocument();
        empty.createParagraph().createRun().setText("没有格子");
        assertThat(DocxTemplate.read(bytes(empty))).isEqualTo(new Refused<>(FileRefusal.NO_FIELDS));
    }

    @Test
    void a_file_with_macros_or_with_two_parts_of_one_name_is_refused_as_any_other_form_is() throws IOException {
        var content = new XWPFDocument();
        content.createParagraph().createRun().setText("{{听课人}}");
        var harmless = bytes(content);
        assertThat(DocxTemplate.read(with(harmless, "word/vbaProject.bin")))
                .isEqualTo(new Refused<>(FileRefusal.UNSAFE_TEMPLATE));
        assertThat(DocxTemplate.read(with(harmless, "Word/Document.xml")))
                .isEqualTo(new Refused<>(FileRefusal.NO_TEMPLATE));
        assertThat(DocxTemplate.read(with(harmless, "word/notes.txt"))).isInstanceOf(Done.class);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        assertThat(DocxTemplate.read(old)).isEqualTo(new Refused<>(FileRefusal.UNSAFE_TEMPLATE));
    }

    /** The file with one part more. */
    private static byte[] with(byte[] docx, String part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write('x');
        }
        return out.toByteArray();
    }

    private interface Content {
        void into(XWPFDocument document);
    }

    private static byte[] fill(Content content) throws IOException {
        return template(content)
                .fill(
                        Map.of("听课人", "叶老师", "日期", "9月17日（周四）", "建议", "第一条\n第二条"),
                        Map.of("过程", List.of(Map.of("时间", "10:08", "记录", "导入"), Map.of("时间", "10:15", "记录", "小组讨论"))));
    }

    private static DocxTemplate template(Content content) throws IOException {
        var document = new XWPFDocument();
        content.into(document);
        return switch (DocxTemplate.read(bytes(document))) {
            case Done(var template) -> template;
            case Refused(var why) -> throw new AssertionError(why);
        };
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
