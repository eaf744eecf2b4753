package org.qinglan.sight.push;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent down in the tenant in force, the answers, and the links whose upper end was moved since. */
@Repository
class Pushes {
    private static final String SELECT =
            "select s.item_id, i.plan_id, p.title as plan_title, f.name as from_unit, i.text,"
                    + " s.unit_id, u.name as unit, s.pushed_at, s.answer_by, s.state, s.reason, s.own_item_id,"
                    + " o.plan_id as own_plan from sight.push s"
                    + " join plan.item i on i.tenant_id = s.tenant_id and i.id = s.item_id"
                    + " join plan.plan p on p.tenant_id = i.tenant_id and p.id = i.plan_id"
                    + " join school.unit f on f.tenant_id = p.tenant_id and f.id = p.unit_id"
                    + " join school.unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id"
                    + " left join plan.item o on o.tenant_id = s.tenant_id and o.id = s.own_item_id";
    private final JdbcClient jdbc;
    private final Clock clock;

    Pushes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sends a task to units that have not got it yet. */
    List<UUID> send(UUID item, Collection<UUID> unitIds, @Nullable LocalDate answerBy, UUID by) {
        return jdbc.sql("insert into sight.push (tenant_id, item_id, unit_id, pushed_by, pushed_at, answer_by)"
                        + " select ?, ?, w.unit, ?, ?, ?::date from unnest(?::uuid[]) as w(unit) on conflict do nothing"
                        + " returning unit_id")
                .params(Arrays.asList(
                        Tenancy.require(),
                        item,
                        by,
                        Timestamp.from(clock.instant()),
                        answerBy,
                        unitIds.toArray(UUID[]::new)))
                .query(UUID.class)
                .list();
    }

    /** All that was sent from a plan, by task and unit. */
    List<Push> ofPlan(UUID planId) {
        return jdbc.sql(SELECT + " where i.plan_id = ? order by i.seq, i.id, u.name")
                .param(planId)
                .query(Push.class)
                .list();
    }

    /** What was sent to some units, the unanswered first. */
    List<Push> to(Collection<UUID> unitIds, int most) {
        return jdbc.sql(SELECT + " where s.unit_id = any(?) and i.deleted_at is null"
                        + " order by (s.state = 'OPEN') desc, s.pushed_at desc, i.seq, u.name limit ?")
                .params(unitIds.toArray(UUID[]::new), most)
                .query(Push.class)
                .list();
    }

    Optional<Push> find(UUID item, UUID unit) {
        return jdbc.sql(SELECT + " where s.item_id = ? and s.unit_id = ?")
                .params(item, unit)
                .query(Push.class)
                .optional();
    }

    /** False where somebody changed it in the meantime. */
    boolean answer(Push seen, Push.State state, @Nullable String reason, @Nullable UUID ownItem, UUID by) {
        return jdbc.sql(
                                "update sight.push set state = ?, reason = ?, own_item_id = ?, answered_by = ?, answered_at = ?"
                                        + " where item_id = ? and unit_id = ? and state = ? and own_item_id is not distinct from ?")
                        .params(Arrays.asList(
                                state.name(),
                                reason,
                                ownItem,
                                by,
                                Timestamp.from(clock.instant()),
                                seen.itemId(),
                                seen.unitId(),
                                seen.state().name(),
                                seen.ownItemId()))
                        .update()
                == 1;
    }

    /** What became an item of its own answers the one it came from. */
    void link(UUID ownItem, UUID item, UUID by) {
        jdbc.sql("insert into sight.link (tenant_id, lower_id, upper_id, lower_plan, upper_plan, state, decided_by,"
                        + " decided_at) select l.tenant_id, l.id, u.id, l.plan_id, u.plan_id, 'ACCEPTED', ?, ?"
                        + " from plan.item l join plan.item u on u.tenant_id = l.tenant_id where l.id = ? and u.id = ?"
                        + " on conflict do nothing")
                .params(by, Timestamp.from(clock.instant()), ownItem, item)
                .update();
    }

    /**
     * A lower task whose upper end stands elsewhere now.
     *
     * @param movedFrom where that stood before, in words
     */
    record Moved(
            UUID lowerId,
            UUID lowerPlan,
            String lowerTitle,
            UUID lowerUnit,
            UUID lowerOwner,
            String lowerText,
            UUID upperId,
            UUID upperPlan,
            String fromUnit,
            String upperText,
            String movedFrom) {}

