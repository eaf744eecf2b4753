package org.qinglan.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lessons that differ from the timetable on single days. {@link Timetable} answers for a day with these in it. */
@Repository
public class LessonChanges {
    private final JdbcClient jdbc;

    LessonChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves lessons, all or none.
     *
     * @throws org.springframework.dao.DuplicateKeyException a lesson was moved already, or its class or teacher would be in
     *     two places
     */
    public void add(Collection<LessonChange> changes) {
        for (var change : changes)
            jdbc.sql("insert into school.lesson_change (tenant_id, id, slot_id, day, class_id, to_day, to_period,"
                            + " teacher_id, source_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Tenancy.require(),
                            Ids.next(),
                            change.slotId(),
                            change.day(),
                            change.classId(),
                            change.toDay(),
                            change.toPeriod(),
                            change.teacherId(),
                            change.sourceId())
                    .update();
    }

    /** Everything as the timetable says again. */
    public void removeAllOf(UUID sourceId) {
        jdbc.sql("delete from school.lesson_change where source_id = ?")
                .param(sourceId)
                .update();
    }

    /** What is given at other times or by others within these days, both included, at one school. */
    public List<LessonChange> within(UUID schoolId, LocalDate from, LocalDate to) {
        return jdbc.sql("select m.slot_id, m.day, m.class_id, m.to_day, m.to_period, m.teacher_id, m.source_id"
                        + " from school.lesson_change m"
                        + " join school.lesson_slot s on s.tenant_id = m.tenant_id and s.id = m.slot_id"
                        + " where s.unit_id = ? and (m.to_day between ? and ? or m.day between ? and ?)"
                        + " order by m.to_day, m.to_period")
                .params(schoolId, from, to, from, to)
                .query(LessonChange.class)
                .list();
    }

    /** How many lessons of others each teacher has taken over in a term of a school. */
    public Map<UUID, Integer> covered(UUID schoolId, Term term) {
        var covered = new HashMap<UUID, Integer>();
        jdbc.sql("select m.teacher_id, count(*) as n from school.lesson_change m"
                        + " join school.lesson_slot s on s.tenant_id = m.tenant_id and s.id = m.slot_id"
                        + " where s.unit_id = ? and s.term_id = ? and m.teacher_id <> s.teacher_id"
                        + " group by m.teacher_id")
                .params(schoolId, term.id())
                .query(row -> {
                    covered.put(row.getObject("teacher_id", UUID.class), row.getInt("n"));
                });
        return covered;
    }
}
