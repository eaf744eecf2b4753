package org.qinglan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.Outline.TableNode;
import org.qinglan.reading.PlanDraft.Period;
import org.qinglan.reading.PlanDraft.Requirement;
import org.qinglan.reading.PlanDraft.Task;

/** Walks the outline and reads every paragraph and table cell for what it asks. */
final class Requirements {
    private static final Sought BUNDLE = Sought.of("[一二三四五六七八九十][个篇]一");
    private static final Sought NOBODYS = Sought.of("^(?:负责人|责任人|执教|主持|带队|参加人员)[:：]");
    private static final Sought SITE_TALK = Sought.of(".*(?:VIP|下载权益|版权|本站).*");

    private static final Pattern DAY = Pattern.compile("(\\d{2})-(\\d{2})$");

    private static final PlanDraft.Count NOTHING_COUNTED = new PlanDraft.Count(null, null);

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
        all.due(found);
        return all.out;
    }

    /** What a schedule wants done by a day is asked for, also where the day stands beside it. */
    private void due(List<Task> found) {
        var read = new TreeMap<Integer, Integer>();
        for (var r : out) read.merge(r.span().from(), r.span().to(), Math::max);
        for (var task : found) {
            var before = read.floorEntry(task.span().to() - 1);
            if (task.due() == null
                    || NOBODYS.isIn(task.text())
                    || before != null && before.getValue() > task.span().from()) continue;
            var action = AskedAction.ofItem(task.text());
            out.add(new Requirement(
                    task.text(), task.span(), null, action, NOTHING_COUNTED, null, Period.ONCE, by(task.due())));
        }
        out.sort(Comparator.comparingInt(r -> r.span().from()));
    }

    /** A last day as people write it: 3月10日前, 12月底前. */
    private static String by(String due) {
        var day = DAY.matcher(due);
        if (!day.find()) return due;
        int month = Integer.parseInt(day.group(1));
        int last = java.time.Month.of(month).maxLength();
        int of = Integer.parseInt(day.group(2));
        return of == last || month == 2 && of == last - 1 ? month + "月底前" : month + "月" + of + "日前";
    }

    private void read(Entry e) {
        if (e.section() == Section.BACKGROUND || SITE_TALK.fits(e.whole().text())) return;
        if (BUNDLE.isIn(e.body().text())) bundle = true;
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
        var context = new ClauseReader.Context(t.title(), BUNDLE.isIn(t.title()) || bundle, schedule, false, false);
        for (var row : t.grid().rows()) {
            for (int c = 0; c < row.size(); c++) {
                var column = t.grid().column(c);
                if (schedule && c != content && column != null && !column.isBeside()) continue;
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
