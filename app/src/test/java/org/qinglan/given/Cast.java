package org.qinglan.given;

import java.time.LocalDate;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;

/** A test city that was entered, and the people who act in it on 8 October 2026; closing it leaves the tenant. */
public final class Cast implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    private final City city;
    private final City.Built at;
    private final Tenancy.Scope scope;

    private Cast(City city) {
        this.city = city;
        this.at = city.build();
        this.scope = Tenancy.enter(at.tenantId());
    }

    /** A new city, entered. */
    public static Cast in(City city) {
        return new Cast(city);
    }

    public City.Built at() {
        return at;
    }

    /** The school's 系统管理员. */
    public Actor admin() {
        return actor("管理员", at.school(), Role.SYSTEM_ADMIN);
    }

    /** A teacher of the third grade's mathematics. */
    public Actor teacher() {
        return actor("许老师", at.mathsGrade3(), Role.TEACHER);
    }

    public Actor actor(String name, Unit unit, Role role) {
        return as(city.person(name, unit, role));
    }

    /** The same person, acting. */
    public Actor as(Person person) {
        return city.actor(person, TODAY);
    }

    @Override
    public void close() {
        scope.close();
    }
}
