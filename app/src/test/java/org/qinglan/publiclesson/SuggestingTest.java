package org.qinglan.publiclesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.duty.Filter;
import org.qinglan.duty.RequirementSpec;
import org.qinglan.duty.Requirements;
import org.qinglan.duty.Rhythm;
import org.qinglan.duty.Rule;
import org.qinglan.duty.Selector;
import org.qinglan.given.City;
import org.qinglan.given.StatementCounter;
import org.qinglan.given.TimetableRows;
import org.qinglan.record.Action;
import org.qinglan.school.Absences;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Done;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** On Tuesdays the colleague teaches when the lesson could be given, on Thursdays nobody does. */
class SuggestingTest extends LessonCase {
    private static final String TIMES = "/public-lessons/settings/times";

    @Autowired
    MockMvc mvc;

    @Autowired
    Suggesting suggesting;

    @Autowired
    PublicLessons lessons;

    @Autowired
    TimeRows rows;

    @Autowired
    Requirements requirements;

    @Autowired
    Absences absences;

    @Autowired
    Mentorings mentorings;

    @Autowired
    TimetableRows timetable;

    @Autowired
    StatementCounter counter;

    @Autowired
    LessonSteps steps;

    private UUID id;

    @BeforeEach
    void anApprovedLesson() {
        id = steps.approved(at, "平均数");
    }

    @Test
    void times_to_which_those_can_come_who_still_owe_such_a_lesson_stand_first_and_say_so() {
        owed(at.city.maths(), Filter.of("lessonKind", "RESEARCH"));
        // a lesson of another kind or subject does not help whoever owes those
        owed(at.city.chinese(), Filter.of("subject", "CHINESE"));
        rows.set(at.director, at.city.school().id(), new TimeRules(LessonScene.TODAY, 2, 10, 2, true, 1, 12));
        var suggested = suggested();
        assertThat(suggested.times())
                .extracting(time -> time.words() + "：" + time.why())
                .containsExactly(
                        "10月22日（周四）第2节 10:00：2 位要听的老师都没课",
                        "10月15日（周四）第2节 10:00：2 位要听的老师都没课",
                        "10月20日（周二）第3节 10:50：2 位要听的老师里 1 位没课；许同事有课，可请调课",
                        "10月13日（周二）第3节 10:50：2 位要听的老师里 1 位没课；许同事有课，可请调课");
        absences.add(at.leaderPerson.id(), LocalDate.of(2026, 10, 22), LocalDate.of(2026, 10, 22), "外出培训");
        assertThat(suggested().times().get(2).words()).startsWith("10月22日");
        assertThat(suggested().times().get(2).why()).isEqualTo("2 位要听的老师里 1 位没课；方敏请假");
    }

    @Test
    void who_has_heard_enough_is_a_guest_and_a_mentee_is_looked_at_for_the_own_mentor_only() {
        owed(at.city.school(), Filter.of("relation", "MENTOR"));
        assertThat(best().why()).isEqualTo("组里 2 人有 2 人没课");
        mentorings.add(at.teacher.personId(), at.other.personId(), "", LocalDate.of(2026, 9, 1));
        assertThat(best().why()).isEqualTo("1 位要听的老师都没课；组里另外 2 人有 2 人没课");
        jdbc.sql("update duty.duty set done = needed where person_id = ?")
                .param(at.other.personId())
                .update();
        assertThat(best().why()).isEqualTo("组里 2 人有 2 人没课");
    }

    @Test
    void a_group_s_lesson_is_not_proposed_for_those_outside_it() {
        owed(at.city.chinese(), Filter.NONE);
        assertThat(suggesting
                        .of(lessons.get(id), at.city.maths().id(), LessonScene.TODAY)
                        .times()
                        .getFirst()
                        .why())
                .isEqualTo("组里 2 人有 2 人没课");
        assertThat(best().why()).startsWith("1 位要听的老师都没课");
    }

