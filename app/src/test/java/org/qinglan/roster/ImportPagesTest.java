package org.qinglan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.roster.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Lesson;
import org.qinglan.school.People;
import org.qinglan.school.Timetable;
import org.qinglan.school.Units;
import org.qinglan.school.intake.ImportJobs;
import org.qinglan.school.intake.ImportJobs.Kind;
import org.qinglan.school.intake.ImportJobs.State;
import org.qinglan.school.intake.Xlsx;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class ImportPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    City city;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Timetable timetable;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportRunner runner;

    @Autowired
    JdbcClient jdbc;

    private static Xlsx roster() {
        return Xlsx.of("姓名", "工号", "教研组").row("唐宁", "I1", "数学").row("安然", "I2", "语文");
    }

    @Test
    void a_roster_is_looked_at_then_imported_then_unchanged() throws Exception {
        var t = Town.build(city, units);
        String page = upload(t, t.steward(), Kind.ROSTER, roster(), false);
        web.perform(get(page).with(as(t.steward())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("新增 2")))
                .andExpect(content().string(containsString("全部导入")));
        assertThat(named(t, "唐宁")).isZero();

        web.perform(post(page).with(as(t.steward()))).andExpect(status().is3xxRedirection());
        rest(t, page);

        web.perform(get(page).header("HX-Request", "true").with(as(t.steward())))
                .andExpect(content().string(containsString("导入完成")));
        assertThat(named(t, "唐宁")).isEqualTo(1);
        assertThat(audited(t)).isEqualTo(1);
        String again = upload(t, t.steward(), Kind.ROSTER, roster(), false);
        web.perform(get(again).with(as(t.steward()))).andExpect(content().string(containsString("不用导入")));
        web.perform(get("/people/import").with(as(t.steward())))
                .andExpect(content().string(containsString("导入完成")));
    }

    @Test
    void a_file_with_an_error_cannot_be_imported() throws Exception {
        var t = Town.build(city, units);
        String page = upload(t, t.steward(), Kind.ROSTER, roster().row("没号", "", "数学"), false);
        web.perform(get(page).with(as(t.steward())))
                .andExpect(content().string(containsString("有 1 行要改")))
                .andExpect(content().string(containsString("没有写工号")));
        web.perform(post(page).with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还有错的行")));
        assertThat(named(t, "唐宁")).isZero();
    }

    @Test
    void a_file_that_is_no_roster_ends_in_one_sentence() throws Exception {
        var t = Town.build(city, units);
        String page = upload(t, t.steward(), Kind.ROSTER, Xlsx.of("甲", "乙"), false);
        web.perform(get(page).with(as(t.steward()))).andExpect(content().string(containsString("没有找到表头")));
    }

    @Test
    void who_is_missing_leaves_only_after_it_was_confirmed() throws Exception {
        var t = Town.build(city, units);
        String page = upload(t, t.steward(), Kind.ROSTER, roster(), true);
        web.perform(get(page).with(as(t.steward()))).andExpect(content().string(containsString("会记为离校的")));
        web.perform(post(page).with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请先勾选")));
        web.perform(post(page).param("leavingIsMeant", "true").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        rest(t, page);
        assertThat(Tenancy.call(
                                t.city().tenantId(),
                                () -> people.get(t.teacher().id()))
                        .leftOn())
                .hasToString("2026-09-01");
    }

    @Test
    void who_may_import() throws Exception {
        var t = Town.build(city, units);
        for (var no : List.of(t.leader(), t.director(), t.plain()))
            web.perform(get("/people/import").with(as(no))).andExpect(status().isForbidden());
        sending(t, t.otherSteward(), Kind.ROSTER, roster(), false).andExpect(status().isForbidden());
        sending(t, t.leader(), Kind.ROSTER, roster(), false).andExpect(status().isForbidden());
        sending(t, Town.build(city, units).admin(), Kind.ROSTER, roster(), false)
                .andExpect(status().isNotFound());
        String page = upload(t, t.steward(), Kind.ROSTER, roster(), false);
        web.perform(get(page).with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(post(page).with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(get(page).with(as(Town.build(city, units).admin()))).andExpect(status().isNotFound());
    }

    @Test
    void templates_can_be_had_by_stewards() throws Exception {
        var t = Town.build(city, units);
        for (String kind : new String[] {"ROSTER", "TIMETABLE"}) {
            var file = web.perform(
                            get("/people/import/template").param("kind", kind).with(as(t.steward())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(file).startsWith('P', 'K');
        }
        web.perform(get("/people/import/template").param("kind", "ROSTER").with(as(t.plain())))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_import_the_server_forgot_says_so_and_imported_nothing() throws Exception {
        var t = Town.build(city, units);
        var sent = new ImportJobs.Sent(
                Kind.ROSTER, t.city().school().id(), null, "名单.xlsx", roster().bytes(), Town.TODAY, false);
        UUID id = Tenancy.call(
                t.city().tenantId(), () -> jobs.begin(sent, t.steward().personId()));
        web.perform(get("/people/import/" + id).with(as(t.steward())))
                .andExpect(content().string(containsString("服务器中途重新启动过")));
        assertThat(Tenancy.call(t.city().tenantId(), () -> jobs.get(id)).state())
                .isEqualTo(State.FAILED);
    }

    @Test
    void a_timetable_is_brought_in_and_shown() throws Exception {
        var t = Town.build(city, units);
        var file = Xlsx.of("班级", "星期", "节次", "学科", "教师", "教室")
                .row("3.2班", "周一", 1, "数学", "夏禾", "")
                .row("302", "周一", 2, "数学", "夏禾", "东201");
        String wrong = upload(t, t.steward(), Kind.TIMETABLE, file, false);
        web.perform(get(wrong).with(as(t.steward()))).andExpect(content().string(containsString("看不出是哪个班")));
        var good = Xlsx.of("班级", "星期", "节次", "学科", "教师", "教室")
                .row("三（1）班", "星期一", 1, "数学", "夏禾", "")
                .row("302", "周一", 2, "数学", "夏 禾", "东201");
        String page = upload(t, t.steward(), Kind.TIMETABLE, good, false);
        web.perform(get(page).with(as(t.steward()))).andExpect(content().string(containsString("会新建 2 个班：")));
        web.perform(post(page).with(as(t.steward()))).andExpect(status().is3xxRedirection());
        rest(t, page);
        var lessons = Tenancy.call(
                t.city().tenantId(),
                () -> timetable.weekOfTeacher(t.teacher().id(), t.city().term().id()));
        assertThat(lessons).extracting(Lesson::className).containsExactly("三（1）班", "三（2）班");
        web.perform(get("/people/timetable")
                        .param("teacher", t.teacher().id().toString())
                        .with(as(t.leader())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("东201")));
    }

    private String upload(Town t, Actor who, Kind kind, Xlsx file, boolean leaveMissing) throws Exception {
        var answer = sending(t, who, kind, file, leaveMissing)
                .andExpect(status().is3xxRedirection())
                .andReturn();
        String page = String.valueOf(answer.getResponse().getRedirectedUrl());
        rest(t, page);
        return page;
    }

    private ResultActions sending(Town t, Actor who, Kind kind, Xlsx file, boolean leaveMissing) throws Exception {
        return web.perform(multipart("/people/import")
                .file(new MockMultipartFile("file", "名单.xlsx", null, file.bytes()))
                .param("kind", kind.name())
                .param("unit", t.city().school().id().toString())
                .param("since", "2026-09-01")
                .param("leaveMissing", String.valueOf(leaveMissing))
                .with(as(who)));
    }

    private void rest(Town t, String page) throws Exception {
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        runner.await(id);
        assertThat(Tenancy.call(t.city().tenantId(), () -> jobs.get(id)).state().isUnderWay())
                .isFalse();
    }

    private long named(Town t, String name) {
        return Tenancy.call(t.city().tenantId(), () -> people.named(name).size());
    }

    private long audited(Town t) {
        return Tenancy.call(
                t.city().tenantId(),
                () -> jdbc.sql("select count(*) from access.audit where action = '导入名单'")
                        .query(Long.class)
                        .single());
    }
}
