package org.qinglan.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 课表: which lessons are given when, as the calendar of the day says. */
@Repository
public class Timetable {
    private static final String LESSONS =
            "select s.id, s.term_id, s.unit_id, s.class_id, c.name as class_name, s.weekday, s.period, s.subject,"
                    + " s.teacher_id, p.name as teacher_name, s.room from school.lesson_slot s"
                    + " join school.class_group c on c.tenant_id = s.tenant_id and c.id = s.class_id"
                    + " join school.person p on p.tenant_id = s.tenant_id and p.id = s.teacher_id";
    /** The lessons given on one day: the weekday's, less those moved away from it, and those moved to it (调课). */
    private static final String GIVEN =
            "select s.id, s.term_id, s.unit_id, s.class_id, c.name as class_name, s.weekday, s.period, s.subject,"
                    + " s.teacher_id, p.name as teacher_name, s.room from ("
                    + "select s.tenant_id, s.id, s.term_id, s.unit_id, s.class_id, s.weekday, s.period, s.subject,"
                    + " s.teacher_id, s.room from school.lesson_slot s where s.term_id = :term and s.weekday = :weekday"
                    + " and not exists (select from school.lesson_change m where m.tenant_id = s.tenant_id"
                    + " and m.slot_id = s.id and m.day = :day)"
                    + " union all "
                    + "select s.tenant_id, s.id, s.term_id, s.unit_id, s.class_id, :weekday, m.to_period, s.subject,"
                    + " m.teacher_id, s.room from school.lesson_change m"
                    + " join school.lesson_slot s on s.tenant_id = m.tenant_id and s.id = m.slot_id"
                    + " where m.to_day = :day and s.term_id = :term) s"
                    + " join school.class_group c on c.tenant_id = s.tenant_id and c.id = s.class_id"
                    + " join school.person p on p.tenant_id = s.tenant_id and p.id = s.teacher_id";

    private final JdbcClient jdbc;

    Timetable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One lesson of the timetable. */
    public Optional<Lesson> lesson(UUID id) {
        return jdbc.sql(LESSONS + " where s.id = ?")
                .param(id)
                .query(Timetable::lesson)
                .optional();
    }

    /** What a teacher teaches on a day, by period; an adjusted workday follows the weekday its calendar names. */
    public List<Lesson> lessonsOf(UUID teacherId, LocalDate day, SchoolCalendar calendar) {
        return lessonsOf(List.of(teacherId), day, calendar);
    }

    /** What some teachers teach on a day, by period and teacher. */
    public List<Lesson> lessonsOf(Collection<UUID> teacherIds, LocalDate day, SchoolCalendar calendar) {
        if (teacherIds.isEmpty()) return List.of();
        return given(
                day,
                calendar,
                " where s.teacher_id = any(:teachers) order by s.period, s.teacher_id",
                Map.of("teachers", teacherIds.toArray(UUID[]::new)));
    }

    /** What is taught in a school (or everywhere below a unit) in one period of a day, by class. */
    public List<Lesson> lessonsAt(UUID unitId, LocalDate day, int period, SchoolCalendar calendar) {
        return given(
                day,
                calendar,
                " join school.unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id"
                        + " where u.line @> array[:unit::uuid] and s.period = :period order by c.grade, c.name",
                Map.of("unit", unitId, "period", period));
    }

    /** What is taught in a school on a day, by period and class. */
    public List<Lesson> lessonsOn(UUID schoolId, LocalDate day, SchoolCalendar calendar) {
        return given(
                day, calendar, " where s.unit_id = :unit order by s.period, c.grade, c.name", Map.of("unit", schoolId));
    }

    private List<Lesson> given(LocalDate day, SchoolCalendar calendar, String which, Map<String, ?> parameters) {
        return calendar.timetableOf(day)
                .map(weekday -> jdbc.sql(GIVEN + which)
                        .param("term", calendar.term().id())
                        .param("weekday", weekday.getValue())
                        .param("day", day)
                        .params(parameters)
                        .query(Timetable::lesson)
                        .list())
                .orElse(List.of());
    }

    /** A lesson as it is given on a day, with whom it is given by then. */
    public record Given(LocalDate day, int period, UUID classId, String className, UUID teacherId) {}

