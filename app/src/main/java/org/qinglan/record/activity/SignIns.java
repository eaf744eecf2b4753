package org.qinglan.record.activity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Words;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who came: people sign themselves in with the code of the minute, from half an hour before until the end. */
@Repository
class SignIns {
    static final Duration BEFORE = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param name of the person */
    record Present(UUID personId, String name, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The code of an activity; made when it is first shown. */
    @Transactional
    public SignInCode code(UUID recordId) {
        byte[] fresh = new byte[24];
        RANDOM.nextBytes(fresh);
        jdbc.sql(
                        "insert into record.sign_in_key (tenant_id, record_id, secret) values (?, ?, ?) on conflict do nothing")
                .params(Tenancy.require(), recordId, HexFormat.of().formatHex(fresh))
                .update();
        return find(recordId).orElseThrow();
    }

    String now(UUID recordId) {
        return code(recordId).at(clock.instant());
    }

    /** Signs the caller in; signing in twice is signing in once. */
    @Transactional
    public Decision<Present, SignInRefusal> signIn(Actor me, Entry activity, String code) {
        var why = objection(activity.values());
        if (why.isPresent()) return new Refused<>(why.get());
        Instant now = clock.instant();
        if (find(activity.id()).filter(c -> c.accepts(code, now)).isEmpty())
            return new Refused<>(SignInRefusal.OLD_CODE);
        jdbc.sql("insert into record.sign_in (tenant_id, record_id, person_id, at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(Tenancy.require(), activity.id(), me.personId(), Timestamp.from(now))
                .update();
        return new Done<>(new Present(me.personId(), me.name(), now));
    }

    /** Who signed in, the first first. */
    List<Present> of(UUID recordId) {
        return jdbc.sql(
                        "select s.person_id, p.name, s.at from record.sign_in s join school.person p"
                                + " on p.tenant_id = s.tenant_id and p.id = s.person_id where s.record_id = ? order by s.at, p.pinyin")
                .param(recordId)
                .query((row, n) -> new Present(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Why nobody can sign in now; empty while the time is right. */
    Optional<SignInRefusal> objection(Values activity) {
        var day = Words.date(activity.text("date"));
        var begins = time(activity.text("begins"));
        var ends = time(activity.text("ends"));
        if (day.isEmpty() || begins.isEmpty() || ends.isEmpty()) return Optional.of(SignInRefusal.NO_TIMES);
        Instant now = clock.instant();
        Instant from = day.get()
                .atTime(begins.get())
                .atZone(ChineseDates.CHINA)
                .toInstant()
                .minus(BEFORE);
        Instant to = day.get().atTime(ends.get()).atZone(ChineseDates.CHINA).toInstant();
        if (now.isBefore(from)) return Optional.of(SignInRefusal.TOO_EARLY);
        return now.isAfter(to) ? Optional.of(SignInRefusal.OVER) : Optional.empty();
    }

    private Optional<SignInCode> find(UUID recordId) {
        return jdbc.sql("select record_id, secret from record.sign_in_key where record_id = ?")
                .param(recordId)
                .query(SignInCode.class)
                .optional();
    }

    static Optional<LocalTime> time(String text) {
        return text.matches("([01]\\d|2[0-3]):[0-5]\\d") ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }
}
