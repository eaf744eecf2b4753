package org.qinglan.publiclesson.polish;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.record.LessonTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan of a public lesson, in every version: whoever sat in the lesson may have noted it down. */
@Component
class PlanTexts implements LessonTexts {
    private final JdbcClient jdbc;

    PlanTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(UUID teacherId, LocalDate day) {
        return jdbc.sql("select v.text from publiclesson.lesson l join publiclesson.version v"
                        + " on v.tenant_id = l.tenant_id and v.lesson_id = l.id where l.owner_id = ?"
                        + " and (l.held_on = ? or exists (select from publiclesson.trial t where t.tenant_id = l.tenant_id"
                        + " and t.lesson_id = l.id and t.held_on = ?)) and v.text <> '' order by v.n desc limit 10")
                .params(teacherId, day, day)
                .query(String.class)
                .list();
    }
}
