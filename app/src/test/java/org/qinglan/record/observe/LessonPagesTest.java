package org.qinglan.record.observe;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.TimetableRows;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Thursday, half past nine: 何老师's lesson of today is the third period and has not begun. */
@ServerTest
class LessonPagesTest {
    private static final String PICK = "/records/new/observation/lesson";

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mentorings mentorings;

    LessonScene scene;
    Tenancy.Scope scope;

    @BeforeEach
    void build() {
        var at = city.build();
        scope = Tenancy.enter(at.tenantId());
        scene = new LessonScene(city, at, jdbc);
        mentorings.add(scene.teacher.id(), scene.observer.id(), null, LocalDate.of(2026, 9, 1));
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void a_duty_of_the_mentors_lessons_offers_those_of_this_and_last_week() throws Exception {
        UUID duty = Ids.next();
        mvc.perform(get("/records/new?action=OBSERVE&mentor=true&duty=" + duty).with(as(scene.me)))
                .andExpect(redirectedUrl("/records/new/observation?action=OBSERVE&mentor=true&duty=" + duty));
        mvc.perform(get("/records/new/observation?mentor=true&duty=" + duty).with(as(scene.me)))
                .andExpect(redirectedUrl(PICK + "?mentor=true&duty=" + duty));
        pick("?mentor=true&duty=" + duty)
                .andExpect(content().string(containsString("师父的课")))
                .andExpect(content().string(containsString("10月1日（周四）第3节 10:05 · 四（3）班")))
                .andExpect(content()
                        .string(containsString("lesson=" + scene.lesson + "&amp;date=2026-10-01&amp;duty=" + duty)))
                .andExpect(content().string(not(containsString("今天第3节"))));
    }

    @Test
    void a_mentor_from_another_school_is_offered_with_the_times_of_that_school() throws Exception {
        var there = scene.elsewhere(jdbc);
        var mentor = city.person("石老师", there, Role.TEACHER);
        mentorings.add(mentor.id(), scene.observer.id(), null, LocalDate.of(2026, 9, 1));
        // the second period of that school is at ten, when 林老师 teaches the third of the own one on Wednesdays
        scene.teaches(jdbc, mentor, there, "五（1）班", 3, 2);
        scene.teaches(jdbc, mentor, there, "五（2）班", 4, 2);
        scene.teaches(jdbc, scene.observer, scene.at.school(), "三（1）班", 3, 3);
        pick("?mentor=true")
                .andExpect(content().string(containsString("石老师")))
                .andExpect(content().string(containsString("10月1日（周四）第2节 10:10 · 红石小学五（2）班")))
                .andExpect(content().string(containsString("何老师")))
                .andExpect(content().string(not(containsString("五（1）班"))));
        pick("?q=石").andExpect(content().string(containsString("红石小学五（2）班")));
        var other = city.actor(city.person("陈老师", scene.at.chinese(), Role.TEACHER), LessonScene.TODAY);
        mvc.perform(get(PICK + "?q=石").with(as(other))).andExpect(content().string(not(containsString("红石小学"))));
    }

    @Test
    void from_the_list_of_kinds_todays_lessons_of_the_subject_come_too() throws Exception {
        pick("").andExpect(content().string(containsString("今天本学科的课")))
                .andExpect(content().string(containsString("今天第3节 10:05")))
                .andExpect(content().string(containsString("不在课表里")));
        var stranger = city.actor(city.person("陈语文", scene.at.chinese(), Role.TEACHER), LessonScene.TODAY);
        mvc.perform(get(PICK).with(as(stranger)))
                .andExpect(content().string(containsString("今天别的课")))
                .andExpect(content().string(not(containsString("师父的课"))));
    }

    @Test
    void what_is_written_up_and_what_was_given_while_one_taught_is_not_offered() throws Exception {
        var form = new ObservationForm("2026-10-01", "3", "何老师");
        mvc.perform(form.into(post("/records/" + Ids.next())).with(as(scene.me)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        pick("?mentor=true").andExpect(content().string(containsString("没有还没记的课")));
        var lessons = new TimetableRows(jdbc);
        lessons.lesson(scene.at, lessons.aClass(scene.at, "三（1）班", 3), scene.observer, DayOfWeek.THURSDAY, 3);
        pick("").andExpect(content().string(not(containsString("何老师"))));
    }

    @Test
    void a_teacher_is_found_by_name_and_a_wrong_name_says_so() throws Exception {
        pick("?q=何").andExpect(content().string(containsString("10月1日（周四）第3节")));
        pick("?q=无此人").andExpect(content().string(containsString("课表里没有“无此人”上的课")));
    }

    @Test
    void a_chosen_lesson_leaves_three_questions_and_the_plain_form_asks_who_and_when_besides() throws Exception {
        mvc.perform(get("/records/new/observation?lesson=" + scene.lesson + "&date=2026-10-01")
                        .with(as(scene.me)))
                .andExpect(content().string(containsString("10月1日（周四）第3节")))
                .andExpect(content().string(not(containsString("其余的填好了"))));
        mvc.perform(get("/records/new/observation?plain=true").with(as(scene.me)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("其余的填好了，点开能改")));
    }

    private ResultActions pick(String query) throws Exception {
        return mvc.perform(get(PICK + query).with(as(scene.me))).andExpect(status().isOk());
    }
}
