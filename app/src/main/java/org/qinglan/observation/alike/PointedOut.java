package org.qinglan.observation.alike;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.observation.alike.Found.What;
import org.qinglan.record.form.Pause.Pair;
import org.qinglan.record.form.Pause.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was pointed out before an observation was filed all the same, and what its writer said, as rows. */
@Repository
class PointedOut {
    private record Row(What what, @Nullable UUID otherId, String sentence, String yours, String theirs, String place) {
        Found.Key key() {
            return new Found.Key(what, otherId);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PointedOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<Found.Key> keys(UUID record) {
        return rows(record).stream().map(Row::key).collect(Collectors.toSet());
    }

    List<Point> points(UUID record) {
        return rows(record).stream()
                .collect(Collectors.groupingBy(Row::sentence, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Point(
                        one.getKey(),
                        one.getValue().stream()
                                .filter(row -> !row.yours().isEmpty())
                                .map(row -> new Pair(row.yours(), row.theirs(), row.place()))
                                .toList()))
                .toList();
    }

    /** What the writer said; blank: filed without a word; empty: nothing was pointed out. */
    Optional<String> word(UUID record) {
        return jdbc.sql("select reason from observation.word where record_id = ?")
                .param(record)
                .query(String.class)
                .optional();
    }

    void keep(UUID record, List<Found> found, String word) {
        clear(record);
        int seq = 0;
        for (var one : found) {
            var pairs = one.point().pairs().isEmpty()
                    ? List.of(new Pair("", "", ""))
                    : one.point().pairs();
            for (var pair : pairs)
                jdbc.sql("insert into observation.pointed_out (tenant_id, record_id, seq, what, other_id, sentence,"
                                + " yours, theirs, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                Tenancy.require(),
                                record,
                                seq++,
                                one.what().name(),
                                one.otherId(),
                                one.point().sentence(),
                                pair.yours(),
                                pair.theirs(),
                                pair.where()))
                        .update();
        }
        say(record, word);
    }

    void say(UUID record, String word) {
        jdbc.sql("insert into observation.word (tenant_id, record_id, reason, said_at) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, record_id) do update set reason = excluded.reason,"
                        + " said_at = excluded.said_at")
                .params(Tenancy.require(), record, word, Timestamp.from(clock.instant()))
                .update();
    }

    void clear(UUID record) {
        jdbc.sql("delete from observation.pointed_out where record_id = ?")
                .param(record)
                .update();
        jdbc.sql("delete from observation.word where record_id = ?")
                .param(record)
                .update();
    }

    private List<Row> rows(UUID record) {
        return jdbc.sql("select what, other_id, sentence, yours, theirs, place from observation.pointed_out"
                        + " where record_id = ? order by seq")
                .param(record)
                .query(Row.class)
                .list();
    }
}
