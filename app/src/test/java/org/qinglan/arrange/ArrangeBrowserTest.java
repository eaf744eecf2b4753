package org.qinglan.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The 教导主任 arranges the lessons of somebody who is away, as she would between two calls. */
@ServerTest
class ArrangeBrowserTest {
    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void lessons_are_arranged_at_a_desk() {
        arranges(1440);
    }

    @Test
    void lessons_are_arranged_on_a_phone() {
        arranges(390);
    }

    private void arranges(int width) {
        var built = city.build();
        var login = Tenancy.call(built.tenantId(), () -> {
            var scene = new ArrangeScene(city, built, jdbc);
            return jdbc.sql("select login from access.account where id = ?")
                    .param(scene.director.accountId())
                    .query(String.class)
                    .single();
        });
        try (var visit = browser.at(width)) {
            visit.signIn(login);
            var page = visit.open("/arrangements");
            assertThat(page.innerText("main")).contains("现在没有调课单");
            visit.fits();
            visit.axeClean();
            page.click("text=有人外出，排一下");
            page.fill("input[name=reason]", "外出听赛课");
            page.fill("input[name=day]", ArrangeScene.THURSDAY.toString());
            page.selectOption("select[name=last]", "2");
            page.click("summary:has-text('语文教研组')");
            page.check("label:has-text('何清') input");
            visit.fits();
            visit.axeClean();
            visit.shot("arrange-new");
            page.click("button:has-text('排一下')");
            assertThat(page.innerText("main")).contains("吴越代课（教这门课，同年级）".substring(0, 4));
            page.click("text=换一个");
            visit.fits();
            visit.axeClean();
            visit.shot("arrange-choose");
            page.click("button:has-text('就这样'):not(:has-text('定'))");
            page.click("button:has-text('就这样定')");
            assertThat(page.innerText("main")).contains("已定");
            visit.fits();
            visit.axeClean();
            visit.shot("arrange-settled");
            page.click("text=所有调课");
            visit.fits();
            visit.shot("arrange-list");
            visit.open("/arrangements/rules/" + built.school().id());
            visit.fits();
            visit.axeClean();
            visit.shot("arrange-rules");
        }
    }
}
