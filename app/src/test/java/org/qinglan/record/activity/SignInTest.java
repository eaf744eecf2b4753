package org.qinglan.record.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.record.Action;
import org.qinglan.record.Credit;
import org.qinglan.record.Credits;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class SignInTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIns signIns;

    @Autowired
    Credits credits;

    @Autowired
    SettableClock clock;

    City.Built at;
    Tenancy.Scope scope;
    Actor host;
    Actor teacher;
    Actor guest;
    UUID id;

    @BeforeEach
    void anActivityThisAfternoon() throws Exception {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        host = city.actor(city.person("方组长", at.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        teacher = city.actor(city.person("许老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        guest = city.actor(city.person("语文老师", at.chinese(), Role.TEACHER), TODAY);
        id = Ids.next();
        mvc.perform(form("/records/" + id + "/draft")).andExpect(status().isOk());
    }

    @AfterEach
    void leave() {
        clock.set(TODAY);
        scope.close();
    }

    @Test
    void whoever_scans_in_time_is_signed_in_and_ticked_when_the_host_writes_it_down() throws Exception {
        clock.set(at("14:10"));
        mvc.perform(get("/records/" + id + "/sign-in").with(as(host)))
                .andExpect(content().string(containsString("<svg class=\"qr\"")));
        String code = signIns.now(id);
        mvc.perform(scan(guest, code)).andExpect(content().string(containsString("签到了")));
        mvc.perform(scan(guest, code)).andExpect(status().isOk());
        mvc.perform(get("/records/" + id + "/edit").with(as(host)))
                .andExpect(content().string(containsString("value=\"" + guest.personId() + "\" checked")));
        assertThat(signIns.of(id)).hasSize(1);
    }

    @Test
    void the_code_of_the_last_minute_still_holds_and_an_older_one_does_not() throws Exception {
        clock.set(at("14:30"));
        String code = signIns.now(id);
        clock.set(at("14:31"));
        mvc.perform(scan(teacher, code)).andExpect(status().isOk());
        clock.set(at("14:32"));
        mvc.perform(scan(guest, code))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这个码过期了")));
        assertThat(signIns.of(id)).hasSize(1);
    }

    @Test
    void nobody_signs_in_before_half_an_hour_before_or_after_the_end() throws Exception {
        clock.set(at("13:59"));
        mvc.perform(scan(teacher, signIns.now(id))).andExpect(content().string(containsString("还没到签到时间")));
        clock.set(at("16:01"));
        mvc.perform(scan(teacher, signIns.now(id))).andExpect(content().string(containsString("签到停了")));
        assertThat(signIns.of(id)).isEmpty();
    }

    @Test
    void a_code_belongs_to_one_activity_and_one_minute() {
        var one = new SignInCode(new UUID(0, 1), "secret");
        Instant now = at("14:30");
        assertThat(one.accepts(one.at(now), now.plusSeconds(59))).isTrue();
        assertThat(one.accepts(new SignInCode(new UUID(0, 2), "secret").at(now), now))
                .isFalse();
        assertThat(one.accepts(new SignInCode(new UUID(0, 1), "other").at(now), now))
                .isFalse();
        assertThat(one.accepts("", now)).isFalse();
    }

    @Test
    void a_stranger_cannot_sign_in_and_a_teacher_does_not_see_the_wall() throws Exception {
        clock.set(at("14:30"));
        String code = signIns.now(id);
        mvc.perform(get("/records/" + id + "/sign-in").with(as(teacher))).andExpect(status().isForbidden());
        var elsewhere = city.build();
        var stranger = Tenancy.call(
                elsewhere.tenantId(), () -> city.actor(city.person("外人", elsewhere.maths(), Role.TEACHER), TODAY));
        mvc.perform(scan(stranger, code)).andExpect(status().isNotFound());
    }

    @Test
    void it_counts_once_for_everybody_there_and_once_for_the_group() throws Exception {
        clock.set(at("16:30"));
        mvc.perform(form("/records/" + id)).andExpect(redirectedUrl("/records/" + id));
        var all = credits.ofRecord(id);
        assertThat(all).extracting(Credit::action).containsOnly(Action.ACTIVITY);
        assertThat(all)
                .extracting(Credit::bearer)
                .containsExactlyInAnyOrder(
                        host.personId(), teacher.personId(), at.maths().id());
        assertThat(all.stream().filter(c -> host.personId().equals(c.bearer())).findFirst())
                .hasValueSatisfying(c -> assertThat(c.attributes())
                        .containsEntry("part", "host")
                        .containsEntry("parts", "attendee host"));
        mvc.perform(get("/records/" + id).with(as(teacher))).andExpect(content().string(containsString("下周试教一次")));
    }

    private MockHttpServletRequestBuilder form(String address) {
        return post(address)
                .param("kind", "activity")
                .param("form", new UUID(0, 7).toString())
                .param("date", "2026-10-08")
                .param("begins", "14:30")
                .param("ends", "16:00")
                .param("unit", at.maths().id().toString())
                .param("host", "方组长")
                .param(
                        "attendees",
                        host.personId().toString(),
                        teacher.personId().toString())
                .param("topic", "计算教学怎么讲算理")
                .param("decisions.what", "下周试教一次", "")
                .param("decisions.who", "许老师", "")
                .param("decisions.due", "2026-10-16", "")
                .with(as(host))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder scan(Actor who, String code) {
        return post("/s/" + id).param("c", code).with(as(who)).with(csrf());
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-10-08T" + time)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
