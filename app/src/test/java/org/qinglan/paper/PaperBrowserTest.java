package org.qinglan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A group lead puts the school's form in, clicks its cells, and takes it along filled, at a desk and on a phone. */
@ServerTest
class PaperBrowserTest {
    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Test
    void a_form_is_set_up_by_clicking_its_cells_at_a_desk_and_on_a_phone() throws IOException {
        for (int width : new int[] {1440, 390}) {
            var it = city.build();
            try (var tenant = Tenancy.enter(it.tenantId());
                    var visit = browser.at(width)) {
                visit.signIn(city.account(city.person("组长癸", it.maths(), Role.SUBJECT_GROUP_LEADER)));
                var page = visit.open("/papers");
                visit.axeClean();
                visit.shot("papers-empty");
                page.setInputFiles(
                        "input[name=file]",
                        new FilePayload("听课登记表.docx", "application/octet-stream", OfficeFiles.visits()));
                page.click("main form button.main");
                assertThat(page.locator("h1").innerText()).isEqualTo("听课登记表");

                page.click("#c-t0r0c1 a");
                page.waitForSelector("#side select[name=field]");
                visit.axeClean();
                page.selectOption("#side select[name=field]", "person.name");
                page.click("#side button.main");
                page.click("#c-t0r2c3 a");
                page.waitForCondition(
                        () -> page.locator("#side input[value=t0r2c3]").count() == 1);
                page.selectOption("#side select[name=field]", "list:@people:person.name");
                page.click("#side button.main");
                assertThat(page.locator("#c-t0r2c3").innerText()).contains("全组名单·姓名");
                visit.axeClean();
                visit.fits();
                visit.shot("paper");

                page.click("header .btn.main");
                visit.axeClean();
                visit.fits();
                visit.shot("paper-fill");
                page.selectOption(
                        "select[name=person]", new com.microsoft.playwright.options.SelectOption().setLabel("组长癸"));
                var file = page.waitForDownload(() -> page.click("main form button.main"));
                assertThat(file.suggestedFilename()).isEqualTo("听课登记表 组长癸.docx");
                try (var document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
                    assertThat(document.getTables()
                                    .getFirst()
                                    .getRow(0)
                                    .getCell(1)
                                    .getText())
                            .isEqualTo("组长癸");
                }
            }
        }
    }
}
