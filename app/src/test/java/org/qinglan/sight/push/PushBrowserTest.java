package org.qinglan.sight.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.plan.Adjusting;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.sight.SightScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PushBrowserTest {
    @Autowired
    Browser browser;

    @Autowired
    City cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Adjusting adjusting;

    @Test
    void a_district_sends_down_a_school_answers_and_decides_again_when_it_is_moved() {
        for (int width : new int[] {390, 1440}) {
            var city = cities.build();
            var scene = Tenancy.call(city.tenantId(), () -> new SightScene(jdbc, cities, city));
            var first = Tenancy.call(city.tenantId(), () -> {
                scene.task(scene.districtPlan, "区新课研讨（二）", LocalDate.of(2026, 11, 17));
                scene.task(scene.districtPlan, "区作业案例评选", LocalDate.of(2026, 12, 8));
                return scene.task(scene.districtPlan, "区新课研讨（一）", LocalDate.of(2026, 10, 20));
            });
            var officer = Tenancy.call(city.tenantId(), () -> scene.login(scene.districtOfficer));
            var principal = Tenancy.call(city.tenantId(), () -> scene.login(scene.principal));
            try (var visit = browser.at(width)) {
                visit.signIn(officer);
                var page = visit.open("/push/plans/" + scene.districtPlan);
                page.locator("input[name=task]").all().forEach(Locator::check);
                page.locator("input[name=to]").first().check();
                page.getByRole(AriaRole.BUTTON, named("发下去")).click();
                assertThat(page.locator(".flash").innerText()).contains("3 份");
                visit.axeClean();
                visit.fits();
                visit.shot("push-board");
            }
            try (var visit = browser.at(width)) {
                visit.signIn(principal);
                var page = visit.open("/push");
                page.locator(".asked details summary").first().click();
                visit.axeClean();
                visit.fits();
                visit.shot("push-inbox");
                page.reload();
                section(page, "区新课研讨（一）").locator("button[value=CONFIRMED]").click();
                section(page, "区新课研讨（二）").getByText("不参加").first().click();
                section(page, "区新课研讨（二）").locator("details input[required]").fill("那天本校承办片区活动");
                section(page, "区新课研讨（二）").locator("button[value=DECLINED]").click();
                assertThat(page.locator(".asked").count()).isEqualTo(1);
                Tenancy.run(
                        city.tenantId(),
                        () -> adjusting.follow(
                                scene.districtOfficer,
                                scene.districtPlan,
                                first,
                                FuzzyDate.day(LocalDate.of(2026, 10, 28)),
                                "市里另有安排"));
                visit.open("/push");
                visit.axeClean();
                visit.fits();
                visit.shot("push-moved");
                page.locator("button[name=follow][value=true]").click();
                assertThat(page.locator(".flash").innerText()).contains("跟着改好了");
            }
        }
    }

    private static Locator section(Page page, String text) {
        return page.locator(".asked", new Page.LocatorOptions().setHasText(text));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
