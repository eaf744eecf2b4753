package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Collecting plans and writing one, on a phone and at a desk: the characters are counted against the group's own length. */
@ServerTest
class CollectingBrowserTest {
    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Test
    void the_length_that_the_group_asks_for_is_counted_while_typing() {
        var home = city.build();
        var logins = Tenancy.call(home.tenantId(), () -> new String[] {
            city.account(city.person("方组长", home.maths(), Role.SUBJECT_GROUP_LEADER)),
            city.account(city.person("许老师", home.mathsGrade3(), Role.TEACHER))
        });
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.signIn(logins[0]);
                var page = visit.open("/plans/collecting");
                visit.axeClean();
                visit.fits();
                visit.shot("collecting");
                page.fill("[name=dueOn]", "2026-10-16");
                page.fill("[name=least]", "120");
                page.click("main button.main");
                assertThat(page.innerText("main")).contains("正在收", "至少 120 字");
                visit.shot("collecting-begun");
            }
            try (var visit = browser.at(width)) {
                visit.signIn(logins[1]);
                var page = visit.open("/records/new/growth-plan");
                page.fill("#body", "想清楚".repeat(39));
                assertThat(page.innerText(".count.short")).startsWith("117 字").contains("120");
                // the draft is saved behind the typing, and must not come while axe looks
                page.waitForResponse(
                        saved -> saved.url().endsWith("/draft"), () -> page.fill("#body", "想清楚".repeat(40)));
                page.waitForFunction("!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
                assertThat(page.locator(".count.short").count()).isZero();
                visit.axeClean();
                visit.fits();
                visit.shot("growth-plan");
            }
        }
    }
}
