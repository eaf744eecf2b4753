package org.qinglan.publiclesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.school.Subject;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class OpenDoorTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Declaring declaring;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Holding holding;

    @Autowired
    PublicLessons lessons;

    @Autowired
    LessonItems items;

    @Test
    void a_teacher_asks_others_in_and_finds_the_proposed_times_at_once() throws Exception {
        var id = Ids.next();
        scope.close();
        mvc.perform(post("/public-lessons/open-door")
                        .param("id", id.toString())
                        .param("teaching", at.classId + "/" + Subject.MATHEMATICS.name())
                        .with(as(at.teacher))
                        .with(csrf()))
                .andExpect(redirectedUrl("/public-lessons/" + id + "/schedule"));
        var page = Jsoup.parse(
                mvc.perform(get("/public-lessons/" + id + "/schedule").with(as(at.teacher)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.text()).contains("建议的时间").contains("三（1）班");
        assertThat(page.select("select[name=audience] option[selected]").text()).isEqualTo("数学教研组");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void nobody_approves_it_and_it_is_no_public_lesson_that_counts() {
        var id = opened(at.teacher);
        assertThat(lessons.get(id).state()).isEqualTo(State.APPROVED);
        assertThat(lessons.approved(at.city.school().id(), at.city.term().id(), Level.TEAM))
                .isZero();
        assertThat(scheduling.set(at.teacher, id, at.plan())).isInstanceOf(Done.class);
        jdbc.sql("update publiclesson.lesson set held_on = date '2026-09-29' where id = ?")
                .param(id)
                .update();
        assertThat(holding.hold(at.teacher, id)).isInstanceOf(Done.class);
        assertThat(lessons.get(id).state()).isEqualTo(State.HELD);
        assertThat(lessons.get(id).recordId()).isNull();
    }

    @Test
    void the_class_is_needed_pressed_twice_it_is_one_and_it_stays_its_teachers() {
        assertThat(declaring.openDoor(at.teacher, Ids.next(), typed("")))
                .isEqualTo(new Refused<>(LessonRefusal.NO_CLASS));
        var id = opened(at.teacher);
        assertThat(declaring.openDoor(at.teacher, id, typed("三（1）班"))).isInstanceOf(Done.class);
        assertThat(lessons.within(at.city.school().id(), at.city.term().id())).hasSize(1);
        assertThatThrownBy(() -> declaring.openDoor(at.colleague, id, typed("三（2）班")))
                .isInstanceOf(Forbidden.class);
        // the short way is for an ordinary lesson only
        assertThat(declaring.step(at.teacher, id, "open-door", "")).isEqualTo(new Refused<>(LessonRefusal.NOT_HERE));
    }

    @Test
    void on_its_day_the_first_page_does_not_say_that_it_counts() {
        var id = opened(at.teacher);
        assertThat(scheduling.set(at.teacher, id, at.plan())).isInstanceOf(Done.class);
        var thatDay = cities.actor(at.teacherPerson, LessonScene.TUESDAY);
        assertThat(items.waiting(thatDay)).singleElement().satisfies(item -> {
            assertThat(item.title()).startsWith("请人来听的课");
            assertThat(item.sub()).endsWith("上完了点一下");
        });
    }

    private UUID opened(Actor me) {
        var id = Ids.next();
        assertThat(declaring.openDoor(me, id, typed("三（1）班"))).isInstanceOf(Done.class);
        return id;
    }

    private Declaration typed(String className) {
        return new Declaration("", "", LessonKinds.OPEN_DOOR, Level.TEAM, "", className, null, List.of(), 0);
    }
}
