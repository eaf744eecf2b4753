package org.qinglan.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.qinglan.school.Calendars;
import org.qinglan.school.People;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 云川市: one city, two districts, three schools of which one is a group with two campuses. The term is always in its
 * eleventh week, whatever today is. All names are invented.
 */
@Component
@Profile("demo")
class DemoCity {
    private static final int WEEKS_BEFORE_TODAY = 10;
    private static final int WEEKS = 20;

    private final JdbcClient jdbc;
    private final Units units;
    private final People people;
    private final Calendars calendars;
    private final DemoAccounts accounts;
    private final DemoWork work;
    private final DemoMentoring mentoring;
    private final DemoPublicLessons publicLessons;
    private final DemoArrangements arrangements;
    private final DemoInspection inspection;

    DemoCity(
            JdbcClient jdbc,
            Units units,
            People people,
            Calendars calendars,
            DemoAccounts accounts,
            DemoWork work,
            DemoMentoring mentoring,
            DemoPublicLessons publicLessons,
            DemoArrangements arrangements,
            DemoInspection inspection) {
        this.publicLessons = publicLessons;
        this.arrangements = arrangements;
        this.inspection = inspection;
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
        this.calendars = calendars;
        this.accounts = accounts;
        this.work = work;
        this.mentoring = mentoring;
    }

    void build(UUID tenant, LocalDate today) {
        jdbc.sql("insert into base.tenant (id, name, level) values (?, '云川市', 'CITY')")
                .param(tenant)
                .update();
        var staff = new DemoStaff(units, people, today);
        var bureau = units.add(null, UnitKind.EDUCATION_BUREAU, "云川市教育局", null, null, null, false);
        var term = term(today);
        var jiangzuo = district(bureau, "江左区");
        var hexi = district(bureau, "河西区");
        var main = DemoSchool.of(school(jiangzuo, "青禾小学", Stage.PRIMARY), 1, 6, 4);
        var group = DemoSchool.of(educationGroup(jiangzuo), 1, 6, 3);
        var junior = DemoSchool.of(school(hexi, "河西第二中学", Stage.JUNIOR), 7, 9, 5);
        staff.fill(main, true);
        staff.fill(group, false);
        staff.fill(junior, false);
        above(staff, bureau, jiangzuo, group.unit());
        var city = new DemoWork.City(today, term, List.of(main, group, junior));
        work.fill(city, staff);
        mentoring.fill(city);
        publicLessons.fill(city);
        arrangements.fill(city);
        inspection.fill(city);
        accounts.open(staff.shown());
    }

    /** A term in progress: it began ten weeks ago on a Monday and has twenty weeks. */
    private Term term(LocalDate today) {
        var begins =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS_BEFORE_TODAY);
        int year = begins.getMonthValue() >= 7 ? begins.getYear() : begins.getYear() - 1;
        String code = year + "-" + (year + 1) + "-" + (begins.getMonthValue() >= 7 ? 1 : 2);
        return switch (calendars.openTerm(code, begins, begins.plusWeeks(WEEKS).minusDays(3))) {
            case Done(var term) -> term;
            case Refused(var why) -> throw new IllegalStateException(why.sentence());
        };
    }

    private Unit district(Unit bureau, String name) {
        return units.add(bureau, UnitKind.DISTRICT, name, null, null, null, false);
    }

    private Unit school(Unit district, String name, Stage stage) {
        return units.add(district, UnitKind.SCHOOL, name, null, stage, null, false);
    }

    /** 明川教育集团: its lead school has the groups, the campuses their classes. */
    private Unit educationGroup(Unit district) {
        var group = units.add(district, UnitKind.EDUCATION_GROUP, "明川教育集团", null, null, null, false);
        var school = units.add(group, UnitKind.SCHOOL, "明川小学", null, Stage.PRIMARY, null, false);
        units.add(school, UnitKind.CAMPUS, "明川小学东校区", null, Stage.PRIMARY, null, false);
        units.add(school, UnitKind.CAMPUS, "明川小学西校区", null, Stage.PRIMARY, null, false);
        return school;
    }

    /** Bureau, research offices and the head of the education group. */
    private void above(DemoStaff staff, Unit bureau, Unit district, Unit school) {
        var cityOffice = units.add(bureau, UnitKind.TEACHING_RESEARCH_OFFICE, "云川市教研室", null, null, null, false);
        var districtOffice = units.add(district, UnitKind.TEACHING_RESEARCH_OFFICE, "江左区教研室", null, null, null, false);
        staff.show("区教研员（数学）", staff.appoint(districtOffice, Role.RESEARCH_OFFICER, Subject.MATHEMATICS, 18));
        staff.appoint(districtOffice, Role.RESEARCH_OFFICER, Subject.CHINESE, 15);
        staff.show("市教研员（数学）", staff.appoint(cityOffice, Role.RESEARCH_OFFICER, Subject.MATHEMATICS, 22));
        staff.show("教育局干部", staff.appoint(bureau, Role.BUREAU_OFFICER, null, 16));
        staff.show("安全审计员", staff.appoint(bureau, Role.AUDIT_OFFICER, null, 9));
        var group = units.get(java.util.Objects.requireNonNull(school.parentId()));
        staff.show("集团总校长", staff.appoint(group, Role.GROUP_HEAD, null, 25));
    }
}
