package org.qinglan.mentoring.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.mentoring.PairScene;
import org.qinglan.mentoring.PairTest;
import org.qinglan.observation.SeenLessons;
import org.qinglan.school.MentorCaps;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

class EffectPagesTest extends PairTest {
    private static final LocalDate PAIRED = LocalDate.of(2026, 8, 25);

    @Autowired
    SeenLessons lessons;

    @Autowired
    MentorCaps caps;

    PairScene scene;
    Actor rater;
    int period;

    @BeforeEach
    void build() {
        scene = new PairScene(city, at);
        rater = scene.actor(city.person("听课的人", at.mathsGrade4(), Role.TEACHER));
        caps.set(scene.at.school().id(), 3, scene.office.personId());
        mentorings.add(scene.mentor.id(), scene.mentee.id(), null, PAIRED);
    }

    @Test
    void of_three_mentees_and_three_others_the_difference_is_said_and_of_fewer_nothing() throws Exception {
        rate(rater, scene.mentee, 70, 76);
        assertThat(words(scene.office)).contains("现在不给数字").contains("徒弟有 1 位");
        three();
        assertThat(words(scene.office))
                .contains("3 位徒弟的课，平均每月高")
                .contains("与 3 位教龄相近")
                .doesNotContain("现在不给数字");
        assertThat(words(scene.actor(scene.mentor))).contains("3 位徒弟的课");
        var page = page("/mentoring/effect?mentor=" + scene.mentor.id(), scene.office);
        assertThat(page.select("svg.drawn circle")).hasSize(4);
        assertThat(page.select("section.box table tbody tr").first().text())
                .isEqualTo("2026年9月 65.0（65.0—65.0），3 位 66.0（66.0—66.0），3 位");
    }

    @Test
    void what_the_mentor_gives_herself_does_not_count() throws Exception {
        rate(scene.actor(scene.mentor), scene.mentee, 50, 95);
        three();
        assertThat(words(scene.office)).contains("现在不给数字").contains("徒弟有 2 位");
    }

    @Test
    void what_the_teacher_has_not_read_does_not_count_yet() throws Exception {
        var first = lessons.saw(rater, scene.mentee, "2026-09-02", ++period, "DROP_IN", 70);
        lessons.saw(rater, scene.mentee, "2026-10-07", period, "DROP_IN", 76);
        lessons.read(first);
        three();
        assertThat(words(scene.office)).contains("徒弟有 2 位");
    }

    @Test
    void only_the_mentor_herself_and_the_heads_of_her_school_see_it() throws Exception {
        var colleague = scene.actor(city.person("旁人", scene.at.mathsGrade3(), Role.TEACHER));
        var district = scene.actor(city.person("江研究员", scene.at.district(), Role.RESEARCH_OFFICER));
        for (var stranger : List.of(colleague, district, scene.leader, scene.actor(scene.mentee)))
            mvc.perform(get("/mentoring/effect?mentor=" + scene.mentor.id()).with(as(stranger)))
                    .andExpect(status().isForbidden());
        assertThat(words(scene.office)).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from access.audit where action = '看带教成效'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void mentors_are_chosen_by_name_one_at_a_time_and_never_listed_by_figures() throws Exception {
        var second = city.person("安老师", scene.at.mathsGrade3(), Role.TEACHER);
        mentorings.add(second.id(), beginner("徒四").id(), null, PAIRED);
        var page = page("/mentoring/effect", scene.office);
        assertThat(page.select("option").eachText()).containsExactlyInAnyOrder("请选", "顾言", "安老师");
        assertThat(page.select("table, section.box")).isEmpty();
        assertThat(page("/mentoring/effect", scene.actor(scene.mentee)).select("option, section.box"))
                .isEmpty();
    }

    /** Two more mentees, and three whom nobody guides. */
    private void three() {
        for (var name : List.of("徒二", "徒三")) {
            var mentee = beginner(name);
            mentorings.add(scene.mentor.id(), mentee.id(), null, PAIRED);
            rate(rater, mentee, 70, name.equals("徒二") ? 77 : 75);
        }
        for (var name : List.of("新甲", "新乙", "新丙")) rate(rater, beginner(name), 72, name.equals("新甲") ? 73 : 72);
    }

    private Person beginner(String name) {
        return city.person(name, scene.at.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
    }

    /** Two rated visits five weeks apart that the teacher has read. */
    private void rate(Actor by, Person teacher, int first, int second) {
        lessons.read(lessons.saw(by, teacher, "2026-09-02", ++period, "DROP_IN", first));
        lessons.read(lessons.saw(by, teacher, "2026-10-07", period, "DROP_IN", second));
    }

    private String words(Actor me) throws Exception {
        return page("/mentoring/effect?mentor=" + scene.mentor.id(), me)
                .select("section.box p")
                .first()
                .text();
    }
}
