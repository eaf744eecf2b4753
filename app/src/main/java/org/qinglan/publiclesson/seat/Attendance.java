package org.qinglan.publiclesson.seat;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.record.activity.SignInCode;
import org.qinglan.school.Bell;
import org.qinglan.school.Timetable;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 签到: who came, by the code of the minute; guests of other schools with name and school. */
@Repository
public class Attendance {
    private static final Duration BEFORE = Duration.ofMinutes(30);
    /** The lesson and the discussion that follows it. */
    private static final Duration AFTER = Duration.ofHours(3);

    private static final LocalTime UNKNOWN = LocalTime.of(8, 0);
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @param school of a guest; empty for somebody of the tenant
     */
    public record Present(@Nullable UUID personId, String name, String school, Instant at) {}

    private final JdbcClient jdbc;
    private final Timetable timetable;
    private final Units units;
    private final Clock clock;

    Attendance(JdbcClient jdbc, Timetable timetable, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.timetable = timetable;
        this.units = units;
        this.clock = clock;
    }

    /** Who came, the first first. */
    public List<Present> of(UUID lessonId) {
        return jdbc.sql("select a.person_id, coalesce(p.name, a.guest_name) as name,"
                        + " coalesce(a.guest_school, '') as school, a.at from publiclesson.attendance a"
                        + " left join school.person p on p.tenant_id = a.tenant_id and p.id = a.person_id"
                        + " where a.lesson_id = ? order by a.at, name")
                .param(lessonId)
                .query(Present.class)
                .list();
    }

    public boolean has(UUID lessonId, UUID person) {
        return of(lessonId).stream().anyMatch(p -> person.equals(p.personId()));
    }

    /** The code of this minute. */
    public String now(UUID lessonId) {
        return code(lessonId).at(clock.instant());
    }

    /** Whether a code is that of this minute or the last. */
    public boolean accepts(UUID lessonId, String code) {
        return code(lessonId).accepts(code, clock.instant());
    }

    /** Whether the time is right for who comes. */
    public boolean isOpen(PublicLesson lesson) {
        return time(lesson).isEmpty();
    }

    /** What seals the forms of a lesson; never shown. */
    public String secret(UUID lessonId) {
        return code(lessonId).secret();
    }

    /** Notes somebody of the tenant as having come. */
    public void note(PublicLesson lesson, Actor me) {
        note(lesson, me.personId(), null, null);
    }

    /** Signs somebody of the tenant in; twice is once. */
    @Transactional
    public Decision<Instant, SeatRefusal> signIn(Actor me, PublicLesson lesson, String code) {
        var why = objection(lesson, code);
        if (why.isPresent()) return new Refused<>(why.get());
        if (lesson.isOf(me)) return new Refused<>(SeatRefusal.OWN_LESSON);
        return new Done<>(note(lesson, me.personId(), null, null));
    }

    /** Signs a guest in, who has no account here. */
    @Transactional
    public Decision<Instant, SeatRefusal> signInGuest(PublicLesson lesson, String code, String name, String school) {
        var why = objection(lesson, code);
        if (why.isPresent()) return new Refused<>(why.get());
        if (!isName(name, 20) || !isName(school, 40)) return new Refused<>(SeatRefusal.NO_NAME);
        return new Done<>(noteGuest(lesson, name.strip(), school.strip()));
    }

    /** Whether a guest's name or school can be taken as it was typed. */
    public static boolean isName(String typed, int longest) {
        String plain = typed.strip();
        return plain.length() >= 2
                && plain.length() <= longest
                && plain.codePoints().noneMatch(Character::isISOControl);
    }

    /** Notes a guest as having come; the same name and school once. */
    public Instant noteGuest(PublicLesson lesson, String name, String school) {
        return note(lesson, null, name, school);
    }

    /** Why nobody can sign in now; empty while the time is right. */
    Optional<SeatRefusal> time(PublicLesson lesson) {
        if (!lesson.state().isSet()) return Optional.of(SeatRefusal.NOT_OPEN);
        var begins = timetable.bells(units.get(lesson.schoolId())).stream()
                .filter(bell -> Objects.equals(bell.period(), lesson.period()))
                .map(Bell::begins)
                .findFirst();
        Instant from = lesson.day()
                .atTime(begins.orElse(UNKNOWN))
                .atZone(ChineseDates.CHINA)
                .toInstant();
        Instant now = clock.instant();
        if (now.isBefore(from.minus(BEFORE))) return Optional.of(SeatRefusal.TOO_EARLY);
        // a school without bells knows the day only
        Instant to = begins.isPresent()
                ? from.plus(AFTER)
                : lesson.day().plusDays(1).atStartOfDay(ChineseDates.CHINA).toInstant();
        return now.isAfter(to) ? Optional.of(SeatRefusal.OVER) : Optional.empty();
    }

    private Optional<SeatRefusal> objection(PublicLesson lesson, String code) {
        var time = time(lesson);
        if (time.isPresent()) return time;
        return accepts(lesson.id(), code) ? Optional.empty() : Optional.of(SeatRefusal.OLD_CODE);
    }

    private Instant note(PublicLesson lesson, @Nullable UUID person, @Nullable String guest, @Nullable String school) {
        Instant now = clock.instant();
        jdbc.sql(
                        "insert into publiclesson.attendance (tenant_id, id, lesson_id, person_id, guest_name, guest_school, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(
                        Tenancy.require(), Ids.next(), lesson.id(), person, guest, school, Timestamp.from(now)))
                .update();
        return now;
    }

    private SignInCode code(UUID lessonId) {
        byte[] fresh = new byte[24];
        RANDOM.nextBytes(fresh);
        jdbc.sql("insert into publiclesson.sign_in_key (tenant_id, lesson_id, secret) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(Tenancy.require(), lessonId, HexFormat.of().formatHex(fresh))
                .update();
        return jdbc.sql("select lesson_id as record_id, secret from publiclesson.sign_in_key where lesson_id = ?")
                .param(lessonId)
                .query(SignInCode.class)
                .single();
    }
}
