package org.qinglan.record.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Mentorings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ObservationBrowserTest {
    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Autowired
    Mentorings mentorings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_teacher_writes_an_observation_on_a_phone_and_gets_a_receipt() {
        var at = city.build();
        var login = Tenancy.call(at.tenantId(), () -> {
            var scene = new LessonScene(city, at, jdbc);
            mentorings.add(scene.teacher.id(), scene.observer.id(), null, LocalDate.of(2026, 9, 1));
            return jdbc.sql("select login from access.account where person_id = ?")
                    .param(scene.observer.id())
                    .query(String.class)
                    .single();
        });
        try (var visit = browser.at(390)) {
            visit.signIn(login);
            Page page = visit.open("/records/new");
            visit.axeClean();
            visit.fits();
            visit.shot("records-new");
            page.click("a.btn[href*='lesson=']");
            // the script that marks notes runs when the page has been read to its end
            page.waitForLoadState();
            page.fill("#topic", "分数的初步认识");
            page.fill("#notes", "三个组量得不一样，没有急着纠正");
            page.press("#notes", "Enter");
            assertThat(page.locator(".notes li").count()).isEqualTo(1);
            page.fill("#notes", "等了约八秒才请人答");
            page.click("summary:has-text('三个角度')");
            page.check("input[name='angles.goal'][value='4']", new Page.CheckOptions().setForce(true));
            page.fill("#word", "等学生等得久，真好");
            page.waitForSelector("#saved:has-text('已存')");
            visit.axeClean();
            visit.fits();
            visit.shot("observation-form");

            // the mentor's lesson of last week, from a duty of today
            visit.open("/records/new?action=OBSERVE&mentor=true");
            assertThat(page.locator("h2.sec").allInnerTexts()).hasSize(1);
            visit.axeClean();
            visit.fits();
            visit.shot("lessons");
            page.click("main .list a.btn");
            assertThat(page.inputValue("#date")).isEqualTo("2026-10-01");
            assertThat(page.locator("main > .field, form.record > .field").count())
                    .isLessThanOrEqualTo(3);
            visit.open("/records/new/observation?plain=true");
            visit.axeClean();
            visit.fits();
            visit.shot("observation-plain");

            // the browser was closed and the phone comes back: the draft is there
            page.navigate(page.url());
            visit.open("/records/new");
            page.click("text=接着写");
            assertThat(page.inputValue("#topic")).isEqualTo("分数的初步认识");
            // a lesson that has not begun would be asked about
            Tenancy.run(
                    at.tenantId(),
                    () -> jdbc.sql("update school.bell set begins = begins - interval '1 hour'")
                            .update());
            page.click("text=存下这节课");
            assertThat(page.textContent(".receipt")).contains("已存下").contains("TK-2026-1-0001");
            visit.axeClean();
            visit.fits();
            visit.shot("observation-receipt");
            visit.open("/records");
            visit.axeClean();
            visit.fits();
            visit.shot("records");
        }
        try (var desk = browser.at(1440)) {
            desk.signIn(login);
            desk.open("/records/new/observation?plain=true");
            desk.axeClean();
            desk.shot("observation-form");
            desk.open("/records/new/observation");
            desk.axeClean();
            desk.shot("lessons");
            desk.open("/records");
            desk.axeClean();
            desk.shot("records");
            desk.page().click(".records a");
            desk.shot("observation-receipt");
        }
    }

    @Test
    void at_the_back_of_the_classroom_a_tap_writes_the_minute_of_the_lesson() {
        var at = city.build();
        var login = new String[1];
        var lesson = Tenancy.call(at.tenantId(), () -> {
            var scene = new LessonScene(city, at, jdbc);
            login[0] = jdbc.sql("select login from access.account where person_id = ?")
                    .param(scene.observer.id())
                    .query(String.class)
                    .single();
            return scene.lesson;
        });
        try (var visit = browser.at(390)) {
            visit.signIn(login[0]);
            Page page = visit.page();
            // what the page calls 10:16, wherever the browser believes to be
            page.clock()
                    .setFixedTime(new java.util.Date(
                            ((Number) page.evaluate("new Date(2026, 9, 8, 10, 16, 30).getTime()")).longValue()));
            visit.open("/records/new/observation?lesson=" + lesson + "&date=2026-10-08");
            page.click("text=记下这一刻");
            page.fill("#notes", "三个组量得不一样");
            page.press("#notes", "Enter");
            assertThat(page.textContent(".notes li time")).isEqualTo("第12分");
            visit.axeClean();
            visit.fits();
            visit.shot("observation-minutes");
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
