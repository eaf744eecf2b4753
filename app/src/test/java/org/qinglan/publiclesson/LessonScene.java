package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mathematics group with a teacher who has a class, a leader, two colleagues and the offices; call within the tenant. */
public final class LessonScene {
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    /** A Tuesday of the eighth week, in which 三（1）班 has its third period with the teacher. */
    public static final LocalDate TUESDAY = LocalDate.of(2026, 10, 20);

    public static final int PERIOD = 3;

    public final City.Built city;
    public final Person teacherPerson;
    public final Person leaderPerson;
    public final Person directorPerson;
    public final Actor teacher;
    public final Actor leader;
    public final Actor director;
    public final Actor principal;
    public final Actor colleague;
    public final Actor other;
    public final UUID classId = Ids.next();
    private final JdbcClient jdbc;

    public LessonScene(JdbcClient jdbc, City cities, City.Built city) {
        this.jdbc = jdbc;
        this.city = city;
        teacherPerson = cities.person("顾言", city.mathsGrade3(), Role.TEACHER);
        leaderPerson = cities.person("方敏", city.maths(), Role.SUBJECT_GROUP_LEADER);
        directorPerson = cities.person("秦主任", city.researchOffice(), Role.RESEARCH_DIRECTOR);
        teacher = cities.actor(teacherPerson, TODAY);
        leader = cities.actor(leaderPerson, TODAY);
        director = cities.actor(directorPerson, TODAY);
        principal = cities.actor(cities.person("校长", city.school(), Role.PRINCIPAL), TODAY);
        var third = cities.person("许同事", city.mathsGrade3(), Role.TEACHER);
        colleague = cities.actor(third, TODAY);
        other = cities.actor(cities.person("语文老师", city.chinese(), Role.TEACHER), TODAY);
        classOf(city.school(), classId, "三（1）班");
        lesson(classId, 2, PERIOD, teacherPerson.id());
        lesson(classId, 4, 2, teacherPerson.id());
        var second = Ids.next();
        classOf(city.school(), second, "三（2）班");
        lesson(second, 2, PERIOD, third.id());
        jdbc.sql("insert into school.bell (tenant_id, unit_id, period, begins, ends)"
                        + " select ?, ?, n, time '08:20' + n * interval '50 minutes', time '09:00' + n * interval '50 minutes'"
                        + " from generate_series(1, 7) n")
                .params(Tenancy.require(), city.school().id())
                .update();
    }

    private void classOf(Unit school, UUID id, String name) {
        jdbc.sql("insert into school.class_group (tenant_id, id, unit_id, name, grade, entry_year)"
                        + " values (?, ?, ?, ?, 3, 2024)")
                .params(Tenancy.require(), id, school.id(), name)
                .update();
    }

    private void lesson(UUID inClass, int weekday, int period, UUID by) {
        jdbc.sql("insert into school.lesson_slot (tenant_id, id, term_id, unit_id, class_id, weekday, period, subject,"
                        + " teacher_id) values (?, ?, ?, ?, ?, ?, ?, 'MATHEMATICS', ?)")
                .params(
                        Tenancy.require(),
                        Ids.next(),
                        city.term().id(),
                        city.school().id(),
                        inClass,
                        weekday,
                        period,
                        by)
                .update();
    }

    /** What a teacher types about a lesson in the own class. */
    public Declaration typed(String topic, Level level) {
        return new Declaration(
                topic, "估算放在哪一步", "RESEARCH", level, classId + "/" + Subject.MATHEMATICS.name(), "", 8, List.of(), 0);
    }

    public Scheduling.Plan plan() {
        return new Scheduling.Plan(
                "平均数", TUESDAY, PERIOD, "录播教室", 2, city.school().id(), "带上课本", "");
    }
}
