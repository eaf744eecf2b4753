package org.qinglan.file.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qinglan.shared.Decision.Refused;

class HostileFormTest {
    private static final String TABLE = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";

    @Test
    void what_is_no_form_is_refused_with_one_sentence() {
        assertThat(why(new byte[0])).isEqualTo(FormRefusal.EMPTY);
        assertThat(why("姓名,学科".getBytes(StandardCharsets.UTF_8))).isEqualTo(FormRefusal.NOT_OFFICE);
        assertThat(why(Zipped.zip(Map.of("readme.txt", "只是一个压缩包")))).isEqualTo(FormRefusal.NOT_OFFICE);
        assertThat(why(Zipped.docx("<w:p/>"))).isEqualTo(FormRefusal.NO_TABLE);
        assertThat(why(new byte[OfficeForm.LARGEST + 1])).isEqualTo(FormRefusal.TOO_BIG);
    }

    @Test
    void a_locked_or_old_file_is_told_apart() {
        byte[] ole = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertThat(why(ole)).isEqualTo(FormRefusal.OLD_OR_LOCKED);
        byte[] locked = Zipped.docx(TABLE);
        // the flag of encryption, in every local and central head
        for (int i = 0; i + 9 < locked.length; i++) {
            if (locked[i] != 'P' || locked[i + 1] != 'K') continue;
            if (locked[i + 2] == 3 && locked[i + 3] == 4) locked[i + 6] |= 1;
            if (locked[i + 2] == 1 && locked[i + 3] == 2) locked[i + 8] |= 1;
        }
        assertThat(why(locked)).isEqualTo(FormRefusal.OLD_OR_LOCKED);
    }

    @Test
    void macros_are_not_taken() {
        assertThat(why(with("word/vbaProject.bin", "宏"))).isEqualTo(FormRefusal.MACROS);
        var parts = new LinkedHashMap<>(Zipped.unzip(Zipped.docx(TABLE)));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (n, t) -> t.replace("wordprocessingml.document", "ms-word.document.macroEnabled"));
        assertThat(why(Zipped.zip(parts))).isEqualTo(FormRefusal.MACROS);
    }

    @Test
    void a_bomb_is_not_unpacked() {
        assertThat(why(with("word/media/zero.bin", "0".repeat(81 << 20)))).isEqualTo(FormRefusal.BOMB);
    }

    @Test
    void an_outside_entity_is_never_asked_for() {
        String document = Zipped.document(TABLE.replace("<w:p/>", "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"))
                .replace("<!-- a > b -->", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
        assertThat(why(with("word/document.xml", document))).isEqualTo(FormRefusal.DAMAGED);
    }

    @Test
    void what_is_broken_too_deep_or_in_another_encoding_is_refused() {
        assertThat(why(with("word/document.xml", Zipped.document(TABLE + "<w:p>"))))
                .isEqualTo(FormRefusal.DAMAGED);
        assertThat(why(with("word/document.xml", Zipped.document("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300)))))
                .isIn(FormRefusal.TOO_COMPLEX, FormRefusal.DAMAGED);
        assertThat(why(with("word/document.xml", Zipped.document(TABLE).replace("UTF-8", "GB18030"))))
                .isEqualTo(FormRefusal.DAMAGED);
        byte[] whole = Zipped.docx(TABLE);
        assertThat(why(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo(FormRefusal.DAMAGED);
    }

    private static byte[] with(String name, String content) {
        var parts = new LinkedHashMap<>(Zipped.unzip(Zipped.docx(TABLE)));
        parts.put(name, content);
        return Zipped.zip(parts);
    }

    private static FormRefusal why(byte[] file) {
        if (OfficeForm.read(file) instanceof Refused<OfficeForm, FormRefusal>(var why)) return why;
        throw new AssertionError("taken");
    }
}
