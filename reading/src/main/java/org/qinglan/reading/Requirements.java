package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.Outline.TableNode;
import org.qinglan.reading.PlanDraft.Requirement;
import org.qinglan.reading.PlanDraft.Task;

/** Walks the outline and reads every paragraph and table cell for what it asks. */
final class Requirements {
    private static final Pattern BUNDLE = Pattern.compile("[一二三四五六七八九十][个篇]一");
    private static final Pattern SITE_TALK = Pattern.compile(".*(?:VIP|下载权益|版权|本站).*");

    private final List<Requirement> out = new ArrayList<>();
    private final TreeMap<Integer, Integer> tasks = new TreeMap<>();
    private boolean bundle;

    /** @param found the tasks of the schedule; what they ask is asked once */
    static List<Requirement> in(List<Node> nodes, List<Task> found) {
        var all = new Requirements();
        for (var task : found) all.tasks.put(task.span().from(), task.span().to());
        for (var node : nodes) {
            switch (node) {
                case Item(Entry e) -> all.read(e);
                case TableNode t -> all.read(t);
            }
        }
        return all.out;
    }

    private void read(Entry e) {
        if (e.section() == Section.BACKGROUND
                || SITE_TALK.matcher(e.whole().text()).matches()) return;
        if (BUNDLE.matcher(e.body().text()).find()) bundle = true;
        else if (e.heading()) bundle = false;
        boolean scheduled = isScheduled(e);
        var context = new ClauseReader.Context(e.title(), bundle, scheduled, e.heading(), e.section() == Section.GOALS);
        out.addAll(new ClauseReader(context).read(e.body()));
    }

    private boolean isScheduled(Entry e) {
        var span = e.whole().span();
        var first = tasks.ceilingEntry(span.from());
        return first != null && first.getKey() < span.to();
    }

    private void read(TableNode t) {
        boolean schedule = t.grid().isSchedule();
        int content = t.grid().indexOf(Piece.Role.CONTENT);
        var context =
                new ClauseReader.Context(t.title(), BUNDLE.matcher(t.title()).find() || bundle, schedule, false, false);
        for (var row : t.grid().rows()) {
            for (int c = 0; c < row.size(); c++) {
                if (schedule && c != content && t.grid().column(c) != null) continue;
                for (var line : row.get(c)) {
                    for (var piece : new Splitter().split(line)) {
                        var marker = Marker.at(piece, 0);
                        out.addAll(
                                new ClauseReader(context).read(marker == null ? piece : piece.from(marker.length())));
                    }
                }
            }
        }
    }
}
