package org.qinglan.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Task;

/** Turns a piece of text and the date it stands under into tasks. */
final class TaskWriter {
    private static final Sought TENTATIVE = Sought.of(
            "暂定|(?<!地点|主题|课题|嘉宾|评委|专家|人员|教师|场地|执教|主讲|内容)(?<!地点:)待定|[(,;:]拟|^拟(?!定)|拟于|拟在|拟与|拟\\d|初定|左右|前后(?!测)|另行通知|(?:时间|日期)另定|视[^,。)]{1,14}(?:而定|调整|确定|安排|情况)|如遇|遇雨顺延|顺延|待通知|以[^,。;)]{1,16}为准|(?:时间|日期)(?:未定|待安排|另行)|(?:根据|按)[^,。;)]{1,14}(?:调整|而定)|时间可能|(?:时间|日期)待定");
    private static final Sought PLACE_OPEN =
            Sought.of("(?:地点|主题|课题|嘉宾|评委|专家|人员|场地|执教|主讲|内容|对象|具体课题)[^,;。()]{0,4}(?:待定|另行通知|另定|暂定)");
    private static final Sought EVENT_END = Sought.of(
            ".*(?:会|会议|课|考试|活动|测|统测|检测|调研|比赛|竞赛|大赛|培训|讲座|评比|展示|典礼|仪式|节|考|赛|研讨|沙龙|运动会|联考|模拟|观摩|汇报|检查|交流|活动|仪式|动员|部署)(?:\\([^)]*\\))?$");
    private static final Sought EVENT_START = Sought.of(
            "^(?:召开|举办|举行|组织|下发|开展|进行|参加|完成|制[定订]|布置|申报|迎接|启动|评选|上报|撰写|观看|上交|检查|总结|做好|承办|公布|印发|筹备|接受|发放|征集|选拔)[^,]{3,}");
    private static final Sought STATEMENT = Sought.of("每|各校|拟|其余|由|于|前将|不少于|至少");

    private static final Sought WHO_IN_BRACKET =
            Sought.of("\\(((?:全体|各|[^()、,]{0,6}?)[^(),。]{0,12}(?:教师|组长|班主任|成员|教研员|学生|人员))\\)");
    private static final Sought WHO_FIRST =
            Sought.of("((?:全体|各|每位|每名|所有)[^,。;:、]{0,10}?(?:教师|教研员|组长|组|校|班|学校|社团|处|室|人|成员))");

    private final Years years;
    private final WeekCounting weeks;
    private final List<Task> tasks = new ArrayList<>();

    TaskWriter(Years years, WeekCounting weeks) {
        this.years = years;
        this.weeks = weeks;
    }

    List<Task> tasks() {
        return tasks;
    }

    /** What stands behind a date label: one task for each part between semicolons or full stops. */
    void labelled(Line rest, FuzzyDate date) {
        var parts = new ArrayList<Line>();
        for (var point : points(rest)) parts.addAll(parts(point));
        boolean several = parts.size() > 1 || listStyle;
        for (var part : parts) {
            var pieces = several ? byComma(part) : List.of(part);
            if (pieces.size() == 1) {
                item(part, date);
            } else {
                for (var piece : pieces) item(piece, date);
            }
        }
    }

    /** Set once a label carried several tasks: then a comma separates tasks in the same schedule too. */
    private boolean listStyle;

    void listStyle(boolean on) {
        listStyle = on;
    }

    /** 1.开会（9月8日）2.培训: numbers that go on counting part what stands behind one label. */
    private static List<Line> points(Line rest) {
        var first = Marker.at(rest, 0);
        if (first == null || first.value() != 1 || FuzzyDates.at(rest.text(), 0, false) != null) return List.of(rest);
        var points = points(rest.from(first.length()), first);
        return points.size() == 1 ? List.of(rest) : points;
    }

    private static List<Line> points(Line rest, Marker first) {
        var out = new ArrayList<Line>();
        int from = 0;
        int value = first.value();
        for (int p = 1; p < rest.length(); p++) {
            var next = Character.isDigit(rest.at(p - 1)) ? null : Marker.at(rest, p);
            if (next == null || next.style() != first.style() || next.value() != value + 1) continue;
            if (p > from) out.add(rest.sub(from, p));
            from = p + next.length();
            value++;
            p = from;
        }
        if (from < rest.length()) out.add(rest.from(from));
        return out;
    }

    private static List<Line> parts(Line rest) {
        var out = new ArrayList<Line>();
        int depth = 0;
        int from = 0;
        for (int p = 0; p < rest.length(); p++) {
            char c = rest.at(p);
            if (c == '(' || c == '《' || c == '“') depth++;
            if ((c == ')' || c == '》' || c == '”') && depth > 0) depth--;
            if (depth > 0 && p - from < 160 || c != ';' && c != '。') continue;
            if (p + 1 - from > 2) out.add(rest.sub(from, p + 1));
            from = p + 1;
        }
        if (rest.length() - from > 1) out.add(rest.from(from));
        return out;
    }

    /** "召开中心组会议,下发教研计划": two events, as each side says a whole one. */
    private static List<Line> byComma(Line part) {
        int depth = 0;
        for (int p = 0; p < part.length(); p++) {
            char c = part.at(p);
            if (c == '(' || c == '《' || c == '“') depth++;
            if ((c == ')' || c == '》' || c == '”') && depth > 0) depth--;
            if (c != ',' || depth > 0) continue;
            var a = part.text().substring(0, p);
            var b = part.text().substring(p + 1).replaceAll("[;。]$", "");
            boolean whose =
                    Duties.end(b, 0) > 0 && !RolePhrases.in(part.from(p + 1)).isEmpty();
            if (b.indexOf(',') < 0 && !whose && isEvent(a) && isEvent(b))
                return List.of(part.sub(0, p), part.from(p + 1));
            return List.of(part);
        }
        return List.of(part);
    }

