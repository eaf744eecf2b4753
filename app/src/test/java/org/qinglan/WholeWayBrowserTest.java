package org.qinglan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.given.TimetableRows;
import org.qinglan.given.Visit;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one flow from end to end, each step by the person whose step it is: a real plan comes in as a file, is confirmed,
 * reviewed and published; a new teacher hears her mentor; the lesson settles wherever it counts; the group lead sees who
 * owes and reminds; the term is summed up.
 */
@ServerTest
class WholeWayBrowserTest {
    private static final Path SEED = Path.of("..", "..", "shared", "seeds", "003_545b472480f5774b.txt");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);

    @Autowired
    Browser browser;

    @Autowired
    City cities;

    @Autowired
    Mentorings pairs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private City.Built city;
    private String leader;
    private String director;
    private String principal;
    private String novice;
    private String mentor;
    private String plan = "";
    private int width;

    @AfterEach
    void today() {
        clock.set(THURSDAY);
    }

    @Test
    void a_plan_runs_and_sums_itself_up_on_a_phone() {
        width = 390;
        wholeWay();
    }

    @Test
    void a_plan_runs_and_sums_itself_up_at_a_desk() {
        width = 1440;
        wholeWay();
    }

    private void wholeWay() {
        assertThat(Files.isReadable(SEED))
                .as("the real plans stand beside the repository: " + SEED)
                .isTrue();
        school();
        as(leader, this::bringsThePlan);
        as(director, visit -> step(visit, "通过"));
        as(principal, visit -> step(visit, "通过"));
        as(leader, visit -> step(visit, "发布"));
        // ten minutes into the lesson
        clock.set(Instant.parse("2026-10-08T02:10:00Z"));
        as(novice, this::hearsHerMentor);
        as(leader, this::seesTheLessonEverywhere);
        as(mentor, this::findsItAsTheTeacher);
        clock.set(LocalDate.of(2026, 10, 20));
        as(leader, this::remindsWhoOwes);
        as(novice, this::isReminded);
        clock.set(LocalDate.of(2027, 1, 20));
        as(leader, this::sumsUp);
        as(director, this::acceptsTheSummary);
    }

    private void bringsThePlan(Visit visit) {
        var page = visit.open("/plans/new");
        page.setInputFiles("input[type=file]", SEED);
        button(page, "传上来读").click();
        page.waitForURL("**/confirm");
        plan = page.url().replace("/confirm", "");
        button(page, "没问题，送审").click();
        assertThat(page.locator("h1 + .tag").textContent()).isEqualTo("送审中");
    }

    private void step(Visit visit, String name) {
        var page = visit.page();
        page.navigate(plan);
        button(page, name).click();
        assertThat(page.locator(".error").count()).isZero();
    }

    private void hearsHerMentor(Visit visit) {
        var page = visit.open("/");
        look(visit, "whole-week");
        page.locator("main a.btn[href*='lesson=']").first().click();
        assertThat(page.textContent("main")).contains("顾言", "四（1）班");
        look(visit, "whole-observation");
        page.fill("#topic", "认识几分之一");
        page.fill("#notes", "先让学生折一折，再问折痕两边一样不一样");
        page.fill("#word", "让学生先说再写，值得学");
        visit.shot("whole-observation-filled");
        page.click(".save button");
        assertThat(page.textContent(".receipt")).contains("已存下");
        look(visit, "whole-receipt");
    }

    /** One lesson: the plan's margin, the ledger, the mentor's own page, each with the same figure. */
    private void seesTheLessonEverywhere(Visit visit) {
        var page = visit.page();
        page.navigate(plan);
        look(visit, "whole-plan");
        page.locator("a.s", new Page.LocatorOptions().setHasText("1/64"))
                .first()
                .click();
        assertThat(page.textContent("#side")).contains("做了 1 节", "认识几分之一", "罗心怡");
        page = visit.open("/ledger?unit=" + city.maths().id());
        look(visit, "whole-ledger");
        assertThat(page.textContent("main")).contains("听师父的课", "1/32");
    }

    private void findsItAsTheTeacher(Visit visit) {
        var page = visit.open("/records");
        page.selectOption("select[name=scope]", "about");
        page.waitForSelector("#rows a:has-text('认识几分之一')");
    }

    private void remindsWhoOwes(Visit visit) {
        var page = visit.open("/ledger?unit=" + city.maths().id());
        assertThat(page.textContent("main")).contains("2 人共欠 8");
        page.locator("a.btn.main", new Page.LocatorOptions().setHasText("催办 2 人"))
                .click();
        look(visit, "whole-remind");
        assertThat(page.textContent("main")).contains("听师父的课 3 节", "听师父的课 4 节").doesNotContain("顾言");
        button(page, "告诉 2 人").click();
    }

    private void isReminded(Visit visit) {
        var page = visit.open("/notices");
        look(visit, "whole-notices");
        assertThat(page.textContent("main")).contains("到今天还差：听师父的课 3 节");
    }

    private void sumsUp(Visit visit) {
        var page = visit.page();
        page.navigate(plan);
        look(visit, "whole-plan-end");
        page.locator("main a", new Page.LocatorOptions().setHasText("总结"))
                .first()
                .click();
        page.waitForURL(summary());
        button(page, "写总结").click();
        look(visit, "whole-summary");
        page.fill("#together input[name=reason]", "区里改了安排");
        page.selectOption("#together select[name=disposition]", "DROP");
        button(page, "勾上的都这样写").click();
        button(page, "送总结").click();
        assertThat(page.locator(".error").count()).isZero();
    }

    private void acceptsTheSummary(Visit visit) {
        var page = visit.page();
        page.navigate(summary());
        button(page, "收下总结").click();
        assertThat(page.textContent("main > header")).contains("已办结");
        look(visit, "whole-summary-closed");
        page.locator("main a", new Page.LocatorOptions().setHasText("完成 1 节"))
                .first()
                .click();
        assertThat(page.textContent("main")).contains("认识几分之一");
    }

    private String summary() {
        return plan.replace("/plans/", "/summaries/");
    }

    private void look(Visit visit, String name) {
        visit.axeClean();
        visit.fits();
        visit.shot(name);
    }

    private void as(String login, Consumer<Visit> deed) {
        try (var visit = browser.at(width)) {
            deed.accept(visit.signIn(login));
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A mathematics group with a new teacher, her mentor whose lesson she is free for this morning, and those above. */
    private void school() {
        city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            leader = cities.account(cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER));
            director = cities.account(cities.person("何立群", city.academicOffice(), Role.ACADEMIC_DIRECTOR));
            principal = cities.account(cities.person("钟毓", city.school(), Role.PRINCIPAL));
            var beginner = cities.person("罗心怡", city.mathsGrade4(), Role.TEACHER, LocalDate.of(2025, 8, 20));
            var master = cities.person("顾言", city.mathsGrade4(), Role.TEACHER);
            cities.person("韩子墨", city.mathsGrade3(), Role.TEACHER, LocalDate.of(2025, 8, 20));
            novice = cities.account(beginner);
            mentor = cities.account(master);
            pairs.add(master.id(), beginner.id(), null, City.TERM_BEGINS);
            lesson(master);
        });
    }

    private void lesson(Person teacher) {
        var lessons = new TimetableRows(jdbc);
        lessons.bells(city.school(), 3);
        lessons.lesson(city, lessons.aClass(city, "四（1）班", 4), teacher, DayOfWeek.THURSDAY, 3);
    }
}
