package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.CreditsPosted;
import org.qinglan.record.Ledger;
import org.qinglan.school.Absences;
import org.qinglan.school.Calendars;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.UnitKind;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@ServerTest
class SettlingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Excuses excuses;

    @Autowired
    Absences absences;

    @Autowired
    Calendars calendars;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    Work work;
    City.Built it;
    Tenancy.Scope tenant;
    Actor leader;
    Person person;

    @BeforeEach
    void a_group_with_one_teacher() {
        work = new Work(jdbc, ledger);
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        leader = city.actor(city.person("组长甲", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        person = city.person("安知遥", it.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void a_lesson_heard_counts_toward_every_requirement_that_it_fits_and_no_other() {
        var mentors = publish(rule(Action.OBSERVE, Filter.of("relation", "MENTOR"), 2, Rhythm.WEEK));
        var any = publish(rule(Action.OBSERVE, Filter.NONE, 4, Rhythm.MONTH));
        var research = publish(rule(Action.OBSERVE, Filter.of("lessonKind", "RESEARCH"), 1, Rhythm.TERM));
        var taught = publish(rule(Action.TEACH, Filter.NONE, 1, Rhythm.TERM));

        work.heard(it, person, MONDAY, Map.of("relation", "MENTOR", "lessonKind", "ROUTINE"));

        assertThat(done(mentors, person)).isEqualTo("W2026-09-14:1/2");
        assertThat(done(any, person)).isEqualTo("M2026-09:1/4");
        assertThat(done(research, person)).isEmpty();
        assertThat(done(taught, person)).isEmpty();
    }

    @Test
    void a_record_taken_back_takes_back_what_it_counted() {
        var weekly = publish(rule(Action.OBSERVE, Filter.NONE, 2, Rhythm.WEEK));
        var first = work.heard(it, person, MONDAY, Map.of());
        work.heard(it, person, MONDAY.plusDays(1), Map.of());
        assertThat(done(weekly, person)).isEqualTo("W2026-09-14:2/2");
        work.reverse(first);
        assertThat(done(weekly, person)).isEqualTo("W2026-09-14:1/2");
    }

    @Test
    void records_that_were_there_before_the_requirement_count_when_it_is_published() {
        work.heard(it, person, MONDAY, Map.of());
        assertThat(done(publish(rule(Action.OBSERVE, Filter.NONE, 2, Rhythm.WEEK)), person))
                .isEqualTo("W2026-09-14:1/2");
    }

    @Test
    void a_changed_filter_counts_anew_and_a_withdrawn_requirement_asks_nothing() {
        work.heard(it, person, MONDAY, Map.of("lessonKind", "RESEARCH"));
        work.heard(it, person, MONDAY, Map.of("lessonKind", "ROUTINE"));
        var requirement = publish(rule(Action.OBSERVE, Filter.NONE, 2, Rhythm.WEEK));
        assertThat(done(requirement, person)).isEqualTo("W2026-09-14:2/2");

        var narrower = spec(rule(Action.OBSERVE, Filter.of("lessonKind", "RESEARCH"), 2, Rhythm.WEEK));
        assertThat(requirements.change(requirement.id(), narrower, leader)).isInstanceOf(Done.class);
        assertThat(done(requirement, person)).isEqualTo("W2026-09-14:1/2");

        requirements.withdraw(requirement.id(), leader);
        assertThat(duties(requirement)).isZero();
    }

    @Test
    void after_each_lesson_heard_a_reflection_is_due_within_three_days() {
        var requirement = publish(rule(Action.REFLECT, Filter.NONE, 1, Rhythm.WEEK)
                .after(new Rule.Trigger(Action.OBSERVE, Filter.of("relation", "MENTOR"), 3)));
        work.heard(it, person, MONDAY, Map.of("relation", "COLLEAGUE"));
        assertThat(duties(requirement)).isZero();

        var heard = work.heard(it, person, MONDAY, Map.of("relation", "MENTOR"));
        assertThat(duties(requirement)).isEqualTo(1);
        var written = work.did(it, person, Action.REFLECT, MONDAY.plusDays(3), Map.of());
        assertThat(sum(requirement)).isEqualTo("1/1");
        work.reverse(written);
        assertThat(sum(requirement)).isEqualTo("0/1");
        work.reverse(heard);
        assertThat(duties(requirement)).isZero();
    }

    @Test
    void a_group_bears_its_own_requirement() {
        city.person("贺兰舟", it.mathsGrade4(), Role.TEACHER);
        var requirement = publish(Rule.of(
                        Selector.units(it.maths().id(), UnitKind.LESSON_PREP_GROUP),
                        Action.ACTIVITY,
                        Filter.NONE,
                        1,
                        "次",
                        Rhythm.TWO_WEEKS)
                .byUnits());
        work.held(it, it.mathsGrade3(), MONDAY);
        assertThat(jdbc.sql("select count(distinct unit_id) from duty.duty where requirement_id = ?")
                        .param(requirement.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select unit_id from duty.duty where requirement_id = ? and done = 1")
                        .param(requirement.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(it.mathsGrade3().id());
    }

    @Test
    void an_excuse_outlives_a_change_of_the_rule_of_the_calendar_and_of_leave() {
        var requirement = publish(rule(Action.OBSERVE, Filter.NONE, 2, Rhythm.WEEK));
        var duty = dutyOf(requirement, "W2026-09-14");
        assertThat(excuses.grant(duty, Excuses.Kind.DEFER, "外出培训", leader)).isInstanceOf(Done.class);
        assertThat(excused(requirement)).containsExactly("W2026-09-14");

        requirements.change(requirement.id(), spec(rule(Action.OBSERVE, Filter.NONE, 3, Rhythm.WEEK)), leader);
        calendars.dayOff(it.term(), it.school(), MONDAY, "运动会");
        absences.add(person.id(), MONDAY.plusDays(7), MONDAY.plusDays(13), "病假");
        assertThat(excused(requirement)).containsExactly("W2026-09-14", "W2026-09-21");
        absences.remove(absences.of(person.id()).getFirst());
        assertThat(excused(requirement)).containsExactly("W2026-09-14");
    }

    @Test
    void a_week_without_school_falls_away_and_comes_back_with_what_was_done() {
        var requirement = publish(rule(Action.OBSERVE, Filter.NONE, 2, Rhythm.WEEK));
        work.heard(it, person, MONDAY.plusDays(2), Map.of());
        for (int i = 0; i < 5; i++) calendars.dayOff(it.term(), it.school(), MONDAY.plusDays(i), "停课");
        assertThat(done(requirement, person)).isEmpty();
        calendars.asAbove(it.school(), MONDAY.plusDays(4));
        assertThat(done(requirement, person)).isEqualTo("W2026-09-14:1/2");
    }

    @Test
    void nobody_is_excused_by_oneself_by_a_teacher_or_without_a_reason() {
        var requirement = publish(rule(Action.OBSERVE, Filter.NONE, 2, Rhythm.WEEK));
        var duty = dutyOf(requirement, "W2026-09-14");
        var teacher = city.actor(person, TODAY);
        var other = city.actor(city.person("孟庭", it.mathsGrade4(), Role.TEACHER), TODAY);
        assertThat(excuses.grant(duty, Excuses.Kind.DEFER, "有事", teacher))
                .isEqualTo(new Refused<>(ExcuseRefusal.YOURSELF));
        assertThat(excuses.grant(duty, Excuses.Kind.DEFER, "有事", other))
                .isEqualTo(new Refused<>(ExcuseRefusal.NOT_YOURS));
        assertThat(excuses.grant(duty, Excuses.Kind.DEFER, " 病 ", leader))
                .isEqualTo(new Refused<>(ExcuseRefusal.REASON));
        var granted = ((Done<UUID, ExcuseRefusal>) excuses.grant(duty, Excuses.Kind.WAIVE, "产假", leader)).value();
        assertThat(excuses.grant(duty, Excuses.Kind.DEFER, "产假", leader))
                .isEqualTo(new Refused<>(ExcuseRefusal.ALREADY));
        assertThat(excuses.withdraw(granted, teacher)).isEqualTo(new Refused<>(ExcuseRefusal.YOURSELF));
        assertThat(excuses.withdraw(granted, leader)).isInstanceOf(Done.class);
        assertThat(excused(requirement)).isEmpty();
    }

    @Test
    void thirty_posts_at_once_all_count() throws Exception {
        var requirement = publish(rule(Action.OBSERVE, Filter.NONE, 30, Rhythm.WEEK));
        try (var pool = Executors.newFixedThreadPool(6)) {
            var posts = java.util.stream.IntStream.range(0, 30)
                    .<Future<?>>mapToObj(n -> pool.submit(() ->
                            Tenancy.run(it.tenantId(), () -> work.heard(it, person, MONDAY.plusDays(n % 7), Map.of()))))
                    .toList();
            for (var post : posts) post.get();
        }
        assertThat(done(requirement, person)).isEqualTo("W2026-09-14:30/30");
    }

    @Test
    void a_post_and_a_publication_at_once_do_not_miss_each_other() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                var day = MONDAY.plusWeeks(round);
                var post = pool.submit(() -> Tenancy.call(it.tenantId(), () -> work.heard(it, person, day, Map.of())));
                var published = pool.submit(() ->
                        Tenancy.call(it.tenantId(), () -> publish(rule(Action.OBSERVE, Filter.NONE, 2, Rhythm.WEEK))));
                post.get();
                assertThat(done(published.get(), person)).contains("W" + day + ":1/2");
            }
        }
    }

    @Test
    void settling_outside_the_transaction_of_the_posting_is_an_error() {
        assertThatThrownBy(() -> events.publishEvent(new CreditsPosted(List.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Requirement publish(Rule rule) {
        return ((Done<Requirement, RequirementRefusal>) requirements.publish(spec(rule), leader)).value();
    }

    private Rule rule(Action action, Filter filter, int needed, Rhythm rhythm) {
        return Rule.of(Selector.people(it.maths().id(), List.of(person.id())), action, filter, needed, "节", rhythm);
    }

    private RequirementSpec spec(Rule rule) {
        return new RequirementSpec(
                it.maths().id(), it.term().id(), "要求", null, null, rule, City.TERM_BEGINS, City.TERM_ENDS);
    }

    private String done(Requirement requirement, Person whose) {
        return String.join(
                " ",
                jdbc.sql("select window_key || ':' || trim_scale(done) || '/' || trim_scale(needed) from duty.duty"
                                + " where requirement_id = ? and person_id = ? and done > 0 order by first_day")
                        .params(requirement.id(), whose.id())
                        .query(String.class)
                        .list());
    }

    private String sum(Requirement requirement) {
        return jdbc.sql("select trim_scale(sum(done)) || '/' || trim_scale(sum(needed)) from duty.duty"
                        + " where requirement_id = ?")
                .param(requirement.id())
                .query(String.class)
                .single();
    }

    private List<String> excused(Requirement requirement) {
        return jdbc.sql("select window_key from duty.duty where requirement_id = ? and excused order by first_day")
                .param(requirement.id())
                .query(String.class)
                .list();
    }

    private UUID dutyOf(Requirement requirement, String key) {
        return jdbc.sql("select id from duty.duty where requirement_id = ? and window_key = ?")
                .params(requirement.id(), key)
                .query(UUID.class)
                .single();
    }

    private int duties(Requirement requirement) {
        return jdbc.sql("select count(*) from duty.duty where requirement_id = ?")
                .param(requirement.id())
                .query(Integer.class)
                .single();
    }
}
