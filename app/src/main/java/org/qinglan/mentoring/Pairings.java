package org.qinglan.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements as rows. */
@Repository
public class Pairings {
    private static final String ALL =
            "select g.*, m.name as mentor, e.name as mentee, s.name as school_signer, l.name as leader_name"
                    + " from mentoring.pairing g"
                    + " join school.person m on m.tenant_id = g.tenant_id and m.id = g.mentor_id"
                    + " join school.person e on e.tenant_id = g.tenant_id and e.id = g.mentee_id"
                    + " left join school.person s on s.tenant_id = g.tenant_id and s.id = g.school_signed_by"
                    + " left join school.person l on l.tenant_id = g.tenant_id and l.id = g.leader_opinion_by";
    private static final String LIVING = "g.state not in ('GRADUATED', 'CLOSED', 'RENEWED', 'ENDED')";
    private final JdbcClient jdbc;
    private final Clock clock;

    Pairings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Pairing get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuch("师徒协议"));
    }

    Optional<Pairing> find(UUID id) {
        return jdbc.sql(ALL + " where g.id = ?")
                .param(id)
                .query(Pairings::pairing)
                .optional();
    }

    /** The same, kept for this transaction. */
    public Pairing forChange(UUID id) {
        jdbc.sql("select 1 from mentoring.pairing where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return get(id);
    }

    /** Every agreement of a person, those in force first, then the newest. */
    public List<Pairing> of(UUID person) {
        return jdbc.sql(ALL + " where g.mentor_id = ? or g.mentee_id = ? order by " + LIVING
                        + " desc, g.first_day desc, g.id")
                .params(person, person)
                .query(Pairings::pairing)
                .list();
    }

    /** Those of a unit and of everything below it, likewise. */
    List<Pairing> within(UUID unit) {
        return jdbc.sql(ALL + " join school.unit u on u.tenant_id = g.tenant_id and u.id = g.unit_id"
                        + " where u.line @> array[?::uuid] order by " + LIVING
                        + " desc, u.name, g.first_day desc, m.pinyin, e.pinyin, g.id")
                .param(unit)
                .query(Pairings::pairing)
                .list();
    }

    /** Those in some states whose unit lies in one of these or below; all of the tenant where {@code units} is null. */
    List<Pairing> in(Collection<String> states, @Nullable Collection<UUID> units) {
        return jdbc.sql(
                        ALL + " join school.unit u on u.tenant_id = g.tenant_id and u.id = g.unit_id"
                                + " where g.state = any(?) and (?::uuid[] is null or u.line && ?::uuid[]) order by g.created_at, g.id")
                .params(Arrays.asList(states.toArray(String[]::new), array(units), array(units)))
                .query(Pairings::pairing)
                .list();
    }

    /** Those of a unit and below that were drafted and have not begun. */
    public List<Pairing> asked(UUID unit) {
        return in(Pairing.ASKED, List.of(unit));
    }

    /** Who was let go as a mentee of a unit or below. */
    public Set<UUID> letGo(UUID unit) {
        return in(Set.of("GRADUATED"), List.of(unit)).stream()
                .map(Pairing::menteeId)
                .collect(Collectors.toSet());
    }

    private static UUID @Nullable [] array(@Nullable Collection<UUID> units) {
        return units == null ? null : units.toArray(UUID[]::new);
    }

    /** Empty where the two have one already. */
    Optional<UUID> insert(UUID mentor, UUID mentee, UUID unit, @Nullable UUID mentoring, Agreement text, UUID by) {
        UUID id = Ids.next();
        int made = jdbc.sql(
                        "insert into mentoring.pairing (tenant_id, id, mentor_id, mentee_id, unit_id, mentoring_id, theme,"
                                + " first_day, last_day, aims, mentor_duties, mentee_duties, created_by, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        mentor,
                        mentee,
                        unit,
                        mentoring,
                        text.theme(),
                        text.firstDay(),
                        text.lastDay(),
                        text.aims(),
                        text.mentorDuties(),
                        text.menteeDuties(),
                        by,
                        now()))
                .update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    /** False where it is no longer open. */
    boolean write(UUID id, Agreement text) {
        return jdbc.sql("update mentoring.pairing set theme = ?, first_day = ?, last_day = ?, aims = ?,"
                                + " mentor_duties = ?, mentee_duties = ? where id = ? and state = 'MATCHING'")
                        .params(
                                text.theme(),
                                text.firstDay(),
                                text.lastDay(),
                                text.aims(),
                                text.mentorDuties(),
                                text.menteeDuties(),
                                id)
                        .update()
                == 1;
    }

    boolean sign(UUID id, Pairing.Side side) {
        String column = side == Pairing.Side.MENTOR ? "mentor_signed_at" : "mentee_signed_at";
        return jdbc.sql("update mentoring.pairing set " + column + " = ? where id = ? and state = 'PROPOSED' and "
                                + column + " is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Another text, other signatures: what was signed before holds no more. */
    void unsign(UUID id) {
        jdbc.sql("update mentoring.pairing set mentor_signed_at = null, mentee_signed_at = null where id = ?")
                .param(id)
                .update();
    }

    void signForSchool(UUID id, UUID by) {
        jdbc.sql("update mentoring.pairing set school_signed_at = ?, school_signed_by = ? where id = ?")
                .params(now(), by, id)
                .update();
    }

    void says(UUID id, Pairing.Side side, String text) {
        String column = side == Pairing.Side.MENTOR ? "mentor_opinion" : "mentee_opinion";
        jdbc.sql("update mentoring.pairing set " + column + " = ? where id = ?")
                .params(text, id)
                .update();
    }

    void leaderSays(UUID id, UUID by, String text) {
        jdbc.sql("update mentoring.pairing set leader_opinion = ?, leader_opinion_by = ? where id = ?")
                .params(text, by, id)
                .update();
    }

    boolean move(UUID id, String from, String to) {
        return jdbc.sql("update mentoring.pairing set state = ? where id = ? and state = ?")
                        .params(to, id, from)
                        .update()
                == 1;
    }

    void relate(UUID id, UUID mentoring) {
        jdbc.sql("update mentoring.pairing set mentoring_id = ? where id = ?")
                .params(mentoring, id)
                .update();
    }

    void endsOn(UUID id, LocalDate lastDay) {
        jdbc.sql("update mentoring.pairing set last_day = greatest(?, first_day + 1) where id = ?")
                .params(lastDay, id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Pairing pairing(ResultSet row, int n) throws SQLException {
        return new Pairing(
                row.getObject("id", UUID.class),
                row.getObject("mentor_id", UUID.class),
                row.getString("mentor"),
                row.getObject("mentee_id", UUID.class),
                row.getString("mentee"),
                row.getObject("unit_id", UUID.class),
                row.getObject("mentoring_id", UUID.class),
                row.getString("theme"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("aims"),
                row.getString("mentor_duties"),
                row.getString("mentee_duties"),
                row.getString("state"),
                instant(row.getTimestamp("mentor_signed_at")),
                instant(row.getTimestamp("mentee_signed_at")),
                instant(row.getTimestamp("school_signed_at")),
                row.getString("school_signer"),
                new Pairing.Opinions(
                        row.getString("mentor_opinion"),
                        row.getString("mentee_opinion"),
                        row.getString("leader_opinion"),
                        row.getString("leader_name")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
