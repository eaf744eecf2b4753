package org.qinglan.arrange;

import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two classes on Thursday and Friday. 四（1）班 has Chinese with 何清 in the first period of Thursday and mathematics with 邹平
 * in the second; 吴越 teaches Chinese to 四（2）班 on Friday only, 罗南 mathematics in the first period of Thursday.
 */
final class ArrangeScene {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);
    static final LocalDate FRIDAY = THURSDAY.plusDays(1);

    final City.Built at;
    final Person he;
    final Person zou;
    final Person wu;
    final Person luo;
    final Actor director;
    final UUID chinese;
    final UUID maths;
    final UUID class1;
    final UUID class2;
    private final City city;
    private final JdbcClient jdbc;

    ArrangeScene(City city, City.Built at, JdbcClient jdbc) {
        this.city = city;
        this.at = at;
        this.jdbc = jdbc;
        he = city.person("何清", at.chinese(), Role.TEACHER);
        zou = city.person("邹平", at.mathsGrade4(), Role.TEACHER);
        wu = city.person("吴越", at.chinese(), Role.TEACHER);
        luo = city.person("罗南", at.mathsGrade4(), Role.TEACHER);
        director = actor(city.person("教导主任", at.academicOffice(), Role.ACADEMIC_DIRECTOR));
        class1 = classGroup("四（1）班");
        class2 = classGroup("四（2）班");
        chinese = lesson(class1, 4, 1, Subject.CHINESE, he);
        maths = lesson(class1, 4, 2, Subject.MATHEMATICS, zou);
        lesson(class2, 4, 1, Subject.MATHEMATICS, luo);
        lesson(class2, 5, 1, Subject.CHINESE, wu);
    }

    Actor actor(Person person) {
        return city.actor(person, TODAY);
    }

    UUID lesson(UUID classId, int weekday, int period, Subject subject, Person teacher) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.lesson_slot (tenant_id, id, term_id, unit_id, class_id, weekday, period, subject,"
                        + " teacher_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.require(),
                        id,
                        at.term().id(),
                        at.school().id(),
                        classId,
                        weekday,
                        period,
                        subject.name(),
                        teacher.id())
                .update();
        return id;
    }

    static Absentee away(Person person, LocalDate day, int first, int last) {
        return new Absentee(person.id(), person.name(), day, first, last);
    }

    private UUID classGroup(String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.class_group (tenant_id, id, unit_id, name, grade, entry_year)"
                        + " values (?, ?, ?, ?, 4, 2023)")
                .params(Tenancy.require(), id, at.school().id(), name)
                .update();
        return id;
    }
}