    private static boolean isEvent(String s) {
        if (STATEMENT.isIn(s)) return false;
        return s.length() >= 4 && (EVENT_END.fits(s) || EVENT_START.isIn(s));
    }

    /** A numbered item, and those that follow in the same line. */
    void items(Line line, FuzzyDate outer, Marker marker) {
        var points = marker.value() == 0 ? List.of(line) : points(line, marker);
        for (var point : points) item(point, outer);
    }

    /** One item of a list under a date. */
    void item(Line line, FuzzyDate outer) {
        var text = line.text();
        var lead = FuzzyDates.at(text, 0, true);
        var body = line;
        var date = outer;
        if (lead != null && !lead.phase() && lead.end() < text.length() && !isAttribute(text, lead)) {
            date = lead.within(outer);
            int from = lead.end();
            var second = secondDay(text, lead);
            if (second != null) {
                addAll(line.from(second.end()), date, text, null, List.of());
                date = second.within(date);
                from = second.end();
            }
            while (from < text.length() && ":,、-".indexOf(text.charAt(from)) >= 0) from++;
            body = line.from(from);
            if (body.length() < 2) return;
            addAll(body, date, text, null, List.of());
            return;
        }
        addAll(body, date, text, null, List.of());
    }

    /** 3月19日、4月16日: it happens on each of them. */
    private static @Nullable FuzzyDate secondDay(String text, FuzzyDate first) {
        int p = first.end() + 1;
        if (first.day() == null || p >= text.length() || text.charAt(first.end()) != '、') return null;
        var second = FuzzyDates.at(text, p, false);
        if (second == null) second = FuzzyDates.withoutMonth(text, p);
        return second == null || second.day() == null || second.end() + 2 > text.length() ? null : second;
    }

    private static boolean isAttribute(String text, FuzzyDate lead) {
        return lead.end() < text.length() && "的份月度".indexOf(text.charAt(lead.end())) >= 0;
    }

    /** The cells of a table's row. */
    void cell(List<Line> content, FuzzyDate date, List<Line> people, List<Line> participants) {
        var items = CellItems.of(content);
        var named = new ArrayList<Line>();
        for (var line : people) named.addAll(Names.list(line, false));
        var group = participants.isEmpty() ? (named.isEmpty() ? groupOf(people) : null) : Layout.flat(participants);
        for (var item : items) {
            item(item, date, group, named);
        }
    }

    private static @Nullable String groupOf(List<Line> people) {
        var text = Layout.flat(people);
        return text.matches(".*(?:教师|老师|负责人|成员|组长|学生|人员)$") ? text : null;
    }

    private void item(Line line, FuzzyDate outer, @Nullable String group, List<Line> named) {
        var lead = FuzzyDates.at(line.text(), 0, false);
        if (lead != null && lead.end() < line.length() && !isAttribute(line.text(), lead)) {
            int from = lead.end();
            while (from < line.length() && ":,、-".indexOf(line.at(from)) >= 0) from++;
            if (line.length() - from >= 2) {
                addAll(line.from(from), lead.within(outer), line.text(), group, named);
                return;
            }
        }
        addAll(line, outer, line.text(), group, named);
    }

    /** A task whose date stands elsewhere. */
    void dated(Line line, FuzzyDate date, String where) {
        dated(line, date, where, List.of());
    }

    void dated(Line line, FuzzyDate date, String where, List<Line> named) {
        add(line, date, line.text() + where, null, named);
    }

    void undated(Line line) {
        add(line, FuzzyDate.at(0, 0), line.text(), null, List.of());
    }

    private void addAll(Line line, FuzzyDate outer, String about, @Nullable String group, List<Line> named) {
        for (var date : ItemDates.in(line.text(), outer)) add(line, date, about, group, named);
    }

    private void add(Line line, FuzzyDate date, String about, @Nullable String group, List<Line> named) {
        if (line.isEmpty() || Names.isName(line.text())) return;
        boolean tentative = date.approximate() || (TENTATIVE.isIn(about) && !PLACE_OPEN.isIn(about));
        var people = new LinkedHashSet<>(named.stream().map(Line::verbatim).toList());
        people.addAll(PeopleIn.task(line));
        var days = new Days(years, date);
        var week = isWeekOfMonth(date) ? null : date.week();
        tasks.add(new Task(
                line.verbatim(),
                line.span(),
                days.month(),
                days.from(),
                days.to(),
                days.due(),
                week,
                isDayInWords(date) ? null : date.part(),
                tentative,
                List.copyOf(people),
                group != null ? group : participants(line)));
    }

    /** 5月底前: the last day of the month, said in words. */
    private static boolean isDayInWords(FuzzyDate date) {
        return date.due() && date.part() == PlanDraft.Part.LATE && !date.phase();
    }

    private boolean isWeekOfMonth(FuzzyDate date) {
        return weeks == WeekCounting.OF_MONTH
                && date.month() != null
                && date.day() == null
                && (date.week() == null || date.week() <= WeekCounting.WEEKS_OF_A_MONTH);
    }

    private static @Nullable String participants(Line line) {
        var bracket = WHO_IN_BRACKET.in(line.text());
        if (bracket != null) return line.sub(bracket.start(1), bracket.end(1)).verbatim();
        var m = WHO_FIRST.at(line.text(), 0);
        if (m != null) return line.sub(0, m.end(1)).verbatim();
        var who = Subjects.of(line.text());
        return who != null && line.text().startsWith(who)
                ? line.sub(0, who.length()).verbatim()
                : null;
    }
}
