package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.PlanDraft.Goal;

/** The goals: the items under a heading that announces goals, without their numbers. */
final class Goals {
    private static final int SHORTEST = 5;
    private static final Sought LEAD_IN = Sought.of(".*(?:如下|目标|以下.{0,10}|做到)[:]?$|.*:$");
    private static final Pattern ONE_BY_ONE = Pattern.compile("(?<=^|[。;])(?:[一二三四五六]是|第[一二三四五六],|[(（]?\\d[)）])");

    private Goals() {}

    static List<Goal> in(List<Node> nodes) {
        var out = new ArrayList<Goal>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Item(Entry e) && e.section() == Section.GOALS && !e.heading())
                add(e, nodes, i, out);
        }
        return out;
    }

    private static void add(Entry e, List<Node> nodes, int i, List<Goal> out) {
        var body = e.body();
        if (body.length() < SHORTEST || isLeadIn(e, nodes, i)) return;
        if (!e.isNumbered()) {
            var parts = oneByOne(body);
            if (parts.size() > 1) {
                for (var part : parts) out.add(new Goal(part.verbatim(), part.span()));
                return;
            }
        }
        out.add(new Goal(body.verbatim(), body.span()));
    }

    private static boolean isLeadIn(Entry e, List<Node> nodes, int i) {
        boolean deeperFollows = i + 1 < nodes.size()
                && nodes.get(i + 1) instanceof Item(Entry next)
                && next.isNumbered()
                && next.section() == Section.GOALS
                && (!e.isNumbered() || next.depth() > e.depth());
        return deeperFollows
                && (LEAD_IN.fits(e.body().text()) || (e.isNumbered() && e.body().length() <= 16));
    }

    private static List<Line> oneByOne(Line body) {
        var starts = new ArrayList<Integer>();
        var m = ONE_BY_ONE.matcher(body.text());
        while (m.find()) starts.add(m.start());
        var out = new ArrayList<Line>();
        for (int k = 0; k < starts.size(); k++) {
            out.add(body.sub(starts.get(k), k + 1 < starts.size() ? starts.get(k + 1) : body.length()));
        }
        return starts.size() > 1 && starts.getFirst() < body.length() / 2 ? out : List.of(body);
    }
}
