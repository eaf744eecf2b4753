package org.qinglan.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Credits;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class NewKindBrowserTest {
    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Autowired
    Credits credits;

    @Test
    void an_administrator_makes_a_kind_and_a_teacher_writes_a_record_of_it_that_counts() {
        var at = city.build();
        Person[] people = new Person[2];
        String[] logins = new String[2];
        Tenancy.run(at.tenantId(), () -> {
            people[0] = city.person("管理员", at.school(), Role.SYSTEM_ADMIN);
            people[1] = city.person("许老师", at.mathsGrade3(), Role.TEACHER);
            for (int i = 0; i < 2; i++) logins[i] = city.account(people[i]);
        });
        try (var desk = browser.at(1440)) {
            desk.signIn(logins[0]);
            desk.open("/settings/kinds");
            var page = desk.page();
            page.click("text=建一种");
            desk.axeClean();
            desk.fits();
            desk.shot("new-kind");
            page.fill("[name=name]", "作业检查记录");
            page.fill("[name=prefix]", "ZJ");
            page.fill("[name='field.0.name']", "看到什么");
            page.selectOption("[name='field.0.type']", "LONG");
            page.click("button:has-text('加一格')");
            page.fill("[name='field.4.name']", "评分");
            page.selectOption("[name='field.4.type']", "RUBRIC");
            page.click("#f4 summary");
            page.fill("[name='field.4.options']", "目标\n目标具体 10\n组织\n人人有事做 15");
            page.click("#f4 button[value='up.4']");
            assertThat(page.inputValue("[name='field.3.name']")).isEqualTo("评分");
            assertThat(page.inputValue("[name='field.0.name']")).isEqualTo("看到什么");
            desk.axeClean();
            desk.fits();
            desk.shot("new-kind-rows");
            page.selectOption("[name='credit.0.action']", "INSPECT");
            page.click("button:has-text('建好了')");
            assertThat(page.innerText("main")).contains("建好了", "作业检查记录", "谁能看");
            desk.axeClean();
            desk.shot("kind");
        }
        try (var phone = browser.at(390)) {
            phone.signIn(logins[0]);
            phone.open("/settings/kinds/new");
            phone.axeClean();
            phone.fits();
            phone.shot("new-kind");
        }
        try (var phone = browser.at(390)) {
            phone.signIn(logins[1]);
            var page = phone.open("/records/new");
            page.click("a[aria-label='记作业检查记录']");
            page.fill("#headline", "三（2）班");
            page.fill("#f0", "订正及时");
            page.fill("[name='f3.0.0']", "9");
            page.fill("[name='f3.1.0']", "14");
            page.waitForSelector("#saved:has-text('已存')");
            phone.axeClean();
            phone.fits();
            page.click("button:has-text('存下')");
            assertThat(page.textContent(".receipt")).contains("ZJ-2026-1-0001");
            assertThat(page.innerText("main")).contains("23 分（优）");
            phone.shot("own-kind");
        }
        Tenancy.run(at.tenantId(), () -> {
            var term = at.term();
            assertThat(credits.ofPerson(people[1].id(), Action.INSPECT, term.firstDay(), term.lastDay()))
                    .hasSize(1);
        });
    }
}
