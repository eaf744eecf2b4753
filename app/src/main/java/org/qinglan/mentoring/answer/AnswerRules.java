package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.mentoring.Oversight;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules 听一堂，上一堂, each from its day on; a later one replaces an earlier one and none is rewritten. */
@Repository
public class AnswerRules {
    /** Why a rule is not set so. */
    public enum WhyNot implements Refusal {
        DAYS("天数要在 1 到 20 个上课日之间。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final int MOST_DAYS = 20;
    private final JdbcClient jdbc;
    private final Oversight oversight;
    private final Units units;
    private final Audit audit;

    AnswerRules(JdbcClient jdbc, Oversight oversight, Units units, Audit audit) {
        this.jdbc = jdbc;
        this.oversight = oversight;
        this.units = units;
        this.audit = audit;
    }

    /** All of the tenant: a school sets one a year, a few pairs their own. */
    List<AnswerRule> all() {
        return jdbc.sql("select unit_id, mentor_id, mentee_id, since, days from mentoring.answer_rule")
                .query(AnswerRule.class)
                .list();
    }

    /** What holds in a unit on a day: its own rule, or the nearest one above it. */
    Optional<AnswerRule> inForce(Unit unit, LocalDate day) {
        UUID[] line = unit.line().toArray(UUID[]::new);
        return jdbc.sql(
                        "select unit_id, mentor_id, mentee_id, since, days from mentoring.answer_rule"
                                + " where unit_id = any(?) and since <= ? order by array_position(?, unit_id) desc, since desc limit 1")
                .params(line, day, line)
                .query(AnswerRule.class)
                .optional();
    }

    /**
     * From today on, in a unit and below.
     *
     * @param days null: nothing is asked any more
     */
    @Transactional
    public Decision<AnswerRule, WhyNot> inUnit(Actor me, UUID unitId, @Nullable Integer days) {
        if (!oversight.leads(me, units.get(unitId))) throw new Forbidden("这条由本校带这个组的人，或教科室来定。");
        return set(me, new AnswerRule(unitId, null, null, me.today(), days));
    }

    /** From today on, for one pair. */
    @Transactional
    Decision<AnswerRule, WhyNot> forPair(Actor me, UUID mentor, UUID mentee, @Nullable Integer days) {
        if (!oversight.leads(me, mentee)) throw new Forbidden("这条由带徒弟那个组的人，或教科室来定。");
        return set(me, new AnswerRule(null, mentor, mentee, me.today(), days));
    }

    private Decision<AnswerRule, WhyNot> set(Actor me, AnswerRule rule) {
        Integer days = rule.days();
        if (days != null && (days < 1 || days > MOST_DAYS)) return new Refused<>(WhyNot.DAYS);
        // of the same day the last word counts
        jdbc.sql("delete from mentoring.answer_rule where since = ? and unit_id is not distinct from ?"
                        + " and mentor_id is not distinct from ? and mentee_id is not distinct from ?")
                .params(Arrays.asList(rule.since(), rule.unitId(), rule.mentorId(), rule.menteeId()))
                .update();
        jdbc.sql("insert into mentoring.answer_rule (tenant_id, id, unit_id, mentor_id, mentee_id, since, days, set_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        Ids.next(),
                        rule.unitId(),
                        rule.mentorId(),
                        rule.menteeId(),
                        rule.since(),
                        days,
                        me.personId()))
                .update();
        UUID target = rule.unitId() != null ? rule.unitId() : rule.menteeId();
        audit.note(me, "定听一堂上一堂", rule.unitId() != null ? "单位" : "人", target, null, days == null ? "不要求" : days + " 天");
        return new Done<>(rule);
    }
}
