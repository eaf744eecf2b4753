package org.qinglan.publiclesson.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.LessonSteps;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.MockMvc;

class ComparingTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Comparing comparing;

    @Autowired
    Parallels parallels;

    @Autowired
    PublicLessons lessons;

    @Autowired
    Attendance attendance;

    @Autowired
    LessonSteps steps;

    private UUID first;
    private UUID second;
    private UUID set;

    @BeforeEach
    void twoLessonsOfOneTopic() {
        first = steps.scheduled(at);
        second = steps.scheduledBy(at, at.colleague, "三楼");
        set = done(comparing.make(at.principal, at.city.school().id(), "平均数", first))
                .id();
        done(comparing.add(at.principal, set, second));
    }

    @Test
    void lessons_stand_by_their_day_with_words_and_each_teacher_sees_only_the_own_figures() throws Exception {
        evaluate(first, 9);
        evaluate(second, 4);
        attendance.note(lessons.get(first), at.other);
        done(comparing.say(at.other, set, first, 1, "一上来就知道要学什么"));
        scope.close();
        assertThat(figures(open(at.teacher))).containsExactly("平均 9.0");
        assertThat(figures(open(at.colleague))).containsExactly("平均 4.0");
        assertThat(figures(open(at.principal))).containsExactly("平均 9.0", "平均 4.0");
        assertThat(figures(open(at.other))).isEmpty();
        var page = open(at.colleague);
        assertThat(page.select("thead th a").eachText()).containsExactly("顾言", "许同事");
        assertThat(page.select("tbody tr").first().text())
                .contains("一上来就知道要学什么")
                .doesNotContain("语文老师");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void who_leads_and_gives_one_of_the_lessons_sees_no_others_figures() throws Exception {
        var own = steps.scheduledBy(at, at.leader, "四楼");
        var group =
                done(comparing.make(at.leader, at.city.maths().id(), "周长", own)).id();
        comparing.remove(at.principal, set, second);
        done(comparing.add(at.leader, group, second));
        evaluate(second, 4);
        evaluate(own, 7);
        scope.close();
        assertThat(figures(page(group, at.leader))).containsExactly("平均 7.0");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void only_leaders_make_sets_and_only_of_lessons_that_can_be_compared() {
        assertThatThrownBy(() -> comparing.make(at.teacher, at.city.school().id(), "平均数", first))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> comparing.add(at.leader, set, first)).isInstanceOf(Forbidden.class);
        var unset = steps.approved(at, "周长");
        refused(comparing.add(at.principal, set, unset), ParallelRefusal.NOT_SET);
        refused(comparing.make(at.principal, at.city.school().id(), "平均数", first), ParallelRefusal.ELSEWHERE);
        refused(comparing.make(at.principal, at.city.school().id(), " ", first), ParallelRefusal.NO_TITLE);
        comparing.remove(at.principal, set, second);
        jdbc.sql("update publiclesson.lesson set criteria = '别的' where id = ?")
                .param(second)
                .update();
        evaluate(second, 5);
        refused(comparing.add(at.principal, set, second), ParallelRefusal.EVALUATED);
        assertThatThrownBy(() -> parallels.add(parallels.get(set), first)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void only_who_listened_says_something_and_once_a_point() {
        refused(comparing.say(at.other, set, first, 1, "很清楚"), ParallelRefusal.NOT_THERE);
        refused(comparing.say(at.teacher, set, first, 1, "我的课"), ParallelRefusal.NOT_THERE);
        refused(comparing.say(at.other, set, Ids.next(), 1, "没有的课"), ParallelRefusal.NOT_THERE);
        attendance.note(lessons.get(first), at.other);
        refused(comparing.say(at.other, set, first, 7, "没有这一条"), ParallelRefusal.NO_TEXT);
        refused(comparing.say(at.other, set, first, 1, "短"), ParallelRefusal.NO_TEXT);
        done(comparing.say(at.other, set, first, 1, "很清楚"));
        done(comparing.say(at.other, set, first, 1, "目标写在黑板上"));
        assertThat(parallels.notes(set)).extracting(Parallels.Note::text).containsExactly("目标写在黑板上");
    }

    private void evaluate(UUID lesson, int points) {
        for (int n = 0; n < 3; n++) {
            var id = Ids.next();
            jdbc.sql(
                            "insert into publiclesson.evaluation (tenant_id, id, lesson_id, teacher_id, guest_name, guest_school, at)"
                                    + " values (?, ?, ?, ?, ?, '白鹭小学', now())")
                    .params(Tenancy.require(), id, lesson, lessons.get(lesson).ownerId(), "来宾" + n)
                    .update();
            jdbc.sql("insert into publiclesson.score (tenant_id, evaluation_id, criterion, points) values (?, ?, 1, ?)")
                    .params(Tenancy.require(), id, points)
                    .update();
        }
    }

    private Document open(Actor me) throws Exception {
        return page(set, me);
    }

    private Document page(UUID id, Actor me) throws Exception {
        return Jsoup.parse(mvc.perform(get("/public-lessons/parallel/" + id).with(as(me)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static List<String> figures(Document page) {
        return page.select("td p.sub").eachText().stream()
                .filter(t -> t.startsWith("平均") && !t.contains("—"))
                .toList();
    }

    private static ParallelSet done(Decision<ParallelSet, Refusal> answer) {
        if (!(answer instanceof Done(var made))) throw new AssertionError("refused: " + answer);
        return made;
    }

    private static void refused(Decision<?, Refusal> answer, Refusal because) {
        assertThat(answer).isEqualTo(new Refused<>(because));
    }
}
