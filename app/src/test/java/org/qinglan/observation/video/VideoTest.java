package org.qinglan.observation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
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
import org.qinglan.observation.SeenLessons;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class VideoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final byte[] LESSON = "\0\0\0\30ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SeenLessons lessons;

    @Autowired
    Moments moments;

    @Autowired
    JdbcClient jdbc;

    Tenancy.Scope scope;
    Actor observer;
    Actor teacher;
    Actor stranger;
    UUID record;
    UUID video;

    @BeforeEach
    void build() throws Exception {
        var at = city.build();
        scope = Tenancy.enter(at.tenantId());
        var taught = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        teacher = city.actor(taught, TODAY);
        observer = city.actor(city.person("林老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        stranger = city.actor(city.person("外人", at.chinese(), Role.TEACHER), TODAY);
        record = lessons.saw(observer, taught, "2026-10-08", 2, "ONLINE", -1);
        mvc.perform(multipart("/records/" + record + "/files")
                .file(new MockMultipartFile("file", "第二节.mp4", "video/mp4", LESSON))
                .with(as(observer))
                .with(csrf()));
        video = jdbc.sql("select file_id from record.attachment where record_id = ?")
                .param(record)
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    private ResultActions say(Actor who, String at, String text) throws Exception {
        return mvc.perform(post("/observations/video/" + video)
                .param("at", at)
                .param("text", text)
                .with(as(who))
                .with(csrf()));
    }

    @Test
    void whoever_may_open_the_video_says_something_about_a_moment() throws Exception {
        say(observer, "12:40", "这一问之后没有人举手").andExpect(redirectedUrl("/observations/video/" + video));
        say(teacher, "3：05", "这里我换了材料").andExpect(status().is3xxRedirection());
        assertThat(moments.of(video)).extracting(Moment::at).containsExactly("3:05", "12:40");
        mvc.perform(get("/observations/video/" + video).with(as(teacher)))
                .andExpect(content().string(containsString("data-second=\"760\"")))
                .andExpect(content().string(containsString("这一问之后没有人举手")));
        mvc.perform(get("/records/" + record).with(as(teacher)))
                .andExpect(content().string(containsString("第二节.mp4：2 处留话")));
    }

    @Test
    void nobody_else_sees_it_and_only_the_own_word_is_taken_back() throws Exception {
        say(stranger, "1:00", "外面的人").andExpect(status().isForbidden());
        mvc.perform(get("/observations/video/" + video).with(as(stranger))).andExpect(status().isForbidden());
        say(observer, "1:00", "先记在这里");
        var moment = moments.of(video).getFirst();
        mvc.perform(post("/observations/video/" + video)
                        .param("remove", moment.id().toString())
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/observations/video/" + video)
                        .param("remove", moment.id().toString())
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(moments.of(video)).isEmpty();
    }

    @Test
    void a_strange_moment_is_asked_for_again_with_what_was_written() throws Exception {
        say(observer, "快下课时", "这里很好")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("3:05 这样")))
                .andExpect(content().string(containsString("这里很好")));
        say(observer, "1:00", "  ").andExpect(status().isUnprocessableContent());
        assertThat(Moment.second("1:02:03")).isEqualTo(new Done<>(3723));
        assertThat(Moment.second("45")).isEqualTo(new Done<>(45));
        assertThat(Moment.second("1:75")).isInstanceOf(Refused.class);
        assertThat(Moment.second("9999:00:00")).isInstanceOf(Refused.class);
        assertThat(Moment.text("长".repeat(501))).isInstanceOf(Refused.class);
        assertThat(new Moment(video, video, "", 3723, "").at()).isEqualTo("1:02:03");
    }

    @Test
    void a_player_is_given_the_part_that_it_asks_for() throws Exception {
        mvc.perform(get("/files/" + video).header("Range", "bytes=4-7").with(as(observer)))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("ftyp"));
        mvc.perform(get("/files/" + video).with(as(stranger)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("ftyp"))));
    }
}
