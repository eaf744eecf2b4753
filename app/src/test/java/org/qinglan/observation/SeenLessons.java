package org.qinglan.observation;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.Rubric;
import org.qinglan.school.Person;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes observations through the form's own use case, scored or not. */
@Component
public class SeenLessons {
    private final Writing writing;
    private final Kinds kinds;
    private final JdbcClient jdbc;

    SeenLessons(Writing writing, Kinds kinds, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.kinds = kinds;
    }

    /**
     * @param day 2026-10-08
     * @param percent of the full marks of every criterion; below 0: not scored
     */
    public UUID saw(Actor observer, Person teacher, String day, int period, String mode, int percent) {
        var values = new HashMap<String, List<String>>();
        values.put("teacher", List.of(teacher.name()));
        values.put("teacher.id", List.of(teacher.id().toString()));
        values.put("date", List.of(day));
        values.put("period", List.of(Integer.toString(period)));
        values.put("periods", List.of("1"));
        values.put("mode", List.of(mode));
        values.put("topic", List.of("小数的意义"));
        values.put("notes.time", List.of("10:08"));
        values.put("notes.text", List.of("先量后说"));
        if (percent >= 0) score(values, percent);
        var kind = kinds.current("observation");
        var id = Ids.next();
        var saved = writing.save(observer, kind, new Sent(id, 0, Ids.next(), new Values(values)));
        if (!(saved instanceof Done)) throw new AssertionError(saved);
        return id;
    }

    private void score(HashMap<String, List<String>> values, int percent) {
        var rubric = rubric();
        values.put("score.version", List.of(rubric.code() + "/" + rubric.version()));
        for (int d = 0; d < rubric.dimensions().size(); d++)
            for (int c = 0; c < rubric.dimensions().get(d).criteria().size(); c++) {
                int full = rubric.dimensions().get(d).criteria().get(c).points();
                // criteria differ a little, so that agreement has something to agree on
                long points = Math.round(full * Math.max(0, percent - 10 * (c % 3)) / 100.0);
                values.put("score." + d + "." + c, List.of(Long.toString(points)));
            }
    }

    /** The teacher has read it, so that it counts. */
    public void read(UUID record) {
        jdbc.sql("update observation.feedback set state = 'SEEN' where record_id = ?")
                .param(record)
                .update();
    }

    Rubric rubric() {
        var field = kinds.current("observation").field("score").orElseThrow();
        return kinds.rubricOf(field, "");
    }
}
