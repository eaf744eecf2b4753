package org.qinglan.plan.calendar;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qinglan.file.WordDocument;
import org.qinglan.file.Workbook;
import org.qinglan.plan.When;
import org.qinglan.school.Term;

/** The usual table of three columns: 时间, 工作内容, 备注; one row for each month, its items numbered. */
public record MonthTable(Term term, List<Row> rows) {
    private static final List<String> HEAD = List.of("时间", "工作内容", "备注");
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    public MonthTable {
        rows = List.copyOf(rows);
    }

    /** @param month 四月 */
    public record Row(String month, List<Item> items) {
        public Row {
            items = List.copyOf(items);
        }
    }

    /** One line: ①, its text, its date and who. */
    public record Item(String number, CalendarEvent event, String when) {
        /** 单元课例研讨（10月20日（周二））. */
        public String line() {
            return number + event.text() + "（" + when + "）";
        }

        /** Who, and whether the date is tentative or a deadline; possibly empty. */
        public String remark() {
            var parts = new ArrayList<String>();
            if (!event.who().isEmpty()) parts.add(event.who());
            if (event.when().tentative()) parts.add("暂定");
            if (event.when().deadline()) parts.add("截止");
            return parts.isEmpty() ? "" : number + String.join("，", parts);
        }
    }

    static MonthTable of(Term term, List<CalendarEvent> events) {
        Map<YearMonth, List<CalendarEvent>> months = new LinkedHashMap<>();
        for (var e : events) {
            if (e.cancelled()) continue;
            // a deadline belongs to the month it falls into
            var day = e.when().deadline() ? e.when().lastDay() : e.when().firstDay();
            months.computeIfAbsent(YearMonth.from(day), m -> new ArrayList<>()).add(e);
        }
        var rows = new ArrayList<Row>();
        months.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(m -> {
            var items = new ArrayList<Item>();
            for (var e : m.getValue()) items.add(new Item(number(items.size() + 1), e, When.words(e.when(), term)));
            rows.add(new Row(new MonthPage(m.getKey(), List.of(), List.of()).name(), items));
        });
        return new MonthTable(term, rows);
    }

    byte[] word(String title) {
        return WordDocument.portrait()
                .title(title)
                .table(
                        List.of(2, 11, 4),
                        HEAD,
                        rows.stream().map(MonthTable::cells).toList())
                .bytes();
    }

    byte[] excel() {
        return Workbook.sheet("行事历", HEAD, rows.stream().map(MonthTable::cells).toList());
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.month(),
                String.join("\n", row.items().stream().map(Item::line).toList()),
                String.join(
                        "\n",
                        row.items().stream()
                                .map(Item::remark)
                                .filter(r -> !r.isEmpty())
                                .toList()));
    }

    private static String number(int n) {
        return n <= CIRCLED.length() ? CIRCLED.substring(n - 1, n) : n + ".";
    }
}
