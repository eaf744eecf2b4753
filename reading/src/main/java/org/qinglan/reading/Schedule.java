package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.Outline.TableNode;
import org.qinglan.reading.PlanDraft.Task;

/** Walks the outline for everything that is given a date: month lists, dated lines, tables, events in prose. */
final class Schedule {
    private static final Sought HEADING_REST =
            Sought.of("^(?:份|工作|主要|重点|教研|活动|教学|安排|内容|要点|计划|任务|主题|月|的|本月|具体|及|和|事项|\\([^)]*\\)|:|—|-)*[:]?$");
    /** 第一阶段（2024年9月—10月）：… */
    private static final Pattern STAGE = Pattern.compile("^[^,;。:()\\d]{2,14}(?:阶段|期|篇|步)?[:]?\\(([^()]{2,24})\\)[:]?");

    private static final Pattern TIME_LABEL = Pattern.compile("^.{0,8}?(?:时间|日期)(?:安排)?:");
    private static final Sought CONTENT_LABEL = Sought.of("^(?:活动内容|活动主题|主题|内容):.{4,}");
    private static final Sought HOLIDAY = Sought.of(
            "^(?!.*(?:作业|设计|活动|教育|布置))[^,;。]{0,8}(?:节|元旦|国庆|五一|中秋|寒假|暑假|清明|端午|劳动节|假期)[^,;。]{0,2}(?:放假|休假|假期|小长假)[^,;。]*$|^放假.{0,12}$");
    private static final Sought SIGNATURE =
            Sought.of("^[^,;。:]{2,30}(?:小学|中学|学校|教研组|学科组|备课组|教科室|教务处|教导处|幼儿园|集团|科研处|组)$");
    /** 单元检测时间： names what happens then; 活动时间： does not. */
    private static final int OWN_ACTIVITY = 6;

    private static final int LONGEST_HEADING = 30;
    private static final int LONGEST_PLAIN_ITEM = 120;

    private final List<Node> nodes;
    private final TaskWriter writer;
    private @Nullable FuzzyDate month;
    private int monthDepth;
    private boolean monthNumbered;
    private boolean numberedItems;
    private boolean withContent;

    private Schedule(List<Node> nodes, Years years) {
        this.nodes = nodes;
        this.writer = new TaskWriter(years, WeekCounting.of(nodes));
    }

    static List<Task> in(List<Node> nodes, Years years) {
        var schedule = new Schedule(nodes, years);
        schedule.writer.listStyle(nodes.stream().anyMatch(Schedule::listsEvents));
        for (int i = 0; i < nodes.size(); i++) {
            switch (nodes.get(i)) {
                case Item(Entry e) -> schedule.read(e, i);
                case TableNode t -> schedule.read(t);
            }
        }
        return schedule.writer.tasks();
    }

    /** A dated line that carries several events, parted by semicolons. */
    private static boolean listsEvents(Node node) {
        if (!(node instanceof Item(Entry e))) return false;
        var text = e.body().text();
        var date = FuzzyDates.at(text, 0, false);
        return date != null
                && date.month() != null
                && date.end() < text.length()
                && text.charAt(date.end()) == ':'
                && text.substring(0, text.length() - 1)
                                .replaceAll("\\([^)]*\\)|《[^》]*》", "")
                                .indexOf(';')
                        > 0;
    }

    private void read(Entry e, int i) {
        var text = e.body().text();
        boolean scheduled = e.section() == Section.SCHEDULE;
        var stage = STAGE.matcher(text);
        if (stage.find() && stage(e, stage.start(1), stage.end())) return;
        var date = FuzzyDates.at(text, 0, scheduled || month != null);
        if (date != null && isLabel(e, date, scheduled)) {
            labelled(e, date);
            return;
        }
        if (month != null && !belongs(e)) month = null;
        if (month != null) {
            item(e, month, i);
        } else if (TIME_LABEL.matcher(text).find()) {
            timed(e, i);
        } else if (!e.heading() || text.length() > 12) {
            prose(e, i, scheduled);
        }
    }

