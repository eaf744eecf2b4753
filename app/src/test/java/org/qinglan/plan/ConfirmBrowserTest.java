package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.Visit;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** How many clicks lie between a file and 送审 when every doubtful question is answered: no more than forty. */
@ServerTest
class ConfirmBrowserTest {
    private static final Path SHARED = Path.of("..", "..", "shared");
    private static final int MOST_CLICKS = 40;

    @Autowired
    Browser browser;

    @Autowired
    City city;

    private String leader;
    private int clicks;

    @Test
    void a_real_plan_is_confirmed_with_forty_clicks_at_a_desk_and_on_a_phone() throws IOException {
        var text = Files.readString(SHARED.resolve("seeds/000_0b0c41bbc938a4bc.txt"));
        confirm("seed", text, 1440, 15);
        confirm("seed", text, 390, 15);
    }

    /** No plan of the model texts has twenty dated items; two of them, one below the other, have twenty-five. */
    @Test
    void a_plan_of_more_than_twenty_dated_items_is_confirmed_with_forty_clicks() throws IOException {
        var text = Files.readString(SHARED.resolve("plans/dev/018.txt"))
                + "\n"
                + Files.readString(SHARED.resolve("plans/dev/023.txt"));
        confirm("dev", text, 1440, 20);
        confirm("dev", text, 390, 20);
    }

    @Test
    void the_keyboard_alone_answers_and_goes_on_to_the_next_question() throws IOException {
        people();
        try (var visit = browser.at(1440)) {
            var page = uploaded(visit, Files.readString(SHARED.resolve("seeds/003_545b472480f5774b.txt")));
            var open = page.locator("#structure > .ask");
            int left = open.count();
            assertThat(left).isGreaterThan(1);
            open.first().locator("input[type=radio]:checked").focus();
            page.keyboard().press("2");
            assertThat(version(page)).as("choosing alone saves nothing").isEqualTo("1");
            page.keyboard().press("1");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> version(page).equals("2"));
            page.waitForFunction("document.activeElement.closest('.ask') !== null");
            assertThat(page.evaluate("document.activeElement.closest('#looked') === null"))
                    .isEqualTo(true);
        }
    }

    private void confirm(String name, String text, int width, int dated) {
        people();
        clicks = 0;
        try (var visit = browser.at(width)) {
            var page = uploaded(visit, text);
            visit.axeClean();
            visit.fits();
            visit.shot("confirm-" + name);
            // axe leaves empty style attributes behind, which htmx would copy
            page.reload();
            int tasks = page.locator("tr[id^=任]").count();
            assertThat(tasks).isGreaterThanOrEqualTo(dated);
            assertThat(page.locator("#source a.k.q").count()).isPositive();
            int questions = answerAll(page);
            assertThat(page.locator("#source a.k.q, #source mark.q").count())
                    .as("what is answered is not amber any more, without loading the page anew")
                    .isZero();
            visit.axeClean();
            visit.fits();
            visit.shot("confirm-" + name + "-done");
            page.reload();
            click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("没问题，送审")));
            assertThat(page.locator("h1 + .tag").textContent()).isEqualTo("送审中");
            System.out.printf(
                    "%s at %d px: %d tasks, %d questions, %d clicks%n", name, width, tasks, questions, clicks);
            assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        }
    }

    private Page uploaded(Visit visit, String text) {
        visit.signIn(leader);
        var page = visit.open("/plans/new");
        page.setInputFiles(
                "input[type=file]", new FilePayload("计划.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        // the file's name in the system's dialogue, and the field that opens it
        clicks += 2;
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("传上来读")));
        page.waitForURL("**/confirm");
        return page;
    }

    /** Every question by the answer that stands there, and the rest at once. */
    private int answerAll(Page page) {
        int questions = 0;
        var open = page.locator("#structure > .ask");
        while (open.count() > 0) {
            var before = version(page);
            click(open.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("就这样")));
            page.waitForCondition(() -> !version(page).equals(before));
            questions++;
        }
        var before = version(page);
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("都对，收下")));
        page.waitForCondition(() -> !version(page).equals(before));
        return questions;
    }

    private void click(Locator what) {
        what.click();
        clicks++;
    }

    private static String version(Page page) {
        return page.locator("input[name=version]").first().inputValue();
    }

    private void people() {
        var home = city.build();
        Tenancy.run(home.tenantId(), () -> {
            leader = city.account(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER));
            city.person("罗心怡", home.mathsGrade3(), Role.TEACHER);
        });
    }
}
