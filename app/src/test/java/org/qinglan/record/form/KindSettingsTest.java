package org.qinglan.record.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.given.Cast;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.Option;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class KindSettingsTest {
    @Autowired
    City city;

    @Autowired
    Kinds kinds;

    @Autowired
    Writing writing;

    @Autowired
    Entries entries;

    @Autowired
    MockMvc mvc;

    Cast cast;
    City.Built at;
    Actor admin;
    Actor teacher;

    @BeforeEach
    void people() {
        cast = Cast.in(city);
        at = cast.at();
        admin = cast.admin();
        teacher = cast.teacher();
    }

    @AfterEach
    void leave() {
        cast.close();
    }

    @Test
    void an_administrator_publishes_a_new_version_and_old_records_keep_theirs() throws Exception {
        UUID before = note();
        mvc.perform(post("/settings/kinds/reading-note")
                        .param("name.book", "读的书")
                        .param("hint.book", "写全书名")
                        .param("required.book", "on")
                        .param("max.book", "60")
                        .param("name.medium", "读的是")
                        .param("options.medium", "书\n公众号文章")
                        .param("new.name", "推荐给谁")
                        .param("new.type", "TEXT")
                        .with(as(admin))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var now = kinds.current("reading-note");
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.field("book")).map(Field::name).contains("读的书");
        assertThat(now.field("medium").orElseThrow().options())
                .containsExactly(new Option("BOOK", "书"), new Option("公众号文章", "公众号文章"));
        assertThat(now.field("extra1")).map(Field::name).contains("推荐给谁");
        assertThat(now.field("excerpt")).isEqualTo(kinds.get("reading-note", 1).field("excerpt"));
        assertThat(entries.get(before).kind().version()).isEqualTo(1);
        assertThat(kinds.versions("reading-note")).containsExactly(2, 1);
    }

    @Test
    void a_form_that_asks_too_much_is_refused_with_a_sentence() throws Exception {
        mvc.perform(post("/settings/kinds/reading-note")
                        .param("name.thoughts", "感想")
                        .param("required.thoughts", "on")
                        .param("name.author", "作者")
                        .param("required.author", "on")
                        .with(as(admin))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("必填的问题有 4 个，最多 3 个")));
        assertThat(kinds.current("reading-note").version()).isEqualTo(1);
    }

    @Test
    void a_record_is_printed_into_the_form_the_school_uploaded() throws Exception {
        UUID id = note();
        mvc.perform(upload(form("姓名：{{姓名}}　书名：{{书名或篇名}}　{{校训}}"))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/settings/kinds/reading-note").with(as(admin)))
                .andExpect(content().string(containsString("会空着：校训")));
        byte[] docx = mvc.perform(get("/records/" + id + ".docx").with(as(teacher)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var printed = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(printed.getParagraphs().getFirst().getText()).isEqualTo("姓名：许老师　书名：给教师的信　");
        }
    }

    @Test
    void without_a_form_of_the_school_a_plain_one_is_printed() throws Exception {
        UUID id = note();
        byte[] docx = mvc.perform(get("/records/" + id + ".docx").with(as(teacher)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var printed = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(printed.getTables().getFirst().getText()).contains("给教师的信");
        }
        mvc.perform(get("/records/" + id + "/print").with(as(teacher)))
                .andExpect(content().string(containsString("给教师的信")));
    }

    @Test
    void only_administrators_open_the_settings_and_only_word_files_are_forms() throws Exception {
        mvc.perform(get("/settings/kinds").with(as(teacher))).andExpect(status().isForbidden());
        mvc.perform(get("/settings/kinds").with(as(admin))).andExpect(content().string(containsString("听课记录")));
        mvc.perform(upload(new byte[] {1, 2, 3}))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是 Word")));
    }

    private org.springframework.test.web.servlet.RequestBuilder upload(byte[] docx) {
        return multipart("/settings/kinds/reading-note/form")
                .file(new MockMultipartFile("file", "读书表.docx", null, docx))
                .with(as(admin))
                .with(csrf());
    }

    private static byte[] form(String text) throws Exception {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private UUID note() {
        var values = new Values(Map.of(
                "date", List.of("2026-09-20"),
                "medium", List.of("BOOK"),
                "book", List.of("给教师的信"),
                "excerpt", List.of("教育是慢的。")));
        var sent = new Sent(Ids.next(), 0, Ids.next(), values);
        if (!(writing.save(teacher, kinds.current("reading-note"), sent) instanceof Done))
            throw new AssertionError("not saved");
        return sent.id();
    }
}