    private void prose(Entry e, int i, boolean scheduled) {
        if (e.section() == Section.GOALS) return;
        int before = writer.tasks().size();
        new DatedClauses(writer, scheduled, isTimedBeside(e, i)).read(e.body());
        boolean open = writer.tasks().size() == before && e.section() != Section.BACKGROUND;
        if (open && !isTimedBelow(e, i)) new TrailingDates(writer, scheduled).read(e.body());
    }

    /** Its time is given in a line of its own. */
    private boolean isTimedBelow(Entry e, int i) {
        return i + 1 < nodes.size()
                && nodes.get(i + 1) instanceof Item(Entry next)
                && next.depth() > e.depth()
                && TIME_LABEL.matcher(next.body().text()).find();
    }

    /** The date stands apart from what follows it, so that it is a label and not a part of the sentence. */
    private static boolean isLabel(Entry e, FuzzyDate date, boolean scheduled) {
        var body = e.body();
        if (date.phase() && date.end() < body.length() && body.at(date.end()) != ':' && !body.gapBefore(date.end()))
            return false;
        if (date.end() >= body.length()) return true;
        char next = body.at(date.end());
        if (next == ':' || next == '|' || body.gapBefore(date.end())) return true;
        if (next == '(' && scheduled) return true;
        if (next == '-' || next == '、' || next == ',') return scheduled && date.month() != null;
        return isHeadingRest(
                body.text().substring(date.end(), Math.min(body.length(), date.end() + LONGEST_HEADING + 1)));
    }

    /** "9月份工作安排": what stands behind the date is no task. */
    private static boolean isHeadingRest(String rest) {
        return rest.length() <= LONGEST_HEADING && HEADING_REST.fits(rest);
    }

    private void labelled(Entry e, FuzzyDate date) {
        var body = e.body();
        var full = month != null && date.month() == null ? date.within(month) : date;
        int from = date.end();
        while (from < body.length() && ":-、,|".indexOf(body.at(from)) >= 0) from++;
        var second = date.month() != null && date.week() == null && from < body.length()
                ? FuzzyDates.at(body.text(), from, true)
                : null;
        if (second != null && second.week() != null && second.month() == null
                || second != null
                        && second.day() != null
                        && second.end() < body.length()
                        && body.gapBefore(second.end())) {
            // 3月 第2周 …
            remember(e, date.within(date));
            if (date.day() != null && second.day() != null && body.at(date.end()) == '、')
                writer.labelled(body.from(second.end()), full);
            full = second.within(full);
            from = second.end();
            while (from < body.length() && ":-、,|".indexOf(body.at(from)) >= 0) from++;
        }
        var rest = body.from(from);
        if (rest.isEmpty() || isHeadingRest(rest.text())) {
            boolean signed = date.year() != null && date.day() != null && e.section() != Section.SCHEDULE;
            if (!signed) remember(e, full);
            return;
        }
        if (date.month() != null && date.day() == null && !date.due()) {
            remember(e, full);
            withContent = true;
        }
        writer.labelled(rest, full);
    }

    /** A stage whose bracket is a date is a label like the date itself. */
    private boolean stage(Entry e, int from, int end) {
        var text = e.body().text();
        var date = FuzzyDates.at(text, from, true);
        if (date == null || date.month() == null || date.end() != text.indexOf(')', from)) return false;
        boolean colon = text.charAt(end - 1) == ':';
        var name = text.substring(0, from);
        boolean year = e.section() == Section.SCHEDULE && name.matches("第[一二三四五]学?年\\(");
        boolean named = year || name.matches(".*(?:阶段|准备期|实施期|总结期).*");
        boolean open = colon || end == text.length() || e.body().gapBefore(end) || Marker.at(e.body(), end) != null;
        if (!named || !open) return false;
        remember(e, date);
        if (end < text.length()) {
            withContent = true;
            writer.labelled(e.body().from(end), date);
        }
        return true;
    }

