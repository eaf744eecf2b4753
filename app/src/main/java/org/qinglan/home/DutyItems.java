package org.qinglan.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.DutyProgress.OpenDuty;
import org.qinglan.record.Action;
import org.qinglan.shared.ChineseDates;

/** Open duties as lines to act on: one line for a requirement, whatever is late and whatever is due now taken together. */
final class DutyItems {
    private static final Set<String> COUNTED = Set.of("节", "篇", "次", "本", "份", "项", "场", "个", "张");
    private static final Set<Action> WRITTEN =
            Set.of(Action.REFLECT, Action.WRITE_PAPER, Action.REPORT, Action.PLAN, Action.PREPARE);

    /**
     * One requirement as one line.
     *
     * @param due the first day on which something of it is due
     * @param thisWeek whether it is late or due by this Sunday, and obliged
     */
    record Todo(WeekItem item, LocalDate due, boolean thisWeek) {}

    private final LocalDate today;
    private final Function<OpenDuty, String> hint;
    private final Function<OpenDuty, String> form;

    /**
     * @param hint what the person should know besides, such as who the mentor is; empty for nothing
     * @param form the address of the form that settles the duty
     */
    DutyItems(LocalDate today, Function<OpenDuty, String> hint, Function<OpenDuty, String> form) {
        this.today = today;
        this.hint = hint;
        this.form = form;
    }

    /** In the order given: late ones first, then by the day they are due. */
    List<Todo> of(List<OpenDuty> open) {
        var byRequirement = new LinkedHashMap<UUID, List<OpenDuty>>();
        for (var duty : open)
            byRequirement
                    .computeIfAbsent(duty.requirementId(), id -> new ArrayList<>())
                    .add(duty);
        return byRequirement.values().stream().map(this::todo).toList();
    }

    private Todo todo(List<OpenDuty> windows) {
        var late = windows.stream().filter(OpenDuty::late).toList();
        var now = windows.stream().filter(w -> !w.late()).toList();
        var first = windows.getFirst();
        boolean thisWeek = first.obliged() && (!late.isEmpty() || !first.dueOn().isAfter(Windows.sunday(today)));
        var tag =
                late.isEmpty() ? dueTag(first, thisWeek) : new WeekItem.Tag("欠 " + Windows.plain(missing(late)), "owe");
        return new Todo(
                new WeekItem(
                        first.name(),
                        null,
                        tag,
                        sub(late, now),
                        source(first),
                        act(first),
                        !late.isEmpty(),
                        first.dueOn()),
                first.dueOn(),
                thisWeek);
    }

    private WeekItem.Tag dueTag(OpenDuty duty, boolean thisWeek) {
        if (!duty.obliged()) return new WeekItem.Tag("自愿", "free");
        var due = duty.dueOn();
        if (due.equals(today)) return new WeekItem.Tag("今天到期", "due");
        if (due.equals(today.plusDays(1))) return new WeekItem.Tag("明天到期", "due");
        return thisWeek ? new WeekItem.Tag("本周", "due") : new WeekItem.Tag(ChineseDates.day(due) + "前", "due");
    }

    private String sub(List<OpenDuty> late, List<OpenDuty> now) {
        var words = new ArrayList<String>();
        if (!now.isEmpty()) words.add(stand(now));
        if (!late.isEmpty() && now.isEmpty() && late.size() == 1) words.add(stand(late));
        else if (!late.isEmpty()) words.add(arrears(late));
        String more = hint.apply((now.isEmpty() ? late : now).getFirst());
        return String.join("，", words) + (more.isEmpty() ? "" : " · " + more);
    }

    private String stand(List<OpenDuty> windows) {
        var done = windows.stream().map(OpenDuty::done).reduce(BigDecimal.ZERO, BigDecimal::add);
        var needed = windows.stream().map(OpenDuty::needed).reduce(BigDecimal.ZERO, BigDecimal::add);
        var first = windows.getFirst();
        return (Windows.word(first, today) + " " + Windows.figures(done, needed, first.measure())).strip();
    }

    private String arrears(List<OpenDuty> late) {
        var first = late.getFirst();
        String when = late.size() == 1 ? Windows.word(first, today) : "以前";
        return (when.isEmpty() ? "以前" : when) + "还差 " + Windows.plain(missing(late)) + " " + first.measure();
    }

    private static BigDecimal missing(List<OpenDuty> windows) {
        return windows.stream().map(OpenDuty::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static WeekItem.@Nullable Source source(OpenDuty duty) {
        if (duty.sourceText() == null) return null;
        return new WeekItem.Source(
                duty.sourceText(),
                duty.sourcePlace() == null ? "" : duty.sourcePlace(),
                "/sight/why/" + duty.requirementId());
    }

    private WeekItem.Act act(OpenDuty duty) {
        boolean written = WRITTEN.contains(Action.valueOf(duty.action()));
        String label = (written ? "写一" : "记一") + (COUNTED.contains(duty.measure()) ? duty.measure() : "笔");
        return new WeekItem.Act(label, form.apply(duty));
    }
}
