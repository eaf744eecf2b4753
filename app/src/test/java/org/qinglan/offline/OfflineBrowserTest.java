package org.qinglan.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.duty.Filter;
import org.qinglan.duty.RequirementSpec;
import org.qinglan.duty.Requirements;
import org.qinglan.duty.Rhythm;
import org.qinglan.duty.Rule;
import org.qinglan.duty.Selector;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.Visit;
import org.qinglan.record.Action;
import org.qinglan.record.observe.LessonScene;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A teacher on a phone whose network goes away, with the network really cut. */
@ServerTest
class OfflineBrowserTest {
    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Autowired
    Requirements requirements;

    @Autowired
    JdbcClient jdbc;

    @Value("${local.server.port}")
    int port;

    City.Built at;
    Cable cable;
    String login;
    String other;

    @BeforeEach
    void a_lesson_to_hear_and_a_duty_to_hear_it() throws Exception {
        at = city.build();
        cable = new Cable(port);
        Tenancy.run(at.tenantId(), () -> {
            var scene = new LessonScene(city, at, jdbc);
            // the lesson is going on at half past nine
            jdbc.sql("update school.bell set begins = begins - interval '1 hour', ends = ends - interval '1 hour'")
                    .update();
            login = city.account(city.person("别的人", at.maths(), Role.TEACHER));
            other = login;
            login = jdbc.sql("select login from access.account where person_id = ?")
                    .param(scene.observer.id())
                    .query(String.class)
                    .single();
            var leader = city.actor(city.person("组长丙", at.maths(), Role.SUBJECT_GROUP_LEADER), LessonScene.TODAY);
            var everybody = Selector.everybody(at.maths().id());
            var rule = Rule.of(everybody, Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.MONTH);
            requirements.publish(
                    new RequirementSpec(
                            at.maths().id(),
                            at.term().id(),
                            "随堂听课",
                            "每月听两节。",
                            "计划 三",
                            rule,
                            City.TERM_BEGINS,
                            City.TERM_ENDS),
                    leader);
        });
    }

    @AfterEach
    void unplug() {
        cable.close();
    }

    @Test
    void a_lesson_is_written_without_network_survives_the_closed_tab_and_is_received_with_its_photo() throws Exception {
        try (var phone = ready(390)) {
            var page = phone.page();
            cut(page);
            page.navigate(cable.address("/"));
            page.waitForSelector("#net:has-text('没有网络')");
            page.waitForSelector("#lessons .list");
            phone.axeClean();
            phone.fits();
            phone.shot("offline-home");
            page.click("#lessons a.btn");
            page.fill("#topic", "圆的认识");
            page.fill("#notes", "先让学生折，再说半径");
            page.press("#notes", "Enter");
            page.fill("#notes", "两个孩子说得不一样");
            page.setInputFiles("#photo", Path.of("src/main/resources/static/icon-192.png"));
            page.waitForSelector("#photos li:has-text('在这台手机上')");
            page.waitForSelector("#saved:has-text('草稿已存在这台手机上')");
            phone.axeClean();
            phone.fits();
            phone.shot("offline-form");
            page.close();

            var again = page.context().newPage();
            again.navigate(cable.address("/records/new"));
            again.click("#open a.btn");
            again.waitForSelector("#topic");
            assertThat(again.inputValue("#topic")).isEqualTo("圆的认识");
            assertThat(again.locator(".notes li").count()).isEqualTo(2);
            assertThat(again.textContent("#photos")).contains("icon-192.png");
            again.click("button:has-text('存下这节课')");
            again.waitForSelector("#saved:has-text('没有网络，已存在这台手机上，联网后自动交')");

            mend(again);
            again.waitForSelector("#saved:has-text('收到了，编号 TK-2026-1-0001，9:30')");
            again.waitForSelector("#photos li:has-text('收到了')");
            String record = again.url().replaceAll(".*#/r/", "");
            again.navigate(cable.address("/records/" + record));
            assertThat(again.textContent(".receipt")).contains("算进了").contains("随堂听课");
            assertThat(again.textContent("main")).contains("icon-192.png").contains("两个孩子说得不一样");
        }
    }

