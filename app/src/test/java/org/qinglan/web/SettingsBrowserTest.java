package org.qinglan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the shell and the settings as a phone and a desk show them, light and dark. */
@ServerTest
class SettingsBrowserTest {
    @Autowired
    Browser browser;

    @Autowired
    City city;

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void an_account_is_opened_and_its_password_shown(int width) {
        try (var visit = browser.at(width)) {
            visit.signIn(account(Role.SYSTEM_ADMIN));
            var page = visit.open("/settings/accounts");
            page.click("button:has-text('开通')");
            assertThat(page.textContent(".receipt")).contains("还没开通", "首次密码");
            visit.axeClean();
            visit.fits();
            visit.shot("accounts");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void the_audit_trail_is_readable_in_the_dark_from_afar(int width) {
        try (var visit = browser.at(width)) {
            visit.signIn(account(Role.AUDIT_OFFICER));
            var page = visit.open("/settings/audit");
            page.click("details.who > summary");
            page.click("text=投影读");
            page.click("details.who > summary");
            page.click("text=深色");
            assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
            assertThat(page.getAttribute("html", "data-read")).isEqualTo("large");
            assertThat(page.textContent("main table")).contains("登录");
            visit.axeClean();
            visit.fits();
            visit.shot("audit");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void the_devices_and_the_account_menu_are_readable(int width) {
        try (var visit = browser.at(width)) {
            visit.signIn(account(Role.TEACHER));
            visit.open("/sessions").click("details.who > summary");
            visit.axeClean();
            visit.fits();
            visit.shot("sessions");
        }
    }

    private String account(Role role) {
        var built = city.build();
        return Tenancy.call(built.tenantId(), () -> {
            city.person("还没开通", built.maths(), Role.TEACHER);
            return city.account(city.person("叶本人", built.school(), role));
        });
    }
}
