package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.form.Entries;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class PointsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final byte[] VOICE = "\0\0\0\30ftypM4A \0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SeenLessons lessons;

    @Autowired
    Points points;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    Tenancy.Scope scope;
    Person taught;
    Actor observer;
    UUID record;
    UUID voice;

    @BeforeEach
    void build() throws Exception {
        var at = city.build();
        scope = Tenancy.enter(at.tenantId());
        taught = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        observer = city.actor(city.person("林老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        record = lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", 90);
        mvc.perform(multipart("/records/" + record + "/files")
                        .file(new MockMultipartFile("file", "追问.m4a", "audio/mp4", VOICE))
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        voice = jdbc.sql("select file_id from record.attachment where record_id = ?")
                .param(record)
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    private PointView view() {
        return points.of(entries.get(record), true);
    }

    private void choose(UUID item, String criterion) throws Exception {
        mvc.perform(post("/observations/points/" + record)
                        .param(item.toString(), criterion)
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void a_note_and_a_voice_recording_speak_to_one_criterion_each() throws Exception {
        var note = view().notes().getFirst();
        var third = view().criteria().get(2);
        mvc.perform(post("/observations/points/" + record)
                        .param(note.id().toString(), third.code())
                        .param(voice.toString(), third.code())
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(view().used()).containsExactly(third);
        mvc.perform(get("/observations/points/" + record).with(as(city.actor(taught, TODAY))))
                .andExpect(content().string(containsString(third.name())))
                .andExpect(content().string(containsString("先量后说")))
                .andExpect(content().string(containsString("/files/" + voice)))
                .andExpect(content().string(not(containsString("<select"))));
        mvc.perform(get("/records/" + record).with(as(observer)))
                .andExpect(content().string(containsString(third.name() + "：1 条记录，1 份佐证")));
        choose(voice, view().criteria().getFirst().code());
        assertThat(view().files())
                .singleElement()
                .satisfies(f -> assertThat(f.criterion())
                        .isEqualTo(view().criteria().getFirst().code()));
    }

    @Test
    void what_is_attached_stands_in_its_own_place_and_not_in_that_of_the_draft() throws Exception {
        // the form around it says where the answers to what is typed go
        mvc.perform(get("/records/" + record + "/edit").with(as(observer)))
                .andExpect(content().string(containsString("hx-trigger=\"load\" hx-target=\"this\"")))
                .andExpect(content().string(containsString("id=\"saved\"")));
    }

    @Test
    void what_is_no_criterion_of_the_rubric_is_not_kept() throws Exception {
        choose(voice, "lesson/1:99.0");
        choose(UUID.randomUUID(), view().criteria().getFirst().code());
        assertThat(view().used()).isEmpty();
    }

    @Test
    void a_file_taken_away_takes_its_criterion_along() throws Exception {
        choose(voice, view().criteria().getFirst().code());
        mvc.perform(post("/records/" + record + "/files/" + voice + "/remove")
                .with(as(observer))
                .with(csrf()));
        assertThat(view().used()).isEmpty();
        assertThat(jdbc.sql("select count(*) from observation.evidence")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ResultActions attach(UUID id, Actor who, String criterion, byte[] content) throws Exception {
        return mvc.perform(multipart("/observations/points/attach")
                .file(new MockMultipartFile("file", "板书.m4a", "audio/mp4", content))
                .param("id", id.toString())
                .param("form", id.toString())
                .param("version", "0")
                .param("teacher", "何老师")
                .param("topic", "面积单位")
                .param("score.version", "lesson/1")
                .param("criterion", criterion)
                .with(as(who))
                .with(csrf()));
    }

    @Test
    void on_a_form_that_was_not_kept_yet_a_file_is_put_at_its_criterion_in_one_step() throws Exception {
        UUID id = UUID.randomUUID();
        var third = view().criteria().get(2);
        attach(id, observer, third.code(), VOICE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(third.name() + "：<a href=\"/files/")));
        attach(id, observer, view().criteria().getFirst().code(), VOICE).andExpect(status().isOk());
        assertThat(entries.get(id).head().title()).isEqualTo("面积单位");
        assertThat(points.of(entries.get(id), true).used())
                .containsExactly(view().criteria().getFirst(), third);
        mvc.perform(get("/observations/points/" + id + "/attached").with(as(observer)))
                .andExpect(content().string(containsString("板书.m4a")));
    }

    @Test
    void a_file_of_a_wrong_kind_is_refused_with_the_reason_and_nobody_else_puts_one_there() throws Exception {
        String first = view().criteria().getFirst().code();
        attach(record, observer, first, new byte[] {0, 1, 2, 3, -1, -2})
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"attached\"")));
        attach(record, city.actor(taught, TODAY), first, VOICE).andExpect(status().isForbidden());
        assertThat(view().used()).isEmpty();
    }

    @Test
    void only_the_observer_chooses() throws Exception {
        mvc.perform(post("/observations/points/" + record)
                        .param(voice.toString(), view().criteria().getFirst().code())
                        .with(as(city.actor(taught, TODAY)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(view().used()).isEmpty();
    }
}