    private void remember(Entry e, FuzzyDate date) {
        month = date;
        monthDepth = e.depth();
        monthNumbered = e.isNumbered();
        numberedItems = false;
        withContent = false;
    }

    /** Whether the entry is still an item of the month above it. */
    private boolean belongs(Entry e) {
        var marker = e.marker();
        if (marker != null) {
            if (monthNumbered && e.depth() <= monthDepth) return false;
            boolean chapter = marker.style().ordinal() <= Marker.Style.CHINESE.ordinal();
            if (chapter && !monthNumbered && (e.heading() || marker.value() > 1)) return false;
            if (withContent && !numberedItems && marker.value() > 1) return false;
            numberedItems = true;
            return true;
        }
        if (e.heading() && Sections.of(e.body().text().replace(":", "")) != null) return false;
        return !numberedItems
                && !withContent
                && e.body().length() <= LONGEST_PLAIN_ITEM
                && !SIGNATURE.fits(e.body().text());
    }

    private void item(Entry e, FuzzyDate date, int i) {
        var body = e.body();
        if (body.text().endsWith(":") || HOLIDAY.fits(body.text())) return;
        if (e.marker() != null) writer.items(body, date, e.marker());
        else writer.labelled(body, date);
    }

    // ---- "时间：10月10日" under the name of an activity

    private void timed(Entry e, int i) {
        var m = TIME_LABEL.matcher(e.body().text());
        if (!m.find()) return;
        var value = e.body().from(m.end());
        var activity = activity(e, i);
        int p = 0;
        boolean any = false;
        var dates = new ArrayList<FuzzyDate>();
        for (var d = FuzzyDates.next(value.text(), p); d != null; d = FuzzyDates.next(value.text(), p)) {
            dates.add(d);
            p = Math.max(d.end(), p + 1);
            any = true;
        }
        if (any && dates.size() == 1 && restIsEvent(value, dates.getFirst())) {
            new DatedClauses(writer, false, true).read(value);
            return;
        }
        if (dates.size() > 1 && m.end() > OWN_ACTIVITY)
            activity = e.body().sub(0, ownActivity(e.body().text()));
        if (activity == null) return;
        var named = responsible(e, i);
        for (var d : dates) writer.dated(activity, d, value.text(), named);
        if (dates.isEmpty() && value.text().matches("^整?个?(?:全学期|学期|本学期|全年|学年|贯穿.*|整个学期)[。]?$"))
            writer.undated(activity);
    }

    private static int ownActivity(String text) {
        return Math.max(1, Math.max(text.indexOf("时间"), text.indexOf("日期")));
    }

    /** A point beside a "…时间：" is an arrangement too: what it limits is part of the schedule. */
    private boolean isTimedBeside(Entry e, int i) {
        for (int k = i + 1; k < nodes.size() && k <= i + 3; k++) {
            if (!(nodes.get(k) instanceof Item(Entry next))
                    || next.depth() != e.depth()
                    || !next.isNumbered()
                    || !e.isNumbered()) return false;
            if (TIME_LABEL.matcher(next.body().text()).find()) return true;
        }
        return false;
    }

    /** Who is named in the lines beside the time ("负责人：…"). */
    private List<Line> responsible(Entry e, int i) {
        var found = new ArrayList<Line>();
        for (int k = i + 1; k < nodes.size() && k <= i + 4; k++) {
            if (!(nodes.get(k) instanceof Item(Entry next)) || next.depth() != e.depth()) break;
            for (var phrase : RolePhrases.in(next.body())) found.addAll(phrase.people());
        }
        return found;
    }

    private static boolean restIsEvent(Line value, FuzzyDate d) {
        if (d.start() > 2 || d.end() + 3 > value.length()) return false;
        char c = value.at(d.end());
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && "在于开起和及、的每一".indexOf(c) < 0;
    }

