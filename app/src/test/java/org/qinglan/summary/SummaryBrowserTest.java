package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;

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
class SummaryBrowserTest {
    @Autowired
    City cities;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_leader_writes_the_missing_reason_and_sends_the_summary() {
        for (int width : new int[] {390, 1440}) {
            var city = cities.build();
            var scene = Tenancy.call(city.tenantId(), () -> {
                var leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
                var it = SummaryScene.of(jdbc, city, leader, "SUMMARY_DRAFT");
                it.item(1, "SECTION", "一、", "工作目标", null);
                it.item(2, "GOAL", "1.", "课堂上让学生多说，老师少讲。", null);
                it.requirement(3, "每人每周听课两节。", null, leader);
                it.item(4, "SECTION", "二、", "九月安排", null);
                it.proof(it.task(5, "开一次研讨会", LocalDate.of(2026, 9, 10), null), "计算教学研讨", LocalDate.of(2026, 9, 15));
                return it;
            });
            String login = Tenancy.call(city.tenantId(), () -> cities.account(scene.leader()));
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                var page = visit.open("/summaries/" + scene.plan());
                visit.fits();
                visit.axeClean();
                visit.shot("summary");
                page.fill("#together input[name=reason]", "一人病假两周");
                page.selectOption("#together select[name=disposition]", "DROP");
                page.click("text=勾上的都这样写");
                assertThat(page.locator("#together").count()).isZero();
                assertThat(page.innerText("main")).contains("没做完：一人病假两周 · 不做了");
                page.click("button:has-text('送总结')");
                assertThat(page.innerText("main > header")).contains("等教导处或教科室看总结");
                visit.open("/summaries");
                visit.fits();
                visit.axeClean();
                visit.shot("summaries");
            }
        }
    }
}
