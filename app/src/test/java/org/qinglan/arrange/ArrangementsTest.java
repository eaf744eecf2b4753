package org.qinglan.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.arrange.ArrangeScene.FRIDAY;
import static org.qinglan.arrange.ArrangeScene.THURSDAY;
import static org.qinglan.arrange.ArrangeScene.TODAY;
import static org.qinglan.arrange.ArrangeScene.away;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.arrange.Arrangement.State;
import org.qinglan.arranging.Wish;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.StatementCounter;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.school.Absences;
import org.qinglan.school.Lesson;
import org.qinglan.school.LessonChange;
import org.qinglan.school.LessonChanges;
import org.qinglan.school.Person;
import org.qinglan.school.Subject;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ArrangementsTest {
    @Autowired
    City city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Arrangements arrangements;

    @Autowired
    ArrangementRows rows;

    @Autowired
    RulesRows rules;

    @Autowired
    LessonChanges changes;

    @Autowired
    Timetable timetable;

    @Autowired
    Terms terms;

    @Autowired
    Notices notices;

    @Autowired
    Absences absences;

    @Autowired
    StatementCounter counter;

    private ArrangeScene at;
    private Tenancy.Scope scope;

    @BeforeEach
    void build() {
        var built = city.build();
        scope = Tenancy.enter(built.tenantId());
        at = new ArrangeScene(city, built, jdbc);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_director_gets_a_proposal_at_once_and_the_class_keeps_its_own_teachers() {
        var sheet = opened(at.director, away(at.he, THURSDAY, 1, 1));
        assertThat(sheet.state()).isEqualTo(State.PROPOSED);
        assertThat(decided(sheet))
                .singleElement()
                .satisfies(d -> assertThat(d.words()).isEqualTo("和邹平对调：10月15日（周四）第2节数学"));
    }

    @Test
    void what_was_decided_is_the_timetable_of_that_day_and_of_no_other() {
        settled(opened(at.director, away(at.he, THURSDAY, 1, 1)));
        assertThat(lessons(at.he, THURSDAY)).containsExactly("2 CHINESE");
        assertThat(lessons(at.zou, THURSDAY)).containsExactly("1 MATHEMATICS");
        assertThat(timetable.lessonsAt(at.at.school().id(), THURSDAY, 1, calendar()))
                .extracting(Lesson::teacherName)
                .containsExactlyInAnyOrder("邹平", "罗南");
        assertThat(timetable.lessonsOn(at.at.school().id(), THURSDAY, calendar()))
                .hasSize(3);
        assertThat(lessons(at.he, THURSDAY.plusWeeks(1))).containsExactly("1 CHINESE");
    }

    @Test
    void everybody_concerned_is_told_what_to_teach_when() {
        settled(opened(at.director, away(at.he, THURSDAY, 1, 1)));
        assertThat(told(at.zou)).containsExactly("您的课10月15日（周四）第2节数学调到10月15日（周四）第1节上（四（1）班，和何清老师对调）。");
        assertThat(told(at.he)).containsExactly("您的课10月15日（周四）第1节四（1）班语文调到10月15日（周四）第2节上（和邹平老师对调）。");
        assertThat(told(at.luo)).isEmpty();
    }

    @Test
    void taken_back_the_timetable_holds_again() {
        var sheet = settled(opened(at.director, away(at.he, THURSDAY, 1, 1)));
        assertThat(value(arrangements.cancel(at.director, sheet.id())).state()).isEqualTo(State.CANCELLED);
        assertThat(lessons(at.he, THURSDAY)).containsExactly("1 CHINESE");
        assertThat(told(at.zou)).last().isEqualTo("您的课10月15日（周四）第2节数学调到10月15日（周四）第1节上（四（1）班，和何清老师对调）。");
        assertThat(told(at.zou)).first().isEqualTo("“外出听赛课”的调课撤了，课照课表上。");
    }

    @Test
    void a_teacher_asks_and_the_director_is_told() {
        var me = at.actor(at.he);
        var sheet = opened(me, away(at.he, THURSDAY, 1, 1));
        assertThat(sheet.state()).isEqualTo(State.ASKED);
        assertThat(told(at.director.personId())).containsExactly("何清请排调课：10月15日（周四）第1节，外出听赛课。");
        assertThat(value(arrangements.propose(at.director, sheet.id())).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void who_asked_for_hours_without_a_lesson_is_told_that_nothing_is_to_be_arranged() {
        var sheet = opened(at.actor(at.he), away(at.he, THURSDAY, 7, 7));
        value(arrangements.propose(at.director, sheet.id()));
        assertThat(decided(sheet)).isEmpty();
        value(arrangements.settle(at.director, sheet.id(), false));
        assertThat(told(at.he.id())).containsExactly("“外出听赛课”那几节没有课，不用调。");
    }

    @Test
    void another_way_can_be_chosen_for_one_lesson() {
        var sheet = opened(at.director, away(at.he, THURSDAY, 1, 1));
        String lesson = decided(sheet).getFirst().key();
        assertThat(arrangements.offers(at.director, sheet, lesson))
                .extracting(Arrangements.Offer::words)
                .containsExactly("和邹平对调：10月15日（周四）第2节数学", "吴越代课（教这门课，同年级）", "邹平代课（不教这门课，同年级）");
        value(arrangements.choose(at.director, sheet.id(), lesson, "cover:" + at.wu.id()));
        settled(sheet);
        assertThat(lessons(at.wu, THURSDAY)).containsExactly("1 CHINESE");
        assertThat(lessons(at.he, THURSDAY)).isEmpty();
        assertThat(changes.covered(at.at.school().id(), at.at.term())).isEqualTo(Map.of(at.wu.id(), 1));
    }

    @Test
    void who_is_busy_or_away_cannot_be_chosen() {
        absences.add(at.wu.id(), THURSDAY, THURSDAY, "病假");
        var sheet = opened(at.director, away(at.he, THURSDAY, 1, 1));
        String lesson = decided(sheet).getFirst().key();
        for (var person : List.of(at.luo, at.wu))
            assertThat(arrangements.choose(at.director, sheet.id(), lesson, "cover:" + person.id()))
                    .isEqualTo(new Refused<>(ArrangeRefusal.NOT_POSSIBLE));
        assertThat(arrangements.choose(at.director, sheet.id(), "nothing", "cover:" + at.zou.id()))
                .isEqualTo(new Refused<>(ArrangeRefusal.NO_LESSON));
    }

    @Test
    void two_lessons_cannot_be_given_to_one_teacher_at_once() {
        var sheet = opened(at.director, away(at.he, THURSDAY, 1, 1), away(at.luo, THURSDAY, 1, 1));
        var both = decided(sheet);
        assertThat(both).hasSize(2);
        assertThat(both).filteredOn(d -> at.wu.id().equals(d.byId())).hasSize(1);
        var other = both.stream()
                .filter(d -> !at.wu.id().equals(d.byId()))
                .findFirst()
                .orElseThrow();
        assertThat(arrangements.choose(at.director, sheet.id(), other.key(), "cover:" + at.wu.id()))
                .isEqualTo(new Refused<>(ArrangeRefusal.CLASH));
    }

    @Test
    void a_lesson_that_nobody_can_give_is_settled_only_knowingly() {
        var others = List.of(at.zou, at.wu, at.luo);
        var absent = new java.util.ArrayList<Absentee>();
        absent.add(away(at.he, THURSDAY, 1, 2));
        others.forEach(p -> absent.add(away(p, THURSDAY, 1, 2)));
        var sheet = opened(at.director, absent.toArray(Absentee[]::new));
        assertThat(decided(sheet)).extracting(Decided::kind).contains(Decided.Kind.OPEN);
        assertThat(arrangements.settle(at.director, sheet.id(), false))
                .isEqualTo(new Refused<>(ArrangeRefusal.STILL_OPEN));
        assertThat(value(arrangements.settle(at.director, sheet.id(), true)).state())
                .isEqualTo(State.SETTLED);
    }

    @Test
    void a_timetable_changed_meanwhile_is_noticed_before_anybody_is_told() {
        var sheet = opened(at.director, away(at.he, THURSDAY, 1, 1));
        at.lesson(at.class2, 4, 2, Subject.CHINESE, at.he);
        assertThat(arrangements.settle(at.director, sheet.id(), false))
                .isEqualTo(new Refused<>(ArrangeRefusal.CHANGED));
        assertThat(told(at.zou)).isEmpty();
        value(arrangements.propose(at.director, sheet.id()));
        settled(sheet);
    }

    @Test
    void a_lesson_moved_by_one_sheet_is_not_moved_by_another() {
        settled(opened(at.director, away(at.he, THURSDAY, 1, 1)));
        var second = opened(at.director, away(at.zou, THURSDAY, 1, 1));
        assertThat(decided(second)).extracting(Decided::kind).containsExactly(Decided.Kind.COVER);
        assertThat(arrangements.settle(at.director, second.id(), false))
                .isEqualTo(new Refused<>(ArrangeRefusal.CHANGED));
    }

    @Test
    void many_lessons_of_a_sheet_are_looked_up_as_few_times_as_one() throws Exception {
        var few = opened(at.director, away(at.he, THURSDAY, 1, 1));
        int choosing = choosing(few);
        int settling = reading(few);
        arrangements.cancel(at.director, few.id());
        for (int weekday = 4; weekday <= 5; weekday++)
            for (int period = 3; period <= 5; period++)
                at.lesson(at.class1, weekday, period, Subject.MATHEMATICS, weekday == 4 ? at.luo : at.zou);
        var many = opened(at.director, away(at.he, THURSDAY, 1, 1), away(at.luo, THURSDAY, 1, 5));
        assertThat(decided(many)).hasSize(5);
        assertThat(choosing(many)).isEqualTo(choosing);
        assertThat(reading(many)).isEqualTo(settling);
    }

    /** How often the database is asked to choose another way for the first lesson. */
    private int choosing(Arrangement sheet) throws Exception {
        var first = decided(sheet).getFirst();
        return counter.during(() -> arrangements.choose(at.director, sheet.id(), first.key(), first.chosen()))
                .size();
    }

    /** How often settling reads the school's rules and the lessons that were moved. */
    private int reading(Arrangement sheet) throws Exception {
        return (int) counter.during(() -> arrangements.settle(at.director, sheet.id(), true)).stream()
                .filter(sql -> sql.startsWith("select")
                        && (sql.contains("arrange.rules") || sql.contains("school.lesson_change m")))
                .count();
    }

    @Test
    void the_database_lets_nobody_be_in_two_places() {
        changes.add(
                List.of(new LessonChange(at.chinese, THURSDAY, at.class1, FRIDAY, 3, at.wu.id(), UUID.randomUUID())));
        assertThatThrownBy(() -> changes.add(List.of(
                        new LessonChange(at.maths, THURSDAY, at.class2, FRIDAY, 3, at.wu.id(), UUID.randomUUID()))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void days_that_are_over_holidays_and_empty_sheets_are_refused() {
        assertThat(open(at.director, away(at.he, TODAY.minusDays(1), 1, 1))).isEqualTo(ArrangeRefusal.PAST);
        assertThat(open(at.director, away(at.he, LocalDate.of(2026, 10, 17), 1, 1)))
                .isEqualTo(ArrangeRefusal.NO_SCHOOL);
        assertThat(open(at.director, away(at.he, THURSDAY, 3, 2))).isEqualTo(ArrangeRefusal.PERIODS);
        assertThat(open(at.director)).isEqualTo(ArrangeRefusal.NOBODY);
        var stranger = city.person("外校的人", at.at.district(), org.qinglan.school.Role.TEACHER);
        assertThat(open(at.director, away(stranger, THURSDAY, 1, 1))).isEqualTo(ArrangeRefusal.NOT_OF_SCHOOL);
        assertThat(arrangements.open(at.director, at.at.school(), "听", List.of(away(at.he, THURSDAY, 1, 1))))
                .isEqualTo(new Refused<>(ArrangeRefusal.REASON));
    }

    @Test
    void nobody_is_away_twice_on_a_day() {
        opened(at.director, away(at.he, THURSDAY, 1, 1));
        assertThat(open(at.director, away(at.he, THURSDAY, 2, 2))).isEqualTo(ArrangeRefusal.TWICE);
        assertThat(open(at.director, away(at.zou, FRIDAY, 1, 1), away(at.zou, FRIDAY, 2, 2)))
                .isEqualTo(ArrangeRefusal.TWICE);
    }

    @Test
    void what_is_settled_is_not_changed_and_what_was_held_not_taken_back() {
        var sheet = settled(opened(at.director, away(at.he, THURSDAY, 1, 1)));
        assertThat(arrangements.propose(at.director, sheet.id())).isEqualTo(new Refused<>(ArrangeRefusal.CLOSED));
        assertThat(arrangements.settle(at.director, sheet.id(), true)).isEqualTo(new Refused<>(ArrangeRefusal.CLOSED));
        var later = new Actor(
                at.director.tenantId(),
                at.director.accountId(),
                at.director.personId(),
                at.director.name(),
                FRIDAY,
                false,
                at.director.posts());
        assertThat(arrangements.cancel(later, sheet.id())).isEqualTo(new Refused<>(ArrangeRefusal.HELD));
    }

    @Test
    void the_schools_rules_decide_what_is_better_and_what_stays() {
        rules.set(
                at.at.school().id(),
                new SchoolRules(TODAY, Map.of(Wish.OWN_TEACHER, 40), 6, 3, Set.of(Subject.MATHEMATICS)));
        var sheet = opened(at.director, away(at.he, THURSDAY, 1, 1));
        assertThat(decided(sheet))
                .singleElement()
                .satisfies(d -> assertThat(d.words()).isEqualTo("吴越代课"));
        assertThat(rules.at(at.at.school().id(), TODAY.minusDays(1))).isEqualTo(SchoolRules.USUAL);
    }

    private Arrangement opened(Actor me, Absentee... absent) {
        return value(arrangements.open(me, at.at.school(), "外出听赛课", List.of(absent)));
    }

    private ArrangeRefusal open(Actor me, Absentee... absent) {
        return switch (arrangements.open(me, at.at.school(), "外出听赛课", List.of(absent))) {
            case Done(var done) -> throw new AssertionError("opened: " + done);
            case Refused(var why) -> why;
        };
    }

    private Arrangement settled(Arrangement sheet) {
        return value(arrangements.settle(at.director, sheet.id(), false));
    }

    private static Arrangement value(Decision<Arrangement, ArrangeRefusal> decision) {
        return switch (decision) {
            case Done(var done) -> done;
            case Refused(var why) -> throw new AssertionError(why.sentence());
        };
    }

    private List<Decided> decided(Arrangement sheet) {
        return rows.decided(sheet.id());
    }

    private List<String> lessons(Person teacher, LocalDate day) {
        return timetable.lessonsOf(teacher.id(), day, calendar()).stream()
                .map(lesson -> lesson.period() + " " + lesson.subject())
                .toList();
    }

    private org.qinglan.school.SchoolCalendar calendar() {
        return terms.calendar(at.at.term(), at.at.school());
    }

    private List<String> told(Person person) {
        return told(person.id());
    }

    private List<String> told(UUID person) {
        return notices.of(person, 1).rows().stream()
                .filter(notice -> notice.kind() == Notice.Kind.LESSONS)
                .map(Notice::text)
                .toList();
    }
}
