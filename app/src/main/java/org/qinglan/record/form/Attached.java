package org.qinglan.record.form;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.file.FileAccess;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attachments of records; who sees the record opens them. */
@Component
public class Attached implements FileAccess {
    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Sight sight;

    Attached(JdbcClient jdbc, StoredFiles files, Sight sight) {
        this.jdbc = jdbc;
        this.files = files;
        this.sight = sight;
    }

    List<StoredFile> of(UUID recordId) {
        return files.all(jdbc.sql("select file_id from record.attachment where record_id = ? order by seq")
                .param(recordId)
                .query(UUID.class)
                .list());
    }

    /** Adds a file as the record's last; whether its writer may is asked before. */
    public void add(UUID recordId, StoredFile file) {
        jdbc.sql("insert into record.attachment (tenant_id, record_id, file_id, seq)"
                        + " select ?, ?, ?, count(*) from record.attachment where record_id = ?")
                .params(Tenancy.require(), recordId, file.id(), recordId)
                .update();
    }

    void remove(UUID recordId, UUID fileId) {
        jdbc.sql("delete from record.attachment where record_id = ? and file_id = ?")
                .params(recordId, fileId)
                .update();
    }

    @Override
    public boolean maySee(UUID fileId, Actor viewer) {
        return jdbc
                .sql("select record_id from record.attachment where file_id = ?")
                .param(fileId)
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(record -> sight.sees(viewer, record));
    }
}
