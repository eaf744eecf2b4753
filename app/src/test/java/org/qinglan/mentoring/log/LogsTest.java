package org.qinglan.mentoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.qinglan.mentoring.PairScene.TODAY;
import static org.qinglan.mentoring.PairScene.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.duty.Filter;
import org.qinglan.duty.RequirementSpec;
import org.qinglan.duty.Requirements;
import org.qinglan.duty.Rhythm;
import org.qinglan.duty.Rule;
import org.qinglan.duty.Selector;
import org.qinglan.given.Browser;
import org.qinglan.mentoring.PairScene;
import org.qinglan.mentoring.PairTest;
import org.qinglan.record.Action;
import org.qinglan.record.Credits;
import org.qinglan.record.form.NotSaved;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

class LogsTest extends PairTest {
    @Autowired
    Credits credits;

    @Autowired
    Requirements requirements;

    @Autowired
    Browser browser;

    PairScene scene;
    Actor mentor;
    Actor mentee;

    @BeforeEach
    void build() {
        scene = new PairScene(city, at);
        mentor = scene.actor(scene.mentor);
        mentee = scene.actor(scene.mentee);
        mentorings.add(scene.mentor.id(), scene.mentee.id(), null, LocalDate.of(2026, 9, 1));
    }

    @Test
    void three_logs_are_confirmed_on_one_page_with_two_taps_and_count_only_then() throws Exception {
        var ids = List.of(log(mentee, "改教案"), log(mentee, "说备课"), log(mentee, "看作业"));
        assertThat(counted()).isZero();
        assertThat(page("/", mentor).text()).contains("带教记录等您点属实").contains("3 份");
        var form = page("/mentoring/logs", mentor);
        assertThat(form.select("input[name=log][checked]")).hasSize(3);
        // ticked already: one tap opens the page, one sends it
        var sent = post("/mentoring/logs/confirm").param("word." + ids.getFirst(), "改得仔细");
        for (var box : form.select("input[name=log][checked]")) sent.param("log", box.val());
        mvc.perform(sent.with(as(mentor)).with(csrf())).andExpect(redirectedUrl("/mentoring/logs"));
        assertThat(counted()).isEqualTo(3);
        assertThat(page("/mentoring/logs", mentor).text()).contains("双方都认了").doesNotContain("勾上的都属实");
        assertThat(page("/records/" + ids.getFirst(), mentee).text()).contains("改得仔细");
        assertThat(page("/", mentor).text()).doesNotContain("带教记录等您点属实");
    }

    @Test
    void who_wrote_it_cannot_confirm_it_nor_can_anybody_else() {
        var id = log(mentee, "改教案");
        assertThat(writing.step(mentee, id, "confirm", "")).isInstanceOf(Refused.class);
        assertThat(writing.step(scene.leader, id, "confirm", "")).isInstanceOf(Refused.class);
        done(writing.step(mentor, id, "return", "那天没有谈到这些"));
        assertThat(counted()).isZero();
    }

    @Test
    void nothing_ticked_is_said_and_what_was_confirmed_before_is_passed_over() throws Exception {
        var id = log(mentor, "听了一节课");
        var answer = mvc.perform(
                        post("/mentoring/logs/confirm").with(as(mentee)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).contains("一份也没勾");
        done(writing.step(mentee, id, "confirm", ""));
        mvc.perform(post("/mentoring/logs/confirm")
                        .param("log", id.toString())
                        .with(as(mentee))
                        .with(csrf()))
                .andExpect(redirectedUrl("/mentoring/logs"));
    }

    @Test
    void a_log_is_of_two_who_were_a_pair_that_day_and_written_by_one_of_them() {
        assertThat(because(save(mentee, values("谈话", LocalDate.of(2026, 8, 28)))))
                .contains("还没有结对");
        assertThat(because(save(scene.leader, values("谈话", TODAY)))).contains("由师父或徒弟自己写");
        var other = city.person("白老师", scene.at.mathsGrade4(), Role.TEACHER);
        var wrong = values("谈话", TODAY);
        wrong.put("mentor", List.of("白老师"));
        wrong.put("mentor.id", List.of(other.id().toString()));
        assertThat(because(save(scene.actor(other), wrong))).contains("还没有结对");
    }

    @Test
    void the_form_knows_the_pair() throws Exception {
        var form = page("/records/new/mentor-log", mentee);
        assertThat(form.select("input[name=mentor]").val()).isEqualTo("顾言");
        assertThat(form.select("input[name=mentee]").val()).isEqualTo("叶初");
        assertThat(form.text()).contains("反馈").contains("下一步");
    }

    @Test
    void what_is_missing_this_month_is_said_to_the_mentor() throws Exception {
        assertThat(page("/mentoring/logs", mentor).text()).doesNotContain("还差");
        var rule = Rule.of(
                Selector.everybody(scene.at.maths().id()).withPairing("MENTOR"),
                Action.OBSERVE,
                Filter.of("relation", "MENTEE"),
                2,
                "节",
                Rhythm.MONTH);
        done(requirements.publish(
                new RequirementSpec(
                        scene.at.maths().id(),
                        scene.at.term().id(),
                        "师父听徒弟的课",
                        null,
                        null,
                        rule,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 12, 31)),
                scene.leader));
        assertThat(page("/mentoring/logs", mentor).text()).contains("本月还差 2 次听徒弟课");
        assertThat(page("/mentoring/logs", mentee).text()).doesNotContain("还差");
    }

    @Test
    void the_page_fits_a_phone_and_a_desk() {
        log(mentee, "改教案");
        log(mentee, "说备课");
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.signIn(jdbc.sql("select login from access.account where id = ?")
                        .param(mentor.accountId())
                        .query(String.class)
                        .single());
                for (var path : List.of("/mentoring/logs", "/records/new/mentor-log")) {
                    visit.open(path);
                    visit.axeClean();
                    visit.fits();
                    visit.shot("logs" + path.replaceAll("\\W", "-"));
                }
            }
        }
    }

    private UUID log(Actor who, String about) {
        return done(save(who, values(about, TODAY))).id();
    }

    private Decision<org.qinglan.record.form.Entry, NotSaved> save(Actor who, Map<String, List<String>> values) {
        return writing.save(who, kinds.current("mentor-log"), new Sent(Ids.next(), 0, Ids.next(), new Values(values)));
    }

    private Map<String, List<String>> values(String about, LocalDate day) {
        var values = new HashMap<String, List<String>>();
        values.put("mentor", List.of("顾言"));
        values.put("mentor.id", List.of(scene.mentor.id().toString()));
        values.put("mentee", List.of("叶初"));
        values.put("mentee.id", List.of(scene.mentee.id().toString()));
        values.put("date", List.of(day.toString()));
        values.put("what", List.of("TALK"));
        values.put("about", List.of(about));
        values.put("feedback", List.of("问题太碎，合成两个大问题"));
        values.put("next", List.of("下周二前重写一遍"));
        return values;
    }

    private static String because(Decision<?, NotSaved> answer) {
        if (!(answer instanceof Refused(NotSaved why))) throw new AssertionError("saved");
        return why.above() + why.under("mentee");
    }

    private int counted() {
        return credits.ofPerson(scene.mentor.id(), Action.MENTOR, TODAY, TODAY).size();
    }
}
