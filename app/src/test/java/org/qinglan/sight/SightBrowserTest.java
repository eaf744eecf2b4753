package org.qinglan.sight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.plan.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SightBrowserTest {
    @Autowired
    Browser browser;

    @Autowired
    City cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Comparing comparing;

    @Autowired
    Plans plans;

    private String leader;
    private String officer;
    private UUID groupPlan;
    private UUID districtPlan;
    private UUID measure;

    @Test
    void a_leader_says_yes_no_and_takes_it_back_and_the_district_sees_the_answer() {
        for (int width : new int[] {390, 1440}) {
            build();
            try (var visit = browser.at(width)) {
                visit.signIn(leader);
                var page = visit.open("/sight/plans/" + groupPlan);
                visit.axeClean();
                visit.fits();
                visit.shot("sight-plan");
                page.reload();
                int pairs = page.locator(".pairs > li").count();
                assertThat(pairs).isGreaterThan(1);
                page.locator(".pairs > li").first().locator("button[value=YES]").click();
                page.waitForSelector(".pairs > li:first-child .tag.ok");
                page.locator(".pairs > li").nth(1).locator("button[value=NO]").click();
                page.waitForSelector(".pairs > li:nth-child(2) .tag.hold");
                page.locator(".pairs > li").nth(1).locator("button[value=UNDO]").click();
                page.waitForSelector(".pairs > li:nth-child(2) button[value=NO]");
                page.reload();
                assertThat(page.locator(".pairs > li").count()).isEqualTo(pairs - 1);
                visit.open("/sight/items/" + measure + "/find");
                visit.axeClean();
                visit.fits();
                visit.shot("sight-find");
                visit.open("/sight/items/" + measure);
                visit.axeClean();
                visit.fits();
                visit.shot("sight-thread");
                assertThat(page.locator(".thread > li").count()).isGreaterThan(1);
                visit.open("/plans/" + groupPlan + "?item=" + measure);
                page.getByText("往上连到哪里").click();
                assertThat(page.url()).contains("/sight/items/" + measure);
            }
            try (var visit = browser.at(width)) {
                visit.signIn(officer);
                var page = visit.open("/plans/" + districtPlan);
                page.click("main header .menu > summary");
                page.getByText("一条线", new Page.GetByTextOptions().setExact(true))
                        .click();
                visit.axeClean();
                visit.fits();
                visit.shot("sight-district");
                assertThat(page.locator("#down .figures").innerText()).contains("条没有人回应");
            }
        }
    }

    private void build() {
        var city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            var scene = new SightScene(jdbc, cities, city);
            leader = scene.login(scene.leader);
            officer = scene.login(scene.districtOfficer);
            groupPlan = scene.groupPlan;
            districtPlan = scene.districtPlan;
            var aim = scene.item(scene.cityPlan, "GOAL", "1.", "让新教师三年站稳讲台，让骨干教师带得动一群人");
            var mentors = scene.item(scene.districtPlan, "MEASURE", "（1）", "落实师徒结对，新教师人人有师父，每学期上一节汇报课");
            scene.item(scene.districtPlan, "MEASURE", "（2）", "加强命题研究，办好命题比武，建区级试题库");
            scene.item(scene.districtPlan, "MEASURE", "（3）", "推进作业设计，评选优秀作业案例");
            scene.item(scene.districtPlan, "MEASURE", "（4）", "办好社团与科技节，做好课后服务");
            scene.item(scene.schoolPlan, "MEASURE", "1.", "集体备课每周一次，先有个人初备");
            var school = scene.item(scene.schoolPlan, "MEASURE", "2.", "青蓝结对，师父每周听徒弟一节课");
            measure = scene.item(scene.groupPlan, "MEASURE", "1.", "师徒结对：师父每周听徒弟一节课，当面说一说，学期末徒弟上汇报课");
            scene.item(scene.groupPlan, "MEASURE", "2.", "命题研究：每人命一份单元试题，组内审题");
            scene.item(scene.groupPlan, "MEASURE", "3.", "作业设计：分层布置，每月交一份作业案例");
            scene.item(scene.groupPlan, "TASK", "", "出一期教研黑板报");
            scene.link(mentors, aim);
            scene.link(school, mentors);
            scene.link(measure, school);
            comparing.compare(plans.get(groupPlan));
        });
    }
}
