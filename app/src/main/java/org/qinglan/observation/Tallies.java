package org.qinglan.observation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.observation.Tally.Method;
import org.qinglan.record.form.BesideRecord;
import org.qinglan.record.form.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 课堂互动 as rows, and on the page of the observation it belongs to. */
@Repository
public class Tallies implements BesideRecord {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Questionings questionings;

    Tallies(JdbcClient jdbc, Clock clock, Questionings questionings) {
        this.questionings = questionings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Tally> of(UUID recordId) {
        return jdbc.sql("select * from observation.tally where record_id = ? order by method desc")
                .param(recordId)
                .query((row, n) -> new Tally(
                        recordId,
                        Method.valueOf(row.getString("method")),
                        row.getInt("seconds"),
                        Arrays.stream(row.getString("codes").split(" "))
                                .filter(code -> !code.isEmpty())
                                .toList()))
                .list();
    }

    Tally of(UUID recordId, Method method) {
        return of(recordId).stream()
                .filter(t -> t.method() == method)
                .findFirst()
                .orElse(new Tally(recordId, method, method.seconds(), List.of()));
    }

    public void save(Tally tally) {
        jdbc.sql("insert into observation.tally (tenant_id, record_id, method, seconds, codes, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (tenant_id, record_id, method) do update set"
                        + " seconds = excluded.seconds, codes = excluded.codes, saved_at = excluded.saved_at")
                .params(
                        Tenancy.require(),
                        tally.recordId(),
                        tally.method().name(),
                        tally.seconds(),
                        String.join(" ", tally.codes()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    static String link(UUID recordId, Method method) {
        return "/observations/tally/" + recordId + "?method=" + method;
    }

    @Override
    public Optional<Panel> of(Actor viewer, Entry entry) {
        if (!entry.kind().code().equals("observation")) return Optional.empty();
        boolean own = viewer.personId().equals(entry.head().ownerId());
        var all = of(entry.id());
        var questions = questionings.find(entry.id());
        if (all.isEmpty() && questions.isEmpty() && !own) return Optional.empty();
        var lines = new ArrayList<>(
                all.stream().map(t -> t.method().chinese() + "：" + t.said()).toList());
        questions.ifPresent(asked -> lines.add("提问：" + asked.said()));
        var deeds = new ArrayList<>(Arrays.stream(Method.values())
                .filter(m -> own || all.stream().anyMatch(t -> t.method() == m))
                .map(m -> new Deed(m.chinese(), link(entry.id(), m), "", false))
                .toList());
        if (own || questions.isPresent()) deeds.add(new Deed("提问", QuestionPages.link(entry.id()), "", false));
        return Optional.of(new Panel("课堂互动", lines, deeds));
    }
}
