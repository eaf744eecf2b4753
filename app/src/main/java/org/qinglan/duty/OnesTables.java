package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.record.form.RecordList;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills 附件一 from duties and records; whoever leads the unit sees all rows, everybody else the own one. */
@Component
class OnesTables {
    /** @param chars characters of the longest text in the record, white space left out */
    private record Deed(UUID requirementId, UUID personId, UUID recordId, LocalDate occurredOn, int chars) {}

    private record Key(UUID requirement, UUID person) {}

    private final Ones ones;
    private final LedgerRows rows;
    private final RecordList records;
    private final JdbcClient jdbc;

    OnesTables(Ones ones, LedgerRows rows, RecordList records, JdbcClient jdbc) {
        this.ones = ones;
        this.rows = rows;
        this.records = records;
        this.jdbc = jdbc;
    }

    OnesTable of(Unit unit, Term term, Actor me) {
        var items = ones.of(unit, term);
        var people = rows.people(unit.actsFor(), me.leads(unit) ? null : me.personId(), me.today());
        Map<Key, LedgerRows.Sum> sums = new HashMap<>();
        rows.sums(people.stream().map(LedgerRows.Bearer::id).toList(), term, me.today())
                .forEach(s -> sums.put(new Key(s.requirementId(), s.bearer()), s));
        var deeds = deeds(
                items.stream().flatMap(OnesTables::both).map(Requirement::id).toList(), people);
        var titles = titles(
                deeds.values().stream()
                        .flatMap(List::stream)
                        .map(Deed::recordId)
                        .toList(),
                me);
        var lines = people.stream()
                .map(p -> new OnesTable.Row(
                        p.name(),
                        items.stream()
                                .map(o -> cell(o, p.id(), sums, deeds, titles))
                                .toList()))
                .toList();
        return new OnesTable(
                "教师“" + One.called(items.size()) + "”计划表",
                items.stream().map(One::head).toList(),
                lines);
    }

    private static OnesTable.Cell cell(
            One one, UUID person, Map<Key, LedgerRows.Sum> sums, Map<Key, List<Deed>> deeds, Map<UUID, String> titles) {
        var done = both(one)
                .flatMap(r -> deeds.getOrDefault(new Key(r.id(), person), List.of()).stream())
                .map(d -> line(d, one.leastChars(), titles))
                .distinct()
                .toList();
        var sum = sums.get(new Key(one.main().id(), person));
        if (sum != null && one.main().rule().obliged()) return marked(done, sum, one);
        boolean may = sum != null
                || (one.rest() != null && sums.containsKey(new Key(one.rest().id(), person)));
        return new OnesTable.Cell(done, done.isEmpty() ? (may ? "自愿" : "—") : "", may ? "free" : "none");
    }

    private static OnesTable.Cell marked(List<String> done, LedgerRows.Sum sum, One one) {
        var due = one.dueOn();
        String by = due == null ? "" : "（" + ChineseDates.plain(due) + "前）";
        if (sum.owed().signum() > 0) return new OnesTable.Cell(done, "欠" + RuleWords.number(sum.owed()) + by, "owe");
        BigDecimal missing = sum.total().subtract(sum.met());
        if (missing.signum() > 0) return new OnesTable.Cell(done, "还差" + RuleWords.number(missing) + by, "due");
        return new OnesTable.Cell(
                done, sum.held().signum() > 0 ? "缓" : "", sum.held().signum() > 0 ? "hold" : "ok");
    }

    /** 9月25日 《认识分数》; with the length where one is asked. A title the reader may not see is left out. */
    private static String line(Deed deed, int leastChars, Map<UUID, String> titles) {
        String title = titles.get(deed.recordId());
        String length = leastChars == 0 || title == null
                ? ""
                : deed.chars() >= leastChars
                        ? "，" + deed.chars() + "字"
                        : "，" + deed.chars() + "字，还差" + (leastChars - deed.chars()) + "字";
        return ChineseDates.plain(deed.occurredOn()) + (title == null ? "" : " " + title) + length;
    }

    private static Stream<Requirement> both(One one) {
        return Stream.of(one.main(), one.rest())
                .filter(java.util.Objects::nonNull)
                .map(r -> (Requirement) r);
    }

    private Map<Key, List<Deed>> deeds(Collection<UUID> requirements, List<LedgerRows.Bearer> people) {
        var deeds = jdbc.sql("select d.requirement_id, d.person_id, c.record_id, c.occurred_on,"
                        + " coalesce((select max(length(regexp_replace(t.v, '[\\s\\u3000]', '', 'g'))) from jsonb_each(r.details) e"
                        + " cross join lateral jsonb_array_elements_text(e.value) t (v)), 0) as chars"
                        + " from duty.duty d join duty.settlement s on s.tenant_id = d.tenant_id and s.duty_id = d.id"
                        + " join record.credit c on c.tenant_id = s.tenant_id and c.id = s.credit_id"
                        + " join record.record r on r.tenant_id = c.tenant_id and r.id = c.record_id"
                        + " where d.requirement_id = any(?) and d.person_id = any(?) order by c.occurred_on, c.id")
                .params(
                        requirements.toArray(UUID[]::new),
                        people.stream().map(LedgerRows.Bearer::id).toArray(UUID[]::new))
                .query(Deed.class)
                .list();
        return deeds.stream().collect(Collectors.groupingBy(d -> new Key(d.requirementId(), d.personId())));
    }

    private Map<UUID, String> titles(List<UUID> ids, Actor me) {
        return records.of(ids, me).stream()
                .collect(Collectors.toMap(RecordList.Row::id, OnesTables::title, (a, b) -> a));
    }

    private static String title(RecordList.Row row) {
        return row.title().startsWith("《") || row.title().endsWith("计划") ? row.title() : "《" + row.title() + "》";
    }
}