    @Test
    void two_devices_that_wrote_the_same_field_show_both_and_one_is_chosen() throws Exception {
        try (var phone = ready(390);
                var tablet = ready(1440)) {
            var one = phone.page();
            var two = tablet.page();
            write(one);
            two.navigate(cable.address("/offline.html"));
            two.reload();
            two.click("#done a.btn");
            two.waitForSelector("#topic");

            one.context().setOffline(true);
            two.context().setOffline(true);
            change(one, "#topic", "圆的认识（一）", "改过了");
            change(two, "#topic", "认识圆", "改过了");
            change(two, "#word", "等得住，真好", "改过了");
            two.context().setOffline(false);
            submit(two);
            one.context().setOffline(false);
            submit(one);

            one.waitForSelector(".ask");
            assertThat(one.textContent(".ask")).contains("认识圆").contains("圆的认识（一）");
            phone.axeClean();
            phone.fits();
            phone.shot("offline-choose");
            one.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用那个"))
                    .first()
                    .click();
            one.waitForSelector(".ask", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            submit(one);
            assertThat(one.inputValue("#word")).isEqualTo("等得住，真好");
            String record = one.url().replaceAll(".*#/r/", "");
            one.navigate(cable.address("/records/" + record));
            assertThat(one.textContent("main")).contains("等得住，真好");
        }
    }

    @Test
    void signing_out_takes_the_timetable_from_the_phone_and_an_expired_sign_in_keeps_what_was_written()
            throws Exception {
        try (var phone = ready(390)) {
            var page = phone.page();
            page.context().setOffline(true);
            page.click("#lessons a.btn");
            change(page, "#topic", "没交上的一节", "草稿已存在这台手机上");
            page.context().clearCookies();
            page.context().setOffline(false);
            page.waitForSelector("#net:has-text('登录过期了')");
            phone.shot("offline-expired");
            page.navigate(cable.address("/sign-in"));
            signIn(page, login);
            page.navigate(cable.address("/offline.html"));
            page.waitForSelector("#open li:has-text('草稿已交到网上')");

            page.navigate(cable.address("/"));
            page.click("details.who summary");
            page.click("details.who button:has-text('退出')");
            page.waitForURL("**/sign-in?out");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(
                    "!localStorage.getItem('qinglan.account') && !localStorage.getItem('qinglan.leaving')")));
            cut(page);
            page.navigate(cable.address("/"));
            assertThat(page.waitForSelector("#view .empty").textContent()).contains("请先联网登录一次");
            assertThat(page.textContent("body")).doesNotContain("何老师").doesNotContain("没交上的一节");

            mend(page);
            page.navigate(cable.address("/sign-in"));
            signIn(page, other);
            page.navigate(cable.address("/offline.html"));
            page.waitForSelector("#lessons .list");
            assertThat(page.textContent("body")).contains("别的人").doesNotContain("没交上的一节");
        }
    }

    /** Signed in, everything taken along, on the page that works without network. */
    private Visit ready(int width) {
        var visit = browser.at(width);
        visit.signIn(login);
        var page = visit.page();
        page.navigate(cable.address("/"));
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.navigate(cable.address("/offline.html"));
        page.waitForSelector("#lessons .list");
        return visit;
    }

    private static void signIn(Page page, String login) {
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "Qinglan#2026");
        page.click("main button");
    }

    private void cut(Page page) throws Exception {
        page.context().setOffline(true);
        cable.cut();
    }

    private void mend(Page page) throws Exception {
        cable.mend();
        page.context().setOffline(false);
    }

    private static void write(Page page) {
        page.click("#lessons a.btn");
        page.fill("#topic", "圆的认识");
        page.fill("#notes", "先让学生折，再说半径");
        submit(page);
    }

    private static void change(Page page, String field, String text, String said) {
        page.fill(field, text);
        page.waitForSelector("#saved:has-text('" + said + "')");
    }

    private static void submit(Page page) {
        page.click(".save button");
        page.waitForSelector("#saved:has-text('收到了')");
    }
}
