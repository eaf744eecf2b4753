package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan as a school sends it, from the file to the page everybody reads, on a phone and at a desk. */
@ServerTest
class PlanBrowserTest {
    private static final Path SEED = Path.of("..", "..", "shared", "seeds", "003_545b472480f5774b.txt");

    @Autowired
    Browser browser;

    @Autowired
    City city;

    private String leader;
    private String director;
    private String principal;

    @Test
    void a_plan_is_imported_confirmed_passed_and_published_at_a_desk() {
        wholeWay(1440);
    }

    @Test
    void a_plan_is_imported_confirmed_passed_and_published_on_a_phone() {
        wholeWay(390);
    }

    private void wholeWay(int width) {
        assertThat(Files.isReadable(SEED))
                .as("the real plans stand beside the repository: " + SEED)
                .isTrue();
        people();
        String plan;
        try (var visit = browser.at(width)) {
            visit.signIn(leader);
            visit.open("/plans");
            visit.axeClean();
            visit.shot("plans-empty");
            var page = visit.open("/plans/new");
            visit.axeClean();
            visit.fits();
            visit.shot("plans-new");
            page.setInputFiles("input[type=file]", SEED);
            page.getByRole(AriaRole.BUTTON, named("传上来读")).click();
            page.waitForURL("**/confirm");
            visit.axeClean();
            visit.fits();
            visit.shot("plan-confirm");
            // axe leaves empty style attributes behind, which htmx would copy
            page.reload();
            choose(page);
            plan = page.url().replace("/confirm", "");
            page.getByRole(AriaRole.BUTTON, named("没问题，送审")).click();
            assertThat(page.locator("h1 + .tag").textContent()).isEqualTo("送审中");
        }
        pass(width, director, plan);
        pass(width, principal, plan);
        try (var visit = browser.at(width)) {
            visit.signIn(leader);
            var page = visit.page();
            page.navigate(plan);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("发布").setExact(true))
                    .click();
            assertThat(page.locator("h1 + .tag").textContent()).isEqualTo("正在做");
            visit.axeClean();
            visit.fits();
            visit.shot("plan-published");
            moreByKeyboard(page);
            visit.axeClean();
            visit.fits();
            visit.shot("plan-more");
            for (var path : new String[] {"/adjust", "/changes", "/readers", "/rota"}) {
                page.navigate(plan + path);
                visit.axeClean();
                visit.fits();
                visit.shot("plan" + path.replace('/', '-'));
            }
            for (var path : new String[] {"/calendar", "/calendar/feeds"}) {
                visit.open(path);
                visit.axeClean();
                visit.fits();
                visit.shot(path.substring(1).replace('/', '-'));
            }
        }
    }

    /** At most three buttons stand in the head; the other pages lie behind 更多, which the keyboard opens and closes. */
    private static void moreByKeyboard(Page page) {
        assertThat(page.locator("main > header .btn:visible").count()).isLessThanOrEqualTo(3);
        var links = page.locator("main > header .menu a");
        assertThat(links.first().isVisible()).isFalse();
        page.focus("main > header .menu > summary");
        page.keyboard().press("Enter");
        assertThat(links.allInnerTexts()).contains("分工与轮值", "下发", "一条线", "附件一", "附件二", "导出 Word");
        assertThat(links.first().isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(links.first().isVisible()).isFalse();
        page.keyboard().press("Enter");
        assertThat(links.first().isVisible()).isTrue();
    }

    /** One slot is changed by choosing, and is still so after coming back. */
    private static void choose(Page page) {
        page.locator("#all > summary").click();
        var first = page.locator("select[name=rhythm]").first();
        first.selectOption("MONTH");
        page.waitForCondition(
                () -> page.locator("input[name=version]").first().inputValue().equals("2"));
        page.reload();
        assertThat(page.locator("select[name=rhythm]").first().inputValue()).isEqualTo("MONTH");
    }

    private void pass(int width, String login, String plan) {
        try (var visit = browser.at(width)) {
            visit.signIn(login);
            var page = visit.page();
            page.navigate(plan);
            visit.axeClean();
            visit.fits();
            visit.shot("plan-review");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("通过").setExact(true))
                    .click();
        }
    }

    private void people() {
        var home = city.build();
        Tenancy.run(home.tenantId(), () -> {
            leader = city.account(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER));
            director = city.account(city.person("何立群", home.academicOffice(), Role.ACADEMIC_DIRECTOR));
            principal = city.account(city.person("顾言", home.school(), Role.PRINCIPAL));
            city.person("罗心怡", home.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
            city.person("沈若溪", home.mathsGrade4(), Role.TEACHER, LocalDate.of(2025, 8, 20));
            city.person("韩子墨", home.mathsGrade4(), Role.TEACHER, LocalDate.of(2016, 8, 20));
        });
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
