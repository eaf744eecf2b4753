package org.qinglan.roster;

import java.time.LocalDate;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;

/** A test city with a second school, and everybody who may come to a page of the roster. */
record Town(
        City.Built city,
        Unit otherSchool,
        Person teacher,
        Person otherTeacher,
        Actor steward,
        Actor otherSteward,
        Actor admin,
        Actor leader,
        Actor director,
        Actor plain) {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    static Town build(City city, Units units) {
        var c = city.build();
        return Tenancy.call(c.tenantId(), () -> {
            var other = units.add(c.district(), UnitKind.SCHOOL, "白塔小学", null, null, null, false);
            var teacher = city.person("夏禾", c.mathsGrade3(), Role.TEACHER);
            return new Town(
                    c,
                    other,
                    teacher,
                    city.person("石磊", other, Role.TEACHER),
                    actor(city, "严谨", c.school(), Role.DATA_STEWARD),
                    actor(city, "卞数", other, Role.DATA_STEWARD),
                    actor(city, "管全", c.bureau(), Role.SYSTEM_ADMIN),
                    actor(city, "周敏", c.maths(), Role.SUBJECT_GROUP_LEADER),
                    actor(city, "郑导", c.academicOffice(), Role.ACADEMIC_DIRECTOR),
                    actor(city, "普通", c.maths(), Role.TEACHER));
        });
    }

    private static Actor actor(City city, String name, Unit unit, Role role) {
        return city.actor(city.person(name, unit, role), TODAY);
    }
}
