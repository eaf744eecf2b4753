package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.school.Terms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class NextPlanBrowserTest {
    @Autowired
    City cities;

    @Autowired
    Browser browser;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_leader_takes_what_is_unfinished_along_at_a_desk() {
        takesAlong(1440);
    }

    @Test
    void a_leader_takes_what_is_unfinished_along_on_a_phone() {
        takesAlong(390);
    }

    private void takesAlong(int width) {
        var city = cities.build();
        var scene = Tenancy.call(city.tenantId(), () -> {
            var leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
            var it = SummaryScene.of(jdbc, city, leader, "SUMMARY_DRAFT");
            it.item(1, "SECTION", "一、", "工作目标", null);
            it.item(2, "GOAL", "1.", "课堂上让学生多说，老师少讲。", null);
            it.item(3, "SECTION", "二、", "主要措施", null);
            it.requirement(4, "每人每周听课两节。", it.item(5, "MEASURE", "1.", "听课要勤，听完要说。", null), leader);
            it.item(6, "SECTION", "三、", "九月安排", null);
            it.proof(it.task(7, "开一次研讨会", LocalDate.of(2026, 9, 10), null), "计算教学研讨", LocalDate.of(2026, 9, 15));
            it.task(8, "做一次命题培训", LocalDate.of(2026, 9, 25), null);
            return it;
        });
        String login = Tenancy.call(city.tenantId(), () -> cities.account(scene.leader()));
        try (var visit = browser.at(width)) {
            visit.signIn(login);
            var page = visit.open("/summaries/" + scene.plan());
            page.click("text=写下学期的计划");
            assertThat(page.innerText("main")).contains("还没有设下学期");
            visit.fits();
            visit.axeClean();
            visit.shot("next-plan-no-term");

            Tenancy.run(
                    city.tenantId(),
                    () -> terms.add("2026-2027-2", LocalDate.of(2027, 2, 22), LocalDate.of(2027, 6, 30)));
            page.reload();
            visit.fits();
            visit.axeClean();
            visit.shot("next-plan");
            assertThat(page.locator("label:has-text('做一次命题培训') input").isChecked())
                    .isTrue();
            assertThat(page.locator("label:has-text('开一次研讨会') input").isChecked())
                    .isFalse();
            page.click("label:has-text('课堂上让学生多说')");
            page.click("button:has-text('带到下学期')");
            page.waitForURL("**/confirm");
            assertThat(page.innerText("main")).contains("做一次命题培训", "接上学期：").doesNotContain("开一次研讨会", "课堂上让学生多说");
            visit.fits();
            visit.axeClean();
            visit.shot("next-plan-confirm");
        }
    }
}
