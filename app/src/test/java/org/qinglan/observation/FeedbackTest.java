package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.home.WeekItem;
import org.qinglan.record.Action;
import org.qinglan.record.Credit;
import org.qinglan.record.Credits;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class FeedbackTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SeenLessons lessons;

    @Autowired
    Credits credits;

    @Autowired
    Entries entries;

    @Autowired
    Writing writing;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    FeedbackClock round;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FeedbackWaiting waiting;

    City.Built at;
    Tenancy.Scope scope;
    Person taught;
    Actor teacher;
    Actor observer;
    Actor leader;

    @BeforeEach
    void build() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        taught = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        teacher = city.actor(taught, TODAY);
        observer = city.actor(city.person("林老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        leader = city.actor(city.person("赵组长", at.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
    }

    @AfterEach
    void leave() {
        clock.set(TODAY);
        scope.close();
    }

    @Test
    void the_first_page_shows_what_waits_for_the_teacher_the_leader_and_the_observer() throws Exception {
        var record = saw();
        assertThat(titles(teacher)).containsExactly("听课反馈等您看");
        assertThat(titles(city.actor(taught, TODAY.plusDays(9)))).isEmpty();
        assertThat(titles(leader)).isEmpty();
        step(teacher, record, "dispute", "那节课是复习课，不该按新授打分");
        assertThat(titles(teacher)).isEmpty();
        assertThat(titles(observer)).isEmpty();
        assertThat(titles(leader)).containsExactly("听课反馈有不同看法，等您定");
        step(leader, record, "correct", "请按复习课再看一遍");
        assertThat(titles(leader)).isEmpty();
        assertThat(titles(observer)).containsExactly("听课记录请您改一改");
    }

    private List<String> titles(Actor who) {
        return waiting.waiting(who).stream().map(WeekItem::title).toList();
    }

    private UUID saw() {
        return lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", 90);
    }

    private List<Action> counted(UUID record, UUID person) {
        return credits.ofRecord(record).stream()
                .filter(c -> person.equals(c.personId()))
                .map(Credit::action)
                .toList();
    }

    private ResultActions step(Actor who, UUID record, String event, String comment) throws Exception {
        return mvc.perform(post("/observations/feedback/" + record + "/step")
                .param("event", event)
                .param("comment", comment)
                .with(as(who))
                .with(csrf()));
    }

    private String page(Actor who, String path) throws Exception {
        return mvc.perform(get(path).with(as(who))).andReturn().getResponse().getContentAsString();
    }

    private String state(UUID record) {
        return feedbacks.find(record).orElseThrow().state();
    }

    private List<String> told(Actor who) {
        return jdbc.sql("select text from notice.notice where person_id = ? order by created_at, id")
                .param(who.personId())
                .query(String.class)
                .list();
    }

    private long unread(Actor who) {
        return jdbc.sql("select count(*) from notice.notice where person_id = ? and read_at is null")
                .param(who.personId())
                .query(Long.class)
                .single();
    }

    @Test
    void it_counts_for_the_observer_at_once_and_for_the_teacher_after_the_answer() throws Exception {
        var record = saw();
        assertThat(counted(record, observer.personId())).containsExactly(Action.OBSERVE);
        assertThat(counted(record, taught.id())).isEmpty();
        assertThat(told(teacher)).singleElement().asString().contains("林老师写了").contains("看过才算到您这边");
        assertThat(page(teacher, "/observations/of/" + taught.id())).doesNotContain("平均 ");
        mvc.perform(post("/records/" + record + "/reply")
                        .param("reply", "谢谢，下次多等一会儿")
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(state(record)).isEqualTo("SEEN");
        assertThat(counted(record, taught.id())).containsExactly(Action.BE_OBSERVED);
        assertThat(page(teacher, "/observations/of/" + taught.id())).contains("平均 ");
        assertThat(told(observer)).anyMatch(t -> t.contains("何老师看过了"));
        assertThat(unread(teacher)).as("what was answered waits no more").isZero();
    }

    @Test
    void a_dispute_goes_to_the_group_leader_and_counts_only_when_it_is_settled() throws Exception {
        var record = saw();
        step(teacher, record, "dispute", "不").andExpect(status().isUnprocessableContent());
        step(teacher, record, "dispute", "那节课是复习课，不该按新授打分").andExpect(status().is3xxRedirection());
        assertThat(counted(record, taught.id())).isEmpty();
        assertThat(told(leader)).singleElement().asString().contains("听听两边再定");
        assertThat(page(leader, "/observations/feedback/" + record))
                .contains("那节课是复习课")
                .contains("先量后说");
        step(observer, record, "keep", "我觉得没有打错").andExpect(status().isUnprocessableContent());
        step(leader, record, "keep", "和两位都谈过，按复习课也是这个分").andExpect(status().is3xxRedirection());
        assertThat(state(record)).isEqualTo("KEPT");
        assertThat(counted(record, taught.id())).containsExactly(Action.BE_OBSERVED);
        assertThat(page(teacher, "/records/" + record)).contains("维持原来的").contains("和两位都谈过");
    }

    @Test
    void a_corrected_rating_comes_to_the_teacher_again_and_the_old_one_stays_in_its_history() throws Exception {
        var record = saw();
        step(teacher, record, "dispute", "那节课是复习课，不该按新授打分");
        step(leader, record, "correct", "请按复习课再看一遍").andExpect(status().is3xxRedirection());
        assertThat(told(observer)).anyMatch(t -> t.contains("请您改一改"));
        var entry = entries.get(record);
        var changed = entry.values().with("score.0.0", "1").with("notes.text", "看了整节");
        var sent = new Sent(record, entry.head().version(), Ids.next(), new Values(changed.all()));
        assertThat(writing.save(observer, entry.kind(), sent)).isInstanceOf(Done.class);
        assertThat(state(record)).isEqualTo("WAITING");
        assertThat(counted(record, taught.id())).isEmpty();
        assertThat(told(teacher)).anyMatch(t -> t.contains("林老师改了"));
        assertThat(jdbc.sql("select count(*) from record.version where record_id = ?")
                        .param(record)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(page(teacher, "/records/" + record)).contains("请按复习课再看一遍").contains("<del>");
        assertThat(writing.step(observer, record, "void", "")).isInstanceOf(Done.class);
        assertThat(state(record)).isEqualTo("WITHDRAWN");
        assertThat(credits.ofRecord(record)).isEmpty();
    }

    @Test
    void nobody_settles_the_own_dispute_it_goes_to_the_school() throws Exception {
        var director = city.actor(city.person("孙主任", at.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
        var record = lessons.saw(leader, taught, "2026-10-08", 2, "DROP_IN", 60);
        step(teacher, record, "dispute", "这节课换了内容，您可能不知道");
        step(leader, record, "keep", "我看得很清楚，不用改").andExpect(status().isUnprocessableContent());
        assertThat(told(director)).singleElement().asString().contains("听听两边再定");
        step(director, record, "keep", "谈过了，先这样放着").andExpect(status().is3xxRedirection());
    }

    @Test
    void only_the_two_and_who_settles_it_open_the_page() throws Exception {
        var record = saw();
        var stranger = city.actor(city.person("同组的人", at.mathsGrade4(), Role.TEACHER), TODAY);
        mvc.perform(get("/observations/feedback/" + record).with(as(stranger))).andExpect(status().isForbidden());
        step(stranger, record, "acknowledge", "").andExpect(status().isForbidden());
        step(observer, record, "acknowledge", "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_teacher_is_reminded_once_at_half_time_and_a_silence_counts_in_the_end() {
        var record = saw();
        var by = feedbacks.find(record).orElseThrow();
        clock.set(by.sentAt().plusSeconds(37 * 3600));
        transaction.executeWithoutResult(t -> round.look());
        transaction.executeWithoutResult(t -> round.look());
        assertThat(told(teacher)).filteredOn(t -> t.contains("请在")).hasSize(1);
        assertThat(state(record)).isEqualTo("WAITING");
        clock.set(by.answerBy());
        transaction.executeWithoutResult(t -> round.look());
        assertThat(state(record)).isEqualTo("SILENT");
        assertThat(counted(record, taught.id())).containsExactly(Action.BE_OBSERVED);
    }

    @Test
    void an_observer_who_keeps_a_draft_is_reminded_before_the_hours_are_over() {
        var kind = entries.get(saw()).kind();
        var values =
                Values.NONE.with("teacher", "何老师").with("date", "2026-10-08").with("period", "3");
        assertThat(writing.draft(observer, kind, new Sent(Ids.next(), 0, Ids.next(), values)))
                .isInstanceOf(Done.class);
        clock.set(TODAY.plusDays(1)
                .atTime(LocalTime.of(4, 0))
                .atZone(ChineseDates.CHINA)
                .toInstant());
        transaction.executeWithoutResult(t -> round.look());
        assertThat(told(observer)).noneMatch(t -> t.contains("草稿"));
        clock.set(TODAY.plusDays(1)
                .atTime(LocalTime.of(6, 0))
                .atZone(ChineseDates.CHINA)
                .toInstant());
        transaction.executeWithoutResult(t -> round.look());
        assertThat(told(observer)).filteredOn(t -> t.contains("听何老师的课还是草稿")).hasSize(1);
    }

    @Test
    void the_hours_are_set_by_the_schools_offices_and_hold_from_that_day() throws Exception {
        var director = city.actor(city.person("孙主任", at.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
        mvc.perform(post("/observations/feedback-time")
                        .param("send", "0")
                        .param("answer", "48")
                        .with(as(director))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/observations/feedback-time")
                        .param("send", "4")
                        .param("answer", "12")
                        .with(as(director))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var feedback = feedbacks.find(saw()).orElseThrow();
        assertThat(feedback.answerBy()).isEqualTo(feedback.sentAt().plusSeconds(12 * 3600));
        mvc.perform(get("/observations/feedback-time").with(as(leader))).andExpect(status().isForbidden());
    }
}
