package org.qinglan.observation.video;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.record.form.BesideRecord;
import org.qinglan.record.form.Entry;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moments as rows, and the way to them from the record that has the video. */
@Repository
class Moments implements BesideRecord {
    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    Moments(StoredFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Moment> of(UUID file) {
        return jdbc.sql(
                        "select m.id, m.person_id, p.name, m.second, m.text from observation.moment m join school.person p"
                                + " on p.tenant_id = m.tenant_id and p.id = m.person_id where m.file_id = ? order by m.second, m.at")
                .param(file)
                .query(Moment.class)
                .list();
    }

    void add(Actor me, UUID file, int second, String text) {
        jdbc.sql("insert into observation.moment (tenant_id, id, file_id, person_id, second, text, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.require(),
                        Ids.next(),
                        file,
                        me.personId(),
                        second,
                        text,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Only the own one; false where it is not. */
    boolean remove(Actor me, UUID file, UUID moment) {
        return jdbc.sql("delete from observation.moment where id = ? and file_id = ? and person_id = ?")
                        .params(moment, file, me.personId())
                        .update()
                == 1;
    }

    /** The record to which a video belongs. */
    Optional<UUID> recordOf(UUID file) {
        return jdbc.sql("select record_id from record.attachment where file_id = ? limit 1")
                .param(file)
                .query(UUID.class)
                .optional();
    }

    static boolean isVideo(StoredFile file) {
        return file.mediaType().startsWith("video/");
    }

    @Override
    public Optional<Panel> of(Actor viewer, Entry entry) {
        var videos = files
                .all(jdbc.sql("select file_id from record.attachment where record_id = ? order by seq")
                        .param(entry.id())
                        .query(UUID.class)
                        .list())
                .stream()
                .filter(Moments::isVideo)
                .toList();
        if (videos.isEmpty()) return Optional.empty();
        return Optional.of(new Panel(
                "录像",
                videos.stream().map(v -> v.name() + "：" + said(v.id())).toList(),
                videos.stream()
                        .map(v -> new Deed(
                                videos.size() == 1 ? "看录像，在某一刻留话" : "看" + v.name(),
                                "/observations/video/" + v.id(),
                                "",
                                false))
                        .toList()));
    }

    private String said(UUID file) {
        int moments = of(file).size();
        return moments == 0 ? "还没有人留话" : moments + " 处留话";
    }
}
