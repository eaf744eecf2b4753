package org.qinglan.publiclesson.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.SettableClock;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.Address;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.LessonScene;
import org.qinglan.publiclesson.LessonSteps;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Rate;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.MockMvc;

class SeatsTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Seats seats;

    @Autowired
    Attendance attendance;

    @Autowired
    Clashes clashes;

    @Autowired
    PublicLessons lessons;

    @Autowired
    LessonSteps steps;

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    private UUID id;

    @BeforeEach
    void aLessonWithTwoSeats() {
        id = steps.scheduled(at);
    }

    @AfterEach
    void leave() {
        clock.set(LessonScene.TODAY);
    }

    @Test
    void who_asks_when_all_seats_are_taken_waits_and_moves_up_when_one_is_given_back() {
        assertThat(take(at.other)).isEqualTo(1);
        assertThat(take(at.leader)).isEqualTo(2);
        assertThat(take(at.colleague)).isNull();
        assertThat(take(at.other)).isEqualTo(1);
        seats.giveBack(at.other, id);
        assertThat(seats.of(id, at.colleague.personId()).orElseThrow().number()).isEqualTo(1);
        assertThat(texts(at.colleague)).anyMatch(t -> t.startsWith("有空席了"));
        assertThat(seats.of(id)).hasSize(2);
        assertThatThrownBy(() -> jdbc.sql("update publiclesson.seat set seat_no = 1 where person_id = ?")
                        .param(at.leader.personId())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_teacher_takes_no_seat_and_nobody_takes_one_before_the_day_is_set_or_after_it() {
        assertThat(seats.take(at.teacher, id)).isEqualTo(new Refused<>(SeatRefusal.OWN_LESSON));
        var unset = steps.approved(at, "周长");
        assertThat(seats.take(at.other, unset)).isEqualTo(new Refused<>(SeatRefusal.NOT_OPEN));
        assertThat(seats.take(on(at.other, LessonScene.TUESDAY.plusDays(1)), id))
                .isEqualTo(new Refused<>(SeatRefusal.NOT_OPEN));
    }

    @Test
    void whoever_asked_for_a_seat_is_told_when_the_lesson_is_moved_or_called_off() {
        take(at.other);
        take(at.leader);
        take(at.colleague);
        steps.move(at, id, LocalDate.of(2026, 10, 22), 2, 3, "那天要开运动会");
        for (var who : List.of(at.other, at.leader, at.colleague))
            assertThat(texts(who)).anyMatch(t -> t.contains("改到10月22日（周四）第2节：那天要开运动会"));
        assertThat(texts(at.director)).noneMatch(t -> t.contains("改到"));
        // a third seat came with the new day
        assertThat(seats.of(id)).extracting(Seats.Seat::number).containsExactly(1, 2, 3);
        steps.cancel(at, id, "要外出培训一周");
        assertThat(texts(at.colleague)).anyMatch(t -> t.contains("不上了：要外出培训一周"));
    }

    @Test
    void whoever_was_told_reads_why_it_is_called_off_and_declared_again_it_begins_anew() throws Exception {
        take(at.other);
        steps.cancel(at, id, "班级那周外出活动");
        scope.close();
        assertThat(mvc.perform(get("/public-lessons/" + id).with(as(at.other)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("班级那周外出活动")
                .doesNotContain("推荐");
        scope = Tenancy.enter(at.city.tenantId());
        steps.step(at.teacher, id, "redeclare", "");
        assertThat(lessons.get(id).heldOn()).isNull();
        assertThat(seats.of(id)).isEmpty();
    }

    @Test
    void an_own_lesson_at_that_time_is_pointed_out() {
        assertThat(clashes.of(at.colleague, lessons.get(id))).contains("这一节您自己在三（2）班上数学；要去听，请先调课。");
        assertThat(clashes.of(at.other, lessons.get(id))).isEmpty();
    }

    @Test
    void whoever_has_a_lesson_then_asks_for_an_exchange_with_everything_filled_in() throws Exception {
        scope.close();
        var link = asking(at.colleague).attr("href");
        var form = Jsoup.parse(page(link, at.colleague));
        assertThat(form.select("input[name=reason]").attr("value")).isEqualTo("听顾言的公开课《平均数》");
        assertThat(form.select("input[name=day]").attr("value")).isEqualTo("2026-10-20");
        assertThat(form.select("option[selected]").eachText()).containsExactly("第3节", "第3节");
        assertThat(asking(at.other)).isEmpty();
        scope = Tenancy.enter(at.city.tenantId());
    }

    private Elements asking(Actor me) throws Exception {
        return Jsoup.parse(page("/public-lessons/" + id + "/seats", me)).select("a:contains(请调课)");
    }

    private String page(String link, Actor me) throws Exception {
        return mvc.perform(get(URI.create(link)).with(as(me)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whoever_scans_in_time_is_signed_in_once() {
        clock.set(at("10:10"));
        assertThat(attendance.signIn(at.other, lessons.get(id), attendance.now(id)))
                .isEqualTo(new Refused<>(SeatRefusal.TOO_EARLY));
        clock.set(at("10:30"));
        var code = attendance.now(id);
        assertThat(attendance.signIn(at.other, lessons.get(id), code)).isInstanceOf(Done.class);
        assertThat(attendance.signIn(at.other, lessons.get(id), code)).isInstanceOf(Done.class);
        assertThat(attendance.of(id)).hasSize(1);
        assertThat(attendance.signIn(at.teacher, lessons.get(id), code))
                .isEqualTo(new Refused<>(SeatRefusal.OWN_LESSON));
        clock.set(at("10:33"));
        assertThat(attendance.signIn(at.leader, lessons.get(id), code)).isEqualTo(new Refused<>(SeatRefusal.OLD_CODE));
        clock.set(at("14:00"));
        assertThat(attendance.signIn(at.leader, lessons.get(id), attendance.now(id)))
                .isEqualTo(new Refused<>(SeatRefusal.OVER));
    }

    @Test
    void a_guest_signs_in_with_name_and_school_and_without_an_account() throws Exception {
        clock.set(at("10:40"));
        var code = attendance.now(id);
        scope.close();
        mvc.perform(get("/l/" + id).param("c", code))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("外校的老师")));
        mvc.perform(post("/l/" + id)
                        .param("c", code)
                        .param("name", "尹")
                        .param("school", "白鹭小学")
                        .with(Address.fresh())
                        .with(csrf()))
                .andExpect(status().is(422));
        for (int twice = 0; twice < 2; twice++)
            mvc.perform(post("/l/" + id)
                            .param("c", code)
                            .param("name", "尹思远")
                            .param("school", "白鹭小学")
                            .with(Address.fresh())
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("签到了")));
        mvc.perform(get("/l/" + Ids.next())).andExpect(status().isNotFound());
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(attendance.of(id)).extracting(Attendance.Present::school).containsExactly("白鹭小学");
    }

    @Test
    void an_address_that_sends_without_end_is_stopped() throws Exception {
        scope.close();
        int last = 0;
        for (int n = 0; n <= Rate.FROM_ONE_ADDRESS; n++)
            last = mvc.perform(post("/l/" + id)
                                    .param("name", "某某")
                                    .param("school", "某校")
                                    .with(csrf())
                                    .with(Address.at("203.0.113.7")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString()
                            .contains("来得太多")
                    ? 1
                    : 0;
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(last).isEqualTo(1);
        assertThat(attendance.of(id)).isEmpty();
    }

    @Test
    void names_are_for_who_runs_the_lesson_and_the_wall_too() throws Exception {
        take(at.other);
        scope.close();
        mvc.perform(get("/public-lessons/" + id + "/seats").with(as(at.teacher)))
                .andExpect(content().string(containsString("语文老师")));
        var forOther = mvc.perform(get("/public-lessons/" + id + "/seats").with(as(at.colleague)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(forOther).doesNotContain("语文老师").contains("撞课");
        mvc.perform(get("/public-lessons/" + id + "/sign-in").with(as(at.colleague)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/public-lessons/" + id + "/sign-in").with(as(at.teacher)))
                .andExpect(status().isOk());
        scope = Tenancy.enter(at.city.tenantId());
    }

    private Integer take(Actor me) {
        if (!(seats.take(me, id) instanceof Done(var seat))) throw new AssertionError("refused");
        return seat.number();
    }

    private List<String> texts(Actor me) {
        return notices.of(me.personId(), 1).rows().stream().map(n -> n.text()).toList();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(LessonScene.TUESDAY + "T" + time)
                .atZone(ChineseDates.CHINA)
                .toInstant();
    }

    private static Actor on(Actor me, LocalDate day) {
        return new Actor(me.tenantId(), me.accountId(), me.personId(), me.name(), day, false, me.posts());
    }
}
