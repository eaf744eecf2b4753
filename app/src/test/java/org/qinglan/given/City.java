package org.qinglan.given;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.qinglan.access.Accounts;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes a small city for a test, a tenant of its own: a district, 青禾小学 with its offices, a mathematics group with two
 * 备课组, a Chinese group, the autumn term 2026 and a few people. Call {@link #build()} inside a test and use what it
 * returns; enter the tenant with {@code Tenancy.enter(city.tenantId())}.
 */
@Component
public class City {
    public static final LocalDate TERM_BEGINS = LocalDate.of(2026, 9, 1);
    public static final LocalDate TERM_ENDS = LocalDate.of(2027, 1, 22);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Units units;
    private final People people;
    private final Terms terms;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    City(JdbcClient jdbc, Units units, People people, Terms terms, Accounts accounts, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
        this.terms = terms;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The units and the term of one test city. */
    public record Built(
            UUID tenantId,
            Unit bureau,
            Unit district,
            Unit school,
            Unit academicOffice,
            Unit researchOffice,
            Unit maths,
            Unit mathsGrade3,
            Unit mathsGrade4,
            Unit chinese,
            Term term) {}

    public Built build() {
        UUID tenant = Ids.next();
        return Tenancy.call(tenant, () -> {
            jdbc.sql("insert into base.tenant (id, name, level) values (?, '测试市', 'CITY')")
                    .param(tenant)
                    .update();
            var bureau = units.add(null, UnitKind.EDUCATION_BUREAU, "测试市教育局", null, null, null, false);
            var district = units.add(bureau, UnitKind.DISTRICT, "青山区", null, null, null, false);
            var school = units.add(district, UnitKind.SCHOOL, "青禾小学", null, Stage.PRIMARY, null, false);
            var academic = units.add(school, UnitKind.ACADEMIC_AFFAIRS_OFFICE, "教导处", null, null, null, false);
            var research = units.add(school, UnitKind.RESEARCH_AFFAIRS_OFFICE, "教科室", null, null, null, false);
            var maths = units.add(school, UnitKind.SUBJECT_GROUP, "数学教研组", Subject.MATHEMATICS, null, null, false);
            var grade3 = units.add(maths, UnitKind.LESSON_PREP_GROUP, "三年级数学备课组", Subject.MATHEMATICS, null, 3, false);
            var grade4 = units.add(maths, UnitKind.LESSON_PREP_GROUP, "四年级数学备课组", Subject.MATHEMATICS, null, 4, false);
            var chinese = units.add(school, UnitKind.SUBJECT_GROUP, "语文教研组", Subject.CHINESE, null, null, false);
            var term = terms.add("2026-2027-1", TERM_BEGINS, TERM_ENDS);
            return new Built(
                    tenant, bureau, district, school, academic, research, maths, grade3, grade4, chinese, term);
        });
    }

    /** Somebody with a post since long ago; call within the tenant. */
    public Person person(String name, Unit unit, Role role) {
        return person(name, unit, role, LocalDate.of(2010, 8, 20));
    }

    public Person person(String name, Unit unit, Role role, LocalDate servingSince) {
        int number = NUMBERS.incrementAndGet();
        var person = people.add(name, "p" + number, "T" + number, servingSince);
        people.appoint(person.id(), unit, role, unit.subject(), LocalDate.of(2020, 9, 1), null);
        return person;
    }

    /** An account for a person, password {@code Qinglan#2026}, no change demanded; returns the login name. */
    public String account(Person person) {
        String login =
                "u" + NUMBERS.incrementAndGet() + "x" + Ids.next().toString().substring(30);
        accounts.open(person.id(), login, String.valueOf(passwords.encode("Qinglan#2026")), false);
        return login;
    }

    /** The person as an actor with the posts of a day, and an account if there was none. */
    public Actor actor(Person person, LocalDate today) {
        UUID account = jdbc.sql("select id from access.account where person_id = ?")
                .param(person.id())
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    account(person);
                    return jdbc.sql("select id from access.account where person_id = ?")
                            .param(person.id())
                            .query(UUID.class)
                            .single();
                });
        return accounts.actor(new SignedIn(Tenancy.require(), account, person.id()), today)
                .orElseThrow();
    }
}
