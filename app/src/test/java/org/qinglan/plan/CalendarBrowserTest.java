package org.qinglan.plan;

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
class CalendarBrowserTest {
    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void list_print_page_and_adding_read_well_on_a_phone_and_at_a_desk() {
        var home = city.build();
        var login = Tenancy.call(home.tenantId(), () -> {
            var leader = city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER);
            var plan = PublishedPlan.of(jdbc, home, home.maths(), leader.id(), "数学教研组计划", "PUBLISHED");
            plan.task("开学检查", LocalDate.of(2026, 9, 3));
            plan.task("教研活动：单元研讨", LocalDate.of(2026, 10, 20));
            plan.task("教研活动：总结交流", LocalDate.of(2026, 11, 24));
            jdbc.sql("insert into plan.rota (tenant_id, id, plan_id, name, duty, members, event_word)"
                            + " values (?, gen_random_uuid(), ?, '活动报道', '文字撰写', array[?::uuid], '教研活动')")
                    .params(home.tenantId(), plan.id(), leader.id())
                    .update();
            return city.account(leader);
        });
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                for (String address :
                        new String[] {"/calendar?list=true", "/calendar/print", "/calendar/add", "/calendar"}) {
                    visit.open(address);
                    visit.fits();
                    visit.axeClean();
                    visit.shot("calendar" + address.replaceAll("\\W", "-"));
                }
                var page = visit.open("/calendar/add");
                page.fill("[name=text]", "区里来听课" + width);
                page.fill("[name=day]", "2026-10-22");
                page.fill("[name=reason]", "区里通知");
                page.click("main button.main");
                assertThat(page.innerText("main")).contains("加上了", "区里来听课" + width);
                page.click("main .list a:visible");
                page.navigate(page.url().replaceAll("\\?.*", "") + "/rota");
                visit.fits();
                visit.axeClean();
                visit.shot("rota");
            }
        }
    }
}
