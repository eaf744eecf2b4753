package org.qinglan.duty;

/**
 * The statements that settle. Joins are fenced by {@code offset 0} and rules looked up by a subquery, so that no plan ever
 * reads duties or credits of people who are not concerned, however the statistics of the moment look.
 */
final class SettlingSql {
    private SettlingSql() {}

    private static final String EXCUSED = "exists (select from duty.excuse x where x.tenant_id = w.tenant_id"
            + " and x.requirement_id = w.requirement_id and coalesce(x.person_id, x.unit_id) = w.bearer"
            + " and x.withdrawn_at is null and (x.window_key = w.window_key"
            + " or (x.first_day <= w.first_day and x.last_day >= w.last_day)))";

    static final String UPSERT = "insert into duty.duty as d (tenant_id, id, requirement_id, person_id, unit_id,"
            + " window_key, first_day, last_day, due_on, action, needed, excused)"
            + " select w.tenant_id, w.id, w.requirement_id, w.person_id, w.unit_id, w.window_key, w.first_day, w.last_day,"
            + " w.due_on, w.action, w.needed, w.absent or " + EXCUSED + " from want w"
            + " on conflict (tenant_id, requirement_id, coalesce(person_id, unit_id), window_key) do update"
            + " set first_day = excluded.first_day, last_day = excluded.last_day, due_on = excluded.due_on,"
            + " action = excluded.action, needed = excluded.needed, excused = excluded.excused"
            + " where (d.first_day, d.last_day, d.due_on, d.action, d.needed, d.excused) is distinct from"
            + " (excluded.first_day, excluded.last_day, excluded.due_on, excluded.action, excluded.needed, excluded.excused)"
            + " returning d.id";

    private static final String STANDS = " c.quantity > 0 and not exists (select from record.credit back"
            + " where back.tenant_id = c.tenant_id and back.reverses = c.id)";

    /** Whether a credit counts toward a duty; this is the only place that says so. */
    private static final String COUNTS = " d.tenant_id = c.tenant_id and d.action = c.action"
            + " and c.occurred_on between d.first_day and d.last_day and d.window_key <> 'E' || c.id and" + STANDS
            + " and (select r.state = 'ACTIVE' and duty.fits(r.filter, c.attributes) from duty.requirement r"
            + " where r.tenant_id = d.tenant_id and r.id = d.requirement_id)";

    private static final String SETTLE = "insert into duty.settlement (tenant_id, duty_id, credit_id, quantity)"
            + " select tenant_id, duty_id, credit_id, quantity from (%s union all %s) counted"
            + " on conflict do nothing returning duty_id, quantity";

    private static final String DUTIES_OF_CREDIT = "select d.tenant_id, d.id as duty_id, c.id as credit_id, c.quantity"
            + " from (select * from record.credit where id = any(:credits) offset 0) c"
            + " cross join lateral (select * from duty.duty d where d.%1$s = c.%1$s and" + COUNTS + " offset 0) d";

    private static final String CREDITS_OF_DUTY = "select d.tenant_id, d.id as duty_id, c.id as credit_id, c.quantity"
            + " from (select * from duty.duty where id = any(:duties) offset 0) d"
            + " cross join lateral (select * from record.credit c where d.%1$s = c.%1$s and" + COUNTS + " offset 0) c";

    /** Counts credits toward the duties they fit. */
    static final String FROM_CREDITS =
            SETTLE.formatted(DUTIES_OF_CREDIT.formatted("person_id"), DUTIES_OF_CREDIT.formatted("unit_id"));

    /** Counts toward duties the credits that fit them. */
    static final String FROM_DUTIES =
            SETTLE.formatted(CREDITS_OF_DUTY.formatted("person_id"), CREDITS_OF_DUTY.formatted("unit_id"));

    private static final String WANTED_EVENTS = "with want as (select c.tenant_id, gen_random_uuid() as id,"
            + " r.id as requirement_id, c.person_id, c.unit_id, b.bearer_id as bearer, 'E' || c.id as window_key,"
            + " c.occurred_on as first_day, c.occurred_on + r.event_days as last_day,"
            + " c.occurred_on + r.event_days as due_on, r.action, r.needed, false as absent from %s"
            + " cross join lateral (select * from duty.requirement r where r.tenant_id = b.tenant_id"
            + " and r.id = b.requirement_id and r.event_action = c.action and r.state = 'ACTIVE'"
            + " and duty.fits(r.event_filter, c.attributes) offset 0) r where" + STANDS + ") ";

    /** The duties that credits open, as {@code want}. */
    static final String EVENTS_OF_CREDITS =
            WANTED_EVENTS.formatted("(select * from record.credit where id = any(:credits) offset 0) c"
                    + " cross join lateral (select * from duty.event_bearer b where b.tenant_id = c.tenant_id"
                    + " and b.bearer_id = coalesce(c.person_id, c.unit_id)"
                    + " and c.occurred_on between b.first_day and b.last_day offset 0) b");

    /** The duties that all credits of bearers open under requirements, as {@code want}. */
    static final String EVENTS_OF_BEARERS = WANTED_EVENTS.formatted("(select * from duty.event_bearer"
            + " where requirement_id = any(:requirements) and bearer_id = any(:bearers) offset 0) b"
            + " cross join lateral (select * from record.credit c where c.tenant_id = b.tenant_id"
            + " and c.person_id = b.bearer_id and c.occurred_on between b.first_day and b.last_day union all"
            + " select * from record.credit c where c.tenant_id = b.tenant_id and c.unit_id = b.bearer_id"
            + " and c.occurred_on between b.first_day and b.last_day offset 0) c");
}
