package org.qinglan.record.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Credit;
import org.qinglan.record.Credits;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class ObservationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Credits credits;

    @Autowired
    Mentorings mentorings;

    LessonScene scene;
    Tenancy.Scope scope;

    @BeforeEach
    void build() {
        var at = city.build();
        scope = Tenancy.enter(at.tenantId());
        scene = new LessonScene(city, at, jdbc);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void two_taps_lead_from_the_timetable_into_a_form_that_knows_the_lesson() throws Exception {
        mvc.perform(get("/records/new").with(as(scene.me)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("听何老师的课")))
                .andExpect(content().string(containsString("lesson=" + scene.lesson)));
        mvc.perform(get("/records/new/observation?lesson=" + scene.lesson + "&date=2026-10-08")
                        .with(as(scene.me)))
                .andExpect(content().string(containsString("何老师 四（3）班数学")))
                .andExpect(content().string(containsString("10月8日（周四）第3节")));
    }

    @Test
    void one_lesson_counts_for_observer_teacher_and_both_groups_at_once() throws Exception {
        UUID id = saved(form());
        assertThat(credits.ofRecord(id))
                .extracting(Credit::bearer, Credit::action)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(scene.observer.id(), Action.OBSERVE),
                        org.assertj.core.groups.Tuple.tuple(
                                scene.at.mathsGrade3().id(), Action.OBSERVE),
                        org.assertj.core.groups.Tuple.tuple(scene.at.maths().id(), Action.OBSERVE));
        mvc.perform(get("/records/" + id).with(as(scene.me)))
                .andExpect(content().string(containsString("回执 TK-2026-1-0001")));
    }

    @Test
    void the_pair_of_mentor_and_mentee_is_known_and_not_asked() throws Exception {
        mentorings.add(scene.teacher.id(), scene.observer.id(), null, LocalDate.of(2026, 9, 1));
        UUID id = saved(form());
        var mine =
                credits.ofPerson(scene.observer.id(), Action.OBSERVE, DAY, DAY).getFirst();
        assertThat(mine.recordId()).isEqualTo(id);
        assertThat(mine.attributes())
                .containsEntry("relation", "MENTOR")
                .containsEntry("mode", "MENTOR")
                .containsEntry("teacher", scene.teacher.id().toString())
                .containsEntry("lessonKind", "ROUTINE");
        mvc.perform(post("/records/" + id + "/reply")
                .with(as(scene.actor(scene.teacher)))
                .with(csrf()));
        assertThat(credits.ofPerson(scene.teacher.id(), Action.BE_OBSERVED, DAY, DAY)
                        .getFirst()
                        .attributes())
                .containsEntry("relation", "MENTEE");
    }

    @Test
    void a_draft_that_arrives_after_the_form_was_completed_by_the_rules_is_no_error() throws Exception {
        mentorings.add(scene.teacher.id(), scene.observer.id(), null, LocalDate.of(2026, 9, 1));
        UUID id = saved(form());
        mvc.perform(form().into(post("/records/" + id + "/draft"))
                        .with(as(scene.me))
                        .with(csrf()))
                .andExpect(status().is2xxSuccessful());
        mvc.perform(form().param("topic", "别的课题")
                        .into(post("/records/" + id + "/draft"))
                        .with(as(scene.me))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_double_lesson_counts_two_periods_and_takes_both() throws Exception {
        UUID id = saved(form().param("periods", "2").param("lessonKind", "PRACTICE"));
        assertThat(credits.ofPerson(scene.observer.id(), Action.OBSERVE, DAY, DAY))
                .singleElement()
                .satisfies(c -> assertThat(c.quantity()).isEqualByComparingTo("2"));
        mvc.perform(send(Ids.next(), scene.me, form("4")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经记过一份")))
                .andExpect(content().string(containsString("/records/" + id)))
                .andExpect(content().string(containsString("分数的初步认识")));
    }

    @Test
    void the_own_lesson_the_future_and_a_lesson_without_notes_are_refused_and_nothing_typed_is_lost() throws Exception {
        UUID id = Ids.next();
        var form = form("3");
        form.values.put("teacher", List.of("林老师"));
        mvc.perform(send(id, scene.me, form))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能听自己的课")));
        mvc.perform(get("/records/" + id + "/edit").with(as(scene.me)))
                .andExpect(content().string(containsString("分数的初步认识")));
        var tomorrow = form("3");
        tomorrow.values.put("date", List.of("2026-10-09"));
        mvc.perform(send(Ids.next(), scene.me, tomorrow)).andExpect(content().string(containsString("这一天还没到")));
        var silent = form("3");
        silent.values.put("notes.text", List.of(" "));
        mvc.perform(send(Ids.next(), scene.me, silent)).andExpect(content().string(containsString("至少记一条")));
        assertThat(credits.ofPerson(scene.observer.id(), Action.OBSERVE, DAY, LessonScene.TODAY))
                .isEmpty();
    }

    @Test
    void what_is_written_down_after_two_weeks_is_marked_late() throws Exception {
        UUID late = saved(form());
        var recent = form("3");
        recent.values.put("date", List.of("2026-09-24"));
        UUID onTime = Ids.next();
        mvc.perform(send(onTime, scene.me, recent)).andExpect(redirectedUrl("/records/" + onTime));
        mvc.perform(get("/records/" + late).with(as(scene.me)))
                .andExpect(content().string(containsString("补记")));
        mvc.perform(get("/records/" + onTime).with(as(scene.me)))
                .andExpect(content().string(not(containsString("补记"))));
    }

    @Test
    void the_observed_teacher_reads_what_is_for_them_and_answers() throws Exception {
        UUID id = saved(form());
        var teacher = scene.actor(scene.teacher);
        mvc.perform(get("/records/" + id).with(as(teacher))).andExpect(content().string(containsString("等学生等得久，真好")));
        mvc.perform(post("/records/" + id + "/reply")
                        .param("reply", "谢谢，下次再试")
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/records/" + id).with(as(scene.me)))
                .andExpect(content().string(containsString("谢谢，下次再试")));
        mvc.perform(post("/records/" + id + "/reply").with(as(scene.me)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void leaders_read_the_notes_but_not_the_word_meant_for_one_and_colleagues_read_nothing() throws Exception {
        UUID id = saved(form());
        var leader = scene.actor(city.person("组长", scene.at.maths(), Role.SUBJECT_GROUP_LEADER));
        mvc.perform(get("/records/" + id).with(as(leader)))
                .andExpect(content().string(containsString("三个组量得不一样")))
                .andExpect(content().string(not(containsString("等学生等得久，真好"))));
        var wrongGroup = scene.actor(city.person("别组组长", scene.at.chinese(), Role.SUBJECT_GROUP_LEADER));
        var colleague = scene.actor(city.person("同组老师", scene.at.mathsGrade3(), Role.TEACHER));
        var officer = scene.actor(city.person("局里的人", scene.at.bureau(), Role.BUREAU_OFFICER));
        for (Actor other : List.of(wrongGroup, colleague, officer)) {
            mvc.perform(get("/records/" + id).with(as(other))).andExpect(status().isForbidden());
        }
        var elsewhere = city.build();
        var stranger = Tenancy.call(
                elsewhere.tenantId(),
                () -> city.actor(city.person("外人", elsewhere.school(), Role.PRINCIPAL), LessonScene.TODAY));
        mvc.perform(get("/records/" + id).with(as(stranger))).andExpect(status().isNotFound());
    }

    private UUID saved(ObservationForm form) throws Exception {
        UUID id = Ids.next();
        mvc.perform(send(id, scene.me, form)).andExpect(redirectedUrl("/records/" + id));
        return id;
    }

    private ObservationForm form() {
        return form("3");
    }

    private ObservationForm form(String period) {
        return new ObservationForm("2026-09-17", period, "何老师");
    }

    private static MockHttpServletRequestBuilder send(UUID id, Actor actor, ObservationForm form) {
        return form.into(post("/records/" + id)).with(as(actor)).with(csrf());
    }
}
