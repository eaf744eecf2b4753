package org.qinglan.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.observe.LessonScene;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class OfflinePagesTest {
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    Syncing syncing;

    @Autowired
    DifferencesBadge badge;

    @Autowired
    JdbcClient jdbc;

    City.Built at;
    Tenancy.Scope scope;
    LessonScene scene;
    Actor me;
    UUID record = UUID.randomUUID();

    @BeforeEach
    void a_school_with_a_timetable() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        scene = new LessonScene(city, at, jdbc);
        me = scene.me;
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void what_is_taken_along_is_the_week_and_the_forms_and_is_kept_by_no_cache() throws Exception {
        var answer = mvc.perform(get("/offline/mine").with(as(me))).andReturn().getResponse();
        String json = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(json)
                .contains("\"account\":\"" + me.accountId() + "\"")
                .contains("2026-10-08")
                .contains("四（3）班")
                .contains("听课记录")
                .contains("\"teacher\":\"何老师\"")
                .contains("\"time\":\"10:05\"");
        var bureau = city.actor(city.person("局里的人", at.bureau(), Role.BUREAU_OFFICER), LessonScene.TODAY);
        assertThat(mvc.perform(get("/offline/mine").with(as(bureau)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"lessons\":[]");
    }

    @Test
    void nobody_who_is_not_signed_in_gets_anything_or_leaves_anything() throws Exception {
        assertThat(mvc.perform(get("/offline/mine")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(mvc.perform(get("/offline/door")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in");
        var without = post("/offline/operations")
                .contentType("application/json")
                .content("{}")
                .with(as(me));
        assertThat(mvc.perform(without).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void a_message_as_phones_send_it_is_answered() throws Exception {
        var id = UUID.randomUUID();
        var answer = send("""
                {"device":"手机","known":{},"operations":[{"operation":"%s","type":"edit","record":"%s","kind":"general",
                "kindVersion":1,"cell":"headline","value":{"headline":["碰头"]},"rank":0,"over":[],"typedAt":4102444800000}]}
                """.formatted(id, record));
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"operation\":\"" + id + "\"")
                .contains("\"id\":\"" + record + "\"")
                .contains("碰头")
                .contains("\"state\":\"DRAFT\"");
        assertThat(send("{}").getStatus()).isEqualTo(200);
        assertThat(send("{\"operations\":[{\"operation\":\"x\"}]}").getStatus()).isEqualTo(400);
        assertThat(send("{\"operations\":[{\"type\":\"edit\",\"cell\":\" \"}]}").getStatus())
                .isEqualTo(400);
        assertThat(send("not json").getStatus()).isEqualTo(400);
    }

    @Test
    void a_photo_arrives_once_however_often_it_is_sent_and_only_whole() throws Exception {
        draft(me);
        assertThat(photo(me, hash(PHOTO), new byte[] {1, 2}).getStatus()).isEqualTo(400);
        String first = photo(me, hash(PHOTO), PHOTO).getContentAsString();
        assertThat(first).contains("\"at\":").contains("\"refused\":null");
        assertThat(photo(me, hash(PHOTO), PHOTO).getContentAsString()).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from record.attachment where record_id = ?")
                        .param(record)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_photo_that_is_none_or_of_a_record_that_is_not_ones_own_is_refused_in_words() throws Exception {
        byte[] program = {'M', 'Z', 0};
        assertThat(words(photo(me, hash(PHOTO), PHOTO))).contains("丢掉");
        draft(me);
        assertThat(words(photo(me, hash(program), program))).contains("只收");
        assertThat(words(photo(scene.actor(scene.teacher), hash(PHOTO), PHOTO))).contains("不是您的");
        var abroad = city.build();
        Actor stranger = Tenancy.call(
                abroad.tenantId(),
                () -> city.actor(city.person("外地的人", abroad.maths(), Role.TEACHER), LocalDate.of(2026, 10, 8)));
        assertThat(words(photo(stranger, hash(PHOTO), PHOTO))).contains("丢掉");
        assertThat(jdbc.sql("select count(*) from offline.photo")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_badge_counts_records_in_which_one_has_to_choose() {
        draft(me);
        assertThat(badge.count(me)).isZero();
        var tablet = new Device(syncing, me, "平板", record);
        tablet.type("headline", "别的");
        tablet.sync();
        assertThat(badge.count(me)).isEqualTo(1);
        assertThat(badge.count(scene.actor(scene.teacher))).isZero();
    }

    private void draft(Actor who) {
        var phone = new Device(syncing, who, "手机", record);
        phone.type("headline", "碰头");
        phone.sync();
    }

    private MockHttpServletResponse send(String json) throws Exception {
        var request =
                post("/offline/operations").contentType("application/json").content(json);
        return mvc.perform(request.with(as(me)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse photo(Actor who, String sha, byte[] content) throws Exception {
        var request = post("/offline/photos")
                .queryParam("record", record.toString())
                .queryParam("sha", sha)
                .queryParam("name", "黑板.png")
                .contentType("application/octet-stream")
                .content(content);
        return mvc.perform(request.with(as(who)).with(csrf())).andReturn().getResponse();
    }

    private static String words(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
