package org.qinglan.publiclesson.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 点赞、献花: each once from whoever came; pressed again it is taken back. */
@Repository
public class Thanks {
    /** What can be given. */
    public enum Kind {
        LIKE("点赞"),
        FLOWER("献花");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    private final JdbcClient jdbc;

    Thanks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of each. */
    public Map<Kind, Integer> of(UUID lessonId) {
        var all = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) all.put(kind, 0);
        jdbc.sql("select kind, count(*) as n from publiclesson.thanks where lesson_id = ? group by kind")
                .param(lessonId)
                .query(row -> {
                    all.put(Kind.valueOf(row.getString("kind")), row.getInt("n"));
                });
        return all;
    }

    boolean has(UUID lessonId, UUID person, Kind kind) {
        return jdbc.sql(
                        "select exists (select from publiclesson.thanks where lesson_id = ? and person_id = ? and kind = ?)")
                .params(lessonId, person, kind.name())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void press(Actor me, UUID lessonId, Kind kind) {
        int gone = jdbc.sql("delete from publiclesson.thanks where lesson_id = ? and person_id = ? and kind = ?")
                .params(lessonId, me.personId(), kind.name())
                .update();
        if (gone == 0)
            jdbc.sql("insert into publiclesson.thanks (tenant_id, lesson_id, person_id, kind) values (?, ?, ?, ?)")
                    .params(Tenancy.require(), lessonId, me.personId(), kind.name())
                    .update();
    }
}
