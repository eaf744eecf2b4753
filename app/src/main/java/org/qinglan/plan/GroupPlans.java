package org.qinglan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.shared.FuzzyDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of the subject groups of many schools, for whoever stands above the schools. */
@Repository
public class GroupPlans {
    private static final String GROUPS = " school.unit u join school.unit s on s.tenant_id = u.tenant_id"
            + " and s.id = u.parent_id where u.kind = 'SUBJECT_GROUP' and not u.overlay and u.line @> array[?::uuid]"
            + " and (?::text is null or u.subject = ?) and (u.valid_to is null or u.valid_to >= ?)";
    private static final String DONE = "exists (select from plan.evidence e join record.record r"
            + " on r.tenant_id = e.tenant_id and r.id = e.record_id where e.tenant_id = i.tenant_id and e.item_id = i.id"
            + " and r.deleted_at is null and r.state not in ('DRAFT', 'VOID'))";
    private static final String TASKS = " from plan.item i join plan.plan p on p.tenant_id = i.tenant_id"
            + " and p.id = i.plan_id where p.term_id = ? and p.deleted_at is null"
            + " and p.state in ('PUBLISHED', 'SUMMARY_DRAFT', 'SUMMARY_REVIEW') and i.kind = 'TASK' and i.deleted_at is null"
            + " and i.state <> 'CANCELLED' and p.unit_id in (select u.id from" + GROUPS + ")";
    private final JdbcClient jdbc;

    GroupPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose groups are meant.
     *
     * @param root everything below this unit
     * @param subject null: groups of all subjects
     */
    public record Range(UUID root, @Nullable Subject subject) {}

    /** A group and the state of its newest plan of the term; null: it has none. */
    public record Standing(
            String school, String group, @Nullable PlanState state) {}

    /** How many tasks have their last day in some days, and how many of them a record shows. */
    public record Progress(int tasks, int done) {}

    /** A task that is set for a day or a week. @param words the date as it is said */
    public record Ahead(UUID id, UUID planId, String text, FuzzyDate when, String words, String school, String group) {
        public String href() {
            return "/plans/" + planId + "?item=" + id;
        }
    }

    /** Every group, by school. One statement. */
    public List<Standing> standing(Range range, Term term, LocalDate today) {
        return jdbc.sql("select s.name as school, u.name as \"group\", (select p.state from plan.plan p"
                        + " where p.tenant_id = u.tenant_id and p.unit_id = u.id and p.term_id = ? and p.deleted_at is null"
                        + " order by p.updated_at desc limit 1) as state from" + GROUPS
                        + " order by s.name, s.id, u.name")
                .params(Arrays.asList(term.id(), range.root(), subject(range), subject(range), today))
                .query(Standing.class)
                .list();
    }

    /** One statement. */
    public Progress between(Range range, Term term, LocalDate from, LocalDate to) {
        return jdbc.sql("select count(*) as tasks, count(*) filter (where " + DONE + ") as done" + TASKS
                        + " and i.last_day between ? and ?")
                .params(Arrays.asList(term.id(), range.root(), subject(range), subject(range), from, from, to))
                .query(Progress.class)
                .single();
    }

    /** What begins in some days and is not done, the next first. One statement. */
    public List<Ahead> ahead(Range range, Term term, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("select i.id, i.plan_id, i.text, i.date_kind, i.first_day, i.last_day, i.tentative, i.deadline,"
                        + " g.name as \"group\", h.name as school from school.unit g join school.unit h"
                        + " on h.tenant_id = g.tenant_id and h.id = g.parent_id join (select i.*, p.unit_id" + TASKS
                        + " and i.date_kind in ('DAY', 'WEEK', 'RANGE') and i.first_day between ? and ? and not " + DONE
                        + ") i on i.tenant_id = g.tenant_id and i.unit_id = g.id"
                        + " order by i.first_day, i.last_day, h.name, i.seq, i.id limit ?")
                .params(Arrays.asList(term.id(), range.root(), subject(range), subject(range), from, from, to, most))
                .query((row, n) -> ahead(row, term))
                .list();
    }

    private static Ahead ahead(ResultSet row, Term term) throws SQLException {
        var when = new FuzzyDate(
                FuzzyDate.Kind.valueOf(row.getString("date_kind")),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                row.getBoolean("tentative"),
                row.getBoolean("deadline"));
        return new Ahead(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("text"),
                when,
                When.words(when, term),
                row.getString("school"),
                row.getString("group"));
    }

    private static @Nullable String subject(Range range) {
        return range.subject() == null ? null : range.subject().name();
    }
}
