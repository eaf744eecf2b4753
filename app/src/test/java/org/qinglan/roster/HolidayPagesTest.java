package org.qinglan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.roster.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Calendars;
import org.qinglan.school.HolidayList;
import org.qinglan.school.HolidayLists;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The invented days of a year nobody has named yet, entered by stewards. */
@ServerTest
class HolidayPagesTest {
    private static final String PAGE = "/people/holidays/2027";
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 16);

    @Autowired
    MockMvc web;

    @Autowired
    City city;

    @Autowired
    Units units;

    @Autowired
    Terms terms;

    @Autowired
    Calendars calendars;

    @Autowired
    HolidayLists lists;

    @Autowired
    JdbcClient jdbc;

    Town t;

    @BeforeEach
    void a_town() {
        t = Town.build(city, units);
    }

    @Test
    void a_term_that_touches_a_year_without_holidays_says_where_to_enter_them() throws Exception {
        String term = "/people/terms/" + t.city().term().id();
        String link = "href=\"/people/holidays/2027?unit=" + t.city().school().id() + "\"";
        for (String page : List.of(term, "/people/terms"))
            web.perform(get(page).with(as(t.steward())))
                    .andExpect(content().string(allOf(containsString("2027年的法定假还没有填"), containsString(link))))
                    .andExpect(content().string(not(containsString("2026年的法定假"))));
        web.perform(get(term + "?unit=" + t.city().maths().id()).with(as(t.leader())))
                .andExpect(content().string(allOf(containsString("请数据管理员"), not(containsString(link)))));
        web.perform(saving(t.city().school()).with(as(t.steward()))).andExpect(status().is3xxRedirection());
        for (String page : List.of(term, "/people/terms"))
            web.perform(get(page).with(as(t.steward()))).andExpect(content().string(not(containsString("法定假还没有填"))));
        web.perform(get(term + "?unit=" + t.otherSchool().id()).with(as(t.otherSteward())))
                .andExpect(content().string(containsString("2027年的法定假还没有填")));
    }

    @Test
    void a_pasted_notice_fills_the_form_and_saves_nothing() throws Exception {
        web.perform(reading("元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周日）上班。").with(as(t.steward())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"元旦\""),
                                containsString("value=\"2027-01-01\""),
                                containsString("value=\"2027-01-03\""),
                                containsString("value=\"2027-01-04\""),
                                containsString("1月4日写的是周日，2027年的这一天是周一"),
                                containsString("从通知里读出 1 个假"))));
        web.perform(get(PAGE).with(as(t.steward()))).andExpect(content().string(not(containsString("2027-01-01"))));
    }

    @Test
    void what_is_saved_is_the_calendar_of_the_school_and_can_be_corrected() throws Exception {
        web.perform(saving(t.city().school()).with(as(t.steward()))).andExpect(status().is3xxRedirection());
        assertThat(calendar(t.city().maths()).isSchoolDay(MONDAY)).isFalse();
        assertThat(calendar(t.city().maths()).timetableOf(SATURDAY)).hasValue(DayOfWeek.MONDAY);
        assertThat(calendar(t.otherSchool()).isSchoolDay(MONDAY)).isTrue();
        web.perform(get(PAGE).with(as(t.steward())))
                .andExpect(content().string(allOf(containsString("已经填好"), containsString("value=\"2027-01-11\""))));

        in(() -> calendars.dayOff(t.city().term(), t.city().school(), MONDAY.plusDays(1), "运动会"));
        web.perform(saving(t.city().school(), "2027-01-12", "2027-01-13", "").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        assertThat(calendar(t.city().school()).isSchoolDay(MONDAY)).isTrue();
        assertThat(calendar(t.city().school()).isSchoolDay(SATURDAY)).isFalse();
        assertThat(calendar(t.city().school()).exceptions().get(MONDAY.plusDays(1)))
                .isEqualTo(new SchoolCalendar.Exception(false, null, "运动会"));
    }

    @Test
    void what_the_city_enters_holds_in_every_school() throws Exception {
        web.perform(saving(t.city().bureau()).with(as(t.admin()))).andExpect(status().is3xxRedirection());
        assertThat(calendar(t.otherSchool()).isSchoolDay(MONDAY)).isFalse();
        web.perform(get("/people/terms").with(as(t.otherSteward())))
                .andExpect(content().string(not(containsString("法定假还没有填"))));
    }

    @Test
    void what_cannot_be_is_refused_and_stays_in_the_form() throws Exception {
        web.perform(saving(t.city().school(), "2027-01-11", "", "2027-01-14").with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("1月14日（周四）本来就上班"),
                                containsString("value=\"2027-01-11\""),
                                containsString("value=\"2027-01-14\""))));
        for (var typed :
                List.of(List.of("昨天", "", "看不懂"), List.of("", "2027-01-12", "请补上第一天"), List.of("", "", "还没有填")))
            web.perform(saving(t.city().school(), typed.get(0), typed.get(1), "")
                            .with(as(t.steward())))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString(typed.get(2))));
    }

    @Test
    void stewards_enter_for_what_they_keep_and_nobody_else_does() throws Exception {
        web.perform(saving(t.city().school()).with(as(t.otherSteward()))).andExpect(status().isForbidden());
        web.perform(saving(t.city().bureau()).with(as(t.steward()))).andExpect(status().isForbidden());
        web.perform(saving(t.city().school()).with(as(t.leader()))).andExpect(status().isForbidden());
        web.perform(get(PAGE).with(as(t.plain()))).andExpect(status().isForbidden());
        web.perform(reading("元旦：1月1日放假。").with(as(t.leader()))).andExpect(status().isForbidden());
        var stranger = Town.build(city, units).admin();
        web.perform(saving(t.city().school()).with(as(stranger))).andExpect(status().isNotFound());
        web.perform(get("/people/holidays/1999").with(as(t.steward()))).andExpect(status().isNotFound());
    }

    @Test
    void the_database_keeps_a_workday_on_a_weekend_and_a_holiday_in_its_year() {
        for (String row : List.of(
                "school.holiday_workday (tenant_id, unit_id, year, day) values (?, ?, 2027, '2027-01-14')",
                "school.holiday (tenant_id, unit_id, year, name, first_day, last_day)"
                        + " values (?, ?, 2027, '元旦', '2028-01-01', '2028-01-02')",
                "school.holiday (tenant_id, unit_id, year, name, first_day, last_day)"
                        + " values (?, ?, 2027, '元旦', '2027-01-02', '2027-01-01')"))
            in(() -> assertThatThrownBy(() -> jdbc.sql("insert into " + row)
                            .params(t.city().tenantId(), t.city().school().id())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class));
    }

    @Test
    void a_list_that_cannot_be_is_not_saved_by_a_program_either() {
        in(() -> {
            var list =
                    new HolidayList(2027, List.of(new HolidayList.Off("元旦", MONDAY, MONDAY.minusDays(1))), List.of());
            lists.save(t.city().school(), list);
            assertThat(lists.find(t.city().school(), 2027)).isEmpty();
        });
    }

    private void in(Runnable work) {
        Tenancy.run(t.city().tenantId(), work);
    }

    private SchoolCalendar calendar(Unit unit) {
        return Tenancy.call(t.city().tenantId(), () -> terms.calendar(t.city().term(), unit));
    }

    private MockHttpServletRequestBuilder reading(String notice) {
        return post(PAGE + "/notice")
                .param("unit", t.city().school().id().toString())
                .param("notice", notice);
    }

    private static MockHttpServletRequestBuilder saving(Unit unit) {
        return saving(unit, MONDAY.toString(), MONDAY.plusDays(1).toString(), SATURDAY.toString());
    }

    private static MockHttpServletRequestBuilder saving(Unit unit, String from, String to, String work) {
        return post(PAGE)
                .param("unit", unit.id().toString())
                .param("name.0", "试放假")
                .param("from.0", from)
                .param("to.0", to)
                .param("name.1", "")
                .param("from.1", "")
                .param("to.1", "")
                .param("work.0", work)
                .param("follows.0", work.isEmpty() ? "" : "MONDAY");
    }
}
