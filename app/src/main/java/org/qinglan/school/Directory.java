package org.qinglan.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finding people, and counting them along the tree. */
@Repository
public class Directory {
    /**
     * @param unitId they hold a post in it or below it
     * @param words part of a name, of its pinyin or initials, or of an employee number; blank: everybody
     * @param role null: any
     */
    public record Search(
            UUID unitId, String words, @Nullable Role role, LocalDate day) {}

    private static final int PAGE = 50;
    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number of the page, from 1 */
    public Page<Person> find(Search search, int number) {
        var values = new ArrayList<Object>(List.of(search.unitId(), search.day(), search.day(), search.day()));
        var where = new StringBuilder(" from school.person p where exists (select from school.post t"
                + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                + " where t.tenant_id = p.tenant_id and t.person_id = p.id and u.line @> array[?::uuid]"
                + " and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)");
        // the day of leaving stands after the posts in the values
        if (search.role() != null) {
            where.append(" and t.role = ?");
            values.add(3, search.role().name());
        }
        where.append(") and (p.left_on is null or p.left_on > ?)");
        String words = search.words().replaceAll("[\\s\\u3000]+", "").toLowerCase(Locale.ROOT);
        if (!words.isEmpty()) {
            where.append(" and (p.name like ? or lower(p.employee_no) like ? or replace(p.pinyin, ' ', '') like ?"
                    + " or regexp_replace(p.pinyin, '(\\S)\\S*\\s*', '\\1', 'g') like ?)");
            String escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            values.addAll(List.of("%" + escaped + "%", escaped + "%", escaped + "%", escaped + "%"));
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        int page = (int) Math.max(1, Math.min(number, (total + PAGE - 1) / PAGE));
        values.add(PAGE);
        values.add((page - 1) * PAGE);
        var rows = jdbc.sql("select p.id, p.name, p.pinyin, p.employee_no, p.serving_since, p.left_on" + where
                        + " order by p.pinyin, p.id limit ? offset ?")
                .params(values)
                .query(People::person)
                .list();
        return new Page<>(rows, page, PAGE, total);
    }

    /** How many people hold a post in each unit or below it, for the unit given and all below. */
    public Map<UUID, Integer> counts(UUID unitId, LocalDate day) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("select a.id, count(distinct t.person_id) as n from school.post t"
                        + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                        + " cross join lateral unnest(u.line) as a(id)"
                        + " where u.line @> array[?::uuid] and t.valid_from <= ?"
                        + " and (t.valid_to is null or t.valid_to >= ?) group by a.id")
                .params(unitId, day, day)
                .query(row -> {
                    counts.put(row.getObject("id", UUID.class), row.getInt("n"));
                });
        return counts;
    }
}
