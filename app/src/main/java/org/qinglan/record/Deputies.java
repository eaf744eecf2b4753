package org.qinglan.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 代审: whom a reviewer who is away named to review instead (workflows §0.6). A deputy signs with the own name. */
@Repository
public class Deputies {
    /**
     * @param personId who is away
     * @param firstDay the first day on which the deputy may review; both days included
     */
    public record Deputy(
            UUID id,
            UUID personId,
            String personName,
            UUID deputyId,
            String deputyName,
            LocalDate firstDay,
            LocalDate lastDay) {
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** Why somebody is not named. */
    public enum WhyNot implements Refusal {
        NOT_A_REVIEWER("带组的人才审别人的东西，您现在不用找人代。"),
        UNKNOWN("没有找到这位老师，请写姓名或工号；重名的写工号。"),
        ONESELF("代审的人不能是自己，请写另一位老师。"),
        ELSEWHERE("只能请本校在岗的老师代审。"),
        ENDS_BEFORE_IT_BEGINS("最后一天在第一天之前，请改一下日期。"),
        OVER_ALREADY("这段日子已经过去了，请写今天以后的日期。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String SELECT = "select d.id, d.person_id, p.name as person_name, d.deputy_id,"
            + " q.name as deputy_name, d.first_day, d.last_day from record.deputy d"
            + " join school.person p on p.tenant_id = d.tenant_id and p.id = d.person_id"
            + " join school.person q on q.tenant_id = d.tenant_id and q.id = d.deputy_id";
    private final JdbcClient jdbc;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Deputies(JdbcClient jdbc, People people, Units units, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those somebody named whose days are not over, the next first. */
    public List<Deputy> of(UUID personId, LocalDate today) {
        return jdbc.sql(SELECT + " where d.person_id = ? and d.last_day >= ? order by d.first_day, d.id")
                .params(personId, today)
                .query(Deputy.class)
                .list();
    }

    /** For whom somebody reviews today. */
    public List<Deputy> standingIn(UUID deputyId, LocalDate today) {
        return jdbc.sql(SELECT + " where d.deputy_id = ? and ? between d.first_day and d.last_day order by d.id")
                .params(deputyId, today)
                .query(Deputy.class)
                .list();
    }

    /** Whoever stands in for one of these on a day. */
    List<Deputy> standingInFor(Set<UUID> people, LocalDate day) {
        if (people.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " where d.person_id = any(?) and ? between d.first_day and d.last_day order by d.id")
                .params(people.toArray(UUID[]::new), day)
                .query(Deputy.class)
                .list();
    }

    /**
     * Names a deputy for oneself.
     *
     * @param nameOrNumber of a person of the own school
     */
    @Transactional
    public Decision<Deputy, WhyNot> name(Actor me, String nameOrNumber, LocalDate firstDay, LocalDate lastDay) {
        if (me.posts().stream().noneMatch(post -> post.role().leads())) return new Refused<>(WhyNot.NOT_A_REVIEWER);
        var found = people.called(nameOrNumber.replaceAll("\\s", ""));
        if (found.size() != 1) return new Refused<>(WhyNot.UNKNOWN);
        var deputy = found.getFirst();
        if (deputy.id().equals(me.personId())) return new Refused<>(WhyNot.ONESELF);
        if (lastDay.isBefore(firstDay)) return new Refused<>(WhyNot.ENDS_BEFORE_IT_BEGINS);
        if (lastDay.isBefore(me.today())) return new Refused<>(WhyNot.OVER_ALREADY);
        if (!worksHere(me, deputy.id())) return new Refused<>(WhyNot.ELSEWHERE);
        var named = new Deputy(Ids.next(), me.personId(), me.name(), deputy.id(), deputy.name(), firstDay, lastDay);
        jdbc.sql("insert into record.deputy (tenant_id, id, person_id, deputy_id, first_day, last_day, named_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.require(),
                        named.id(),
                        named.personId(),
                        named.deputyId(),
                        firstDay,
                        lastDay,
                        Timestamp.from(clock.instant()))
                .update();
        audit.note(me, "请人代审", "人员", deputy.id(), null, firstDay + " — " + lastDay);
        return new Done<>(named);
    }

    /** Takes back the own word; {@link NoSuch} where it is somebody else's. */
    @Transactional
    public void end(Actor me, UUID id) {
        int gone = jdbc.sql("delete from record.deputy where id = ? and person_id = ?")
                .params(id, me.personId())
                .update();
        if (gone == 0) throw new NoSuch("代审");
        audit.note(me, "不用代审了", "人员", id, null, null);
    }

    private boolean worksHere(Actor me, UUID deputy) {
        var home = me.homeUnit();
        if (home.isEmpty()) return false;
        UUID place = units.schoolOf(home.get()).map(Unit::id).orElse(home.get().actsFor());
        return people.posts(deputy, me.today()).stream()
                .anyMatch(post -> post.unit().isWithin(place));
    }
}
