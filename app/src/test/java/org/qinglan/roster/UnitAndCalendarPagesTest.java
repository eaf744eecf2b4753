package org.qinglan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.roster.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Calendars;
import org.qinglan.school.People;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class UnitAndCalendarPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    City city;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Terms terms;

    @Autowired
    Calendars calendars;

    @Test
    void groups_are_made_renamed_and_closed_by_the_schools_steward() throws Exception {
        var t = Town.build(city, units);
        String school = "/people/units/" + t.city().school().id();
        web.perform(group(school, "科学教研组").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        web.perform(group(school, "科学教研组").with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经有一个同名的")));
        web.perform(group(school, "别的组").with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(group(school, "别的组").with(as(t.leader()))).andExpect(status().isForbidden());
        web.perform(get(school).with(as(Town.build(city, units).admin()))).andExpect(status().isNotFound());
        String made = "/people/units/" + named(t, "科学教研组").id();
        web.perform(post(made + "/name").param("rename", "综合教研组").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        web.perform(post(made + "/name").param("rename", "抢名").with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        web.perform(post(made + "/close").param("lastDay", "2026-10-08").with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        web.perform(post(made + "/close").param("lastDay", "2026-10-08").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/people").with(as(t.steward()))).andExpect(content().string(not(containsString("综合教研组"))));
    }

    @Test
    void a_unit_in_use_stays_open() throws Exception {
        var t = Town.build(city, units);
        close(t, t.city().maths()).andExpect(content().string(containsString("它下面还有单位")));
        close(t, t.city().mathsGrade3()).andExpect(content().string(containsString("还有人在这里任职")));
    }

    @Test
    void an_overlay_takes_members_of_other_schools_a_group_does_not() throws Exception {
        var t = Town.build(city, units);
        var studio = Tenancy.call(
                t.city().tenantId(),
                () -> units.add(t.city().school(), UnitKind.MASTER_TEACHER_STUDIO, "石磊工作室", null, null, null, true));
        web.perform(member(studio, "石磊").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        web.perform(get("/people/units/" + studio.id()).with(as(t.steward())))
                .andExpect(content().string(containsString(">石磊<")));
        web.perform(member(t.city().maths(), "石磊").with(as(t.steward()))).andExpect(status().isUnprocessableContent());
        web.perform(member(studio, "石磊").with(as(t.otherSteward()))).andExpect(status().isForbidden());
        // being a member somewhere does not hand a person over
        web.perform(post("/people/" + t.otherTeacher().id() + "/leave")
                        .param("leaveOn", "2026-10-08")
                        .with(as(t.steward())))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_term_is_opened_by_who_keeps_the_whole_city() throws Exception {
        var t = Town.build(city, units);
        var opening = post("/people/terms")
                .param("code", "2025-2026-2")
                .param("firstDay", "2026-03-02")
                .param("lastDay", "2026-06-30");
        web.perform(opening.with(as(t.steward()))).andExpect(status().isForbidden());
        web.perform(opening.with(as(t.leader()))).andExpect(status().isForbidden());
        web.perform(opening.with(as(t.admin()))).andExpect(status().is3xxRedirection());
        web.perform(opening.with(as(t.admin())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经建过")));
        web.perform(get("/people/terms").with(as(t.leader())))
                .andExpect(content().string(containsString("2025-2026学年第二学期")));
        web.perform(get("/people/terms").with(as(t.plain()))).andExpect(status().isForbidden());
    }

    @Test
    void holidays_are_loaded_by_a_button_and_seen_by_the_schools() throws Exception {
        var t = Town.build(city, units);
        String term = "/people/terms/" + t.city().term().id();
        web.perform(post(term + "/holidays").with(as(t.steward()))).andExpect(status().isForbidden());
        web.perform(post(term + "/holidays").with(as(t.admin()))).andExpect(status().is3xxRedirection());
        web.perform(get(term).with(as(t.steward())))
                .andExpect(content().string(containsString("国庆节")))
                .andExpect(content().string(containsString("还没定按周几上课")));
        web.perform(get(term).with(as(Town.build(city, units).admin()))).andExpect(status().isNotFound());
        web.perform(get(term).with(as(t.plain()))).andExpect(status().isForbidden());
    }

    @Test
    void a_school_settles_its_own_days_only() throws Exception {
        var t = Town.build(city, units);
        var day = LocalDate.of(2026, 10, 10);
        web.perform(settling(t, "WORK").with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(settling(t, "WORK").with(as(t.leader()))).andExpect(status().isForbidden());
        web.perform(settling(t, "WORK").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        assertThat(Tenancy.call(
                        t.city().tenantId(),
                        () -> terms.calendar(t.city().term(), t.city().school()).timetableOf(day)))
                .hasValue(DayOfWeek.WEDNESDAY);
        web.perform(settling(t, "NONE").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        assertThat(Tenancy.call(
                        t.city().tenantId(),
                        () -> calendars.own(t.city().term(), t.city().school())))
                .isEmpty();
        web.perform(settling(t, "OFF").param("name", "").with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写上原因")));
        web.perform(settling(t, "OFF").with(as(Town.build(city, units).admin())))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_may_see_a_timetable() throws Exception {
        var t = Town.build(city, units);
        String school = t.city().school().id().toString();
        web.perform(get("/people/timetable").with(as(t.steward())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("导入课表")));
        web.perform(get("/people/timetable").with(as(t.plain()))).andExpect(status().isForbidden());
        web.perform(get("/people/timetable").param("unit", school).with(as(t.otherSteward())))
                .andExpect(status().isForbidden());
        web.perform(get("/people/timetable")
                        .param("teacher", t.otherTeacher().id().toString())
                        .with(as(t.director())))
                .andExpect(status().isForbidden());
        web.perform(get("/people/timetable")
                        .param("unit", school)
                        .with(as(Town.build(city, units).admin())))
                .andExpect(status().isNotFound());
    }

    private Unit named(Town t, String name) {
        return Tenancy.call(
                t.city().tenantId(),
                () -> units.all().stream()
                        .filter(u -> u.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private org.springframework.test.web.servlet.ResultActions close(Town t, Unit unit) throws Exception {
        return web.perform(post("/people/units/" + unit.id() + "/close")
                        .param("lastDay", "2026-10-08")
                        .with(as(t.steward())))
                .andExpect(status().isUnprocessableContent());
    }

    private static MockHttpServletRequestBuilder group(String parent, String name) {
        return post(parent + "/below").param("kind", "SUBJECT_GROUP").param("name", name);
    }

    private static MockHttpServletRequestBuilder member(Unit unit, String name) {
        return post("/people/units/" + unit.id() + "/members")
                .param("member", name)
                .param("role", "MEMBER")
                .param("memberSince", "2026-10-08");
    }

    private static MockHttpServletRequestBuilder settling(Town t, String kind) {
        return post("/people/terms/" + t.city().term().id() + "/days")
                .param("unit", t.city().school().id().toString())
                .param("day", "2026-10-10")
                .param("kind", kind)
                .param("follows", "WORK".equals(kind) ? "WEDNESDAY" : "");
    }
}
