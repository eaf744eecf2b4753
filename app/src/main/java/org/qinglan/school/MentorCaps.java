package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many mentees one mentor has at most, school by school; pairs that stood before it was lowered stay. */
@Repository
public class MentorCaps {
    /** Where the school has not said (workflows §16, mentor.maxMentees). */
    public static final int USUAL = 2;

    static final int HIGHEST = 6;
    private final JdbcClient jdbc;

    MentorCaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cap that no school can mean. */
    public record OutOfRange() implements Refusal {
        @Override
        public String sentence() {
            return "一位师父最多带 1 到 " + HIGHEST + " 人，请改一下。";
        }
    }

    public int of(UUID school) {
        return jdbc.sql("select most from school.mentor_cap where school_id = ?")
                .param(school)
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    /** That of the school in which a mentee works on a day; of several the lowest. */
    int forMentee(UUID mentee, LocalDate day) {
        return jdbc.sql("select c.most from school.mentor_cap c"
                        + " join school.unit u on u.tenant_id = c.tenant_id and u.line @> array[c.school_id]"
                        + " join school.post t on t.tenant_id = u.tenant_id and t.unit_id = u.id"
                        + " where t.person_id = ? and (t.valid_to is null or t.valid_to >= ?) order by c.most limit 1")
                .params(mentee, day)
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    /** @param by who says so */
    public Decision<Integer, OutOfRange> set(UUID school, int most, UUID by) {
        if (most < 1 || most > HIGHEST) return new Refused<>(new OutOfRange());
        jdbc.sql(
                        "insert into school.mentor_cap (tenant_id, school_id, most, set_by) values (?, ?, ?, ?)"
                                + " on conflict (tenant_id, school_id) do update set most = excluded.most, set_by = excluded.set_by")
                .params(Tenancy.require(), school, most, by)
                .update();
        return new Done<>(most);
    }
}
