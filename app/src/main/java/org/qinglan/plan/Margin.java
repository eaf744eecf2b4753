package org.qinglan.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.duty.Rhythm;
import org.qinglan.plan.PlanView.Mark;
import org.qinglan.school.Term;

/**
 * The mark beside each sentence: what was done of what was due, and how many owe. Word or sign first, colour last.
 *
 * @param far how far the requirements are, by requirement
 * @param proven tasks that a record shows to be done
 * @param published whether requirements ask already
 */
record Margin(Map<UUID, Progress> far, Set<UUID> proven, Term term, LocalDate today, Roster roster, boolean published) {

    /** Empty for what has no mark. */
    Optional<Mark> of(PlanItem item) {
        if (item.state() == PlanItem.State.CANCELLED) return Optional.of(new Mark("wait", "取消了"));
        return switch (item.kind()) {
            case REQUIREMENT -> Optional.ofNullable(item.rule()).map(rule -> requirement(item, rule));
            case TASK -> Optional.of(task(item));
            case ASSIGNMENT -> item.people().isEmpty() ? Optional.empty() : Optional.of(new Mark("", item.who()));
            case GOAL, SECTION, MEASURE, NOTE -> Optional.empty();
        };
    }

    /** How many owe something to this sentence. */
    int owing(PlanItem item) {
        var progress = progress(item);
        return progress == null ? 0 : progress.owing();
    }

    private @org.jspecify.annotations.Nullable Progress progress(PlanItem item) {
        var id = item.requirementId();
        return id == null ? null : far.get(id);
    }

    private Mark requirement(PlanItem item, Quota rule) {
        var p = progress(item);
        if (p == null) return published ? new Mark("wait", "没有人要做") : new Mark("wait", asked(rule));
        var done = PlanViews.plain(p.done());
        if (!rule.obliged()) return new Mark("free", "自愿　" + done + " " + rule.measure());
        if (p.owing() > 0)
            return new Mark(
                    "owe",
                    "欠 " + p.owing() + "人　" + done + "/" + PlanViews.plain(p.neededByNow()) + " " + rule.measure());
        if (p.neededByNow().signum() == 0)
            return new Mark(
                    p.done().signum() == 0 ? "wait" : "",
                    (p.done().signum() == 0 ? "没到　" : "") + done + "/" + PlanViews.plain(p.needed()) + " "
                            + rule.measure());
        boolean all = p.done().compareTo(p.neededByNow()) >= 0;
        return new Mark(
                all ? "ok" : "", (all ? "✓ " : "") + done + "/" + PlanViews.plain(p.needed()) + " " + rule.measure());
    }

    /** Before publication the mark says what will be asked. */
    private String asked(Quota rule) {
        var rhythm = rule.rhythm() == Rhythm.EVENT ? "每次之后" : rule.rhythm().chinese();
        return (rule.obliged() ? "" : "自愿　") + rule.bearers().words(roster::label) + " " + rhythm + " "
                + rule.neededText() + rule.measure();
    }

    private Mark task(PlanItem item) {
        if (proven.contains(item.id())) return new Mark("ok", "✓ 做了");
        var when = item.when();
        if (when == null) return new Mark("wait", "没写日子");
        if (published && MonthStrip.late(when, today)) return new Mark("owe", "过了　没有记录");
        return new Mark("wait", When.words(when, term) + (when.tentative() ? "　暂定" : ""));
    }
}