    /**
     * What some teachers teach on some days, by day and period: one statement, however many there are of each. Days on which
     * there is no school give nothing.
     */
    public List<Given> given(Collection<UUID> teacherIds, Collection<LocalDate> days, SchoolCalendar calendar) {
        var school = days.stream().filter(calendar::isSchoolDay).toList();
        if (teacherIds.isEmpty() || school.isEmpty()) return List.of();
        return jdbc.sql("select g.day, g.period, g.class_id, c.name as class_name, g.teacher_id from ("
                        + "select s.tenant_id, d.day, s.period, s.class_id, s.teacher_id"
                        + " from unnest(:days::date[], :weekdays::int[]) as d (day, weekday)"
                        + " join school.lesson_slot s on s.weekday = d.weekday"
                        + " where s.term_id = :term and s.teacher_id = any(:teachers)"
                        + " and not exists (select from school.lesson_change m where m.tenant_id = s.tenant_id"
                        + " and m.slot_id = s.id and m.day = d.day)"
                        + " union all "
                        + "select m.tenant_id, m.to_day, m.to_period, m.class_id, m.teacher_id from school.lesson_change m"
                        + " join school.lesson_slot s on s.tenant_id = m.tenant_id and s.id = m.slot_id"
                        + " where s.term_id = :term and m.to_day = any(:days::date[]) and m.teacher_id = any(:teachers)) g"
                        + " join school.class_group c on c.tenant_id = g.tenant_id and c.id = g.class_id"
                        + " order by g.day, g.period, g.teacher_id")
                .param("term", calendar.term().id())
                .param("teachers", teacherIds.toArray(UUID[]::new))
                .param("days", school.stream().map(LocalDate::toString).toArray(String[]::new))
                .param(
                        "weekdays",
                        school.stream()
                                .map(day -> calendar.timetableOf(day)
                                        .map(DayOfWeek::getValue)
                                        .orElse(0))
                                .toArray(Integer[]::new))
                .query(Given.class)
                .list();
    }

    /** A teacher's week, by weekday and period. */
    public List<Lesson> weekOfTeacher(UUID teacherId, UUID termId) {
        return jdbc.sql(LESSONS + " where s.teacher_id = ? and s.term_id = ? order by s.weekday, s.period")
                .params(teacherId, termId)
                .query(Timetable::lesson)
                .list();
    }

    /** A class's week, by weekday and period. */
    public List<Lesson> weekOfClass(UUID classId, UUID termId) {
        return jdbc.sql(LESSONS + " where s.class_id = ? and s.term_id = ? order by s.weekday, s.period")
                .params(classId, termId)
                .query(Timetable::lesson)
                .list();
    }

    /** Every lesson of a term in a school. */
    public List<Lesson> week(UUID schoolId, UUID termId) {
        return jdbc.sql(LESSONS
                        + " where s.unit_id = ? and s.term_id = ? order by c.grade, c.name, s.weekday, s.period")
                .params(schoolId, termId)
                .query(Timetable::lesson)
                .list();
    }

    /** The periods of a weekday in which none of these teachers has a lesson: when a group can meet. */
    public Set<Integer> freePeriods(Collection<UUID> teacherIds, Unit school, UUID termId, DayOfWeek weekday) {
        Set<Integer> free = bells(school).stream().map(Bell::period).collect(Collectors.toCollection(TreeSet::new));
        if (teacherIds.isEmpty()) return free;
        free.removeAll(jdbc.sql("select distinct period from school.lesson_slot"
                        + " where teacher_id = any(?) and term_id = ? and weekday = ?")
                .params(teacherIds.toArray(UUID[]::new), termId, weekday.getValue())
                .query(Integer.class)
                .list());
        return free;
    }

    /** The periods of a school's day: its own bells, or those of the nearest unit above that has any. */
    public List<Bell> bells(Unit unit) {
        UUID[] line = unit.line().toArray(UUID[]::new);
        return jdbc.sql("select period, begins, ends from school.bell where unit_id = (select unit_id from school.bell"
                        + " where unit_id = any(?) order by array_position(?, unit_id) desc limit 1) order by period")
                .params(line, line)
                .query(Bell.class)
                .list();
    }

    /** The classes of a school or of all schools below a unit, by grade and name. */
    public List<ClassGroup> classes(UUID unitId) {
        return jdbc.sql("select c.id, c.unit_id, c.name, c.grade, c.entry_year from school.class_group c"
                        + " join school.unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id"
                        + " where u.line @> array[?::uuid] order by c.grade, length(c.name), c.name")
                .param(unitId)
                .query(ClassGroup.class)
                .list();
    }

    private static Lesson lesson(ResultSet row, int n) throws SQLException {
        return new Lesson(
                row.getObject("id", UUID.class),
                row.getObject("term_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("class_id", UUID.class),
                row.getString("class_name"),
                DayOfWeek.of(row.getInt("weekday")),
                row.getInt("period"),
                Subject.valueOf(row.getString("subject")),
                row.getObject("teacher_id", UUID.class),
                row.getString("teacher_name"),
                row.getString("room"));
    }
}
