package org.qinglan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.duty.Requirement;
import org.qinglan.duty.RequirementSpec;
import org.qinglan.duty.Requirements;
import org.qinglan.duty.Rhythm;
import org.qinglan.record.LengthAsked;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 收个人学期计划: everybody of a unit hands one in by a day, long enough, and they are exchanged on another day. */
@Service
public class Collecting implements LengthAsked {
    static final int SHORTEST = 50;
    static final int LONGEST = 3000;
    static final int USUAL = 300;
    private static final String NAME = "个人学期计划";
    private static final String EXCHANGE = "个人学期计划交流";
    private final JdbcClient jdbc;
    private final Requirements requirements;
    private final Plans plans;
    private final Adjusting adjusting;

    Collecting(JdbcClient jdbc, Requirements requirements, Plans plans, Adjusting adjusting) {
        this.jdbc = jdbc;
        this.requirements = requirements;
        this.plans = plans;
        this.adjusting = adjusting;
    }

    /**
     * What was typed, as it was typed.
     *
     * @param exchange empty: no day for it
     */
    public record Typed(String dueOn, String least, String exchange) {
        @Nullable
        LocalDate due() {
            return day(dueOn);
        }

        int chars() {
            return least.strip().matches("\\d{1,5}") ? Integer.parseInt(least.strip()) : -1;
        }

        private static @Nullable LocalDate day(String typed) {
            try {
                return typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }
    }

    /**
     * What is asked for.
     *
     * @param leastChars white space left out
     */
    public record Asked(Requirement requirement, int leastChars) {}

    private record Row(UUID requirementId, int leastChars) {}

    /** What is collected in a unit; empty where nothing is, or where it was withdrawn. */
    Optional<Asked> of(Unit unit, Term term) {
        return jdbc.sql("select requirement_id, least_chars from plan.collecting where unit_id = ? and term_id = ?")
                .params(unit.id(), term.id())
                .query(Row.class)
                .optional()
                .map(row -> new Asked(requirements.get(row.requirementId()), row.leastChars()))
                .filter(asked -> !asked.requirement().withdrawn());
    }

    /** Begins to collect, or changes day and length of what is collected. All of it or nothing. */
    @Transactional
    Decision<Requirement, PlanRefusal> collect(Actor me, Unit unit, Term term, Typed typed) {
        var due = typed.due();
        var problem = problem(typed, term, me.today());
        if (problem != null || due == null) return new Refused<>(new PlanRefusal(String.valueOf(problem)));
        var before = of(unit, term);
        var spec = spec(unit, term, due);
        var asked = before.isPresent()
                ? requirements.change(before.get().requirement().id(), spec, me)
                : requirements.publish(spec, me);
        return switch (asked) {
            case Refused(var why) -> refused(why.sentence());
            case Done(var requirement) -> {
                keep(unit, term, requirement.id(), typed.chars());
                var exchange = Typed.day(typed.exchange());
                yield exchange == null ? new Done<>(requirement) : exchanged(me, unit, term, exchange, requirement);
            }
        };
    }

    private static @Nullable String problem(Typed typed, Term term, LocalDate today) {
        var due = typed.due();
        if (due == null) return "请选交到哪天。";
        if (due.isBefore(today) || !term.contains(due))
            return "交的日子要在今天到学期结束（" + ChineseDates.day(term.lastDay()) + "）之间。";
        if (typed.chars() < SHORTEST || typed.chars() > LONGEST)
            return "至少多少字，请写 " + SHORTEST + " 到 " + LONGEST + " 之间的整数。";
        if (typed.exchange().isBlank()) return null;
        var exchange = Typed.day(typed.exchange());
        if (exchange == null || !term.contains(exchange)) return "交流的日子要在这学期里；还没定就空着。";
        return exchange.isBefore(due) ? "交流要在交齐以后，请改一下日子。" : null;
    }

    private static RequirementSpec spec(Unit unit, Term term, LocalDate due) {
        var quota = new Quota(Bearers.ALL, Deed.PLAN, BigDecimal.ONE, "份", Rhythm.ONCE, due, null, null, true);
        return new RequirementSpec(
                unit.id(), term.id(), NAME, null, null, Selectors.rule(quota, unit), term.firstDay(), term.lastDay());
    }

    private void keep(Unit unit, Term term, UUID requirement, int least) {
        jdbc.sql("insert into plan.collecting (tenant_id, unit_id, term_id, requirement_id, least_chars)"
                        + " values (?, ?, ?, ?, ?) on conflict (tenant_id, unit_id, term_id) do update"
                        + " set requirement_id = excluded.requirement_id, least_chars = excluded.least_chars")
                .params(Tenancy.require(), unit.id(), term.id(), requirement, least)
                .update();
    }

    private Decision<Requirement, PlanRefusal> exchanged(
            Actor me, Unit unit, Term term, LocalDate day, Requirement requirement) {
        var plan = plans.of(List.of(unit.id()), term.id()).stream()
                .filter(p -> p.state() == PlanState.PUBLISHED)
                .findFirst();
        if (plan.isEmpty()) return refused("本组的计划还没发布，交流的日子先空着；发布以后到“行事历 → 加一件事”里加。");
        var wish = new Adjusting.Wish(
                Adjustment.Cause.OTHER, "收" + NAME, false, EXCHANGE, "DAY:" + day, false, false, List.of());
        return switch (adjusting.add(me, plan.get().id(), wish)) {
            case Done(var added) -> new Done<>(requirement);
            case Refused(var why) -> refused(why.sentence());
        };
    }

    private static Decision<Requirement, PlanRefusal> refused(String sentence) {
        // nothing is half asked for
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Refused<>(new PlanRefusal(sentence));
    }

    @Override
    public int least(UUID personId, Set<String> actions, LocalDate day) {
        return jdbc.sql(
                        "select coalesce(max(c.least_chars), 0) from plan.collecting c join duty.requirement r"
                                + " on r.tenant_id = c.tenant_id and r.id = c.requirement_id where r.state = 'ACTIVE'"
                                + " and r.action = any(?) and ? between r.first_day and r.last_day and exists (select from duty.duty d"
                                + " where d.tenant_id = c.tenant_id and d.requirement_id = c.requirement_id and d.person_id = ?)")
                .params(actions.toArray(String[]::new), day, personId)
                .query(Integer.class)
                .single();
    }
}
