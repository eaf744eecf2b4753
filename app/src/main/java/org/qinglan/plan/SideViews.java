package org.qinglan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyShares;
import org.qinglan.duty.DutyShares.Share;
import org.qinglan.plan.PlanView.Aim;
import org.qinglan.plan.PlanView.Cell;
import org.qinglan.plan.PlanView.PersonRow;
import org.qinglan.plan.PlanView.RecordRow;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** One sentence of a plan: who has done how much of it, and the records that show it. */
@Component
class SideViews {
    private static final int WINDOWS = 5;
    private static final int RECORDS = 7;
    private static final int CANDIDATES = 30;
    private final DutyShares shares;
    private final Evidence evidence;
    private final Carried carried;

    SideViews(DutyShares shares, Evidence evidence, Carried carried) {
        this.shares = shares;
        this.evidence = evidence;
        this.carried = carried;
    }

    PlanView.Side of(Actor me, PlanViews.Whole whole, PlanItem item) {
        var term = whole.term();
        var unit = whole.unit();
        var requirement = item.requirementId();
        List<Share> all = requirement == null ? List.of() : shares.of(requirement);
        var windows = windows(all, me.today());
        var rule = item.rule();
        return new PlanView.Side(
                item,
                Review.place(item, whole.all()),
                headline(item, all, me.today(), term),
                whole.margin().of(item).orElse(null),
                rule == null ? "" : sentence(rule, whole.roster()),
                windows.stream().map(w -> head(w, all, term, me.today())).toList(),
                rows(all, windows, me.today()),
                requirement == null ? proofs(item) : counted(requirement),
                item.kind() == ItemKind.TASK && me.leads(unit) ? candidates(item, unit, term) : List.of(),
                (int) all.stream()
                        .filter(s -> s.owed(me.today()).signum() > 0)
                        .map(Share::bearer)
                        .distinct()
                        .count(),
                Goals.mayLink(whole.plan()) && me.leads(unit) ? toward(item, whole.all()) : List.of(),
                item.kind().isServed() ? whole.serving().toward(item) : List.of(),
                carried.of(whole.plan().id()).get(item.id()));
    }

    private static List<Aim> toward(PlanItem item, List<PlanItem> all) {
        if (item.kind() != ItemKind.REQUIREMENT && item.kind() != ItemKind.TASK) return List.of();
        var aims = new ArrayList<Aim>();
        aims.add(new Aim("", "不算到哪个目标", item.goalId() == null));
        for (var c : ConfirmViews.aims(all))
            aims.add(new Aim(
                    c.code(),
                    c.label(),
                    item.goalId() != null && c.code().equals(item.goalId().toString())));
        return aims;
    }

    private static String sentence(Quota rule, Roster roster) {
        return rule.bearers().words(roster::label) + "　" + rule.rhythm().chinese() + "　"
                + rule.deed().chinese() + "　" + rule.neededText() + " " + rule.measure()
                + (rule.obliged() ? "" : "（自愿）");
    }

    private static String headline(PlanItem item, List<Share> all, LocalDate today, Term term) {
        if (item.kind() == ItemKind.TASK) {
            var when = item.when();
            return (when == null ? "没写日子" : When.words(when, term))
                    + (item.who().isEmpty() ? "" : "　" + item.who());
        }
        if (all.isEmpty()) return item.who();
        var due = all.stream()
                .filter(s -> !s.excused() && !s.dueOn().isAfter(today))
                .map(Share::needed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var done = all.stream().map(Share::done).reduce(BigDecimal.ZERO, BigDecimal::add);
        var measure = item.rule() == null ? "" : " " + item.rule().measure();
        return "到今天应 " + PlanViews.plain(due) + measure + "，做了 " + PlanViews.plain(done) + measure;
    }

    /** The windows that have begun, the last few. */
    private static List<LocalDate> windows(List<Share> all, LocalDate today) {
        var begun = all.stream()
                .map(Share::firstDay)
                .filter(d -> !d.isAfter(today))
                .distinct()
                .sorted()
                .toList();
        return begun.subList(Math.max(0, begun.size() - WINDOWS), begun.size());
    }

    private static String head(LocalDate first, List<Share> all, Term term, LocalDate today) {
        var last = all.stream()
                .filter(s -> s.firstDay().equals(first))
                .map(Share::lastDay)
                .findFirst()
                .orElse(first);
        if (first.plusDays(7).isAfter(last)) return last.isBefore(today) ? Integer.toString(term.weekOf(first)) : "本周";
        if (first.plusDays(32).isAfter(last)) return first.getMonthValue() + "月";
        return ChineseDates.plain(first) + "起";
    }

    private static List<PersonRow> rows(List<Share> all, List<LocalDate> windows, LocalDate today) {
        Map<UUID, List<Share>> byBearer = new LinkedHashMap<>();
        all.forEach(s ->
                byBearer.computeIfAbsent(s.bearer(), k -> new ArrayList<>()).add(s));
        return byBearer.values().stream()
                .map(own -> new PersonRow(
                        own.getFirst().name(),
                        windows.stream().map(w -> cell(own, w, today)).toList(),
                        sum(own, today)))
                .toList();
    }

    private static Cell cell(List<Share> own, LocalDate window, LocalDate today) {
        var share = own.stream().filter(s -> s.firstDay().equals(window)).findFirst();
        if (share.isEmpty()) return new Cell("", "—");
        if (share.get().excused()) return new Cell("hold", "缓");
        var owed = share.get().owed(today);
        return owed.signum() > 0
                ? new Cell("owe", "欠" + PlanViews.plain(owed))
                : new Cell("", PlanViews.plain(share.get().done()));
    }

    /** More in one month does not make up for what is owed of another: only who owes nothing gets the tick. */
    static Cell sum(List<Share> own, LocalDate today) {
        var due = own.stream()
                .filter(s -> !s.excused() && !s.firstDay().isAfter(today))
                .map(Share::needed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var done = own.stream().map(Share::done).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean owes = own.stream().anyMatch(s -> s.owed(today).signum() > 0);
        boolean full = !owes && done.compareTo(due) >= 0 && due.signum() > 0;
        return new Cell(full ? "ok" : "", (full ? "✓ " : "") + PlanViews.plain(done) + "/" + PlanViews.plain(due));
    }

    private List<RecordRow> counted(UUID requirement) {
        return shares.recent(requirement, RECORDS).stream()
                .map(c ->
                        new RecordRow(c.recordId(), c.occurredOn(), named(c.title()), c.name() == null ? "" : c.name()))
                .toList();
    }

    private List<RecordRow> proofs(PlanItem item) {
        return evidence.of(List.of(item.id())).getOrDefault(item.id(), List.of()).stream()
                .map(SideViews::row)
                .toList();
    }

    private List<RecordRow> candidates(PlanItem item, Unit unit, Term term) {
        var linked = proofs(item).stream().map(RecordRow::record).toList();
        return evidence.candidates(unit.actsFor(), term.firstDay(), CANDIDATES).stream()
                .map(SideViews::row)
                .filter(r -> !linked.contains(r.record()))
                .toList();
    }

    private static RecordRow row(Evidence.Proof p) {
        return new RecordRow(p.recordId(), p.occurredOn(), named(p.title()), p.owner());
    }

    private static String named(String title) {
        return title.isBlank() ? "一份记录" : title;
    }
}
