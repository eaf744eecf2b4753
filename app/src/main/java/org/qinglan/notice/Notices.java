package org.qinglan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Page;
import org.qinglan.web.ShellBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said to whom. A row is written in the transaction of the deed, so that no news is lost and none is false. */
@Repository
public class Notices implements ShellBadge {
    static final int PAGE = 20;
    private static final String COLUMNS = "id, person_id, kind, text, link, created_at, read_at";
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Tells people something, each once; an unread notice with the same words and link is not said again.
     *
     * @param text one Chinese sentence
     * @param link an address of this server, beginning with {@code /}; null where there is nothing to open
     */
    public void send(Collection<UUID> personIds, Notice.Kind kind, String text, @Nullable String link) {
        var people = new HashSet<>(personIds);
        if (people.isEmpty()) return;
        jdbc.sql("insert into notice.notice (tenant_id, id, person_id, kind, text, link, created_at)"
                        + " select ?, w.id, w.person, ?, ?, ?, ? from unnest(?::uuid[], ?::uuid[]) as w(id, person)"
                        + " where not exists (select from notice.notice n where n.person_id = w.person"
                        + " and n.read_at is null and n.text = ? and n.link is not distinct from ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        kind.name(),
                        text,
                        link,
                        Timestamp.from(clock.instant()),
                        people.stream().map(p -> Ids.next()).toArray(UUID[]::new),
                        people.toArray(UUID[]::new),
                        text,
                        link))
                .update();
    }

    /** What waited for somebody at this address was dealt with, by whomever: nobody needs to look at it any more. */
    public void settle(Notice.Kind kind, String link) {
        jdbc.sql("update notice.notice set read_at = ? where kind = ? and link = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), kind.name(), link)
                .update();
    }

    /** A person's notices, unread ones first, then the newest first. */
    public Page<Notice> of(UUID personId, int page) {
        int number = Math.max(1, page);
        var rows = jdbc.sql("select " + COLUMNS + " from notice.notice where person_id = ?"
                        + " order by (read_at is null) desc, created_at desc, id desc limit ? offset ?")
                .params(personId, PAGE, (number - 1L) * PAGE)
                .query(Notices::notice)
                .list();
        long total = jdbc.sql("select count(*) from notice.notice where person_id = ?")
                .param(personId)
                .query(Long.class)
                .single();
        return new Page<>(rows, number, PAGE, total);
    }

    /** Marks one as read and returns it; somebody else's is not there. */
    public Notice read(UUID personId, UUID id) {
        return jdbc.sql("update notice.notice set read_at = coalesce(read_at, ?) where id = ? and person_id = ?"
                        + " returning " + COLUMNS)
                .params(Timestamp.from(clock.instant()), id, personId)
                .query(Notices::notice)
                .optional()
                .orElseThrow(() -> new NoSuch("提醒"));
    }

    /** Marks all of a person's notices as read. */
    public void readAll(UUID personId) {
        jdbc.sql("update notice.notice set read_at = ? where person_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), personId)
                .update();
    }

    @Override
    public String label() {
        return "提醒";
    }

    @Override
    public String href() {
        return "/notices";
    }

    @Override
    public long count(Actor me) {
        return jdbc.sql("select count(*) from notice.notice where person_id = ? and read_at is null")
                .param(me.personId())
                .query(Long.class)
                .single();
    }

    static Notice notice(ResultSet row, int n) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("link"),
                row.getTimestamp("created_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
