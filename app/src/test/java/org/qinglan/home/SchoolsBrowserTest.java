package org.qinglan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page of somebody above the schools, on a phone and at a desk. */
@ServerTest
class SchoolsBrowserTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 9);

    @Autowired
    City cities;

    @Autowired
    Units units;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_page_reads_well_on_a_phone_and_at_a_desk() {
        var city = cities.build();
        var login = Tenancy.call(city.tenantId(), () -> {
            var scene = new WeekScene(jdbc, city);
            var leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
            var plan = scene.publishedPlan(city.maths(), leader);
            scene.task(plan, "单元课例研讨", "DAY", FRIDAY, FRIDAY, null);
            scene.task(plan, "命题初稿交流", "DAY", FRIDAY.plusDays(4), FRIDAY.plusDays(4), null);
            var other = units.add(city.district(), UnitKind.SCHOOL, "红石小学", null, Stage.PRIMARY, null, false);
            units.add(other, UnitKind.SUBJECT_GROUP, "数学组", Subject.MATHEMATICS, null, null, false);
            return cities.account(cities.person("钟教研", city.district(), Role.RESEARCH_OFFICER));
        });
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                assertThat(visit.page().innerText("main")).contains("各校的计划", "红石小学数学组", "命题初稿交流");
                visit.fits();
                visit.axeClean();
                visit.shot("week-researcher");
            }
        }
    }
}