    /** Each part is looked up for its link alone: in a young database nobody knows yet how large the tables are. */
    private static final String MOVED =
            "select l.lower_id, l.lower_plan, lp.title as lower_title, lp.unit_id as lower_unit,"
                    + " lp.owner_id as lower_owner, li.text as lower_text, l.upper_id, l.upper_plan, f.name as from_unit,"
                    + " ui.text as upper_text, coalesce(l.moved_from, '') as moved_from from sight.link l"
                    + " cross join lateral (select i.text, i.seq, i.deleted_at from plan.item i"
                    + " where i.tenant_id = l.tenant_id and i.id = l.lower_id limit 1) li"
                    + " cross join lateral (select p.title, p.unit_id, p.owner_id from plan.plan p"
                    + " where p.tenant_id = l.tenant_id and p.id = l.lower_plan limit 1) lp"
                    + " cross join lateral (select i.text from plan.item i"
                    + " where i.tenant_id = l.tenant_id and i.id = l.upper_id limit 1) ui"
                    + " cross join lateral (select u.name from plan.plan p join school.unit u"
                    + " on u.tenant_id = p.tenant_id and u.id = p.unit_id"
                    + " where p.tenant_id = l.tenant_id and p.id = l.upper_plan limit 1) f";

    /** Flags the tasks below that answer a task which was moved; those flagged before keep the words they stood at first. */
    List<Moved> flag(UUID upper, String from) {
        jdbc.sql(
                        "update sight.link l set moved_at = ?, moved_from = coalesce(l.moved_from, ?) from plan.item i"
                                + " where i.tenant_id = l.tenant_id and i.id = l.lower_id and i.kind = 'TASK'"
                                + " and i.state = 'PLANNED' and i.deleted_at is null and l.upper_id = ? and l.state = 'ACCEPTED'")
                .params(Timestamp.from(clock.instant()), from, upper)
                .update();
        return jdbc.sql(MOVED + " where l.upper_id = ? and l.moved_at is not null order by lp.title, li.seq")
                .param(upper)
                .query(Moved.class)
                .list();
    }

    /** What waits for a word in plans of some units and of what acts for them. */
    List<Moved> moved(Collection<UUID> unitIds) {
        var ids = unitIds.toArray(UUID[]::new);
        return jdbc.sql(MOVED + " cross join lateral (select u.id, u.parent_id, u.kind from school.unit u"
                        + " where u.tenant_id = l.tenant_id and u.id = lp.unit_id limit 1) u"
                        + " where l.moved_at is not null and (u.id = any(?) or u.parent_id = any(?) and u.kind like '%OFFICE')"
                        + " and li.deleted_at is null order by lp.title, li.seq")
                .params(ids, ids)
                .query(Moved.class)
                .list();
    }

    /** Takes the flag off; false where somebody did already. */
    boolean settle(UUID lower, UUID upper) {
        return jdbc.sql("update sight.link set moved_at = null, moved_from = null where lower_id = ? and upper_id = ?"
                                + " and moved_at is not null")
                        .params(lower, upper)
                        .update()
                == 1;
    }

    /** Of some items, those whose upper end stands elsewhere now. */
    List<UUID> flagged(Collection<UUID> items) {
        return jdbc.sql("select distinct lower_id from sight.link where lower_id = any(?) and moved_at is not null")
                .param(items.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Who answers for each unit: those who lead it or its offices on a day. */
    Map<UUID, List<UUID>> leaders(Collection<UUID> unitIds, LocalDate today) {
        record Row(UUID unit, UUID person) {}
        var ids = unitIds.toArray(UUID[]::new);
        return jdbc
                .sql("select distinct w.unit, t.person_id as person from unnest(?::uuid[]) as w(unit)"
                        + " join school.unit u on u.id = w.unit or (u.parent_id = w.unit and u.kind like '%OFFICE')"
                        + " join school.post t on t.tenant_id = u.tenant_id and t.unit_id = u.id"
                        + " where t.role in ('PRINCIPAL', 'ACADEMIC_VICE_PRINCIPAL', 'ACADEMIC_DIRECTOR',"
                        + " 'RESEARCH_DIRECTOR', 'SUBJECT_GROUP_LEADER', 'STUDIO_LEADER', 'GROUP_HEAD')"
                        + " and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)")
                .params(ids, today, today)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::unit, Collectors.mapping(Row::person, Collectors.toList())));
    }
}
