package org.qinglan.given;

import java.time.DayOfWeek;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes, bells and single lessons of a test city, as a timetable would bring them; call within the tenant. */
@Component
public class TimetableRows {
    private final JdbcClient jdbc;

    public TimetableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class of the school, such as 四（3）班. */
    public UUID aClass(City.Built at, String name, int grade) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.class_group (tenant_id, id, unit_id, name, grade, entry_year)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), id, at.school().id(), name, grade, 2027 - grade)
                .update();
        return id;
    }

    /** A lesson of mathematics each week of the term. */
    public UUID lesson(City.Built at, UUID classId, Person teacher, DayOfWeek weekday, int period) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.lesson_slot (tenant_id, id, term_id, unit_id, class_id, weekday, period, subject,"
                        + " teacher_id) values (?, ?, ?, ?, ?, ?, ?, 'MATHEMATICS', ?)")
                .params(
                        Tenancy.require(),
                        id,
                        at.term().id(),
                        at.school().id(),
                        classId,
                        weekday.getValue(),
                        period,
                        teacher.id())
                .update();
        return id;
    }

    /** So many periods of forty minutes, the first at 8:20, ten minutes between them. */
    public void bells(Unit unit, int periods) {
        jdbc.sql("insert into school.bell (tenant_id, unit_id, period, begins, ends) select ?, ?, n,"
                        + " '08:20'::time + (n - 1) * interval '50 minutes', '09:00'::time + (n - 1) * interval '50 minutes'"
                        + " from generate_series(1, ?) n")
                .params(Tenancy.require(), unit.id(), periods)
                .update();
    }
}
