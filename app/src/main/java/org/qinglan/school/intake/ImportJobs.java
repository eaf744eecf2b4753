package org.qinglan.school.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports under way and done: the file, the preview, how far it is. */
@Repository
public class ImportJobs {
    /** What is imported. */
    public enum Kind {
        ROSTER("名单"),
        TIMETABLE("课表");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** How far an import is. */
    public enum State {
        READING("正在读"),
        PREVIEW("等您看过"),
        IMPORTING("正在导入"),
        DONE("导入完成"),
        FAILED("没有导入");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        public boolean isUnderWay() {
            return this == READING || this == IMPORTING;
        }
    }

    /**
     * @param since posts and titles of the file hold from this day
     * @param fingerprint of what the preview showed; null before
     * @param problem the sentence for the user where it failed
     */
    public record Job(
            UUID id,
            Kind kind,
            UUID unitId,
            @Nullable UUID termId,
            UUID byPerson,
            Timestamp begunAt,
            String fileName,
            LocalDate since,
            boolean leaveMissing,
            State state,
            int done,
            int total,
            @Nullable String fingerprint,
            @Nullable String problem) {}

    /** A file somebody sends in. */
    public record Sent(
            Kind kind,
            UUID unitId,
            @Nullable UUID termId,
            String fileName,
            byte[] content,
            LocalDate since,
            boolean leaveMissing) {}

    private static final String SELECT = "select id, kind, unit_id, term_id, by_person, begun_at, file_name, since,"
            + " leave_missing, state, done, total, fingerprint, problem from school.import_job";
    private static final int SHOWN = 20;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public UUID begin(Sent sent, UUID byPerson) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.import_job (tenant_id, id, kind, unit_id, term_id, by_person, begun_at, file_name,"
                        + " content, since, leave_missing, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'READING')")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        sent.kind().name(),
                        sent.unitId(),
                        sent.termId(),
                        byPerson,
                        Timestamp.from(clock.instant()),
                        sent.fileName(),
                        sent.content(),
                        sent.since(),
                        sent.leaveMissing()))
                .update();
        return id;
    }

    public Job get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Job.class)
                .optional()
                .orElseThrow(() -> new NoSuch("导入"));
    }

    /** The latest imports into these units. */
    public List<Job> latest(Collection<UUID> unitIds) {
        return jdbc.sql(SELECT + " where unit_id = any(?) order by begun_at desc, id desc limit " + SHOWN)
                .param(unitIds.toArray(UUID[]::new))
                .query(Job.class)
                .list();
    }

    public byte[] content(UUID id) {
        return jdbc.sql("select content from school.import_job where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** What the user is shown; empty until the file is read. */
    public Optional<Preview> preview(UUID id) {
        return jdbc.sql("select report::text from school.import_job where id = ? and report is not null")
                .param(id)
                .query((row, n) -> json.readValue(row.getString(1), Preview.class))
                .optional();
    }

    /** The file is read: here is what it would do. */
    public void showPreview(UUID id, Preview preview) {
        jdbc.sql(
                        "update school.import_job set state = 'PREVIEW', report = ?::jsonb, fingerprint = ?, done = 0, total = ?"
                                + " where id = ?")
                .params(
                        json.writeValueAsString(preview),
                        RosterImport.fingerprint(preview),
                        preview.rows().size(),
                        id)
                .update();
    }

    /** Whether the import may begin now: true for exactly one of those who ask. */
    public boolean beginImport(UUID id) {
        return jdbc.sql("update school.import_job set state = 'IMPORTING', done = 0 where id = ? and state = 'PREVIEW'")
                        .param(id)
                        .update()
                == 1;
    }

    public void progress(UUID id, int done) {
        jdbc.sql("update school.import_job set done = ? where id = ?")
                .params(done, id)
                .update();
    }

    public void finish(UUID id) {
        jdbc.sql("update school.import_job set state = 'DONE', done = total where id = ?")
                .param(id)
                .update();
    }

    /** @param sentence for the user: what happened and what to do */
    public void fail(UUID id, String sentence) {
        jdbc.sql("update school.import_job set state = 'FAILED', problem = ? where id = ?")
                .params(sentence, id)
                .update();
    }
}
