package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Ledger;
import org.qinglan.school.Organisation;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Staff;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.intake.RosterImport;
import org.qinglan.school.intake.RosterRow;
import org.qinglan.shared.Decision.Done;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Duties of groups follow the groups by themselves: opened, filled, emptied, closed. */
@ServerTest
class UnitDutiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Excuses excuses;

    @Autowired
    Organisation organisation;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    RosterImport roster;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    City.Built it;
    Tenancy.Scope tenant;
    Actor principal;
    Person teacher;
    Requirement weekly;

    @BeforeEach
    void each_group_meets_every_week() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        principal = city.actor(city.person("校长乙", it.school(), Role.PRINCIPAL), TODAY);
        teacher = city.person("安知遥", it.mathsGrade3(), Role.TEACHER);
        weekly = publish(Rule.of(
                        Selector.units(it.school().id(), UnitKind.LESSON_PREP_GROUP),
                        Action.ACTIVITY,
                        Filter.NONE,
                        1,
                        "次",
                        Rhythm.WEEK)
                .byUnits());
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void a_group_without_anybody_in_it_owes_nothing_until_somebody_joins() {
        assertThat(windows(it.mathsGrade4())).isEmpty();
        city.person("贺兰舟", it.mathsGrade4(), Role.TEACHER);
        assertThat(windows(it.mathsGrade4())).hasSameSizeAs(windows(it.mathsGrade3()));
    }

    @Test
    void a_group_opened_in_the_term_owes_from_the_day_somebody_works_in_it() {
        var fresh = open("五年级数学备课组");
        assertThat(windows(fresh)).isEmpty();
        staff.appoint(teacher, new Staff.Appointment(fresh, Role.TEACHER, Subject.MATHEMATICS, MONDAY));
        assertThat(windows(fresh)).startsWith("W2026-10-12").doesNotContain("W2026-10-05");
    }

    @Test
    void a_roster_that_makes_a_group_makes_its_duties_too() {
        var row = RosterRow.of(
                2,
                new RosterRow.Who("闻一夏", "U9001", null, "", ""),
                new RosterRow.Place("", "", "数学教研组", "六年级数学备课组", "", new RosterRow.Said(Set.of(), null, null)),
                new RosterRow.Standing("", List.of(), ""));
        assertThat(roster.bringIn(new RosterImport.Order(it.school(), MONDAY, false), List.of(row)))
                .isInstanceOf(Done.class);
        var made = jdbc.sql("select id from school.unit where name = '六年级数学备课组'")
                .query(UUID.class)
                .single();
        assertThat(windows(made)).startsWith("W2026-10-12");
    }

    @Test
    void a_closed_group_keeps_what_it_owed_and_did_and_owes_nothing_more() {
        new Work(jdbc, ledger).held(it, it.mathsGrade3(), LocalDate.of(2026, 9, 16));
        var post = people.posts(teacher.id(), TODAY).getFirst();
        staff.endPost(post, LocalDate.of(2026, 10, 9));
        organisation.close(it.mathsGrade3(), LocalDate.of(2026, 10, 11));
        assertThat(windows(it.mathsGrade3())).endsWith("W2026-09-28", "W2026-10-05");
        assertThat(done(it.mathsGrade3())).containsExactly("W2026-09-14");
    }

    @Test
    void a_renamed_group_owes_what_it_owed() {
        var before = windows(it.mathsGrade3());
        organisation.rename(it.mathsGrade3(), "三年级数学组");
        assertThat(windows(it.mathsGrade3())).isEqualTo(before).isNotEmpty();
    }

    @Test
    void an_excuse_outlives_the_weeks_in_which_nobody_worked_in_the_group() {
        var duty = jdbc.sql("select id from duty.duty where unit_id = ? and window_key = 'W2026-10-12'")
                .param(it.mathsGrade3().id())
                .query(UUID.class)
                .single();
        assertThat(excuses.grant(duty, Excuses.Kind.WAIVE, "全组外出培训", principal)).isInstanceOf(Done.class);
        staff.endPost(people.posts(teacher.id(), TODAY).getFirst(), LocalDate.of(2026, 10, 9));
        assertThat(windows(it.mathsGrade3())).doesNotContain("W2026-10-12");

        staff.appoint(teacher, new Staff.Appointment(it.mathsGrade3(), Role.TEACHER, Subject.MATHEMATICS, MONDAY));
        assertThat(windows(it.mathsGrade3())).contains("W2026-10-12", "W2026-10-19");
        assertThat(excused(it.mathsGrade3())).containsExactly("W2026-10-12");
    }

    @Test
    void a_post_that_never_began_leaves_no_duties_of_its_group_behind() {
        staff.appoint(teacher, new Staff.Appointment(it.mathsGrade4(), Role.TEACHER, Subject.MATHEMATICS, MONDAY));
        assertThat(windows(it.mathsGrade4())).isNotEmpty();
        staff.leave(teacher, LocalDate.of(2026, 10, 9));
        assertThat(windows(it.mathsGrade4())).isEmpty();
    }

    private Unit open(String name) {
        var design = new Organisation.Design(UnitKind.LESSON_PREP_GROUP, name, Subject.MATHEMATICS, 5);
        return ((Done<Unit, ?>) organisation.add(it.maths(), design)).value();
    }

    private Requirement publish(Rule rule) {
        var spec = new RequirementSpec(
                it.school().id(), it.term().id(), "备课组活动", null, null, rule, City.TERM_BEGINS, City.TERM_ENDS);
        return ((Done<Requirement, ?>) requirements.publish(spec, principal)).value();
    }

    private List<String> windows(Unit unit) {
        return windows(unit.id());
    }

    private List<String> windows(UUID unit) {
        return keys(unit, "true");
    }

    private List<String> done(Unit unit) {
        return keys(unit.id(), "done > 0");
    }

    private List<String> excused(Unit unit) {
        return keys(unit.id(), "excused");
    }

    private List<String> keys(UUID unit, String which) {
        return jdbc.sql("select window_key from duty.duty where requirement_id = ? and unit_id = ? and " + which
                        + " order by first_day")
                .params(weekly.id(), unit)
                .query(String.class)
                .list();
    }
}
