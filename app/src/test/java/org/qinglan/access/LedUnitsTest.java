package org.qinglan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class LedUnitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City cities;

    @Autowired
    People people;

    @Autowired
    LedUnits led;

    @Test
    void an_office_stands_for_its_school_and_what_lies_below_is_not_listed() {
        var city = cities.build();
        try (var ignored = Tenancy.enter(city.tenantId())) {
            assertThat(of(cities.person("秦主任", city.researchOffice(), Role.RESEARCH_DIRECTOR)))
                    .containsExactly(city.school());
            assertThat(of(cities.person("方敏", city.maths(), Role.SUBJECT_GROUP_LEADER)))
                    .containsExactly(city.maths());
            assertThat(of(cities.person("顾言", city.maths(), Role.TEACHER))).isEmpty();
        }
    }

    @Test
    void who_leads_twice_finds_each_unit_once() {
        var city = cities.build();
        try (var ignored = Tenancy.enter(city.tenantId())) {
            var leader = cities.person("方敏", city.maths(), Role.SUBJECT_GROUP_LEADER);
            also(leader, city.academicOffice(), Role.ACADEMIC_DIRECTOR);
            also(leader, city.school(), Role.ACADEMIC_VICE_PRINCIPAL);
            assertThat(of(leader)).containsExactlyInAnyOrder(city.maths(), city.school());
        }
    }

    @Test
    void a_researcher_of_one_subject_does_not_lead_a_group_of_another() {
        var city = cities.build();
        try (var ignored = Tenancy.enter(city.tenantId())) {
            var researcher = cities.person("教研员", city.district(), Role.TEACHER);
            people.appoint(
                    researcher.id(),
                    city.chinese(),
                    Role.RESEARCH_OFFICER,
                    Subject.MATHEMATICS,
                    LocalDate.of(2020, 9, 1),
                    null);
            assertThat(of(researcher)).isEmpty();
            also(researcher, city.maths(), Role.RESEARCH_OFFICER);
            assertThat(of(researcher)).containsExactly(city.maths());
        }
    }

    private java.util.List<Unit> of(Person person) {
        return led.of(cities.actor(person, TODAY));
    }

    private void also(Person person, Unit unit, Role role) {
        people.appoint(person.id(), unit, role, unit.subject(), LocalDate.of(2020, 9, 1), null);
    }
}
