package org.qinglan.arrange;

import java.sql.Array;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.arranging.Wish;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules each school set, with the days from which they hold. */
@Repository
class RulesRows {
    private static final TypeReference<Map<Wish, Integer>> WEIGHTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RulesRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What holds at a school on a day. */
    SchoolRules at(UUID schoolId, LocalDate day) {
        return jdbc.sql("select valid_from, weights, most_lessons, days_around, fixed_subjects from arrange.rules"
                        + " where unit_id = ? and valid_from <= ? order by valid_from desc limit 1")
                .params(schoolId, day)
                .query((row, n) -> new SchoolRules(
                        row.getObject("valid_from", LocalDate.class),
                        json.readValue(row.getString("weights"), WEIGHTS),
                        row.getInt("most_lessons"),
                        row.getInt("days_around"),
                        Arrays.stream(strings(row.getArray("fixed_subjects")))
                                .map(Subject::valueOf)
                                .collect(Collectors.toSet())))
                .optional()
                .orElse(SchoolRules.USUAL);
    }

    /** Sets what holds from a day on; said twice for one day, the second counts. */
    void set(UUID schoolId, SchoolRules rules) {
        jdbc.sql("insert into arrange.rules (tenant_id, unit_id, valid_from, weights, most_lessons, days_around,"
                        + " fixed_subjects) values (?, ?, ?, ?::jsonb, ?, ?, ?)"
                        + " on conflict (tenant_id, unit_id, valid_from) do update set weights = excluded.weights,"
                        + " most_lessons = excluded.most_lessons, days_around = excluded.days_around,"
                        + " fixed_subjects = excluded.fixed_subjects")
                .params(
                        Tenancy.require(),
                        schoolId,
                        rules.validFrom(),
                        json.writeValueAsString(rules.weights()),
                        rules.mostLessons(),
                        rules.daysAround(),
                        rules.fixed().stream().map(Subject::name).toArray(String[]::new))
                .update();
    }

    private static String[] strings(Array array) throws java.sql.SQLException {
        return (String[]) array.getArray();
    }
}
