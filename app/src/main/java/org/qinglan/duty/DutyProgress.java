package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far requirements are, and what people have open: what other rooms ask of duties. Each answer is one statement. */
@Repository
public class DutyProgress {
    private final JdbcClient jdbc;

    DutyProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far one requirement is.
     *
     * @param needed of the whole time, excused windows left out
     * @param neededByNow of the windows that were due by the day asked for
     * @param done everything that counted, also beyond what was needed
     * @param bearers how many people or units it is asked of
     * @param owing how many of them owe something
     * @param owed how much they owe together
     */
    public record Progress(
            UUID requirementId,
            BigDecimal needed,
            BigDecimal neededByNow,
            BigDecimal done,
            int bearers,
            int owing,
            BigDecimal owed) {}

    /**
     * A duty of one person that is not met yet: in its window now, or late.
     *
     * @param name of the requirement
     * @param sourceText the sentence of the plan, null where it was composed by form
     * @param late the day it was due is over
     * @param filter which records count, to prefill the form
     */
    public record OpenDuty(
            UUID dutyId,
            UUID requirementId,
            String name,
            @Nullable String sourceText,
            @Nullable String sourcePlace,
            String action,
            String measure,
            String rhythm,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate dueOn,
            BigDecimal needed,
            BigDecimal done,
            boolean obliged,
            boolean late,
            String filter) {
        /** What is still missing. */
        public BigDecimal missing() {
            return needed.subtract(done).max(BigDecimal.ZERO);
        }
    }

    /** Who owes how much of what. */
    public record Owing(UUID personId, UUID requirementId, BigDecimal owed) {}

    /** Of many requirements at once; those without duties are left out. */
    public Map<UUID, Progress> of(Collection<UUID> requirementIds, LocalDate today) {
        if (requirementIds.isEmpty()) return Map.of();
        return jdbc
                .sql("select requirement_id, sum(asked) as needed,"
                        + " coalesce(sum(asked) filter (where due_on <= :today), 0) as needed_by_now,"
                        + " sum(done) as done, count(distinct bearer) as bearers,"
                        + " count(distinct bearer) filter (where owed > 0) as owing, sum(owed) as owed from ("
                        + "select d.requirement_id, coalesce(d.person_id, d.unit_id) as bearer, d.due_on, d.done,"
                        + " case when d.excused then 0 else d.needed end as asked,"
                        + " case when r.obliged and not d.excused and d.due_on < :today"
                        + " then greatest(d.needed - d.done, 0) else 0 end as owed"
                        + " from duty.duty d join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                        + " where d.requirement_id = any(:ids)) each group by requirement_id")
                .param("today", today)
                .param("ids", requirementIds.toArray(UUID[]::new))
                .query(Progress.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::requirementId, Function.identity()));
    }

    /** What a person has open on a day: late ones first, then by the day they are due. Voluntary ones come too. */
    public List<OpenDuty> openOf(UUID personId, LocalDate today) {
        return jdbc.sql("select d.id as duty_id, d.requirement_id, r.name, r.source_text, r.source_place, r.action,"
                        + " r.measure, r.rhythm, d.first_day, d.last_day, d.due_on, d.needed, d.done, r.obliged,"
                        + " r.obliged and d.due_on < :today as late, r.filter::text as filter"
                        + " from duty.duty d join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                        + " where d.person_id = :person and not d.excused and d.done < d.needed and d.first_day <= :today"
                        + " and (r.obliged or d.due_on >= :today)"
                        + " order by late desc, r.obliged desc, d.due_on, r.name")
                .param("today", today)
                .param("person", personId)
                .query(OpenDuty.class)
                .list();
    }

    /** What a person is still to do by days between two days, begun or not; voluntary ones are left out. */
    public List<OpenDuty> dueBetween(UUID personId, LocalDate from, LocalDate to) {
        return jdbc.sql("select d.id as duty_id, d.requirement_id, r.name, r.source_text, r.source_place, r.action,"
                        + " r.measure, r.rhythm, d.first_day, d.last_day, d.due_on, d.needed, d.done, r.obliged,"
                        + " false as late, r.filter::text as filter"
                        + " from duty.duty d join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                        + " where d.person_id = ? and r.obliged and not d.excused and d.done < d.needed"
                        + " and d.due_on between ? and ? order by d.due_on, r.name, d.id")
                .params(personId, from, to)
                .query(OpenDuty.class)
                .list();
    }

    /** The days within which one person still has something to do, both included. */
    public record Span(UUID personId, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * Which of these people still owe something that a certain deed between two days would count for; voluntary duties are
     * left out.
     *
     * @param attributes what the deed's credit would carry; see {@link Filter}
     */
    public List<Span> owing(
            Collection<UUID> people, Action action, Map<String, String> attributes, LocalDate from, LocalDate to) {
        if (people.isEmpty()) return List.of();
        var keys = attributes.keySet().stream().sorted().toList();
        return jdbc.sql("select distinct d.person_id, d.first_day, d.last_day from duty.duty d"
                        + " join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                        + " where d.person_id = any(:people) and d.action = :action and r.obliged and not d.excused"
                        + " and d.done < d.needed and d.first_day <= :to and d.last_day >= :from"
                        + " and duty.fits(r.filter, jsonb_object(:keys::text[], :values::text[]))"
                        + " order by d.person_id, d.first_day, d.last_day")
                .param("people", people.toArray(UUID[]::new))
                .param("action", action.name())
                .param("from", from)
                .param("to", to)
                .param("keys", keys.toArray(String[]::new))
                .param("values", keys.stream().map(attributes::get).toArray(String[]::new))
                .query(Span.class)
                .list();
    }

    /** Whether anything at all was ever asked of a person, met or not. */
    public boolean asks(UUID personId) {
        return jdbc.sql("select exists (select from duty.duty where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /** What people owe to the requirements of a unit and of the units below it. */
    public List<Owing> owingWithin(UUID unitId, LocalDate today) {
        return jdbc.sql("select d.person_id, d.requirement_id, sum(d.needed - d.done) as owed from duty.duty d"
                        + " join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                        + " join school.unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id"
                        + " where u.line @> array[:unit::uuid] and r.obliged and not d.excused and d.person_id is not null"
                        + " and d.due_on < :today and d.done < d.needed group by d.person_id, d.requirement_id")
                .param("unit", unitId)
                .param("today", today)
                .query(Owing.class)
                .list();
    }
}
