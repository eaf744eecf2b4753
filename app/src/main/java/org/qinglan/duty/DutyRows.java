package org.qinglan.duty;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes duties and settles credits toward them, always many at a time; what does not change is not written. */
@Repository
class DutyRows {
    /** Bearers share this many locks, so that a post of thousands stays within what PostgreSQL holds at once. */
    private static final int BUCKETS = 512;

    private static final String SUM = "coalesce((select sum(s.quantity) from duty.settlement s"
            + " where s.tenant_id = d.tenant_id and s.duty_id = d.id), 0)";

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A window with whom and what it is for. */
    record Wanted(Requirement requirement, UUID bearer, Window window) {
        @Nullable
        UUID person() {
            return requirement.rule().bearer() == Rule.Bearer.PERSON ? bearer : null;
        }

        @Nullable
        UUID unit() {
            return requirement.rule().bearer() == Rule.Bearer.UNIT ? bearer : null;
        }
    }

    record Asked(UUID requirementId, UUID bearer, DutyPlanner.Span span) {}

    /** Only one derivation of a tenant at a time: two must not each miss what the other has not committed. */
    void lockDerivations() {
        lock(List.of(key(BUCKETS)));
    }

    /**
     * Nobody else posts for or derives these bearers until this transaction ends; so a credit and a duty that come at the
     * same time do not miss each other. Always in the same order, hence no deadlock.
     */
    void lockBearers(Collection<UUID> bearers) {
        var keys = new TreeSet<Long>();
        for (UUID bearer : bearers) keys.add(key(Math.floorMod(bearer.hashCode(), BUCKETS)));
        lock(keys);
    }

