package org.qinglan.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is whose 师父. */
@Repository
public class Mentorings {
    /** Why a pairing is not made or ended so. */
    public enum WhyNot implements Refusal {
        SAME_PERSON("师父和徒弟不能是同一个人。"),
        ALREADY_PAIRED("这两个人已经结对，不用再加。"),
        ENDS_BEFORE_IT_BEGINS("结束的日子在结对之前，请改一下日期。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** One mentor has as many mentees as the school lets her have. */
    public record Full(String mentor, List<String> mentees, int most) implements Refusal {
        @Override
        public String sentence() {
            return mentor + "已经带 " + mentees.size() + " 人（" + String.join("、", mentees) + "），学校定的是一位师父最多带 " + most
                    + " 人；请另选师父，或请校长、教科室先在“配师父”里放宽。";
        }
    }

    private static final String SELECT =
            "select id, mentor_id, mentee_id, theme, valid_from as since, valid_to as until from school.mentoring m";
    private static final String HOLDS = " valid_from <= ? and (valid_to is null or valid_to >= ?)";
    private final JdbcClient jdbc;
    private final MentorCaps caps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mentorings(JdbcClient jdbc, MentorCaps caps, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.caps = caps;
        this.events = events;
        this.clock = clock;
    }

    public Mentoring get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Mentoring.class)
                .optional()
                .orElseThrow(() -> new NoSuch("师徒结对"));
    }

    /** The pairings in which somebody is the mentee on a day. */
    public List<Mentoring> mentorsOf(UUID menteeId, LocalDate day) {
        return jdbc.sql(SELECT + " where mentee_id = ? and" + HOLDS + " order by valid_from, id")
                .params(menteeId, day, day)
                .query(Mentoring.class)
                .list();
    }

    /** The pairings in which somebody is the mentor on a day. */
    public List<Mentoring> menteesOf(UUID mentorId, LocalDate day) {
        return jdbc.sql(SELECT + " where mentor_id = ? and" + HOLDS + " order by valid_from, id")
                .params(mentorId, day, day)
                .query(Mentoring.class)
                .list();
    }

    /** Every pairing a person ever was in, the latest first. */
    public List<Mentoring> of(UUID personId) {
        return jdbc.sql(SELECT + " where mentor_id = ? or mentee_id = ? order by valid_from desc, id")
                .params(personId, personId)
                .query(Mentoring.class)
                .list();
    }

    /** The pairings of a day in which mentor or mentee holds a post in the unit or below it that day. */
    public List<Mentoring> within(UUID unitId, LocalDate day) {
        return jdbc.sql(SELECT + " where" + HOLDS + " and exists (select from school.post t"
                        + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                        + " where t.tenant_id = m.tenant_id and t.person_id in (m.mentor_id, m.mentee_id)"
                        + " and u.line @> array[?::uuid] and t.valid_from <= ?"
                        + " and (t.valid_to is null or t.valid_to >= ?)) order by valid_from, id")
                .params(day, day, unitId, day, day)
                .query(Mentoring.class)
                .list();
    }

    /**
     * Why somebody can guide nobody more from a day on; empty where there is room. Holds other pairings of the same mentor
     * back until the transaction ends.
     *
     * @param asked whom she is to guide besides, as far as that is agreed on but has not begun
     */
    public Optional<Full> full(UUID mentorId, UUID menteeId, LocalDate since, Collection<UUID> asked) {
        jdbc.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param(mentorId.toString())
                .query(Integer.class)
                .single();
        var today = ChineseDates.today(clock);
        var day = since.isBefore(today) ? today : since;
        var mentees = jdbc.sql("select p.name from school.person p where p.id <> ? and (p.id = any(?) or exists (select"
                        + " from school.mentoring m where m.tenant_id = p.tenant_id and m.mentee_id = p.id"
                        + " and m.mentor_id = ? and (m.valid_to is null or m.valid_to >= ?))) order by p.pinyin, p.id")
                .params(menteeId, asked.toArray(UUID[]::new), mentorId, day)
                .query(String.class)
                .list();
        int most = caps.forMentee(menteeId, day);
        if (mentees.size() < most) return Optional.empty();
        String mentor = jdbc.sql("select name from school.person where id = ?")
                .param(mentorId)
                .query(String.class)
                .single();
        return Optional.of(new Full(mentor, mentees, most));
    }

    /** Pairs two people from a day on, open-ended. */
    @Transactional
    public Decision<Mentoring, Refusal> add(UUID mentorId, UUID menteeId, @Nullable String theme, LocalDate since) {
        if (mentorId.equals(menteeId)) return new Refused<>(WhyNot.SAME_PERSON);
        boolean paired =
                mentorsOf(menteeId, since).stream().anyMatch(m -> m.mentorId().equals(mentorId));
        if (paired) return new Refused<>(WhyNot.ALREADY_PAIRED);
        var full = full(mentorId, menteeId, since, Set.of());
        if (full.isPresent()) return new Refused<>(full.get());
        String about = theme == null || theme.isBlank() ? null : theme.strip();
        var pair = new Mentoring(Ids.next(), mentorId, menteeId, about, since, null);
        int made = jdbc.sql("insert into school.mentoring (tenant_id, id, mentor_id, mentee_id, theme, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(Tenancy.require(), pair.id(), mentorId, menteeId, about, since))
                .update();
        if (made == 0) return new Refused<>(WhyNot.ALREADY_PAIRED);
        events.publishEvent(new PeopleChanged(Set.of(mentorId, menteeId)));
        return new Done<>(pair);
    }

    /** Ends a pairing; the day given is its last. */
    @Transactional
    public Decision<Mentoring, WhyNot> end(Mentoring pair, LocalDate lastDay) {
        if (lastDay.isBefore(pair.since())) return new Refused<>(WhyNot.ENDS_BEFORE_IT_BEGINS);
        jdbc.sql("update school.mentoring set valid_to = ? where id = ?")
                .params(lastDay, pair.id())
                .update();
        events.publishEvent(new PeopleChanged(Set.of(pair.mentorId(), pair.menteeId())));
        return new Done<>(
                new Mentoring(pair.id(), pair.mentorId(), pair.menteeId(), pair.theme(), pair.since(), lastDay));
    }
}
