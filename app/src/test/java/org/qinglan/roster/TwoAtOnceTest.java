package org.qinglan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.roster.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Distinctions;
import org.qinglan.school.Staff;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the second of two reads on the page, and what the page of a person takes. */
@ServerTest
class TwoAtOnceTest {
    @Autowired
    MockMvc web;

    @Autowired
    City city;

    @Autowired
    Units units;

    @Autowired
    Staff staff;

    @Autowired
    Distinctions distinctions;

    Town t;
    String person;

    @BeforeEach
    void a_town() {
        t = Town.build(city, units);
        person = "/people/" + t.teacher().id();
    }

    @Test
    void the_second_of_two_reads_a_sentence_finds_what_was_typed_and_saves_it_then() throws Exception {
        web.perform(get(person).with(as(t.steward())))
                .andExpect(content().string(containsString("name=\"seen\" value=\"0\"")));
        web.perform(changing("夏小禾", "0").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        web.perform(changing("夏大禾", "0").with(as(t.admin())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("刚才有人改过这个人的信息"),
                                containsString("<h1>夏小禾</h1>"),
                                containsString("value=\"夏大禾\""),
                                containsString("name=\"seen\" value=\"1\""))));
        web.perform(changing("夏大禾", "1").with(as(t.admin()))).andExpect(status().is3xxRedirection());
    }

    @Test
    void a_phone_number_is_kept_when_the_field_is_empty_and_goes_when_asked() throws Exception {
        web.perform(changing("夏禾", "0").param("phone", "13800001234").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        web.perform(changing("夏禾", "1").param("phone", "").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        assertThat(phone()).isEqualTo("13800001234");
        web.perform(get(person).with(as(t.steward()))).andExpect(content().string(containsString("删掉现在的手机号")));
        web.perform(changing("夏禾", "1").param("noPhone", "true").with(as(t.steward())))
                .andExpect(status().is3xxRedirection());
        assertThat(phone()).isNull();
        web.perform(get(person).with(as(t.steward()))).andExpect(content().string(not(containsString("删掉现在的手机号"))));
    }

    @Test
    void who_audits_is_not_made_administrator_and_the_page_says_so() throws Exception {
        web.perform(appointing("AUDIT_OFFICER").with(as(t.admin()))).andExpect(status().is3xxRedirection());
        web.perform(appointing("SYSTEM_ADMIN").with(as(t.admin())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能是同一个人")));
    }

    @Test
    void a_unit_renamed_meanwhile_shows_its_new_name_and_keeps_what_was_typed() throws Exception {
        String maths = "/people/units/" + t.city().maths().id();
        web.perform(renaming(maths, "数学教研组", "数学组").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        web.perform(renaming(maths, "数学教研组", "算术组").with(as(t.admin())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("刚才有人改了名称"),
                                containsString("<h1>数学组</h1>"),
                                containsString("value=\"算术组\""),
                                containsString("name=\"was\" value=\"数学组\""))));
    }

    @Test
    void an_honour_has_a_last_day_that_can_be_changed() throws Exception {
        web.perform(honouring("2029-08-31").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        web.perform(get(person).with(as(t.steward())))
                .andExpect(content()
                        .string(allOf(containsString("有效期至"), containsString("2029-08-31"), containsString("改有效期"))));
        web.perform(honouring("2026-09-30").with(as(t.steward()))).andExpect(status().is3xxRedirection());
        web.perform(get(person).with(as(t.steward())))
                .andExpect(content().string(allOf(containsString("已到期"), not(containsString("改有效期")))));
        web.perform(honouring("2020-01-01").with(as(t.steward())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("有效期的最后一天"), containsString("value=\"骨干教师\""))));
        web.perform(honouring("2029-08-31").with(as(t.otherSteward()))).andExpect(status().isForbidden());
    }

    private String phone() {
        return Tenancy.call(
                t.city().tenantId(), () -> staff.contact(t.teacher().id()).phone());
    }

    private MockHttpServletRequestBuilder changing(String name, String seen) {
        return post(person)
                .param("name", name)
                .param("employeeNo", t.teacher().employeeNo())
                .param("seen", seen);
    }

    private MockHttpServletRequestBuilder appointing(String role) {
        return post(person + "/posts")
                .param("postUnit", t.city().bureau().id().toString())
                .param("role", role)
                .param("postSince", "2026-10-08");
    }

    private static MockHttpServletRequestBuilder renaming(String unit, String was, String to) {
        return post(unit + "/name").param("was", was).param("rename", to);
    }

    private MockHttpServletRequestBuilder honouring(String until) {
        return post(person + "/honours")
                .param("honour", "骨干教师")
                .param("level", "区")
                .param("honourSince", "2026-09-01")
                .param("honourUntil", until);
    }
}
