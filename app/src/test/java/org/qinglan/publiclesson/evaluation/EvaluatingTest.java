package org.qinglan.publiclesson.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.SettableClock;
import org.qinglan.publiclesson.Address;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.LessonScene;
import org.qinglan.publiclesson.LessonSteps;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.MockMvc;

class EvaluatingTest extends LessonCase {
    private static final Voice GOOD = new Voice(Map.of(1, 9, 2, 8), "追问有耐心", "导入再短一点");

    @Autowired
    MockMvc mvc;

    @Autowired
    Evaluating evaluating;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Attendance attendance;

    @Autowired
    PublicLessons lessons;

    @Autowired
    LessonSteps steps;

    @Autowired
    SettableClock clock;

    private UUID id;

    @BeforeEach
    void aLessonGoingOn() {
        id = steps.scheduled(at);
        clock.set(at("11:20"));
    }

    @AfterEach
    void leave() {
        clock.set(LessonScene.TODAY);
    }

    @Test
    void means_are_shown_of_three_and_more_and_by_threes_while_voices_come_in() {
        give(at.other, GOOD);
        give(at.leader, new Voice(Map.of(1, 6), "", "小组先定谁来记"));
        assertThat(together().counted()).isZero();
        assertThat(together().rows()).allSatisfy(row -> assertThat(row.mean()).isNull());
        give(at.colleague, new Voice(Map.of(1, 10), "", ""));
        assertThat(together().counted()).isEqualTo(3);
        assertThat(together().rows().getFirst().words()).isEqualTo("8.3");
        // only one of them slid the second point, so its mean would tell what that one gave
        assertThat(together().rows().get(1).mean()).isNull();
        give(at.director, new Voice(Map.of(1, 1), "", ""));
        assertThat(together().voices()).isEqualTo(4);
        assertThat(together().rows().getFirst().words()).isEqualTo("8.3");
        clock.set(LessonScene.TUESDAY.plusDays(4));
        assertThat(together().rows().getFirst().words()).isEqualTo("6.5");
        assertThat(together().suggestions()).containsExactlyInAnyOrder("导入再短一点", "小组先定谁来记");
    }

    @Test
    void whoever_changes_the_own_points_does_not_move_those_of_the_others() {
        give(at.other, GOOD);
        give(at.leader, new Voice(Map.of(1, 6), "", ""));
        give(at.colleague, new Voice(Map.of(1, 10), "", ""));
        give(at.director, new Voice(Map.of(1, 1), "", ""));
        give(at.other, new Voice(Map.of(1, 6), "", ""));
        // 6, 6 and 10; the fourth has not moved in
        assertThat(together().rows().getFirst().words()).isEqualTo("7.3");
        assertThat(evaluations.of(id, at.other.personId()).orElseThrow().at(1)).isEqualTo(6);
    }

