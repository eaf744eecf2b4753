package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;

/**
 * 台账 as the page, the sheet and the printer show it: people down in the order of their groups, never by what they owe;
 * requirements across.
 */
public record LedgerTable(
        List<Column> columns, List<Row> rows, List<String> sums, int people, int owing, BigDecimal owed) {
    /** Later years of service say nothing about what is asked of somebody. */
    private static final int YEARS_TOLD = 5;

    /** The head of one column. */
    public record Column(Requirement requirement, String quota, String who) {}

    /**
     * @param about 三年级 · 第2年: what tells people of the same name apart
     * @param isPerson false for a unit that bears requirements itself
     * @param beginsGroup the first of a 备课组
     */
    public record Row(
            UUID bearer,
            boolean isPerson,
            String name,
            String about,
            boolean beginsGroup,
            List<LedgerCell> cells,
            BigDecimal owed) {
        public boolean owes() {
            return owed.signum() > 0;
        }
    }

    public LedgerTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    static LedgerTable of(
            Unit unit,
            List<LedgerRows.Bearer> bearers,
            List<Requirement> requirements,
            List<LedgerRows.Sum> sums,
            LocalDate today) {
        var columns = requirements.stream()
                .filter(r -> !r.withdrawn())
                .sorted(Comparator.comparing((Requirement r) -> !r.rule().obliged())
                        .thenComparing(r -> r.rule().rhythm())
                        .thenComparing(Requirement::id))
                .map(r -> new Column(r, RuleWords.quota(r.rule()), who(r.rule())))
                .toList();
        Map<UUID, Map<UUID, LedgerRows.Sum>> byBearer = new HashMap<>();
        sums.forEach(
                s -> byBearer.computeIfAbsent(s.bearer(), k -> new HashMap<>()).put(s.requirementId(), s));
        var rows = new ArrayList<Row>();
        UUID before = null;
        for (var bearer : bearers) {
            boolean begins = before != null && !before.equals(bearer.unitId());
            rows.add(row(unit, bearer, columns, byBearer.getOrDefault(bearer.id(), Map.of()), begins, today));
            before = bearer.unitId();
        }
        BigDecimal owed = rows.stream().map(Row::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
        int owing = (int) rows.stream().filter(Row::owes).count();
        return new LedgerTable(
                columns, rows, columns.stream().map(c -> foot(c, sums)).toList(), rows.size(), owing, owed);
    }

    /** The columns of the cells of a row that need a look: for a phone, where the table has no room. */
    public List<Integer> lookedAt(Row row) {
        return java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> row.cells().get(i).needsAttention())
                .boxed()
                .toList();
    }

    /** The same with the rows of people who owe something; the sums stay those of all. */
    LedgerTable onlyOwing() {
        return new LedgerTable(columns, rows.stream().filter(Row::owes).toList(), sums, people, owing, owed);
    }

    private static String who(Rule rule) {
        if (!rule.obliged()) return "自愿";
        return rule.selector().byName().only().isEmpty()
                ? RuleWords.whoBriefly(rule, id -> "")
                : "指定 " + rule.selector().byName().only().size() + " 人";
    }

    private static Row row(
            Unit unit,
            LedgerRows.Bearer bearer,
            List<Column> columns,
            Map<UUID, LedgerRows.Sum> sums,
            boolean begins,
            LocalDate today) {
        var cells = new ArrayList<LedgerCell>();
        BigDecimal owed = BigDecimal.ZERO;
        for (var column : columns) {
            var requirement = column.requirement();
            var sum = sums.get(requirement.id());
            String href =
                    "/ledger/cell?unit=" + unit.id() + "&requirement=" + requirement.id() + "&bearer=" + bearer.id();
            cells.add(
                    sum == null
                            ? LedgerCell.NOT_ASKED
                            : LedgerCell.of(sum, requirement.rule().obliged(), href));
            if (sum != null && requirement.rule().obliged()) owed = owed.add(sum.owed());
        }
        return new Row(
                bearer.id(),
                !bearer.id().equals(bearer.unitId()),
                bearer.name(),
                about(unit, bearer, today),
                begins,
                cells,
                owed);
    }

    private static String about(Unit unit, LedgerRows.Bearer bearer, LocalDate today) {
        var words = new ArrayList<String>();
        if (!bearer.unitId().equals(unit.id()) && !bearer.id().equals(bearer.unitId()))
            words.add(bearer.grade() != null ? grade(bearer.grade()) : bearer.unit());
        int year = year(bearer.servingSince(), today);
        if (!bearer.role().isEmpty() && Role.valueOf(bearer.role()).leads())
            words.add(Role.valueOf(bearer.role()).chinese());
        else if (year >= 1 && year <= YEARS_TOLD) words.add("第" + year + "年");
        if (bearer.away() != null) words.add(bearer.away());
        return String.join(" · ", words);
    }

    private static int year(@Nullable LocalDate since, LocalDate today) {
        return new Person(new UUID(0, 0), "", "", "", since, null).serviceYear(today);
    }

    private static String grade(int grade) {
        return "一二三四五六七八九".charAt(Math.min(grade, 9) - 1) + "年级";
    }

    /** 25/28 · 欠1人: done and due by now; for what is not due yet, of the whole term. */
    private static String foot(Column column, List<LedgerRows.Sum> all) {
        var rule = column.requirement().rule();
        var sums = all.stream()
                .filter(s -> s.requirementId().equals(column.requirement().id()))
                .toList();
        String done = RuleWords.number(sum(sums, LedgerRows.Sum::done));
        if (!rule.obliged()) return done + " " + rule.measure();
        BigDecimal byNow = sum(sums, LedgerRows.Sum::byNow);
        long owing = sums.stream().filter(s -> s.owed().signum() > 0).count();
        String of = RuleWords.number(byNow.signum() > 0 ? byNow : sum(sums, LedgerRows.Sum::total));
        return done + "/" + of + (owing > 0 ? " · 欠" + owing + "人" : "");
    }

    private static BigDecimal sum(
            List<LedgerRows.Sum> sums, java.util.function.Function<LedgerRows.Sum, BigDecimal> figure) {
        return sums.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
