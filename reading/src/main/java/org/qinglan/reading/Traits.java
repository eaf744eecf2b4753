package org.qinglan.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Confidence.Reason;
import org.qinglan.reading.PlanDraft.Action;
import org.qinglan.reading.PlanDraft.OutlineEntry;
import org.qinglan.reading.PlanDraft.OutlineEntry.Role;

/** What can be seen of the items of one plan without knowing how they were found. */
final class Traits {
    private static final String NUMBER = "[0-9０-９〇零一二两三四五六七八九十]{1,3}";
    private static final Sought DATE =
            Sought.of(NUMBER + "\\s*(?:月|日|号|周)|[0-9]{1,2}[./][0-9]{1,2}|期初|期中|期末|学期[初末]|开学|年[初末底]");
    private static final Sought MONTH = Sought.of("(1[0-2]|0?[1-9])\\s*月");
    private static final Sought QUANTITY = Sought.of(NUMBER + "\\s*(?:次|节|篇|份|本|项|场|堂|%|％|字)");
    private static final Sought PERIOD = Sought.of("每|天|日|周|月|学期|学年|年|单元|次活动|期[初中末]|前|后|人均|一[课期]一|隔|单|双");
    private static final Pattern OPEN_END = Pattern.compile(".*[，、：:,（(“《和及与的]$", Pattern.DOTALL);
    private static final Pattern ODD_START =
            Pattern.compile("^(?:[，、；。：:,;）)”》]|的|了|和|及|与|等|[0-9]{1,2}[月日]).*", Pattern.DOTALL);
    private static final Sought STRANGE = Sought.of(
            "[\uFFFD?#$^*_|~\\\\€曰毎]|[a-zA-Z](?:月|日|次|节|篇|周|年|号)|[0-9][a-zA-Z](?![a-zA-Z])|[a-zA-Z][0-9]|第[0-9]+页|，，|。，|，。");
    private static final Pattern LIST_NUMBER =
            Pattern.compile(".+?(?:[一二三四五六七八九]、|[（(][一二三四五六七八九0-9][）)]|[0-9][.．、](?![0-9])|[①-⑩]).+", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；！？.;!?：:）)]$", Pattern.DOTALL);
    /** Less of the evidence, and another action may have more. */
    private static final double HALF = 0.5;

    private static final double PLAIN = 0.9;
    private static final int SHORT = 5;
    private static final int LONG = 45;
    /** A line shorter than this is not broken by the width of a page. */
    private static final int FULL_LINE = 16;

    private final String source;
    private final TreeMap<Integer, Paragraph> entries = new TreeMap<>();
    private final NavigableMap<Integer, List<SourceSpan>> tasks;
    private final NavigableMap<Integer, List<SourceSpan>> requirements;
    private final boolean muchUnread;
    private final boolean roughPlan;

    /** What is asked of an entry again and again; many items may stand in one. */
    private record Paragraph(
            OutlineEntry entry, boolean dated, boolean stopsOpen, boolean unnumbered, boolean strange, int length) {}

    Traits(String source, PlanDraft draft) {
        this.source = source;
        for (var entry : draft.outline()) {
            if (entry.role() != Role.NOISE) entries.put(entry.span().from(), paragraph(entry));
        }
        tasks = Judging.byStart(draft.tasks().stream().map(PlanDraft.Task::span).toList());
        requirements = Judging.byStart(
                draft.requirements().stream().map(PlanDraft.Requirement::span).toList());
        muchUnread = isMuchUnread(draft);
        roughPlan = isRough();
    }

    /** More paragraphs with a date or a number of things that nothing was made of than one in seven of all that were read. */
    private boolean isMuchUnread(PlanDraft draft) {
        long unread = draft.outline().stream()
                .filter(e -> e.role() == Role.TEXT)
                .map(e -> e.span().of(source))
                .filter(t -> DATE.isIn(t) || QUANTITY.isIn(t))
                .count();
        return unread * 7 > draft.tasks().size() + draft.requirements().size();
    }

    /** More than one long paragraph in eight stops in the middle of a sentence, or holds what a scanner makes of figures. */
    private boolean isRough() {
        int paragraphs = 0;
        int rough = 0;
        for (var p : entries.values()) {
            if (p.length < FULL_LINE || p.entry.role() == Role.TABLE_ROW) continue;
            paragraphs++;
            if ((p.stopsOpen && p.unnumbered) || p.strange) rough++;
        }
        return rough * 8 > paragraphs;
    }

    Set<Reason> of(PlanDraft.Goal goal) {
        return shape(goal.text(), goal.span());
    }

    Set<Reason> ofMeasure(OutlineEntry entry) {
        return shape(entry.span().of(source), entry.span());
    }

    /** @param above the task before it; null for the first */
    Set<Reason> of(PlanDraft.Task task, PlanDraft.@Nullable Task above) {
        var found = shape(task.text(), task.span());
        boolean dated = task.month() != null || task.from() != null || task.due() != null;
        if (!dated) found.add(Reason.NO_DATE);
        var at = entryOf(task.span());
        boolean ownDate = at == null ? DATE.isIn(task.text()) : at.dated;
        if (!ownDate) found.add(Reason.DATE_FROM_ABOVE);
        if (namesOtherMonth(task)) found.add(Reason.OTHER_DATE);
        if (isEarlier(task, above)) found.add(Reason.OUT_OF_ORDER);
        if (at == null || at.entry.role() == Role.TABLE_ROW) return found;
        if (isShared(tasks, at.entry.span())) found.add(Reason.SHARED_LINE);
        if (at.entry.role() != Role.TASK) found.add(Reason.IN_PROSE);
        return found;
    }

    Set<Reason> of(PlanDraft.Requirement read) {
        var found = shape(read.text(), read.span());
        if (read.subject() == null) found.add(Reason.NO_SUBJECT);
        else if (!bare(read.text()).contains(bare(read.subject()))) found.add(Reason.SUBJECT_FROM_ABOVE);
        if (read.count().min() == null && read.count().max() == null) found.add(Reason.NO_COUNT);
        if (QUANTITY.all(read.text()).size() > 1) found.add(Reason.SEVERAL_NUMBERS);
        if (read.period() == null) found.add(Reason.NO_PERIOD);
        else if (!PERIOD.isIn(read.text())) found.add(Reason.PERIOD_FROM_ABOVE);
        if (read.action() == Action.OTHER) found.add(Reason.OTHER_ACTION);
        double share = ActionEvidence.share(read.action(), asked(read));
        if (share < HALF) found.add(Reason.DOUBTFUL_ACTION);
        else if (share < PLAIN) found.add(Reason.LIKELY_ACTION);
        if (isShared(requirements, read.span())) found.add(Reason.OVERLAPPING);
        return found;
    }

    private static Asked asked(PlanDraft.Requirement read) {
        var words = Line.of(read.text(), 0, read.text().length()).text();
        return Asked.of(Wording.of(words), read.unit(), "", "");
    }

    Set<Reason> of(PlanDraft.Assignment read) {
        var subject = read.subject() == null ? "" : read.subject();
        var found = EnumSet.noneOf(Reason.class);
        found.addAll(lines(read.span()));
        if (subject.isEmpty()) found.add(Reason.NO_SUBJECT);
        if (subject.length() > LONG) found.add(Reason.LONG);
        if (read.people().stream().anyMatch(p -> p.length() < 2 || p.length() > 3) || STRANGE.isIn(subject))
            found.add(Reason.ODD_NAME);
        if (read.people().size() > 3) found.add(Reason.SEVERAL_NUMBERS);
        return found;
    }

    // ---- what all kinds have in common

    private EnumSet<Reason> shape(String text, SourceSpan span) {
        var found = lines(span);
        if (text.length() < SHORT) found.add(Reason.SHORT);
        if (text.length() > LONG) found.add(Reason.LONG);
        if (OPEN_END.matcher(text).matches() || ODD_START.matcher(text).matches() || isUnclosed(text))
            found.add(Reason.CUT_OFF);
        if (STRANGE.isIn(text)) found.add(Reason.STRANGE_CHARACTERS);
        if (LIST_NUMBER.matcher(text).matches()) found.add(Reason.RUN_TOGETHER);
        return found;
    }

    private EnumSet<Reason> lines(SourceSpan span) {
        var found = EnumSet.noneOf(Reason.class);
        var entry = entryOf(span);
        if (entry != null && entry.entry.role() == Role.TABLE_ROW) found.add(Reason.IN_TABLE);
        else if (isBroken(span, entry)) found.add(Reason.BROKEN_LINE);
        if (muchUnread) found.add(Reason.MUCH_UNREAD);
        if (roughPlan) found.add(Reason.ROUGH_PLAN);
        return found;
    }

    /** The words go on over a line's end, or a full line beside them stops in the middle of a sentence. */
    private boolean isBroken(SourceSpan span, @Nullable Paragraph at) {
        if (source.indexOf('\n', span.from()) >= 0 && source.indexOf('\n', span.from()) < span.to()) return true;
        if (at == null) return false;
        var above = entries.lowerEntry(at.entry.span().from());
        var below = entries.higherEntry(at.entry.span().from());
        boolean followsOpen = above != null && above.getValue().stopsOpen && at.unnumbered;
        boolean goesOn = at.stopsOpen && below != null && below.getValue().unnumbered;
        return followsOpen || goesOn;
    }

    private Paragraph paragraph(OutlineEntry entry) {
        var text = entry.span().of(source).strip();
        boolean body = entry.role() != Role.HEADING;
        boolean line = body && entry.role() != Role.TITLE && entry.role() != Role.TABLE_ROW;
        return new Paragraph(
                entry,
                DATE.isIn(text),
                line
                        && text.length() >= FULL_LINE
                        && !SENTENCE_END.matcher(text).matches(),
                body && entry.number().isEmpty() && !DATE.begins(text),
                STRANGE.isIn(text),
                text.length());
    }

    private static boolean isUnclosed(String text) {
        int depth = 0;
        for (int p = 0; p < text.length(); p++) {
            char c = text.charAt(p);
            if (c == '（' || c == '(' || c == '《' || c == '“') depth++;
            if (c == '）' || c == ')' || c == '》' || c == '”') depth--;
        }
        return depth != 0;
    }

    private @Nullable Paragraph entryOf(SourceSpan span) {
        var at = entries.floorEntry(span.from());
        return at == null || at.getValue().entry.span().to() <= span.from() ? null : at.getValue();
    }

    private static boolean isShared(NavigableMap<Integer, List<SourceSpan>> spans, SourceSpan within) {
        return spans.subMap(within.from(), within.to()).values().stream()
                        .flatMap(List::stream)
                        .limit(2)
                        .count()
                > 1;
    }

    private static boolean namesOtherMonth(PlanDraft.Task task) {
        if (task.month() == null) return false;
        int month = Integer.parseInt(task.month().substring(task.month().length() - 2));
        return MONTH.all(task.text()).stream().anyMatch(m -> Integer.parseInt(m.group(1)) != month);
    }

    private static boolean isEarlier(PlanDraft.Task task, PlanDraft.@Nullable Task above) {
        if (above == null || above.month() == null || task.month() == null) return false;
        return above.month().length() == task.month().length() && task.month().compareTo(above.month()) < 0;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
