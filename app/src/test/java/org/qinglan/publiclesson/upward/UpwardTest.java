package org.qinglan.publiclesson.upward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.LessonScene;
import org.qinglan.publiclesson.LessonSteps;
import org.qinglan.publiclesson.Level;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.publiclesson.upward.Upward.State;
import org.qinglan.school.Role;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.MockMvc;

class UpwardTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Units units;

    @Autowired
    LessonSteps steps;

    @Autowired
    PublicLessons lessons;

    @Autowired
    Upwards rows;

    @Autowired
    SentUp sent;

    @Autowired
    Notices notices;

    @Autowired
    Seeing seeing;

    private Actor district;
    private UUID lesson;
    private Upward up;

    @BeforeEach
    void aLessonOfTheDistrictIsApprovedBySchool() {
        district = officer("区教研员", at.city.district().id());
        lesson = steps.approved(at, "平均数", Level.DISTRICT);
        up = rows.ofLesson(lesson).orElseThrow();
    }

    @Test
    void what_the_school_approved_is_received_above_with_a_time_limit() throws Exception {
        assertThat(up.state()).isEqualTo(State.WAITING);
        assertThat(up.unit()).isEqualTo("青山区");
        // ten school days after Thursday the 8th of October
        assertThat(up.dueOn()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(told(district)).containsExactly("青禾小学报来顾言的区级公开课《平均数》，等您答复。");
        scope.close();
        assertThat(page("/", district)).contains("学校报上来的公开课").contains("青禾小学 顾言《平均数》，等您答复");
        assertThat(page("/public-lessons/upward", district)).contains("《平均数》").contains("等答复");
        assertThat(page("/public-lessons/" + lesson, at.teacher))
                .contains("青山区的答复")
                .contains("最晚 10月22日");
        scope = Tenancy.enter(at.city.tenantId());
        var own = steps.approved(at, "周长", Level.SCHOOL);
        assertThat(rows.ofLesson(own)).isEmpty();
    }

    @Test
    void accepted_it_is_set_and_until_then_it_is_not() {
        assertThat(steps.set(at, lesson)).isInstanceOf(Refused.class);
        assertThat(done(sent.answer(district, up.id(), State.ACCEPTED, "")).state())
                .isEqualTo(State.ACCEPTED);
        assertThat(told(at.teacher)).contains("青山区同意了顾言的区级公开课《平均数》，请排时间。");
        assertThat(told(at.director)).contains("青山区同意了顾言的区级公开课《平均数》，请排时间。");
        assertThat(steps.set(at, lesson)).isInstanceOf(Done.class);
        assertThat(lessons.get(lesson).level()).isEqualTo(Level.DISTRICT);
        assertThat(sent.answer(district, up.id(), State.DECLINED, "名额满了"))
                .isEqualTo(new Refused<>(UpwardRefusal.ANSWERED));
    }

    @Test
    void declined_with_a_reason_it_becomes_a_lesson_of_the_school() {
        assertThat(sent.answer(district, up.id(), State.DECLINED, " "))
                .isEqualTo(new Refused<>(UpwardRefusal.NO_REASON));
        done(sent.answer(district, up.id(), State.DECLINED, "这学期名额满了"));
        assertThat(lessons.get(lesson).level()).isEqualTo(Level.SCHOOL);
        assertThat(told(at.teacher)).contains("青山区没同意顾言的区级公开课《平均数》：这学期名额满了；可以按校级排时间。");
        assertThat(steps.set(at, lesson)).isInstanceOf(Done.class);
    }

    @Test
    void asked_back_the_school_adds_something_and_it_waits_again() throws Exception {
        assertThat(sent.reply(at.teacher, up.id(), "带两个班比较")).isEqualTo(new Refused<>(UpwardRefusal.NOT_ASKED));
        done(sent.answer(district, up.id(), State.ASKED, "请写上和教材的关系"));
        assertThat(told(at.teacher)).contains("青山区请补充顾言的区级公开课《平均数》：请写上和教材的关系");
        scope.close();
        mvc.perform(post(up.href() + "/reply")
                        .param("words", "接在条形统计图后面上")
                        .with(as(at.teacher))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page(up.href(), district)).contains("接在条形统计图后面上");
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(rows.get(up.id()).state()).isEqualTo(State.WAITING);
        assertThat(told(district)).contains("青禾小学补充了顾言的区级公开课《平均数》，等您答复。");
        done(sent.answer(district, up.id(), State.ACCEPTED, "好"));
    }

    @Test
    void nobody_waits_for_ever() {
        jdbc.sql("update publiclesson.upward set due_on = date '2026-10-07' where id = ?")
                .param(up.id())
                .update();
        assertThat(steps.set(at, lesson)).isInstanceOf(Done.class);
    }

    @Test
    void called_off_or_taken_back_it_is_withdrawn_and_approved_again_it_is_sent_again() {
        steps.step(at.director, lesson, "reconsider", "还要再磨一磨");
        assertThat(rows.get(up.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(sent.answer(district, up.id(), State.ACCEPTED, "")).isEqualTo(new Refused<>(UpwardRefusal.ANSWERED));
        steps.step(at.director, lesson, "approve", "");
        assertThat(rows.ofLesson(lesson).orElseThrow().state()).isEqualTo(State.WAITING);
        steps.cancel(at, lesson, "要外出培训一周");
        assertThat(rows.ofLesson(lesson).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThat(rows.to(List.of(at.city.district().id()))).isEmpty();
    }

    @Test
    void only_who_answers_for_that_unit_answers_and_only_the_school_adds() throws Exception {
        var neighbour = units.add(at.city.bureau(), UnitKind.DISTRICT, "白水区", null, null, null, false);
        var elsewhere = officer("邻区教研员", neighbour.id());
        for (var other : List.of(elsewhere, at.director, at.principal, at.leader, at.teacher))
            assertThatThrownBy(() -> sent.answer(other, up.id(), State.ACCEPTED, ""))
                    .isInstanceOf(Forbidden.class);
        done(sent.answer(district, up.id(), State.ASKED, "请写上和教材的关系"));
        for (var other : List.of(elsewhere, at.colleague, district))
            assertThatThrownBy(() -> sent.reply(other, up.id(), "接在统计图后面")).isInstanceOf(Forbidden.class);
        assertThat(told(elsewhere)).isEmpty();
        scope.close();
        for (var other : List.of(elsewhere, at.colleague, at.other))
            mvc.perform(get(up.href()).with(as(other))).andExpect(status().isForbidden());
        assertThat(page("/public-lessons/upward", elsewhere)).doesNotContain("《平均数》");
        scope = Tenancy.enter(at.city.tenantId());
        var abroad = cities.build();
        scope.close();
        Tenancy.run(
                abroad.tenantId(),
                () -> assertThat(rows.to(List.of(at.city.district().id()))).isEmpty());
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void above_the_school_only_what_was_sent_up_or_announced_there_is_seen() throws Exception {
        var inner = steps.approved(at, "周长", Level.SCHOOL);
        var announced = steps.scheduledBy(at, at.colleague, "阶梯教室");
        jdbc.sql("update publiclesson.lesson set audience_id = ?, topic = '认识厘米' where id = ?")
                .params(at.city.district().id(), announced)
                .update();
        var returned = steps.returned(at, "找规律");
        scope.close();
        assertThat(page("/public-lessons", district))
                .contains("《平均数》")
                .contains("《认识厘米》")
                .doesNotContain("《周长》")
                .doesNotContain("《找规律》");
        for (var kept : List.of(inner, returned))
            mvc.perform(get("/public-lessons/" + kept).with(as(district))).andExpect(status().isForbidden());
        for (var open : List.of(lesson, announced))
            mvc.perform(get("/public-lessons/" + open).with(as(district))).andExpect(status().isOk());
        assertThat(page("/public-lessons", at.principal)).contains("《周长》").contains("《找规律》");
        mvc.perform(get("/public-lessons/practice").with(as(district))).andExpect(status().isForbidden());
        mvc.perform(get("/public-lessons/practice?unit=" + at.city.maths().id()).with(as(district)))
                .andExpect(status().isForbidden());
        scope = Tenancy.enter(at.city.tenantId());
        done(sent.answer(district, up.id(), State.DECLINED, "这学期名额满了"));
        assertThat(seeing.sees(district, lessons.get(lesson))).isFalse();
        scope.close();
        assertThat(page(up.href(), district)).contains("《平均数》").contains("这学期名额满了");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void the_school_reads_whom_it_waits_for_and_until_when_and_sets_no_time_before() throws Exception {
        scope.close();
        assertThat(page("/public-lessons", at.principal)).contains("等青山区答复").contains("最晚 10月22日（周四）");
        assertThat(page("/public-lessons/" + lesson, at.teacher))
                .contains("报到青山区了，最晚 10月22日（周四） 有答复")
                .doesNotContain("点“排时间”")
                .doesNotContain("排时间 不上了");
        assertThat(page("/", at.teacher)).doesNotContain("定下来了，挑好时间");
        scope = Tenancy.enter(at.city.tenantId());
        done(sent.answer(district, up.id(), State.ASKED, "请写上和教材的关系"));
        scope.close();
        assertThat(page("/public-lessons", at.principal)).contains("青山区要补充");
        scope = Tenancy.enter(at.city.tenantId());
        done(sent.reply(at.teacher, up.id(), "接在统计图后面"));
        done(sent.answer(district, up.id(), State.ACCEPTED, ""));
        scope.close();
        assertThat(page("/public-lessons", at.principal)).contains("待排时间");
        assertThat(page("/public-lessons/" + lesson, at.teacher)).contains("点“排时间”");
        assertThat(page("/", at.teacher)).contains("定下来了，挑好时间就发通知");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void the_database_keeps_one_open_declaration_a_lesson_and_no_refusal_without_words() {
        assertThatThrownBy(() -> rows.send(
                        lessons.get(lesson), at.city.district().id(), at.director.personId(), LessonScene.TODAY))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> rows.answer(up.id(), State.DECLINED, "", district.personId()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Actor officer(String name, UUID unit) {
        return cities.actor(cities.person(name, units.get(unit), Role.RESEARCH_OFFICER), LessonScene.TODAY);
    }

    private List<String> told(Actor who) {
        return notices.of(who.personId(), 1).rows().stream().map(Notice::text).toList();
    }

    private static Upward done(org.qinglan.shared.Decision<Upward, UpwardRefusal> answer) {
        if (!(answer instanceof Done(var up))) throw new AssertionError("refused: " + answer);
        return up;
    }

    private String page(String link, Actor me) throws Exception {
        return Jsoup.parse(mvc.perform(get(link).with(as(me)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }
}
