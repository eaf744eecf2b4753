package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 评课问什么: up to six points that observers slide from 1 to 10, a school's own from a day on. */
@Repository
class Criteria {
    static final int MOST = 6;
    private static final int LONGEST = 12;
    private static final String USUAL = "目标清楚\n内容准确\n活动有思考\n学生参与\n反馈及时\n当堂达成";
    private final JdbcClient jdbc;
    private final Audit audit;

    Criteria(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One a line, as they hold on a day. */
    String at(UUID schoolId, LocalDate day) {
        return jdbc.sql("select names from publiclesson.criteria where school_id = ? and since <= ?"
                        + " order by since desc limit 1")
                .params(schoolId, day)
                .query(String.class)
                .optional()
                .orElse(USUAL);
    }

    /** What was typed as points, without blank lines and doubles. */
    static List<String> read(String typed) {
        return Arrays.stream(typed.split("[\\n、，,]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static boolean fit(List<String> names) {
        return !names.isEmpty() && names.size() <= MOST && names.stream().allMatch(name -> name.length() <= LONGEST);
    }

    /** Lessons scheduled from that day on ask these; those scheduled before keep theirs. */
    @Transactional
    public void set(Actor me, UUID schoolId, LocalDate since, List<String> names) {
        jdbc.sql("insert into publiclesson.criteria (tenant_id, school_id, since, names) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, school_id, since) do update set names = excluded.names")
                .params(Tenancy.require(), schoolId, since, String.join("\n", names))
                .update();
        audit.note(me, "改评课要点", "单位", schoolId, null, names);
    }
}
