package org.qinglan.publiclesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.given.Visit;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.shared.ChineseDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PublicLessonBrowserTest {
    @Autowired
    Browser browser;

    @Autowired
    City cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LessonSteps steps;

    @Autowired
    Tags tags;

    @Autowired
    Quotas quotas;

    @Autowired
    Attendance attendance;

    @Autowired
    SettableClock clock;

    private String teacher;
    private String director;
    private String other;
    private UUID approved;
    private UUID scheduled;
    private UUID tenant;

    @AfterEach
    void leave() {
        clock.set(LessonScene.TODAY);
    }

    @Test
    void a_lesson_is_declared_set_listened_to_and_evaluated_on_a_phone_and_at_a_desk() {
        for (int width : List.of(390, 1440)) {
            build();
            try (var visit = browser.at(width)) {
                visit.signIn(teacher);
                look(visit, "/public-lessons/new", "declare");
                visit.page().fill("input[name=topic]", "圆的周长");
                visit.page()
                        .selectOption(
                                "select[name=teaching]",
                                visit.page()
                                        .locator("select[name=teaching] option")
                                        .nth(1)
                                        .getAttribute("value"));
                visit.page().locator("button[value=true]").click();
                assertThat(visit.page().locator(".receipt").innerText()).contains("等组长推荐");
                look(visit, "/public-lessons", "list");
                look(visit, "/public-lessons/" + approved + "/schedule?week=8", "schedule");
                look(visit, "/public-lessons/" + scheduled, "lesson");
                look(visit, "/public-lessons/" + scheduled + "/seats", "seats-teacher");
                look(visit, "/public-lessons/" + scheduled + "/sign-in", "wall");
                look(visit, "/public-lessons/" + scheduled + "/evaluation/screen", "screen");
            }
            try (var visit = browser.at(width)) {
                visit.signIn(director);
                look(visit, "/public-lessons/settings", "settings");
            }
            try (var visit = browser.at(width)) {
                visit.signIn(other);
                look(visit, "/public-lessons/" + scheduled + "/seats", "seats");
                visit.page().locator("main .btn.main").click();
                assertThat(visit.page().locator("main").innerText()).contains("您约上了");
            }
            guest(width);
        }
    }

    private void guest(int width) {
        clock.set(LessonScene.TUESDAY.atTime(11, 20).atZone(ChineseDates.CHINA).toInstant());
        String code = Tenancy.call(tenant, () -> attendance.now(scheduled));
        try (var visit = browser.at(width)) {
            look(visit, "/l/" + scheduled + "?c=" + code, "guest-sign-in");
            look(visit, "/l/" + scheduled + "/e?c=" + code, "guest-form");
            var page = visit.page();
            page.locator("input[name=p1]").focus();
            for (int n = 0; n < 8; n++) page.keyboard().press("ArrowRight");
            assertThat(page.locator("output").first().innerText()).isEqualTo("8");
            page.fill("input[name=praise]", "板书清楚");
            page.fill("input[name=name]", "尹思远");
            page.fill("input[name=school]", "白鹭小学");
            page.locator("main .btn.main").click();
            assertThat(page.locator(".receipt").innerText()).contains("收到了");
        }
        clock.set(LessonScene.TODAY);
    }

    private static void look(Visit visit, String path, String name) {
        visit.open(path);
        visit.axeClean();
        visit.fits();
        visit.shot("public-lesson-" + name);
    }

    private void build() {
        var city = cities.build();
        tenant = city.tenantId();
        Tenancy.run(tenant, () -> {
            var at = new LessonScene(jdbc, cities, city);
            teacher = login(at.teacher.personId());
            director = login(at.director.personId());
            other = login(at.other.personId());
            tags.add(city.school().id(), "数字化");
            tags.add(city.school().id(), "单元整体");
            quotas.set(at.principal, city.school().id(), Level.SCHOOL, LessonScene.TODAY, 6, "每三周一节");
            approved = steps.approved(at, "周长的认识");
            scheduled = steps.scheduled(at);
        });
    }

    private String login(UUID person) {
        return jdbc.sql("select login from access.account where person_id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
