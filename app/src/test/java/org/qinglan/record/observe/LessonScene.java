package org.qinglan.record.observe;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.TimetableRows;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lesson worth observing: 何老师 teaches mathematics to 四（3）班 in the third period of a Thursday; 林老师 comes to listen. */
public final class LessonScene {
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    public final City.Built at;
    public final City city;
    public final Person teacher;
    public final Person observer;
    public final Actor me;
    public final UUID lesson;

    public LessonScene(City city, City.Built at, JdbcClient jdbc) {
        this.city = city;
        this.at = at;
        teacher = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        observer = city.person("林老师", at.mathsGrade3(), Role.TEACHER);
        me = city.actor(observer, TODAY);
        var lessons = new TimetableRows(jdbc);
        lesson = lessons.lesson(at, lessons.aClass(at, "四（3）班", 4), teacher, DayOfWeek.THURSDAY, 3);
        for (int period = 1; period <= 6; period++) {
            jdbc.sql("insert into school.bell (tenant_id, unit_id, period, begins, ends)"
                            + " values (?, ?, ?, make_time(7 + ?, 5, 0), make_time(7 + ?, 45, 0))")
                    .params(Tenancy.require(), at.school().id(), period, period, period)
                    .update();
        }
    }

    /** 红石小学, whose second period begins at 10:10. */
    Unit elsewhere(JdbcClient jdbc) {
        UUID id = Ids.next();
        var line = new ArrayList<>(at.district().line());
        line.add(id);
        jdbc.sql("insert into school.unit (tenant_id, id, parent_id, kind, name, stage, line)"
                        + " values (?, ?, ?, 'SCHOOL', '红石小学', 'PRIMARY', ?)")
                .params(Tenancy.require(), id, at.district().id(), line.toArray(UUID[]::new))
                .update();
        jdbc.sql("insert into school.bell (tenant_id, unit_id, period, begins, ends)"
                        + " values (?, ?, 2, '10:10', '10:50')")
                .params(Tenancy.require(), id)
                .update();
        return new Unit(id, at.district().id(), UnitKind.SCHOOL, "红石小学", null, Stage.PRIMARY, null, false, line);
    }

    void teaches(JdbcClient jdbc, Person who, Unit school, String className, int weekday, int period) {
        UUID room = Ids.next();
        jdbc.sql("insert into school.class_group (tenant_id, id, unit_id, name, grade, entry_year)"
                        + " values (?, ?, ?, ?, 5, 2022)")
                .params(Tenancy.require(), room, school.id(), className)
                .update();
        jdbc.sql("insert into school.lesson_slot (tenant_id, id, term_id, unit_id, class_id, weekday, period, subject,"
                        + " teacher_id) values (?, ?, ?, ?, ?, ?, ?, 'MATHEMATICS', ?)")
                .params(Tenancy.require(), Ids.next(), at.term().id(), school.id(), room, weekday, period, who.id())
                .update();
    }

    public Actor actor(Person person) {
        return city.actor(person, TODAY);
    }
}
