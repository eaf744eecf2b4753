package org.qinglan.record.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.duty.DutyProgress;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 个人学期计划: a group asks one of everybody by a date, and sees who has handed in one that is long enough. */
@ServerTest
class PersonalPlansTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 16);

    @Autowired
    City cities;

    @Autowired
    MockMvc mvc;

    @Autowired
    Writing writing;

    @Autowired
    Kinds kinds;

    @Autowired
    DutyProgress progress;

    @Test
    void a_group_asks_for_plans_by_a_date_and_one_that_is_too_short_does_not_count() throws Exception {
        var city = cities.build();
        var people = Tenancy.call(
                city.tenantId(),
                () -> List.of(
                        cities.actor(cities.person("方组长", city.maths(), Role.SUBJECT_GROUP_LEADER), TODAY),
                        cities.actor(cities.person("许老师", city.mathsGrade3(), Role.TEACHER), TODAY),
                        cities.actor(cities.person("罗老师", city.mathsGrade3(), Role.TEACHER), TODAY)));
        var leader = people.get(0);
        mvc.perform(post("/requirements")
                        .param("unit", city.maths().id().toString())
                        .param("whom", "EVERYBODY")
                        .param("deed", "PLAN")
                        .param("rhythm", "ONCE")
                        .param("needed", "1")
                        .param("dueOn", DUE.toString())
                        .param("trigger", "PLAN")
                        .param("days", "3")
                        .param("firstDay", "2026-09-01")
                        .param("lastDay", "2027-01-22")
                        .param("voluntary", "false")
                        .param("name", "个人学期计划")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        Tenancy.run(city.tenantId(), () -> {
            var id = Ids.next();
            assertThat(write(people.get(1), id, "好".repeat(320))).isInstanceOf(Done.class);
            assertThat(write(people.get(2), Ids.next(), "短".repeat(299)))
                    .as("one character less than the kind asks for")
                    .isInstanceOf(Refused.class);
            assertThat(write(people.get(2), Ids.next(), "短".repeat(299) + " ".repeat(50)))
                    .isInstanceOf(Refused.class);
            assertThat(writing.step(leader, id, "approve", "")).isInstanceOf(Done.class);
            assertThat(progress.owingWithin(city.maths().id(), DUE.plusDays(1)))
                    .extracting(DutyProgress.Owing::personId)
                    .contains(people.get(2).personId())
                    .doesNotContain(people.get(1).personId());
        });
        var board =
                Jsoup.parse(mvc.perform(get("/ledger?unit=" + city.maths().id()).with(as(leader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(board.select("thead").text()).contains("个人学期计划").contains("10月16日前");
        assertThat(row(board, "许老师")).contains("✓");
        assertThat(row(board, "罗老师")).doesNotContain("✓");
    }

    private static String row(org.jsoup.nodes.Document board, String name) {
        return board.select("tbody tr").stream()
                .filter(r -> r.text().contains(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Decision<Entry, NotSaved> write(Actor who, UUID id, String body) {
        var values = new LinkedHashMap<String, List<String>>();
        Map.of("date", "2026-10-08", "headline", "本学期计划", "body", body)
                .forEach((name, value) -> values.put(name, List.of(value)));
        return writing.save(who, kinds.current("growth-plan"), new Sent(id, 0, Ids.next(), new Values(values)));
    }
}
