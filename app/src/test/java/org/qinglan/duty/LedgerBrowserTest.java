package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Ledger;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LedgerBrowserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final List<String> NAMES = List.of("古丽娜尔·艾山", "穆清", "纪晓", "王芳", "温如言", "柏舟", "岑参", "陶然");

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Browser browser;

    @Test
    void the_ledger_is_read_at_a_desk_and_on_a_phone() {
        var it = city.build();
        String login = Tenancy.call(it.tenantId(), () -> fill(it));
        for (int width : new int[] {1440, 390}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                var page = visit.open("/ledger?unit=" + it.maths().id());
                assertThat(page.locator("h1").innerText()).isEqualTo("数学教研组台账");
                assertThat(page.locator(width > 600 ? ".ledger" : ".only-narrow")
                                .isVisible())
                        .isTrue();
                visit.axeClean();
                visit.shot("ledger");
                page.locator(width > 600 ? "td.owe a >> nth=0" : ".marks a >> nth=0")
                        .click();
                visit.axeClean();
                visit.shot("ledger-cell");
                visit.open("/ledger/remind?unit=" + it.maths().id());
                visit.axeClean();
                visit.shot("ledger-remind");
            }
        }
    }

    private String fill(City.Built it) {
        var head = city.person("组长丙", it.maths(), Role.SUBJECT_GROUP_LEADER);
        var leader = city.actor(head, TODAY);
        var work = new Work(jdbc, ledger);
        var all = Selector.everybody(it.maths().id());
        publish(
                it,
                leader,
                "听师父的课",
                Rule.of(
                        all.withServiceYears(1, 2),
                        Action.OBSERVE,
                        Filter.of("relation", "MENTOR"),
                        2,
                        "节",
                        Rhythm.WEEK));
        publish(it, leader, "随堂听课", Rule.of(all, Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.MONTH));
        publish(
                it,
                leader,
                "组内研究课",
                Rule.of(all.withServiceYears(null, 5), Action.TEACH, Filter.NONE, 1, "节", Rhythm.TERM));
        publish(
                it,
                leader,
                "论文或案例",
                Rule.of(all, Action.WRITE_PAPER, Filter.NONE, 1, "篇", Rhythm.YEAR)
                        .voluntary());
        for (int i = 0; i < NAMES.size(); i++) {
            var person = city.person(
                    NAMES.get(i),
                    i % 2 == 0 ? it.mathsGrade3() : it.mathsGrade4(),
                    Role.TEACHER,
                    LocalDate.of(i < 3 ? 2026 : 2010 + i, 8, 20));
            for (int n = 0; n <= i % 3 + 1; n++)
                work.heard(it, person, LocalDate.of(2026, 9, 7).plusDays(7L * n), Map.of("relation", "MENTOR"));
            if (i % 4 == 0) work.did(it, person, Action.TEACH, LocalDate.of(2026, 9, 22), Map.of());
        }
        return jdbc.sql("select login from access.account where person_id = ?")
                .param(head.id())
                .query(String.class)
                .single();
    }

    private void publish(City.Built it, org.qinglan.access.Actor leader, String name, Rule rule) {
        requirements.publish(
                new RequirementSpec(
                        it.maths().id(),
                        it.term().id(),
                        name,
                        "写在计划里的一句话。",
                        "计划 三",
                        rule,
                        City.TERM_BEGINS,
                        City.TERM_ENDS),
                leader);
    }
}
