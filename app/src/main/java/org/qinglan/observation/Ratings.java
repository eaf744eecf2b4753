package org.qinglan.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the scored observations. What they say to whom is decided by whoever asks. */
@Component
public class Ratings {
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};
    private static final String SCORED =
            "select r.id, r.owner_id, o.name as rater, t.person_id as teacher, r.occurred_on,"
                    + " r.period, r.kind_version, r.details from record.record r"
                    + " join record.part t on t.tenant_id = r.tenant_id and t.record_id = r.id and t.part = 'teacher'"
                    + " join school.person o on o.tenant_id = r.tenant_id and o.id = r.owner_id"
                    + " where r.kind = 'observation' and r.state = 'SUBMITTED' and r.deleted_at is null"
                    + " and t.person_id is not null and r.details -> 'score.version' is not null"
                    + " and r.occurred_on between ? and ?";
    private static final String ORDER = " order by r.occurred_on, r.period, r.id";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Kinds kinds;

    Ratings(JdbcClient jdbc, JsonMapper json, Kinds kinds) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
    }

    /** All of a school between two days, both included, oldest first. */
    List<Rating> ofSchool(UUID schoolId, LocalDate from, LocalDate to) {
        return read(SCORED + " and r.school_id = ?" + ORDER, from, to, schoolId);
    }

    /** As {@link #ofSchool}, without those the observed teacher has not had a say on: what counts on the teacher's side. */
    public List<Rating> countedOfSchool(UUID schoolId, LocalDate from, LocalDate to) {
        return read(
                SCORED + " and r.school_id = ? and not exists (select from observation.feedback f"
                        + " where f.tenant_id = r.tenant_id and f.record_id = r.id"
                        + " and f.state not in ('SEEN', 'KEPT', 'SILENT'))" + ORDER,
                from,
                to,
                schoolId);
    }

    /** Those of lessons in which somebody sat, everybody's of these lessons. */
    List<Rating> besides(UUID raterId, LocalDate from, LocalDate to) {
        return read(
                SCORED + " and exists (select from record.record m join record.part mt on mt.tenant_id = m.tenant_id"
                        + " and mt.record_id = m.id and mt.part = 'teacher' where m.tenant_id = r.tenant_id"
                        + " and m.owner_id = ? and m.kind = 'observation' and m.state = 'SUBMITTED'"
                        + " and m.deleted_at is null and m.occurred_on = r.occurred_on and m.period = r.period"
                        + " and mt.person_id = t.person_id)" + ORDER,
                from,
                to,
                raterId);
    }

    private List<Rating> read(String sql, Object... params) {
        return jdbc
                .sql(sql)
                .params(params)
                .query((row, n) -> {
                    Map<String, List<String>> values = json.readValue(row.getString("details"), VALUES);
                    var rubric = rubric(row.getInt("kind_version"), first(values, "score.version"));
                    return points(rubric, values).map(points -> row(row, rubric, points));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Rating row(java.sql.ResultSet row, Rubric rubric, List<Double> points) {
        try {
            return new Rating(
                    row.getObject("id", UUID.class),
                    row.getObject("teacher", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    row.getString("rater"),
                    row.getObject("occurred_on", LocalDate.class),
                    row.getInt("period"),
                    rubric,
                    points);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Rubric rubric(int version, String frozen) {
        var field = kinds.get("observation", version).fields().stream()
                .filter(f -> f.type() == FieldType.RUBRIC)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a score without a rubric"));
        return kinds.rubricOf(field, frozen);
    }

    /** Empty where nothing was scored: the form carries the version also of a rubric left blank. */
    private static Optional<List<Double>> points(Rubric rubric, Map<String, List<String>> values) {
        var points = new ArrayList<Double>();
        for (int d = 0; d < rubric.dimensions().size(); d++)
            for (int c = 0; c < rubric.dimensions().get(d).criteria().size(); c++) {
                String typed = first(values, "score." + d + "." + c);
                if (typed.isEmpty()) return Optional.empty();
                points.add(Double.parseDouble(typed));
            }
        return Optional.of(points);
    }

    private static String first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }
}