    @Test
    void only_who_was_there_evaluates_once_a_form_and_nobody_the_own_lesson() {
        var lesson = lessons.get(id);
        assertThat(evaluating.open(lesson, Optional.of(at.other), ""))
                .isEqualTo(new Refused<>(EvaluationRefusal.NOT_THERE));
        assertThat(evaluating.open(lesson, Optional.empty(), "abcdef"))
                .isEqualTo(new Refused<>(EvaluationRefusal.NOT_THERE));
        assertThat(evaluating.open(lesson, Optional.of(at.teacher), attendance.now(id)))
                .isEqualTo(new Refused<>(EvaluationRefusal.OWN_LESSON));
        var key = key(Optional.of(at.other));
        assertThat(evaluating.give(at.other, lesson, key, new Voice(Map.of(), " ", "")))
                .isEqualTo(new Refused<>(EvaluationRefusal.EMPTY));
        assertThat(evaluating.give(at.other, lesson, key, new Voice(Map.of(), "长".repeat(201), "")))
                .isEqualTo(new Refused<>(EvaluationRefusal.TOO_LONG));
        assertThat(evaluating.give(at.other, lesson, key, GOOD)).isInstanceOf(Done.class);
        assertThat(attendance.has(id, at.other.personId())).isTrue();
        assertThat(evaluating.give(at.other, lesson, key, GOOD)).isEqualTo(new Refused<>(EvaluationRefusal.OLD_FORM));
        assertThat(evaluating.give(at.teacher, lesson, key(Optional.of(at.leader)), GOOD))
                .isEqualTo(new Refused<>(EvaluationRefusal.OWN_LESSON));
        assertThatThrownBy(() -> evaluations.put(lesson, Ids.next(), at.teacher.personId(), GOOD))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_form_key_is_ours_of_this_lesson_and_of_these_two_hours() {
        var lesson = lessons.get(id);
        var key = key(Optional.of(at.other));
        String forged = key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0");
        assertThat(evaluating.give(at.other, lesson, forged, GOOD))
                .isEqualTo(new Refused<>(EvaluationRefusal.OLD_FORM));
        assertThat(evaluating.give(at.other, lesson, "", GOOD)).isEqualTo(new Refused<>(EvaluationRefusal.OLD_FORM));
        assertThat(FormKey.read(key, Ids.next(), attendance.secret(id), clock.instant()))
                .isEmpty();
        clock.set(at("13:25"));
        assertThat(evaluating.give(at.other, lesson, key, GOOD)).isEqualTo(new Refused<>(EvaluationRefusal.OLD_FORM));
        clock.set(LessonScene.TUESDAY.plusDays(4));
        assertThat(evaluating.open(lesson, Optional.of(at.other), "")).isEqualTo(new Refused<>(EvaluationRefusal.OVER));
    }

    @Test
    void a_guest_evaluates_with_name_and_school_once_and_is_noted_as_present() throws Exception {
        String code = attendance.now(id);
        scope.close();
        var form = Jsoup.parse(body(get("/l/" + id + "/e").param("c", code)));
        String key = form.select("input[name=key]").val();
        assertThat(form.select("input[type=range]")).hasSize(6);
        mvc.perform(guest(key, "尹"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("姓名和学校")));
        mvc.perform(guest(key, "尹思远"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("收到了")));
        mvc.perform(guest(key, "尹思远")).andExpect(status().is(422));
        String again = Jsoup.parse(body(get("/l/" + id + "/e").param("c", code)))
                .select("input[name=key]")
                .val();
        mvc.perform(guest(again, "尹思远"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("已经评过了")));
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(together().voices()).isEqualTo(1);
        assertThat(attendance.of(id)).extracting(Attendance.Present::name).containsExactly("尹思远");
    }

    @Test
    void single_points_are_for_who_gave_them_and_means_for_who_runs_the_lesson() throws Exception {
        give(at.other, GOOD);
        give(at.leader, new Voice(Map.of(1, 6), "", ""));
        give(at.colleague, new Voice(Map.of(1, 10), "", ""));
        scope.close();
        var page = "/public-lessons/" + id + "/evaluation";
        mvc.perform(get(page).with(as(at.other)))
                .andExpect(content().string(containsString("9 分")))
                .andExpect(content().string(not(containsString("8.3"))));
        mvc.perform(get(page).with(as(at.teacher)))
                .andExpect(content().string(containsString("8.3")))
                .andExpect(content().string(containsString("追问有耐心")))
                .andExpect(content().string(not(containsString("语文老师"))));
        mvc.perform(get(page + "/screen").with(as(at.teacher)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("语文老师"))));
        mvc.perform(get(page + "/screen").with(as(at.other))).andExpect(status().is3xxRedirection());
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void thanks_are_from_who_was_there_and_can_be_taken_back() throws Exception {
        give(at.other, GOOD);
        scope.close();
        var address = "/public-lessons/" + id + "/thanks";
        mvc.perform(post(address).param("kind", "FLOWER").with(as(at.leader)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(address).param("kind", "FLOWER").with(as(at.other)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/public-lessons/" + id + "/evaluation").with(as(at.teacher)))
                .andExpect(content().string(containsString("献花 1")));
        mvc.perform(post(address).param("kind", "FLOWER").with(as(at.other)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/public-lessons/" + id + "/evaluation").with(as(at.teacher)))
                .andExpect(content().string(containsString("献花 0")));
        scope = Tenancy.enter(at.city.tenantId());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder guest(String key, String name) {
        return post("/l/" + id + "/e")
                .param("key", key)
                .param("p1", "9")
                .param("p2", "11")
                .param("praise", "板书清楚")
                .param("name", name)
                .param("school", "白鹭小学")
                .with(Address.fresh())
                .with(csrf());
    }

    private String body(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private void give(Actor me, Voice voice) {
        Decision<Voice, EvaluationRefusal> answer = evaluating.give(me, lessons.get(id), key(Optional.of(me)), voice);
        assertThat(answer).isInstanceOf(Done.class);
    }

    private String key(Optional<Actor> me) {
        PublicLesson lesson = lessons.get(id);
        if (!(evaluating.open(lesson, me, attendance.now(id)) instanceof Done(var key)))
            throw new AssertionError("no form");
        return key;
    }

    private Means together() {
        return evaluations.together(lessons.get(id));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(LessonScene.TUESDAY + "T" + time)
                .atZone(ChineseDates.CHINA)
                .toInstant();
    }
}
