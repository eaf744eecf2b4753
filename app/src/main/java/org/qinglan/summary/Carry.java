package org.qinglan.summary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.Rhythm;
import org.qinglan.plan.PlanItem;
import org.qinglan.summary.Outcome.Counted;
import org.qinglan.summary.Outcome.Served;

/**
 * Whether an item comes along to the next term unless somebody decides otherwise, and why.
 *
 * @param tag one word with its look; empty where nothing is to be said about it
 * @param why in the figures and reasons of the summary; possibly empty
 */
public record Carry(UUID itemId, String label, String text, boolean ticked, String tag, String look, String why) {

    /** @param line what the summary says of it; null where it has none */
    static Carry of(PlanItem item, Summary.@Nullable Line line) {
        return new Rule(item, line).decide();
    }

    Carry ticked(boolean so) {
        return new Carry(itemId, label, text, so, tag, look, why);
    }

    private record Rule(PlanItem item, Summary.@Nullable Line line) {
        Carry decide() {
            if (item.state() == PlanItem.State.CANCELLED) return stays("取消了", "hold", "");
            if (line != null && line.isUnfinished()) {
                var disposition = line.paragraph().disposition();
                if (disposition != null)
                    return written(disposition, line.paragraph().reason());
            }
            return switch (item.kind()) {
                case TASK -> task();
                case REQUIREMENT -> requirement();
                case GOAL -> goal();
                case ASSIGNMENT -> comes("", "", "分工照带，换了人请改");
                case SECTION, MEASURE, NOTE -> comes("", "", "");
            };
        }

        private Carry written(Paragraph.Disposition disposition, String reason) {
            var why = "总结里写了“" + disposition.chinese() + "”" + (reason.isBlank() ? "" : "：" + reason);
            return disposition == Paragraph.Disposition.CARRY_OVER
                    ? comes("没做完", "owe", why)
                    : stays("没做完", "owe", why);
        }

        private Carry task() {
            var outcome = outcome();
            if (outcome == null) return comes("", "", "");
            return switch (outcome.standing()) {
                case OPEN, PARTLY -> comes("没做完", "owe", outcome.figures());
                case CARRIED_OVER -> comes("移到下学期", "hold", "");
                case DONE, LATE, CANCELLED, UNCOUNTED -> stays("做完了", "ok", outcome.figures());
            };
        }

        /** What is asked anew in each term comes again; what was asked once only while it is owed. */
        private Carry requirement() {
            var rule = item.rule();
            if (rule == null) return comes("", "", "不算次数，照原文带");
            var outcome = outcome();
            boolean owed = outcome != null && outcome.isUnfinished();
            var figures = outcome instanceof Counted counted ? "，这学期" + counted.figures() : "";
            if (rule.rhythm() != Rhythm.ONCE) return comes(owed ? "没做满" : "", owed ? "owe" : "", "每学期都有" + figures);
            if (owed) return comes("没做满", "owe", "只做一次" + figures);
            return outcome == null ? comes("", "", "只做一次，还没有人做过") : stays("做完了", "ok", "只做一次" + figures);
        }

        private Carry goal() {
            if (!(outcome() instanceof Served served) || served.items() == 0) return comes("", "", "没连要求，达没达到请您看");
            return served.isReached() ? stays("达到了", "ok", served.figures()) : comes("没达到", "owe", served.figures());
        }

        private @Nullable Outcome outcome() {
            return line == null ? null : line.outcome();
        }

        private Carry comes(String tag, String look, String why) {
            return new Carry(item.id(), item.label(), item.text(), true, tag, look, why);
        }

        private Carry stays(String tag, String look, String why) {
            return new Carry(item.id(), item.label(), item.text(), false, tag, look, why);
        }
    }
}
