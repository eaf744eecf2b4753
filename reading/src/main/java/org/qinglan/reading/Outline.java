package org.qinglan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Marker.Style;

/** Gives every line its place: depth by the style of its number, section by the headings above it. */
final class Outline {
    /** An entry, or a table with the section it stands in. */
    sealed interface Node {}

    record Item(Entry entry) implements Node {}

    record TableNode(Piece.Grid grid, Section section, String title) implements Node {}

    /** @param lastValues the numbers counted so far, so that a number that goes on where they stopped is known */
    private record Level(int depth, Section section, String title, Map<Style, Integer> lastValues) {}

    private static final int DEEPEST = 8;
    private static final int LONGEST_BRACKET = 16;

    private record Numbering(Style style, int value) {}

    /** Depth of a heading without a number: above every numbered one. */
    private static final int PLAIN_HEADING = -1;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Numbering> open = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final Map<Style, Integer> values = new EnumMap<>(Style.class);
    /** Styles whose count began anew since the last plain heading. */
    private final Set<Style> begun = EnumSet.noneOf(Style.class);

    private final Splitter splitter = new Splitter();

    static List<Node> of(List<Piece> pieces) {
        var outline = new Outline();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Text t ->
                    outline.splitter.split(t.line()).forEach(line -> outline.add(line, t.outlineLevel()));
                case Piece.Grid g -> outline.nodes.add(new TableNode(g, outline.section(), outline.title()));
            }
        }
        outline.unheadLeaves();
        return outline.nodes;
    }

    /** A short numbered line with nothing under it is an item, not a heading. */
    private void unheadLeaves() {
        for (int i = 0; i < nodes.size(); i++) {
            if (!(nodes.get(i) instanceof Item(Entry e)) || !e.heading() || !e.isNumbered()) continue;
            if (Sections.of(e.body().text().replace(":", "")) != null
                    || e.body().text().endsWith(":")) continue;
            boolean leaf = i + 1 == nodes.size()
                    || nodes.get(i + 1) instanceof Item(Entry next) && next.isNumbered() && next.depth() <= e.depth();
            if (leaf) nodes.set(i, new Item(e.asItem()));
        }
    }

    private Section section() {
        return levels.isEmpty() ? Section.WORK : levels.getLast().section();
    }

    private String title() {
        return levels.isEmpty() ? "" : levels.getLast().title();
    }

    private void add(Line whole, int outlineLevel) {
        var line = unbracketed(whole, outlineLevel);
        if (line.isEmpty()) return;
        var marker = Marker.at(line, 0);
        var number = marker == null ? Line.EMPTY : line.sub(0, marker.length());
        var body = marker == null ? line : line.from(marker.length());
        if (body.isEmpty()) return;
        if (marker == null) {
            unnumbered(line, outlineLevel);
        } else {
            numbered(line, number, body, marker);
        }
    }

    /** 【工作目标】 is a heading; 【期初】（2—3月） is the date without its brackets. What is left to read is returned. */
    private Line unbracketed(Line line, int outlineLevel) {
        int close = line.at(0) == '【' ? line.text().indexOf('】') : -1;
        if (close < 3 || close > LONGEST_BRACKET) return line;
        var inner = line.sub(1, close);
        var rest = line.from(close + 1);
        var date = FuzzyDates.at(inner.text(), 0, true);
        if (date != null && date.end() == inner.length()) return inner.plus(rest, false);
        var kind = Sections.of(inner.text());
        if (kind == null && !rest.isEmpty()) return line;
        restart(true);
        push(PLAIN_HEADING, kind, inner.text());
        var heading = line.sub(0, close + 1);
        nodes.add(
                new Item(new Entry(heading, Line.EMPTY, inner, null, Math.max(1, outlineLevel), true, section(), "")));
        return rest;
    }

    private void numbered(Line line, Line number, Line body, Marker marker) {
        closePlainHeadings(marker);
        values.put(marker.style(), marker.value());
        int depth = depthOf(marker);
        int head = Sections.headingLength(body);
        var kind = head == 0 ? null : Sections.of(body.text().substring(0, head));
        boolean bare = head == body.length() || (head == body.length() - 1 && body.at(head) == ':');
        boolean dated = FuzzyDates.at(body.text(), 0, true) != null;
        boolean names = !dated
                && (bare && kind != null
                        || bare && marker.style().ordinal() <= Style.CHINESE_BRACKET.ordinal()
                        || body.text().endsWith(":") && body.length() <= 24);
        if (kind != null && !bare && isTitleWord(marker, kind)) {
            // heading and first paragraph in one line
            int after = body.at(head) == ':' || body.at(head) == '。' ? head + 1 : head;
            var heading = line.sub(0, marker.length() + head);
            push(depth, kind, body.text().substring(0, head));
            nodes.add(new Item(new Entry(heading, number, body.sub(0, head), marker, depth, true, section(), "")));
            var rest = body.from(after);
            if (!rest.isEmpty()) splitRest(rest, depth + 1);
            return;
        }
        if (names || (bare && kind != null)) {
            var above = titleAbove(depth);
            push(depth, kind, body.text().substring(0, head == 0 ? body.length() : head));
            nodes.add(new Item(new Entry(line, number, body, marker, depth, true, section(), above)));
            return;
        }
        popTo(depth);
        nodes.add(new Item(new Entry(line, number, body, marker, depth, false, section(), title())));
        if (bare) levels.add(new Level(depth, section(), body.text(), Map.copyOf(values)));
    }

    private void splitRest(Line rest, int depth) {
        nodes.add(new Item(new Entry(rest, Line.EMPTY, rest, null, depth, false, section(), title())));
    }

    private static boolean isTitleWord(Marker marker, Section kind) {
        return marker.style().ordinal() <= Style.CHINESE_BRACKET.ordinal() || kind == Section.BACKGROUND;
    }

    private void unnumbered(Line line, int outlineLevel) {
        int head = Sections.headingLength(line);
        var words = line.text().substring(0, head);
        var kind = head == 0 ? null : Sections.of(words);
        boolean bare = head == line.length() || (head == line.length() - 1 && line.at(head) == ':');
        boolean dated = FuzzyDates.at(line.text(), 0, true) != null;
        boolean plan = words.endsWith("计划") || words.endsWith("方案");
        if (bare && !dated && !plan && (kind != null || outlineLevel > 0) && isHeadingHere(kind, words)) {
            restart(true);
            push(outlineLevel > 0 ? outlineLevel - 10 : PLAIN_HEADING, kind, words);
            nodes.add(
                    new Item(new Entry(line, Line.EMPTY, line, null, Math.max(1, outlineLevel), true, section(), "")));
            return;
        }
        if (kind != null
                && head > 0
                && !bare
                && line.at(head) == ':'
                && kind != Section.PEOPLE
                && kind != Section.SCHEDULE
                && levels.isEmpty()) {
            push(PLAIN_HEADING, kind, words);
            nodes.add(new Item(
                    new Entry(line.sub(0, head), Line.EMPTY, line.sub(0, head), null, 1, true, section(), "")));
            splitRest(line.from(head + 1), 2);
            return;
        }
        if (dated && line.length() < 40) restart(false);
        boolean label = bare && line.text().endsWith(":") && !dated;
        nodes.add(new Item(new Entry(line, Line.EMPTY, line, null, levels.size() + 1, label, section(), title())));
    }

    /** A line such as "时间安排" is a heading only where no list item could carry the same words. */
    private boolean isHeadingHere(@Nullable Section kind, String words) {
        return kind != Section.PEOPLE || words.length() > 3;
    }

    /** "四、" after a plain heading that stood behind "三、" closes the plain heading; "一、" belongs to it. */
    private void closePlainHeadings(Marker marker) {
        var style = marker.style();
        boolean chapter = style.ordinal() <= Style.CHINESE.ordinal();
        if (chapter
                && !levels.isEmpty()
                && levels.getLast().depth() == PLAIN_HEADING
                && levels.getLast().section() == Section.BACKGROUND) {
            popTo(PLAIN_HEADING);
        }
        if (marker.value() == 1) begun.add(style);
        if (marker.value() < 2) return;
        for (var level : List.copyOf(levels)) {
            if (level.depth() != PLAIN_HEADING) continue;
            int then = level.lastValues().getOrDefault(style, -9);
            if (then + 1 == marker.value() && !begun.contains(style)) popTo(PLAIN_HEADING);
        }
    }

    /** Depth by the numbering: a number that goes on where a level stopped belongs to it, a new 1 opens a level. */
    private int depthOf(Marker marker) {
        for (int d = open.size() - 1; d >= 0; d--) {
            var level = open.get(d);
            boolean next = level.value + 1 == marker.value() || marker.style() == Style.BULLET;
            if (level.style == marker.style() && next) return reopen(d, marker);
        }
        boolean full = open.size() >= DEEPEST;
        boolean again =
                marker.value() == 1 && !open.isEmpty() && open.getLast().equals(new Numbering(marker.style(), 1));
        for (int d = open.size() - 1; d >= 0 && (marker.value() != 1 || again || full); d--) {
            if (open.get(d).style == marker.style()) return reopen(d, marker);
        }
        if (full) return reopen(DEEPEST - 1, marker);
        if (marker.style().ordinal() <= Style.CHINESE.ordinal() && marker.value() == 1) {
            open.removeIf(level -> level.style.ordinal() >= marker.style().ordinal());
        }
        open.add(new Numbering(marker.style(), marker.value()));
        return open.size();
    }

    private int reopen(int d, Marker marker) {
        while (open.size() > d) open.removeLast();
        open.add(new Numbering(marker.style(), marker.value()));
        return open.size();
    }

    /** A plain heading or a date begins every list below it anew. */
    private void restart(boolean heading) {
        if (heading) begun.clear();
        open.removeIf(level -> heading || level.style.ordinal() >= Style.ARABIC.ordinal());
    }

    private void popTo(int depth) {
        while (!levels.isEmpty() && levels.getLast().depth() >= depth) levels.removeLast();
    }

    private String titleAbove(int depth) {
        popTo(depth);
        return title();
    }

    /** A heading that says nothing of its kind inherits the section, unless it opens a chapter of its own. */
    private void push(int depth, @Nullable Section kind, String title) {
        popTo(depth);
        var inherited = levels.isEmpty() ? Section.WORK : section();
        levels.add(new Level(depth, kind == null ? inherited : kind, title, Map.copyOf(values)));
    }
}
