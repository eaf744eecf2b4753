package org.qinglan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.Outline.TableNode;
import org.qinglan.reading.PlanDraft.Goal;
import org.qinglan.reading.PlanDraft.OutlineEntry;
import org.qinglan.reading.PlanDraft.OutlineEntry.Role;
import org.qinglan.reading.PlanDraft.Requirement;
import org.qinglan.reading.PlanDraft.Task;
import org.qinglan.reading.source.SourceReader;

/**
 * Reads a plan the way a careful colleague does: what is written, where it is written, and nothing else. Holds no
 * state; one reader serves all threads.
 */
public final class PlanReader {
    /**
     * Opens an office file; the content decides what it is, not the ending of its name.
     *
     * @throws UnreadableSource with one sentence for the file's owner
     */
    public static SourceDocument open(String name, byte[] content) {
        return SourceReader.open(name, content);
    }

    /**
     * What the document says. Any text is accepted; what is not understood stands in the outline.
     *
     * @param document an office file or plain text
     * @return every item with its place in {@link SourceDocument#text()}
     */
    public PlanDraft read(SourceDocument document) {
        var layout = new Layout(document);
        var pieces = layout.pieces();
        var nodes = Outline.of(pieces);
        var header = Header.of(lines(pieces), layout.noise());
        var term = header.term();
        var years = Years.of(term, statedDate(nodes));
        var goals = Goals.in(nodes);
        var tasks = Schedule.in(nodes, years);
        var requirements = Requirements.in(nodes, tasks);
        var outline = outline(nodes, layout.noise(), header.titleSpan(), goals, tasks, requirements);
        var draft = new PlanDraft(
                header.title(),
                header.organization(),
                header.unit(),
                header.level(),
                term,
                outline,
                goals,
                tasks,
                requirements,
                Assignments.in(nodes),
                DateSlips.in(document.text(), years, term, tasks));
        return new Judging(document.text(), draft).judged();
    }

    private static List<Line> lines(List<Piece> pieces) {
        var out = new ArrayList<Line>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Text(Line line, int level)) out.add(line);
        }
        return out;
    }

    /** The first date the text gives with its year; it settles the year of those without. */
    private static @Nullable FuzzyDate statedDate(List<Node> nodes) {
        for (var node : nodes) {
            if (!(node instanceof Item(Entry e))) continue;
            var text = e.body().text();
            for (int p = 0; p < text.length(); p++) {
                if (text.charAt(p) < '0' || text.charAt(p) > '9') continue;
                var date = FuzzyDates.at(text, p, false);
                if (date != null && date.year() != null && date.month() != null && date.year() >= 1990) return date;
                while (p + 1 < text.length() && Character.isDigit(text.charAt(p + 1))) p++;
            }
        }
        return null;
    }

    private static List<OutlineEntry> outline(
            List<Node> nodes,
            List<Line> noise,
            @Nullable SourceSpan title,
            List<Goal> goals,
            List<Task> tasks,
            List<Requirement> requirements) {
        var out = new ArrayList<OutlineEntry>();
        var roles = new Roles(goals, tasks, requirements);
        for (var node : nodes) {
            switch (node) {
                case Item(Entry e) -> {
                    var span = e.whole().span();
                    var role =
                            title != null && title.from() < span.to() && span.from() < title.to() && e.marker() == null
                                    ? Role.TITLE
                                    : roles.of(e, span);
                    out.add(new OutlineEntry(
                            span, role == Role.TITLE ? 0 : e.depth(), e.number().verbatim(), role));
                }
                case TableNode t -> {
                    for (var row : t.grid().rows()) {
                        var span = span(row);
                        if (span != null) out.add(new OutlineEntry(span, 1, "", Role.TABLE_ROW));
                    }
                }
            }
        }
        for (var line : noise) out.add(new OutlineEntry(line.span(), 0, "", Role.NOISE));
        out.sort(Comparator.comparingInt(entry -> entry.span().from()));
        return out;
    }

    private static @Nullable SourceSpan span(List<List<Line>> row) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (var cell : row) {
            for (var line : cell) {
                from = Math.min(from, line.span().from());
                to = Math.max(to, line.span().to());
            }
        }
        return to < 0 ? null : new SourceSpan(from, to);
    }

    /** What a paragraph was taken for, by the items found in it. */
    private record Roles(
            java.util.TreeSet<Integer> goals,
            java.util.TreeSet<Integer> tasks,
            java.util.TreeSet<Integer> requirements) {
        Roles(List<Goal> goals, List<Task> tasks, List<Requirement> requirements) {
            this(
                    new java.util.TreeSet<>(
                            goals.stream().map(g -> g.span().from()).toList()),
                    new java.util.TreeSet<>(
                            tasks.stream().map(t -> t.span().from()).toList()),
                    new java.util.TreeSet<>(
                            requirements.stream().map(r -> r.span().from()).toList()));
        }

        Role of(Entry e, SourceSpan span) {
            if (e.heading()) return Role.HEADING;
            if (has(goals, span)) return Role.GOAL;
            if (has(tasks, span)) return Role.TASK;
            if (has(requirements, span)) return Role.MEASURE;
            return e.isNumbered() && e.section() == Section.WORK ? Role.MEASURE : Role.TEXT;
        }

        private static boolean has(java.util.TreeSet<Integer> starts, SourceSpan span) {
            var next = starts.ceiling(span.from());
            return next != null && next < span.to();
        }
    }
}
