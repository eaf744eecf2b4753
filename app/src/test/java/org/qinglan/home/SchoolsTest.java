package org.qinglan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.StatementCounter;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page of a district's researcher for mathematics: her schools' plans and what they do next. */
@ServerTest
class SchoolsTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City cities;

    @Autowired
    MyWeek weeks;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcClient jdbc;

    private City.Built city;
    private Tenancy.Scope scope;
    private WeekScene scene;
    private Person leader;
    private Person researcher;

    @BeforeEach
    void people() {
        city = cities.build();
        scope = Tenancy.enter(city.tenantId());
        scene = new WeekScene(jdbc, city);
        leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
        researcher = people.add("钟教研", "zjy", "Z" + city.tenantId(), LocalDate.of(2005, 8, 20));
        people.appoint(
                researcher.id(),
                city.district(),
                Role.RESEARCH_OFFICER,
                Subject.MATHEMATICS,
                LocalDate.of(2020, 9, 1),
                null);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_plans_of_her_subject_and_what_is_due_this_week_are_one_line() {
        var plan = scene.publishedPlan(city.maths(), leader);
        scene.task(plan, "昨天的检查", "DAY", THURSDAY.minusDays(1), THURSDAY.minusDays(1), null);
        scene.task(plan, "单元课例研讨", "DAY", THURSDAY.plusDays(1), THURSDAY.plusDays(1), null);
        group("白塔小学");
        group("红石小学");
        var line = section("各校的计划").getFirst();
        assertThat(line.title()).isEqualTo("数学组的计划，3 个组");
        assertThat(line.sub()).isEqualTo("1 份发布了，2 个组还没有（白塔小学数学组、红石小学数学组）。这周到期 2 件事，0 件有了记录");
    }

    @Test
    void what_her_schools_do_next_stands_there_and_another_subjects_does_not() {
        var plan = scene.publishedPlan(city.maths(), leader);
        scene.task(plan, "单元课例研讨", "DAY", THURSDAY.plusDays(6), THURSDAY.plusDays(6), null);
        scene.task(plan, "期中测评", "DAY", THURSDAY.plusDays(20), THURSDAY.plusDays(20), null);
        scene.task(plan, "整月都行", "MONTH", LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 31), null);
        scene.task(
                scene.publishedPlan(city.chinese(), leader),
                "语文组的事",
                "DAY",
                THURSDAY.plusDays(1),
                THURSDAY.plusDays(1),
                null);
        assertThat(section("各校接下来")).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("单元课例研讨");
            assertThat(item.sub()).isEqualTo("10月14日（周三） · 青禾小学 数学教研组");
            assertThat(item.act().href()).startsWith("/plans/" + plan + "?item=");
        });
    }

    @Test
    void somebody_within_a_school_and_a_researcher_without_schools_see_nothing_of_it() {
        scene.publishedPlan(city.maths(), leader);
        assertThat(titles(cities.actor(leader, THURSDAY))).doesNotContain("各校的计划");
        var physics = people.add("物理教研员", "wl", "W" + city.tenantId(), LocalDate.of(2005, 8, 20));
        people.appoint(
                physics.id(), city.district(), Role.RESEARCH_OFFICER, Subject.PHYSICS, LocalDate.of(2020, 9, 1), null);
        assertThat(titles(cities.actor(physics, THURSDAY))).isEmpty();
    }

    @Test
    void seven_lines_stay_and_the_page_costs_the_same_with_forty_schools() throws Exception {
        fill(city.maths());
        int few = statements();
        for (int i = 0; i < 40; i++) fill(group("第" + i + "小学"));
        assertThat(statements()).isEqualTo(few).isLessThan(34);
        var page = weeks.of(me());
        assertThat(page.sections().stream().mapToInt(s -> s.items().size()).sum())
                .isLessThanOrEqualTo(WeekPage.ROOM);
        assertThat(page.sections()).extracting(WeekPage.Section::title).containsExactly("各校的计划", "各校接下来");
    }

    private void fill(Unit group) {
        var plan = scene.publishedPlan(group, leader);
        for (int day = 1; day < 4; day++)
            scene.task(plan, "活动" + day, "DAY", THURSDAY.plusDays(day), THURSDAY.plusDays(day), null);
    }

    private Unit group(String school) {
        var place = units.add(city.district(), UnitKind.SCHOOL, school, null, Stage.PRIMARY, null, false);
        return units.add(place, UnitKind.SUBJECT_GROUP, "数学组", Subject.MATHEMATICS, null, null, false);
    }

    private List<WeekItem> section(String title) {
        return weeks.of(me()).sections().stream()
                .filter(s -> s.title().equals(title))
                .flatMap(s -> s.items().stream())
                .toList();
    }

    private List<String> titles(Actor who) {
        return weeks.of(who).sections().stream().map(WeekPage.Section::title).toList();
    }

    private int statements() throws Exception {
        var actor = me();
        return counter.during(() -> weeks.of(actor)).size();
    }

    private Actor me() {
        return cities.actor(researcher, THURSDAY);
    }
}