    private void lock(Collection<Long> keys) {
        if (keys.isEmpty()) return;
        jdbc.sql("select count(*) from (select pg_advisory_xact_lock(k) from unnest(?) with ordinality as t(k, n)"
                        + " order by n) locked")
                .param(keys.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    private static long key(int bucket) {
        return ((long) Tenancy.require().hashCode() << 32) | bucket;
    }

    /** All people or units that have duties of these requirements or are watched for their triggers. */
    List<UUID> bearersOf(UUID requirementId) {
        return jdbc.sql("select distinct coalesce(person_id, unit_id) from duty.duty where requirement_id = :id"
                        + " union select bearer_id from duty.event_bearer where requirement_id = :id")
                .param("id", requirementId)
                .query(UUID.class)
                .list();
    }

    void deleteAll(UUID requirementId) {
        jdbc.sql("delete from duty.duty where requirement_id = ?")
                .param(requirementId)
                .update();
        jdbc.sql("delete from duty.event_bearer where requirement_id = ?")
                .param(requirementId)
                .update();
    }

    /**
     * Makes these the windows of the bearers under the requirements, event duties apart.
     *
     * @return duties that are new or changed
     */
    List<UUID> replace(Collection<UUID> requirements, Collection<UUID> bearers, List<Wanted> wanted) {
        jdbc.sql("delete from duty.duty d where d.requirement_id = any(:requirements)"
                        + " and coalesce(d.person_id, d.unit_id) = any(:bearers) and not exists"
                        + " (select from unnest(:req, :bearer, :key) as w(requirement_id, bearer, window_key)"
                        + " where w.requirement_id = d.requirement_id and w.bearer = coalesce(d.person_id, d.unit_id)"
                        + " and w.window_key = d.window_key)")
                .param("requirements", requirements.toArray(UUID[]::new))
                .param("bearers", bearers.toArray(UUID[]::new))
                .param("req", column(wanted, UUID.class, w -> w.requirement().id()))
                .param("bearer", column(wanted, UUID.class, Wanted::bearer))
                .param("key", column(wanted, String.class, w -> w.window().key()))
                .update();
        if (wanted.isEmpty()) return List.of();
        return jdbc.sql("with want as (select :tenant as tenant_id, w.*, coalesce(w.person_id, w.unit_id) as bearer"
                        + " from unnest(:id, :req, :person, :unit, :key, :first::date[], :last::date[], :due::date[], :action, :needed::numeric[], :absent)"
                        + " as w(id, requirement_id, person_id, unit_id, window_key, first_day, last_day, due_on, action,"
                        + " needed, absent)) " + SettlingSql.UPSERT)
                .param("tenant", Tenancy.require())
                .param("id", column(wanted, UUID.class, w -> Ids.next()))
                .param("req", column(wanted, UUID.class, w -> w.requirement().id()))
                .param("person", column(wanted, UUID.class, Wanted::person))
                .param("unit", column(wanted, UUID.class, Wanted::unit))
                .param("key", column(wanted, String.class, w -> w.window().key()))
                .param(
                        "first",
                        column(wanted, String.class, w -> w.window().firstDay().toString()))
                .param(
                        "last",
                        column(wanted, String.class, w -> w.window().lastDay().toString()))
                .param(
                        "due",
                        column(wanted, String.class, w -> w.window().dueOn().toString()))
                .param(
                        "action",
                        column(
                                wanted,
                                String.class,
                                w -> w.requirement().rule().action().name()))
                .param(
                        "needed",
                        column(wanted, String.class, w -> w.window().needed().toPlainString()))
                .param("absent", column(wanted, Boolean.class, w -> w.window().absent()))
                .query(UUID.class)
                .list();
    }

    /** Makes these the days on which the bearers' credits open duties, and opens and removes duties accordingly. */
    List<UUID> replaceEvents(Collection<UUID> requirements, Collection<UUID> bearers, List<Asked> asked) {
        UUID[] reqs = requirements.toArray(UUID[]::new);
        UUID[] whose = bearers.toArray(UUID[]::new);
        jdbc.sql("delete from duty.event_bearer where requirement_id = any(?) and bearer_id = any(?)")
                .params(reqs, whose)
                .update();
        jdbc.sql("insert into duty.event_bearer (tenant_id, requirement_id, bearer_id, first_day, last_day)"
                        + " select ?, * from unnest(?, ?, ?::date[], ?::date[])")
                .params(
                        Tenancy.require(),
                        column(asked, UUID.class, Asked::requirementId),
                        column(asked, UUID.class, Asked::bearer),
                        column(asked, String.class, a -> a.span().firstDay().toString()),
                        column(asked, String.class, a -> a.span().lastDay().toString()))
                .update();
        jdbc.sql(SettlingSql.EVENTS_OF_BEARERS + "delete from duty.duty d where d.requirement_id = any(:requirements)"
                        + " and coalesce(d.person_id, d.unit_id) = any(:bearers) and not exists (select from want w"
                        + " where w.requirement_id = d.requirement_id and w.bearer = coalesce(d.person_id, d.unit_id)"
                        + " and w.window_key = d.window_key)")
                .param("requirements", reqs)
                .param("bearers", whose)
                .update();
        return jdbc.sql(SettlingSql.EVENTS_OF_BEARERS + SettlingSql.UPSERT)
                .param("requirements", reqs)
                .param("bearers", whose)
                .query(UUID.class)
                .list();
    }

    /** A rule that no longer is "after each …" opens nothing; its old duties go with {@link #replace}. */
    void dropEvents(Collection<UUID> requirements, Collection<UUID> bearers) {
        jdbc.sql("delete from duty.event_bearer where requirement_id = any(?) and bearer_id = any(?)")
                .params(requirements.toArray(UUID[]::new), bearers.toArray(UUID[]::new))
                .update();
    }

    /** Opens the duties that these credits trigger; new ones are returned. */
    List<UUID> openEvents(UUID[] credits) {
        return jdbc.sql(SettlingSql.EVENTS_OF_CREDITS + SettlingSql.UPSERT)
                .param("credits", credits)
                .query(UUID.class)
                .list();
    }

    /** Counts posted credits toward every duty they fit, once each. */
    void settle(UUID[] credits) {
        add("with moved as (" + SettlingSql.FROM_CREDITS + ")", "+", credits);
    }

    /** Takes back what reversed credits had counted, and the duties they had opened. */
    void unsettle(UUID[] credits, UUID[] bearers) {
        add(
                "with moved as (delete from duty.settlement where credit_id = any(:credits) returning duty_id, quantity)",
                "-",
                credits);
        jdbc.sql("delete from duty.duty where (person_id = any(:bearers) or unit_id = any(:bearers))"
                        + " and window_key in (select 'E' || c from unnest(:credits) c)")
                .param("bearers", bearers)
                .param("credits", credits)
                .update();
    }

    private void add(String moved, String sign, UUID[] credits) {
        jdbc.sql(moved + ", sums as (select duty_id, sum(quantity) as quantity from moved group by duty_id)"
                        + " update duty.duty d set done = d.done " + sign
                        + " (select s.quantity from sums s where s.duty_id = d.id)"
                        + " where d.tenant_id = :tenant and d.id = any(array(select duty_id from sums))")
                .param("tenant", Tenancy.require())
                .param("credits", credits)
                .update();
    }

    /** Counts anew what fits these duties, from the credits that stand. */
    void resettle(List<UUID> duties) {
        if (duties.isEmpty()) return;
        UUID[] ids = duties.toArray(UUID[]::new);
        jdbc.sql("delete from duty.settlement where duty_id = any(?)")
                .param(ids)
                .update();
        jdbc.sql(SettlingSql.FROM_DUTIES).param("duties", ids).query().listOfRows();
        jdbc.sql("update duty.duty d set done = " + SUM + " where d.tenant_id = :tenant and d.id = any(:duties)"
                        + " and d.done <> " + SUM)
                .param("tenant", Tenancy.require())
                .param("duties", ids)
                .update();
    }

    /** Every duty of these requirements and bearers, for a rule whose action or filter changed. */
    List<UUID> idsOf(UUID requirementId) {
        return jdbc.sql("select id from duty.duty where requirement_id = ?")
                .param(requirementId)
                .query(UUID.class)
                .list();
    }

    @SuppressWarnings("unchecked")
    private static <W, T> T[] column(List<W> rows, Class<T> type, Function<W, @Nullable T> value) {
        var column = (T[]) java.lang.reflect.Array.newInstance(type, rows.size());
        for (int i = 0; i < rows.size(); i++) column[i] = value.apply(rows.get(i));
        return column;
    }
}
