package org.qinglan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class HomeBrowserTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Autowired
    City cities;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void my_week_reads_well_on_a_phone_and_at_a_desk() {
        var city = cities.build();
        String login = Tenancy.call(city.tenantId(), () -> {
            var scene = new WeekScene(jdbc, city);
            var leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
            var mentor = cities.person("顾言", city.mathsGrade4(), Role.TEACHER);
            var listen = scene.requirement("听师父的课", "OBSERVE", "节", "WEEK", "{\"relation\":[\"MENTOR\"]}", leader);
            var compare = scene.requirement("写对比", "REFLECT", "篇", "WEEK", "{}", leader);
            var read = scene.requirement("读一本书", "READ", "本", "TERM", "{}", leader);
            scene.duty(listen, leader, MONDAY.minusWeeks(1), 1, 2);
            scene.duty(listen, leader, MONDAY, 1, 2);
            scene.duty(compare, leader, MONDAY, 0, 1);
            scene.duty(read, leader, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22), 0, 1);
            scene.pair(mentor, leader);
            var fourth = scene.aClass("四（1）班");
            scene.lesson(fourth, mentor, 4, 3);
            scene.lesson(fourth, mentor, 3, 2);
            scene.bells();
            var plan = scene.publishedPlan(city.maths(), leader);
            scene.task(plan, "单元课例研讨", "DAY", LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 8), null);
            scene.task(plan, "常规检查", "WEEK", MONDAY, MONDAY.plusDays(6), null);
            scene.sent(mentor, "growth-plan", "个人学期计划", Instant.parse("2026-09-28T02:00:00Z"));
            scene.activity(leader, "分数怎么教", LocalDate.of(2026, 9, 29), "");
            return cities.account(leader);
        });
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                assertThat(visit.page().title()).startsWith("我的一周 · 第6周");
                visit.fits();
                visit.axeClean();
                visit.shot("week");
                visit.page().click("main summary:has-text('更多')");
                assertThat(visit.page().innerText("main details[open] .list")).contains("读一本书");
                visit.open("/records/review");
                assertThat(visit.page().innerText("main .list")).contains("顾言的个人学期计划", "过期了");
                visit.fits();
                visit.axeClean();
                visit.shot("review");
            }
        }
    }
}