    /** What the time is given for: the labelled content beside it, or else the heading above. */
    private @Nullable Line activity(Entry e, int i) {
        for (int k = i - 1; k >= 0 && k >= i - 16; k--) {
            if (!(nodes.get(k) instanceof Item(Entry above))) break;
            var text = above.body().text();
            if (CONTENT_LABEL.fits(text) && sameList(above, e))
                return above.body().from(text.indexOf(':') + 1);
            boolean higher = above.isNumbered() && (above.depth() < e.depth() || !e.isNumbered());
            if (!higher || text.indexOf(':') >= 0) continue;
            int first = listStart(k);
            if (first > 0 && !e.isNumbered() && isOpenLabel(nodes.get(first - 1))) k = first - 1;
            else return above.body();
        }
        return null;
    }

    /** Where the numbered list begins that ends at {@code k}. */
    private int listStart(int k) {
        int first = k;
        while (first > 0
                && nodes.get(first) instanceof Item(Entry a)
                && a.marker() != null
                && a.marker().value() > 1
                && nodes.get(first - 1) instanceof Item(Entry b)
                && b.marker() != null
                && b.depth() == a.depth()) first--;
        return first;
    }

    private static boolean isOpenLabel(Node node) {
        return node instanceof Item(Entry e)
                && !e.isNumbered()
                && e.body().text().endsWith(":");
    }

    private static boolean sameList(Entry a, Entry b) {
        return a.depth() == b.depth();
    }

    // ---- tables

    private void read(TableNode t) {
        var grid = t.grid();
        month = null;
        if (grid.columns().isEmpty() || !grid.isSchedule()) {
            if (grid.columns().isEmpty()) loose(grid);
            return;
        }
        FuzzyDate above = null;
        for (var row : grid.rows()) above = row(grid, row, above);
    }

    private @Nullable FuzzyDate row(Piece.Grid grid, List<List<Line>> row, @Nullable FuzzyDate above) {
        FuzzyDate date = null;
        for (int c = 0; c < row.size() && c < grid.columns().size(); c++) {
            var found = GridDates.of(grid.columns().get(c).role(), row.get(c));
            if (found != null)
                date = date == null
                        ? found
                        : found.within(date).withWeek(found.week() != null ? found.week() : date.week());
        }
        if (date == null) date = above;
        else if (date.month() == null && above != null)
            date = date.within(above.withDay(null).withPart(null, false).withWeek(null));
        int content = grid.indexOf(Piece.Role.CONTENT);
        if (date != null && content < row.size()) {
            var people = row(grid, row, Piece.Role.PEOPLE);
            var participants = row(grid, row, Piece.Role.PARTICIPANTS);
            if (!row.get(content).isEmpty() && !HOLIDAY.fits(Layout.flat(row.get(content)))) {
                writer.cell(row.get(content), date, people, participants);
            }
        }
        for (int c = 0; date != null && c < row.size() && c < grid.columns().size(); c++) {
            if (grid.columns().get(c).isBeside() && !row.get(c).isEmpty())
                writer.cell(row.get(c), date, List.of(), List.of());
        }
        return date == null ? above : date;
    }

    /** The cells of the columns of a kind: who leads and who speaks are both named. */
    private static List<Line> row(Piece.Grid grid, List<List<Line>> row, Piece.Role role) {
        var found = new ArrayList<Line>();
        for (int c = 0; c < Math.min(row.size(), grid.columns().size()); c++) {
            if (grid.columns().get(c).role() == role) found.addAll(row.get(c));
        }
        return found;
    }

    /** A table without a header: rows that begin with a date are items of a schedule. */
    private void loose(Piece.Grid grid) {
        FuzzyDate above = null;
        for (var row : grid.rows()) {
            if (row.isEmpty()) continue;
            var first = GridDates.of(Piece.Role.DATE, row.getFirst());
            if (first != null) above = first;
            int widest = -1;
            for (int c = first == null ? 0 : 1; c < row.size(); c++) {
                if (widest < 0
                        || Layout.flat(row.get(c)).length()
                                > Layout.flat(row.get(widest)).length()) widest = c;
            }
            if (above != null && widest >= 0 && !row.get(widest).isEmpty() && first != null)
                writer.cell(row.get(widest), above, List.of(), List.of());
        }
    }
}
