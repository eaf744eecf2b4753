package org.qinglan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Calendars;
import org.qinglan.school.People;
import org.qinglan.school.Role;
import org.qinglan.school.intake.Xlsx;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ImportBrowserTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Browser browser;

    @Autowired
    City city;

    @Autowired
    People people;

    @Autowired
    Calendars calendars;

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void a_steward_brings_a_roster_in_and_looks_around(int width) {
        var c = city.build();
        String login = Tenancy.call(c.tenantId(), () -> {
            calendars.fillHolidays(c.term());
            return city.account(city.person("严谨", c.bureau(), Role.SYSTEM_ADMIN));
        });
        try (var visit = browser.at(width)) {
            // asked for before sign-in, so sign-in leads there
            visit.open("/people/import");
            var page = visit.signIn(login).page();
            visit.axeClean();
            visit.fits();
            visit.shot("imports");
            var form = page.locator("form").filter(new Locator.FilterOptions().setHasText("名单里没有的人"));
            form.locator("select[name=unit]").selectOption(c.school().id().toString());
            form.locator("input[name=file]").setInputFiles(new FilePayload("名单.xlsx", XLSX, roster()));
            form.locator("button").click();
            page.locator("text=全部导入").waitFor();
            visit.axeClean();
            visit.fits();
            visit.shot("preview");
            page.locator("button:has-text('全部导入')").click();
            page.locator("text=导入完成").waitFor();
            assertThat(Tenancy.call(c.tenantId(), () -> people.named("古丽娜尔·艾山")))
                    .hasSize(1);

            page = visit.open("/people?unit=" + c.school().id());
            visit.axeClean();
            visit.fits();
            visit.shot("people");
            page.fill("input[name=q]", "glne");
            page.locator("#rows >> text=共 1 人").waitFor();
            page.click("#rows a");
            visit.axeClean();
            visit.fits();
            visit.shot("person");
            for (var other : new String[][] {
                {"/people/terms", "terms"},
                {"/people/terms/" + c.term().id() + "?unit=" + c.school().id() + "&day=2026-10-10", "calendar"},
                {"/people/timetable", "timetable"},
                {"/people/units/" + c.school().id(), "unit"},
                {"/people/new?unit=" + c.school().id(), "new-person"}
            }) {
                visit.open(other[0]);
                visit.axeClean();
                visit.fits();
                visit.shot(other[1]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void a_steward_pastes_the_notice_and_gives_an_honour_its_last_day(int width) {
        var c = city.build();
        var who = Tenancy.call(c.tenantId(), () -> city.person("夏禾", c.mathsGrade3(), Role.TEACHER));
        String login = Tenancy.call(c.tenantId(), () -> city.account(city.person("严谨", c.school(), Role.DATA_STEWARD)));
        try (var visit = browser.at(width)) {
            visit.signIn(login);
            var page = visit.open("/people/terms");
            visit.axeClean();
            visit.fits();
            visit.shot("terms-missing");
            page.click("text=把通知粘贴进来");
            page.fill("textarea[name=notice]", "元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周日）上班。");
            page.click("text=读出来，填到下面");
            assertThat(page.inputValue("input[name='from.0']")).isEqualTo("2027-01-01");
            visit.axeClean();
            visit.fits();
            visit.shot("holidays-read");
            assertThat(page.textContent("[role=alert]")).contains("2027年的这一天是周一");
            page.fill("input[name='work.0']", "2027-01-09");
            page.selectOption("select[name='follows.0']", "FRIDAY");
            page.click("text=存下，照着放假");
            assertThat(page.textContent("[role=status]")).contains("已经填好");
            visit.axeClean();
            visit.fits();
            visit.shot("holidays-saved");

            page = visit.open("/people/" + who.id());
            page.click("text=记职称、荣誉");
            page.fill("input[name=honour]", "区骨干教师");
            page.fill("input[name=level]", "区");
            page.fill("input[name=honourSince]", "2026-09-01");
            page.fill("input[name=honourUntil]", "2029-08-31");
            page.click("text=记荣誉 >> nth=-1");
            assertThat(page.textContent("dl.facts")).contains("有效期至").contains("2029-08-31");
            page.click("text=记职称、荣誉");
            page.click("text=改基本信息");
            visit.axeClean();
            visit.fits();
            visit.shot("person-honour");
        }
    }

    private static byte[] roster() {
        return Xlsx.of("姓名", "工号", "教研组", "备课组", "岗位", "职称", "参加工作时间", "手机")
                .row("古丽娜尔·艾山", "R1", "数学教研组", "三年级数学备课组", "备课组长", "一级教师", "2015-8-20", "13800001234")
                .row("唐宁", "R2", "语文教研组", "五年级语文备课组", "教师、班主任", "二级教师", "2024年8月", "")
                .row("曾小北", "R3", "科学", "", "", "", "", "")
                .bytes();
    }
}
