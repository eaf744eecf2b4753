package org.qinglan.observation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.record.form.Entry;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 提问 as rows, and the kinds a school counts. */
@Repository
public class Questionings {
    private final Settings settings;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;

    Questionings(Settings settings, Units units, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Questions> find(UUID recordId) {
        return jdbc.sql("select kinds, codes from observation.questions where record_id = ?")
                .param(recordId)
                .query((row, n) -> new Questions(
                        recordId,
                        QuestionKind.kept(row.getString("kinds")),
                        Arrays.stream(row.getString("codes").split(" "))
                                .filter(code -> !code.isEmpty())
                                .map(Integer::valueOf)
                                .toList()))
                .optional();
    }

    /** What was counted; at first nothing, by the kinds that hold on the lesson's day. */
    Questions of(Entry entry, LocalDate today) {
        LocalDate day = Objects.requireNonNullElse(entry.head().occurredOn(), today);
        return find(entry.id())
                .orElseGet(() ->
                        new Questions(entry.id(), kinds(units.get(entry.head().unitId()), day), List.of()));
    }

    List<QuestionKind> kinds(Unit unit, LocalDate day) {
        return settings.of(unit, Settings.Name.QUESTIONS, day)
                .map(QuestionKind::kept)
                .orElse(QuestionKind.USUAL);
    }

    public void save(Questions questions) {
        jdbc.sql("insert into observation.questions (tenant_id, record_id, kinds, codes, saved_at)"
                        + " values (?, ?, ?, ?, ?) on conflict (tenant_id, record_id) do update"
                        + " set kinds = excluded.kinds, codes = excluded.codes, saved_at = excluded.saved_at")
                .params(
                        Tenancy.require(),
                        questions.recordId(),
                        QuestionKind.written(questions.kinds()),
                        questions.codes(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
