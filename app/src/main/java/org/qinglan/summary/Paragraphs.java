package org.qinglan.summary;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.summary.Paragraph.Disposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was written in summaries, and summaries as they were accepted. */
@Repository
class Paragraphs {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Paragraphs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** By place: an item's id, {@link Summary#PROBLEMS}, {@link Summary#NEXT}. */
    Map<String, Paragraph> of(UUID planId) {
        return jdbc
                .sql("select place, text, reason, disposition, version from summary.paragraph where plan_id = ?")
                .param(planId)
                .query((row, n) -> Map.entry(
                        row.getString("place"),
                        new Paragraph(
                                row.getString("text"),
                                row.getString("reason"),
                                disposition(row.getString("disposition")),
                                row.getInt("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Saves on top of the version that was seen; false when somebody saved in between.
     *
     * @param itemId null for the paragraphs at the end
     */
    boolean save(UUID planId, String place, @Nullable UUID itemId, Paragraph paragraph, UUID by) {
        var disposition = paragraph.disposition();
        return jdbc.sql(
                                "insert into summary.paragraph as s (tenant_id, plan_id, place, item_id, text, reason, disposition,"
                                        + " edited_by, edited_at) select ?, ?, ?, ?, ?, ?, ?, ?, ? where ? = 0 or exists (select from"
                                        + " summary.paragraph x where x.plan_id = ? and x.place = ?)"
                                        + " on conflict (tenant_id, plan_id, place) do update set text = excluded.text,"
                                        + " reason = excluded.reason, disposition = excluded.disposition, version = s.version + 1,"
                                        + " edited_by = excluded.edited_by, edited_at = excluded.edited_at where s.version = ?")
                        .params(Arrays.asList(
                                Tenancy.require(),
                                planId,
                                place,
                                itemId,
                                paragraph.text(),
                                paragraph.reason(),
                                disposition == null ? null : disposition.name(),
                                by,
                                Timestamp.from(clock.instant()),
                                paragraph.version(),
                                planId,
                                place,
                                paragraph.version()))
                        .update()
                == 1;
    }

    void freeze(Summary summary) {
        jdbc.sql("insert into summary.snapshot (tenant_id, plan_id, content, frozen_at) values (?, ?, ?::jsonb, ?)")
                .params(
                        Tenancy.require(),
                        summary.planId(),
                        json.writeValueAsString(summary),
                        Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Summary> frozen(UUID planId) {
        return jdbc.sql("select content from summary.snapshot where plan_id = ?")
                .param(planId)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Summary.class));
    }

    private static @Nullable Disposition disposition(@Nullable String name) {
        return name == null ? null : Disposition.valueOf(name);
    }
}
