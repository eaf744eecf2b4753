package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items in a cell of a schedule: its lines, its numbered or bulleted points, or what semicolons part. */
final class CellItems {
    private record Point(@Nullable Marker marker, Line body) {}

    private CellItems() {}

    static List<Line> of(List<Line> content) {
        var points = new ArrayList<Point>();
        for (var line : content) {
            for (var piece : new Splitter().split(line)) {
                var found = Marker.at(piece, 0);
                var marker = found != null && found.style() == Marker.Style.PART ? null : found;
                var body = marker == null ? piece : piece.from(marker.length());
                if (!body.isEmpty()) points.add(new Point(marker, body));
            }
        }
        boolean marked = points.stream().anyMatch(p -> p.marker() != null);
        var out = new ArrayList<Line>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.body().text().endsWith(":") && i + 1 < points.size()) continue;
            if (marked && point.marker() != null) out.add(point.body());
            else if (marked && i > 0 && isContinuation(point.body())) continue;
            else out.addAll(parts(point.body()));
        }
        return out;
    }

    private static boolean isContinuation(Line body) {
        return body.length() < 3;
    }

    /** Semicolons part items; full stops do where every sentence is short. */
    private static List<Line> parts(Line line) {
        var out = new ArrayList<Line>();
        int depth = 0;
        int from = 0;
        for (int p = 0; p < line.length(); p++) {
            char c = line.at(p);
            if (c == '(' || c == '《') depth++;
            if ((c == ')' || c == '》') && depth > 0) depth--;
            if (depth > 0 || (c != ';' && c != '。')) continue;
            if (p - from > 1) out.add(line.sub(from, p + 1));
            from = p + 1;
        }
        if (line.length() - from > 1) out.add(line.from(from));
        return out;
    }
}
