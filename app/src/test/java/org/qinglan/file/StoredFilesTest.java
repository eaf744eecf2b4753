package org.qinglan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class StoredFilesTest {
    private static final byte[] PDF = "%PDF-1.7 小样".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    StoredFiles files;

    @Autowired
    MockMvc mvc;

    City.Built at;
    Tenancy.Scope scope;
    Actor teacher;

    @BeforeEach
    void somebody() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        teacher = city.actor(city.person("许老师", at.mathsGrade3(), Role.TEACHER), TODAY);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void who_uploaded_a_file_gets_it_back_under_its_chinese_name_and_no_browser_guesses() throws Exception {
        var file = stored("C:\\桌面\\教案 第三课.doc", PDF);
        assertThat(file.name()).isEqualTo("教案 第三课.pdf");
        mvc.perform(get("/files/" + file.id()).with(as(teacher)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        header().string("Content-Disposition", Matchers.containsString("filename*=UTF-8''%E6%95%99")));
    }

    @Test
    void a_colleague_without_reason_and_another_tenant_do_not_get_it() throws Exception {
        var file = stored("小样.pdf", PDF);
        var colleague = city.actor(city.person("方老师", at.chinese(), Role.TEACHER), TODAY);
        mvc.perform(get("/files/" + file.id()).with(as(colleague))).andExpect(status().isForbidden());
        var elsewhere = city.build();
        var stranger = Tenancy.call(
                elsewhere.tenantId(), () -> city.actor(city.person("外人", elsewhere.maths(), Role.TEACHER), TODAY));
        mvc.perform(get("/files/" + file.id()).with(as(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void a_program_an_empty_file_and_a_huge_one_are_refused_with_a_sentence() {
        assertThat(files.store(teacher, "照片.jpg", new byte[] {'M', 'Z', 0, 0, 3}))
                .isEqualTo(new Refused<>(FileRefusal.WRONG_TYPE));
        assertThat(files.store(teacher, "空.txt", new byte[0])).isEqualTo(new Refused<>(FileRefusal.EMPTY));
        assertThat(files.store(teacher, "大.txt", new byte[(int) StoredFiles.LARGEST + 1]))
                .isEqualTo(new Refused<>(FileRefusal.TOO_BIG));
        assertThat(FileRefusal.WRONG_TYPE.sentence()).contains("另存为");
    }

    @Test
    void the_type_is_seen_from_the_content() {
        assertThat(FileType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(FileType.JPG);
        assertThat(FileType.of(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm'}))
                .contains(FileType.MP4);
        assertThat(FileType.of("中文一行\n".getBytes(StandardCharsets.UTF_8))).contains(FileType.TXT);
        assertThat(FileType.of("<html".getBytes(StandardCharsets.UTF_8))).contains(FileType.TXT);
        assertThat(FileType.of(new byte[] {'P', 'K', 3, 4, 0})).isEmpty();
        assertThat(FileType.of(new byte[] {(byte) 0xC3})).isEmpty();
    }

    private StoredFile stored(String name, byte[] content) {
        return switch (files.store(teacher, name, content)) {
            case Done(var file) -> file;
            case Refused(var why) -> throw new AssertionError(why);
        };
    }
}