    @Test
    void days_that_the_school_keeps_free_and_periods_with_another_public_lesson_are_left_out() throws Exception {
        scope.close();
        mvc.perform(post(TIMES + "/shut")
                        .param("from", "2026-10-19")
                        .param("to", "2026-10-23")
                        .param("reason", "期中考试")
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post(TIMES)
                        .param("weeks", "2")
                        .param("most", "5")
                        .param("mostADay", "1")
                        .param("apart", "true")
                        .param("firstPeriod", "3")
                        .param("lastPeriod", "7")
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(suggested().times()).extracting(Suggested.Time::code).containsExactly("2026-10-13/3");
        assertThat(suggested().remark()).isEqualTo("没算进来的：2 节那天学校不排公开课，1 节太早或太晚。");
        jdbc.sql("update publiclesson.lesson set held_on = date '2026-10-13' where id = ?")
                .param(steps.scheduledBy(at, at.colleague, "三楼"))
                .update();
        assertThat(suggested().times()).isEmpty();
        assertThat(suggested().remark()).startsWith("往后 2 周没有合适的时间。").contains("1 节那天公开课已经够多");
        scope.close();
        var page = Jsoup.parse(body(TIMES, at.director));
        mvc.perform(post(page.select("form[action$=reopen]").attr("action"))
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(suggested().times()).extracting(Suggested.Time::code).containsExactly("2026-10-20/3");
    }

    @Test
    void what_a_school_cannot_mean_is_refused_in_words_and_nobody_else_sets_it() throws Exception {
        scope.close();
        for (var wrong : new String[] {"0", "9", "zwei"})
            mvc.perform(post(TIMES)
                            .param("weeks", wrong)
                            .param("most", "5")
                            .param("mostADay", "1")
                            .param("firstPeriod", "3")
                            .param("lastPeriod", "7")
                            .with(as(at.director))
                            .with(csrf()))
                    .andExpect(status().is4xxClientError());
        mvc.perform(post(TIMES + "/shut")
                        .param("from", "2026-10-23")
                        .param("to", "2026-10-19")
                        .param("reason", "期中考试")
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(status().is(422));
        for (var nobody : new Actor[] {at.teacher, at.leader})
            mvc.perform(get(TIMES).with(as(nobody))).andExpect(status().isForbidden());
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(rows.at(at.city.school().id(), LessonScene.TODAY)).isEqualTo(TimeRules.USUAL);
        assertThat(rows.shut(at.city.school().id(), LessonScene.TODAY, LessonScene.TODAY.plusYears(1)))
                .isEmpty();
    }

    @Test
    void the_page_offers_them_and_one_of_them_is_taken() throws Exception {
        owed(at.city.maths(), Filter.NONE);
        scope.close();
        var page = Jsoup.parse(body("/public-lessons/" + id + "/schedule", at.teacher));
        var offers = page.select("fieldset:contains(建议的时间) input[name=slot]");
        assertThat(offers).hasSize(3);
        assertThat(page.select("input[name=slot][value=2026-10-22/2]")).hasSize(1);
        mvc.perform(post("/public-lessons/" + id + "/schedule")
                        .param("slot", offers.first().attr("value"))
                        .param("place", "")
                        .param("seats", "40")
                        .param(
                                "audience",
                                page.select("select[name=audience] option[selected]")
                                        .attr("value"))
                        .with(as(at.teacher))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        scope = Tenancy.enter(at.city.tenantId());
        assertThat(lessons.get(id).when()).isEqualTo("10月22日（周四）第2节");
    }

    @Test
    void a_whole_school_asks_as_few_statements_as_three_people() throws Exception {
        owed(at.city.school(), Filter.NONE);
        int few = counter.during(this::suggested).size();
        for (int n = 0; n < 40; n++) {
            var one = cities.person("老师" + n, at.city.mathsGrade4(), Role.TEACHER);
            timetable.lesson(at.city, timetable.aClass(at.city, "四（" + n + "）班", 4), one, DayOfWeek.of(1 + n % 5), 2);
            if (n < 3) timetable.lesson(at.city, at.classId, at.teacherPerson, DayOfWeek.MONDAY, 1 + n);
        }
        owed(at.city.maths(), Filter.NONE);
        assertThat(counter.during(this::suggested)).hasSizeLessThanOrEqualTo(few);
        assertThat(few).isLessThan(25);
        assertThat(best().why()).contains("位要听的老师");
    }

    /** One lesson a term by everybody of a unit. */
    private void owed(Unit unit, Filter filter) {
        var rule = Rule.of(Selector.everybody(unit.id()), Action.OBSERVE, filter, 1, "节", Rhythm.TERM);
        var spec = new RequirementSpec(
                unit.id(), at.city.term().id(), "听一节课", null, null, rule, LessonScene.TODAY, City.TERM_ENDS);
        assertThat(requirements.publish(spec, at.principal)).isInstanceOf(Done.class);
    }

    private Suggested suggested() {
        return suggesting.of(lessons.get(id), at.city.school().id(), LessonScene.TODAY);
    }

    private Suggested.Time best() {
        return suggested().times().getFirst();
    }

    private String body(String path, Actor me) throws Exception {
        return mvc.perform(get(path).with(as(me)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
