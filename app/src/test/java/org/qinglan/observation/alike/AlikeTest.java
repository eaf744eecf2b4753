package org.qinglan.observation.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.TimetableRows;
import org.qinglan.record.Credits;
import org.qinglan.record.form.Entries;
import org.qinglan.school.Absences;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class AlikeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final String SEEN = "先请两位同学到前面量课桌的长，一位用尺，一位用铅笔；量完把两个数都写在黑板上，问为什么不一样。";
    private static final String SAME = "差不多一样";

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    Entries entries;

    @Autowired
    Credits credits;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    City.Built at;
    Tenancy.Scope scope;
    Person taught;
    Actor observer;
    Actor leader;

    @BeforeEach
    void build() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        taught = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        observer = city.actor(city.person("林老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        leader = city.actor(city.person("方组长", at.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    private ResultActions save(UUID id, Actor who, String day, int period, String notes, String... more)
            throws Exception {
        var request = post("/records/" + id)
                .param("kind", "observation")
                .param("version", "0")
                .param("form", id.toString())
                .param("teacher", taught.name())
                .param("date", day)
                .param("period", Integer.toString(period))
                .param("periods", "1")
                .param("topic", "测量长度")
                .param("notes.time", "10:08")
                .param("notes.text", notes);
        for (int i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1]);
        var said = List.of(more);
        if (!said.contains("lessonKind")) request.param("lessonKind", "ROUTINE");
        if (!said.contains("mode")) request.param("mode", "DROP_IN");
        return mvc.perform(request.with(as(who)).with(csrf()));
    }

    private UUID saved(Actor who, String day, int period, String notes, String... more) throws Exception {
        UUID id = Ids.next();
        save(id, who, day, period, notes, more).andExpect(redirectedUrl("/records/" + id));
        return id;
    }

    private List<String> told(Actor who) {
        return jdbc.sql("select text from notice.notice where person_id = ?")
                .param(who.personId())
                .query(String.class)
                .list();
    }

    @Test
    void the_writer_sees_the_passages_first_and_nothing_typed_is_lost() throws Exception {
        saved(observer, "2026-09-17", 2, SEEN);
        UUID id = Ids.next();
        save(id, observer, "2026-09-24", 3, SEEN + "换了一个班。")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没存下：先看一眼，再定怎么办")))
                .andExpect(content().string(containsString("有 1 段和自己9月17日的听课记录" + SAME)))
                .andExpect(content().string(containsString("<blockquote>先请两位同学")))
                .andExpect(content().string(containsString("换了一个班")))
                .andExpect(content().string(not(containsString("抄"))));
        assertThat(entries.get(id).isDraft()).isTrue();
        assertThat(told(leader)).isEmpty();
        save(id, observer, "2026-09-24", 3, "这回只有一个小组量完，别的组还在争用什么量。").andExpect(redirectedUrl("/records/" + id));
    }

    @Test
    void a_reason_ends_it_and_only_what_was_left_without_a_word_goes_on() throws Exception {
        saved(observer, "2026-09-17", 2, SEEN);
        save(Ids.next(), observer, "2026-09-24", 3, SEEN, "anyway", "reason", "why", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("原因还空着")));
        UUID explained = saved(observer, "2026-09-24", 3, SEEN, "anyway", "reason", "why", "两个班同一份教案，我按同一张表记");
        // the form's own button takes it too
        saved(observer, "2026-09-23", 3, SEEN, "why", "两个班同一份教案，我按同一张表记");
        UUID silent = saved(observer, "2026-09-25", 4, SEEN, "anyway", "silent");
        mvc.perform(get("/records/" + explained).with(as(observer)))
                .andExpect(content().string(containsString("两个班同一份教案")));
        mvc.perform(get("/records/" + explained).with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("存的时候看到的"))));
        mvc.perform(get("/observations/alike/" + explained).with(as(leader))).andExpect(status().isForbidden());
        mvc.perform(get("/records/" + silent).with(as(leader)))
                .andExpect(content().string(containsString("没有写原因")));
        mvc.perform(get("/observations/alike/" + silent).with(as(leader)))
                .andExpect(content().string(containsString("先问一句")));
        assertThat(told(leader)).singleElement().asString().contains("林老师9月25日的听课记录请看一眼");
        assertThat(credits.ofRecord(silent)).isNotEmpty();
    }

    @Test
    void neither_the_teacher_nor_another_group_sees_what_was_pointed_out_and_the_word_may_come_later()
            throws Exception {
        saved(observer, "2026-09-17", 2, SEEN);
        UUID id = saved(observer, "2026-09-24", 3, SEEN, "anyway", "silent");
        var teacher = city.actor(taught, TODAY);
        mvc.perform(get("/records/" + id).with(as(teacher)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("存的时候看到的"))));
        mvc.perform(get("/observations/alike/" + id).with(as(teacher))).andExpect(status().isForbidden());
        mvc.perform(post("/observations/alike/" + id)
                        .param("why", "我来说")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/observations/alike/" + id)
                        .param("why", "")
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/observations/alike/" + id)
                        .param("why", "同一份观察表")
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/records/" + id));
        mvc.perform(get("/observations/alike/" + id).with(as(leader))).andExpect(status().isForbidden());
        save(id, observer, "2026-09-24", 3, SEEN + "补一句。").andExpect(redirectedUrl("/records/" + id));
    }

    @Test
    void who_sat_in_the_same_lesson_may_share_a_sheet_and_another_lesson_names_nobody() throws Exception {
        saved(observer, "2026-09-17", 2, SEEN);
        var beside = city.actor(city.person("宋老师", at.mathsGrade4(), Role.TEACHER), TODAY);
        saved(beside, "2026-09-17", 2, SEEN);
        save(Ids.next(), beside, "2026-09-18", 2, SEEN)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("本校9月17日的另一份听课记录")))
                .andExpect(content().string(not(containsString("林老师9月17日"))));
    }

    @Test
    void what_the_group_prepared_together_and_what_is_void_is_not_held_against_anybody() throws Exception {
        UUID first = saved(observer, "2026-09-17", 2, SEEN);
        mvc.perform(post("/records/" + first + "/step")
                .param("event", "void")
                .param("comment", "记错了节次，另记一份")
                .with(as(observer))
                .with(csrf()));
        UUID second = saved(observer, "2026-09-24", 3, SEEN);
        UUID group = Ids.next();
        mvc.perform(post("/records/" + group)
                        .param("kind", "activity")
                        .param("version", "0")
                        .param("date", "2026-09-15")
                        .param("begins", "14:30")
                        .param("ends", "16:00")
                        .param("unit", at.maths().id().toString())
                        .param("activityKind", "PREP")
                        .param("host", "方组长")
                        .param("topic", "测量怎么起头")
                        .param("attendees", leader.personId().toString())
                        .param("minutes", SEEN)
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/records/" + group));
        assertThat(second).isNotNull();
        saved(city.actor(city.person("宋老师", at.maths(), Role.TEACHER), TODAY), "2026-09-28", 2, SEEN);
    }

    @Test
    void times_that_cannot_be_are_asked_about() throws Exception {
        var rows = new TimetableRows(jdbc);
        var room = rows.aClass(at, "四（3）班", 4);
        rows.lesson(at, room, taught, DayOfWeek.THURSDAY, 3);
        rows.lesson(
                at, rows.aClass(at, "三（1）班", 3), city.person("别人", at.maths(), Role.TEACHER), DayOfWeek.THURSDAY, 3);
        rows.bells(at.school(), 6);
        saved(observer, "2026-09-17", 3, "第三组先动手。");
        save(Ids.next(), observer, "2026-09-17", 5, "第三组先动手。")
                .andExpect(content().string(containsString("课表上，何老师9月17日第5节没有课")));
        saved(observer, "2026-09-17", 6, "第三组先动手。", "lessonKind", "RESEARCH");
        save(Ids.next(), observer, "2026-10-08", 3, "第三组先动手。")
                .andExpect(content().string(containsString("第3节 10:00 才开始，现在是 9:30")));
        jdbc.sql("update school.lesson_slot set teacher_id = ? where class_id <> ?")
                .params(observer.personId(), room)
                .update();
        save(Ids.next(), observer, "2026-09-24", 3, "第三组先动手。")
                .andExpect(content().string(containsString("课表上，听课的人那时自己在上课：第3节三（1）班数学")));
        absences.add(taught.id(), LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 10), "病假");
        save(Ids.next(), observer, "2026-09-10", 3, "第三组先动手。")
                .andExpect(content().string(containsString("名单上记着，何老师9月10日不在校")))
                .andExpect(content().string(not(containsString("病假"))));
        saved(observer, "2026-09-10", 3, "在网上看的。", "mode", "ONLINE");
    }

    @Test
    void the_school_sets_from_when_on_and_a_strange_figure_is_refused() throws Exception {
        var director = city.actor(city.person("教科室主任", at.researchOffice(), Role.RESEARCH_DIRECTOR), TODAY);
        saved(observer, "2026-09-17", 2, SEEN);
        mvc.perform(post("/observations/alike-rule")
                        .param("least", "12")
                        .param("share", "50")
                        .with(as(director))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("20 到 200")));
        mvc.perform(post("/observations/alike-rule")
                        .param("least", "120")
                        .param("share", "80")
                        .with(as(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/observations/alike-rule"));
        mvc.perform(get("/observations/alike-rule").with(as(director)))
                .andExpect(content().string(containsString("value=\"120\"")));
        mvc.perform(post("/observations/alike-rule")
                        .param("least", "50")
                        .param("share", "80")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        saved(observer, "2026-10-08", 1, SEEN);
        save(Ids.next(), observer, "2026-09-24", 3, SEEN).andExpect(status().isUnprocessableContent());
        assertThatThrownBy(() -> jdbc.sql("update observation.setting set value = 'viel'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
