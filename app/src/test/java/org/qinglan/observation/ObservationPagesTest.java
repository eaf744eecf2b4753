package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.StatementCounter;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Thursday of the sixth week, 8 October 2026. */
@ServerTest
class ObservationPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SeenLessons lessons;

    @Autowired
    StatementCounter counter;

    City.Built at;
    Tenancy.Scope scope;
    Person taught;
    Actor one;
    Actor other;
    Actor leader;

    @BeforeEach
    void build() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        taught = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        one = actor("林老师", at.mathsGrade3(), Role.TEACHER);
        other = actor("方老师", at.mathsGrade3(), Role.TEACHER);
        leader = actor("赵组长", at.maths(), Role.SUBJECT_GROUP_LEADER);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    private Actor actor(String name, Unit unit, Role role) {
        return city.actor(city.person(name, unit, role), TODAY);
    }

    private String page(Actor who, String path) throws Exception {
        return mvc.perform(get(path).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void who_was_not_seen_for_four_weeks_stands_first_and_who_was_seen_twice_this_week_apart() throws Exception {
        lessons.saw(one, taught, "2026-10-07", 1, "DROP_IN", -1);
        lessons.saw(other, taught, "2026-10-08", 2, "TRACKING", 90);
        var early = city.person("开学听过的", at.mathsGrade3(), Role.TEACHER);
        lessons.saw(one, early, "2026-09-03", 2, "SCHEDULED", -1);
        String board = page(leader, "/observations/coverage");
        assertThat(board).contains("4 周没人听过").contains("这周已经听了两次以上");
        assertThat(board.indexOf("开学听过的")).isLessThan(board.indexOf("何老师"));
        assertThat(board)
                .contains("lesson?q=")
                .contains("<small>" + at.mathsGrade3().name() + "</small>");
        assertThat(board).contains("5 周前听过").contains("这学期还没有人听过").doesNotContain(" 分");
        assertThat(page(leader, "/observations/coverage?weeks=7")).contains("没有，7 周内每位老师都有人听过");
    }

    @Test
    void two_observers_of_one_lesson_are_one_lesson_seen() throws Exception {
        lessons.saw(one, taught, "2026-10-08", 2, "DROP_IN", -1);
        lessons.saw(other, taught, "2026-10-08", 2, "DROP_IN", -1);
        assertThat(page(leader, "/observations/coverage")).contains("这学期 1 节").doesNotContain("这周已经听了两次以上");
    }

    @Test
    void the_board_is_for_leaders_and_for_their_own_groups_only() throws Exception {
        mvc.perform(get("/observations/coverage").with(as(one))).andExpect(status().isForbidden());
        mvc.perform(get("/observations/coverage?unit=" + at.chinese().id()).with(as(leader)))
                .andExpect(status().isForbidden());
        var district = actor("区里的", at.district(), Role.RESEARCH_OFFICER);
        assertThat(page(district, "/observations/coverage"))
                .contains("没有带学校里的组")
                .doesNotContain("何老师");
        assertThat(page(leader, "/observations")).contains("谁还没被听");
        assertThat(page(one, "/observations")).doesNotContain("谁还没被听");
    }

    @Test
    void the_board_asks_as_little_of_the_database_for_many_as_for_few() throws Exception {
        page(leader, "/observations/coverage");
        int few = counter.during(() -> page(leader, "/observations/coverage")).size();
        for (int i = 0; i < 12; i++) {
            var more = city.person("多出来的" + i, at.mathsGrade4(), Role.TEACHER);
            lessons.saw(one, more, "2026-09-" + (10 + i), 3, "DROP_IN", -1);
        }
        assertThat(counter.during(() -> page(leader, "/observations/coverage"))).hasSizeLessThanOrEqualTo(few + 1);
    }

    @Test
    void the_teacher_and_the_leader_see_the_mean_with_how_far_it_can_be_trusted() throws Exception {
        lessons.read(lessons.saw(one, taught, "2026-10-07", 1, "DROP_IN", 90));
        lessons.read(lessons.saw(other, taught, "2026-10-08", 2, "TRACKING", 80));
        var me = city.actor(taught, TODAY);
        for (var who : List.of(me, leader))
            assertThat(page(who, "/observations/of/" + taught.id()))
                    .contains("平均 ")
                    .contains("2 份评分")
                    .contains("算不出要看几次课评分才可信")
                    .contains("推门 1")
                    .contains("跟踪 1");
    }

    @Test
    void observers_of_one_lesson_see_how_far_they_agree_and_nobody_elses_points() throws Exception {
        lessons.saw(one, taught, "2026-10-08", 2, "DROP_IN", 95);
        lessons.saw(other, taught, "2026-10-08", 2, "DROP_IN", 85);
        assertThat(page(one, "/observations/agreement"))
                .contains("何老师")
                .contains("林老师")
                .contains("方老师")
                .contains("打在同一档")
                .contains("κ ")
                .doesNotContain(" 分（");
        var director = actor("钱主任", at.researchOffice(), Role.RESEARCH_DIRECTOR);
        assertThat(page(director, "/observations/agreement")).contains("何老师").contains("全校这学期");
        for (var who : List.of(city.actor(taught, TODAY), leader, actor("外人", at.maths(), Role.TEACHER)))
            assertThat(page(who, "/observations/agreement"))
                    .doesNotContain("打在同一档")
                    .contains("还没有两个人以上");
    }

    /** D: scores are never shown to other teachers by name. */
    @Test
    void another_teacher_finds_no_score_on_any_page_of_this_kind() throws Exception {
        var record = lessons.saw(one, taught, "2026-10-08", 2, "DROP_IN", 95);
        String total = page(one, "/records/" + record);
        assertThat(total).as("the writer sees the score").containsPattern("\\d+ 分（");
        var stranger = actor("同组的人", at.mathsGrade4(), Role.TEACHER);
        for (var path : List.of(
                "/records/" + record,
                "/records/" + record + "/print",
                "/records/" + record + "/edit",
                "/records/" + record + ".docx",
                "/observations/of/" + taught.id(),
                "/observations/coverage"))
            mvc.perform(get(path).with(as(stranger))).andExpect(status().isForbidden());
        for (var path : List.of(
                "/",
                "/observations",
                "/observations/agreement",
                "/records?scope=all&kind=observation",
                "/records?scope=all&q=何老师",
                "/ledger",
                "/records/new/observation/lesson?q=何"))
            mvc.perform(get(path).with(as(stranger)))
                    .andExpect(content().string(not(containsString(" 分（"))))
                    .andExpect(content().string(not(containsString("小数的意义"))));
    }

    @Test
    void ways_of_observing_are_counted_apart_and_filter_the_list() throws Exception {
        lessons.saw(one, taught, "2026-10-07", 1, "DROP_IN", -1);
        lessons.saw(one, taught, "2026-10-08", 2, "OUTSIDE", -1);
        lessons.saw(one, taught, "2026-10-08", 3, "OUTSIDE", -1);
        assertThat(page(one, "/records?kind=observation"))
                .contains("推门 1")
                .contains("校外 2")
                .contains("赛场 0")
                .contains("共 3 条");
        assertThat(page(one, "/records?kind=observation&mode=OUTSIDE")).contains("共 2 条");
        assertThat(page(one, "/records?kind=activity")).doesNotContain("推门");
    }
}
