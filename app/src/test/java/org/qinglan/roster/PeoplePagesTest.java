package org.qinglan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.roster.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Absences;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class PeoplePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    City city;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Absences absences;

    @Autowired
    Mentorings mentorings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_list_finds_people_by_name_pinyin_initials_and_number() throws Exception {
        var t = Town.build(city, units);
        add(t, "曾小北", "K77");
        for (String words : new String[] {"曾", "zengx", "zxb", "k77"}) {
            web.perform(get("/people").param("q", words).with(as(t.steward())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("曾小北")))
                    .andExpect(content().string(not(containsString(">夏禾<"))));
        }
        web.perform(get("/people").param("q", "%").with(as(t.steward())))
                .andExpect(content().string(containsString("没有找到")));
        web.perform(get("/people")
                        .param("role", "SUBJECT_GROUP_LEADER")
                        .header("HX-Request", "true")
                        .with(as(t.director())))
                .andExpect(content().string(containsString("周敏")))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(not(containsString("夏禾"))));
    }

    @Test
    void who_may_see_the_list() throws Exception {
        var t = Town.build(city, units);
        String school = t.city().school().id().toString();
        web.perform(get("/people").with(as(t.leader()))).andExpect(status().isOk());
        web.perform(get("/people").with(as(t.plain()))).andExpect(status().isForbidden());
        web.perform(get("/people").param("unit", school).with(as(t.leader()))).andExpect(status().isForbidden());
        web.perform(get("/people").param("unit", school).with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        var elsewhere = Town.build(city, units);
        web.perform(get("/people").param("unit", school).with(as(elsewhere.admin())))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_may_see_a_person() throws Exception {
        var t = Town.build(city, units);
        String page = "/people/" + t.teacher().id();
        web.perform(get(page).with(as(t.leader())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("三年级数学备课组")))
                .andExpect(content().string(not(containsString("改基本信息"))));
        web.perform(get(page).with(as(t.steward())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("改基本信息")));
        web.perform(get(page).with(as(t.plain()))).andExpect(status().isForbidden());
        web.perform(get(page).with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(get(page).with(as(Town.build(city, units).admin()))).andExpect(status().isNotFound());
    }

    @Test
    void a_phone_is_shown_on_demand_and_the_look_is_noted() throws Exception {
        var t = Town.build(city, units);
        UUID id = t.teacher().id();
        Tenancy.run(
                t.city().tenantId(),
                () -> jdbc.sql("update school.person set phone = '13800001234' where id = ?")
                        .param(id)
                        .update());
        web.perform(get("/people/" + id).with(as(t.director())))
                .andExpect(content().string(containsString("138****1234")))
                .andExpect(content().string(not(containsString("13800001234"))));
        web.perform(get("/people/" + id).with(as(t.leader())))
                .andExpect(content().string(not(containsString("1234"))));
        web.perform(post("/people/" + id + "/phone").with(as(t.leader()))).andExpect(status().isForbidden());
        web.perform(post("/people/" + id + "/phone").with(as(t.otherSteward()))).andExpect(status().isForbidden());
        assertThat(looks(t, id)).isZero();
        web.perform(post("/people/" + id + "/phone").with(as(t.director())))
                .andExpect(content().string(containsString("13800001234")));
        assertThat(looks(t, id)).isEqualTo(1);
    }

    @Test
    void somebody_is_taken_in_by_the_schools_own_steward_only() throws Exception {
        var t = Town.build(city, units);
        web.perform(taking(t, "曾小北", "K1").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        web.perform(taking(t, "别人", "K1").with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这个工号已经有人在用")))
                .andExpect(content().string(containsString("别人")));
        web.perform(taking(t, "外人", "K2").with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(taking(t, "外人", "K2").with(as(t.leader()))).andExpect(status().isForbidden());
        web.perform(taking(t, "外人", "K2").with(as(Town.build(city, units).admin())))
                .andExpect(status().isNotFound());
        web.perform(get("/people/new")
                        .param("unit", t.city().school().id().toString())
                        .with(as(t.steward())))
                .andExpect(status().isOk());
    }

    @Test
    void roles_that_open_doors_are_given_by_the_administrator() throws Exception {
        var t = Town.build(city, units);
        var giving = "/people/" + t.teacher().id() + "/posts";
        web.perform(appointing(giving, t, "SYSTEM_ADMIN").with(as(t.steward()))).andExpect(status().isForbidden());
        web.perform(appointing(giving, t, "DATA_STEWARD").with(as(t.admin()))).andExpect(status().is3xxRedirection());
        web.perform(appointing(giving, t, "SUBJECT_GROUP_LEADER").with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        // one's own unit does not reach a stranger either
        web.perform(post("/people/" + t.teacher().id() + "/posts")
                        .param("postUnit", t.otherSchool().id().toString())
                        .param("role", "TEACHER")
                        .param("postSince", "2026-10-08")
                        .with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_post_ends_on_its_last_day() throws Exception {
        var t = Town.build(city, units);
        var post = posts(t).getFirst();
        String end = "/people/" + t.teacher().id() + "/posts/" + post.id() + "/end";
        web.perform(post(end).param("lastDay", "2026-10-31").with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        web.perform(post(end).param("lastDay", "2019-01-01").with(as(t.steward())))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(end).param("lastDay", "2026-10-31").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        assertThat(posts(t).getFirst().until()).hasToString("2026-10-31");
    }

    @Test
    void a_leader_notes_absences_and_pairs_of_the_own_group_only() throws Exception {
        var t = Town.build(city, units);
        String absent = "/people/" + t.teacher().id() + "/absences";
        web.perform(absence(absent).with(as(t.leader()))).andExpect(status().is3xxRedirection());
        web.perform(absence(absent).with(as(t.leader())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经记过一次")));
        web.perform(absence(absent).with(as(t.plain()))).andExpect(status().isForbidden());
        web.perform(absence("/people/" + t.otherTeacher().id() + "/absences").with(as(t.leader())))
                .andExpect(status().isForbidden());
        String pair = "/people/" + t.teacher().id() + "/mentors";
        web.perform(pairing(pair, "周敏").with(as(t.leader()))).andExpect(status().is3xxRedirection());
        web.perform(pairing(pair, "没这人").with(as(t.leader())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有找到“没这人”")));
        web.perform(pairing(pair, "周敏").with(as(t.otherSteward()))).andExpect(status().isForbidden());
        Tenancy.run(t.city().tenantId(), () -> {
            assertThat(absences.of(t.teacher().id())).hasSize(1);
            assertThat(mentorings.mentorsOf(t.teacher().id(), Town.TODAY)).hasSize(1);
        });
    }

    @Test
    void an_absence_and_a_pairing_are_taken_back_by_who_may_note_them() throws Exception {
        var t = Town.build(city, units);
        String person = "/people/" + t.teacher().id();
        web.perform(absence(person + "/absences").with(as(t.leader())));
        web.perform(pairing(person + "/mentors", "周敏").with(as(t.leader())));
        var noted = Tenancy.call(
                        t.city().tenantId(), () -> absences.of(t.teacher().id()))
                .getFirst();
        var pair = Tenancy.call(
                        t.city().tenantId(), () -> mentorings.of(t.teacher().id()))
                .getFirst();
        String remove = person + "/absences/" + noted.id() + "/remove";
        web.perform(post(remove).with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(post(remove).with(as(t.leader()))).andExpect(status().is3xxRedirection());
        String end = person + "/mentors/" + pair.id() + "/end";
        web.perform(post(end).param("lastDay", "2026-12-31").with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        web.perform(post(end).param("lastDay", "2026-12-31").with(as(t.leader())))
                .andExpect(status().is3xxRedirection());
        Tenancy.run(t.city().tenantId(), () -> {
            assertThat(absences.of(t.teacher().id())).isEmpty();
            assertThat(mentorings.get(pair.id()).until()).hasToString("2026-12-31");
        });
    }

    @Test
    void particulars_titles_and_leaving_are_the_stewards() throws Exception {
        var t = Town.build(city, units);
        String person = "/people/" + t.teacher().id();
        var changing = post(person)
                .param("name", "夏小禾")
                .param("employeeNo", t.teacher().employeeNo())
                .param("phone", "12")
                .param("email", "")
                .param("seen", "0");
        web.perform(changing.with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("手机号只写数字")))
                .andExpect(content().string(containsString("夏小禾")));
        web.perform(post(person)
                        .param("name", "夏小禾")
                        .param("employeeNo", t.teacher().employeeNo())
                        .param("seen", "0")
                        .with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        web.perform(post(person)
                        .param("name", "夏")
                        .param("employeeNo", "1")
                        .param("seen", "1")
                        .with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        for (String deed : new String[] {"/titles", "/honours", "/leave"}) {
            var doing = post(person + deed)
                    .param("title", "一级教师")
                    .param("titleSince", "2026-09-01")
                    .param("honour", "骨干教师")
                    .param("honourSince", "2026-09-01")
                    .param("leaveOn", "2026-10-08");
            web.perform(doing.with(as(t.otherSteward()))).andExpect(status().isForbidden());
            web.perform(doing.with(as(t.leader()))).andExpect(status().isForbidden());
            web.perform(doing.with(as(t.steward()))).andExpect(status().is3xxRedirection());
        }
        web.perform(get(person).with(as(t.steward())))
                .andExpect(content().string(containsString("已离校")))
                .andExpect(content().string(containsString("一级教师")))
                .andExpect(content().string(containsString("骨干教师")));
        web.perform(post("/people/" + t.steward().personId() + "/leave")
                        .param("leaveOn", "2026-10-08")
                        .with(as(t.steward())))
                .andExpect(status().isForbidden());
    }

    private java.util.List<Post> posts(Town t) {
        return Tenancy.call(
                t.city().tenantId(), () -> people.allPosts(t.teacher().id()));
    }

    private long looks(Town t, UUID id) {
        return Tenancy.call(
                t.city().tenantId(),
                () -> jdbc.sql("select count(*) from access.audit where action = '查看电话' and target_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single());
    }

    private void add(Town t, String name, String number) throws Exception {
        web.perform(taking(t, name, number).with(as(t.steward()))).andExpect(status().is3xxRedirection());
    }

    private static MockHttpServletRequestBuilder taking(Town t, String name, String number) {
        return post("/people")
                .param("unit", t.city().maths().id().toString())
                .param("role", "TEACHER")
                .param("since", "2026-09-01")
                .param("name", name)
                .param("employeeNo", number);
    }

    private static MockHttpServletRequestBuilder appointing(String to, Town t, String role) {
        return post(to).param("postUnit", t.city().maths().id().toString())
                .param("role", role)
                .param("postSince", "2026-10-08");
    }

    private static MockHttpServletRequestBuilder absence(String to) {
        return post(to).param("firstDay", "2026-10-12")
                .param("lastDay", "2026-10-14")
                .param("reason", "病假");
    }

    private static MockHttpServletRequestBuilder pairing(String to, String mentor) {
        return post(to).param("mentor", mentor).param("theme", "计算").param("pairSince", "2026-09-01");
    }
}
