package org.qinglan.roster;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.HolidayList;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/** The rows of the page 法定假, as typed; rows without dates say nothing. */
public record HolidayForm(List<Off> holidays, List<Work> workdays) {
    /** What is off each year; when, the State Council says. */
    private static final List<String> EACH_YEAR = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    private static final int MOST_ROWS = 20;
    private static final int WORKDAYS = 8;
    private static final int SPARE = 2;

    /** A row of days off. */
    public record Off(String name, String from, String to) {
        boolean isBlank() {
            return from.isBlank() && to.isBlank();
        }
    }

    /** A row of an adjusted workday. */
    public record Work(String day, String follows) {}

    public HolidayForm {
        holidays = List.copyOf(holidays);
        workdays = List.copyOf(workdays);
    }

    static HolidayForm blank() {
        return new HolidayForm(EACH_YEAR.stream().map(n -> new Off(n, "", "")).toList(), List.of()).withRoom();
    }

    static HolidayForm of(HolidayList list) {
        return new HolidayForm(
                        list.holidays().stream()
                                .map(o -> new Off(o.name(), o.from().toString(), o.to().toString()))
                                .toList(),
                        list.workdays().stream()
                                .map(w -> new Work(w.day().toString(), name(w.follows())))
                                .toList())
                .withRoom();
    }

    static HolidayForm typed(Map<String, String> typed) {
        return new HolidayForm(
                IntStream.range(0, MOST_ROWS)
                        .filter(i -> typed.containsKey("name." + i))
                        .mapToObj(i -> new Off(
                                typed.getOrDefault("name." + i, ""),
                                typed.getOrDefault("from." + i, ""),
                                typed.getOrDefault("to." + i, "")))
                        .toList(),
                IntStream.range(0, MOST_ROWS)
                        .filter(i -> typed.containsKey("work." + i))
                        .mapToObj(i ->
                                new Work(typed.getOrDefault("work." + i, ""), typed.getOrDefault("follows." + i, "")))
                        .toList());
    }

    /** The list it means, or the sentence on what cannot be read. */
    Decision<HolidayList, String> list(int year) {
        var off = new ArrayList<HolidayList.Off>();
        var work = new ArrayList<HolidayList.Work>();
        try {
            for (var row : holidays) {
                if (row.isBlank()) continue;
                if (row.from().isBlank()) return new Refused<>(row.name() + "只写了最后一天，请补上第一天。");
                var from = LocalDate.parse(row.from());
                off.add(new HolidayList.Off(
                        row.name().strip(), from, row.to().isBlank() ? from : LocalDate.parse(row.to())));
            }
            for (var row : workdays)
                if (!row.day().isBlank())
                    work.add(new HolidayList.Work(
                            LocalDate.parse(row.day()),
                            row.follows().isBlank() ? null : DayOfWeek.valueOf(row.follows())));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return new Refused<>("有一个日期看不懂，请写成 " + year + "-01-01 这样。");
        }
        return new Done<>(new HolidayList(year, off, work));
    }

    /** One more row to write in, and enough for the workdays of a year where none is known. */
    private HolidayForm withRoom() {
        var off =
                Stream.concat(holidays.stream(), Stream.of(new Off("", "", ""))).toList();
        int missing = workdays.isEmpty() ? WORKDAYS : SPARE;
        var work = Stream.concat(
                        workdays.stream(),
                        Stream.generate(() -> new Work("", "")).limit(missing))
                .toList();
        return new HolidayForm(off, work);
    }

    private static String name(@Nullable DayOfWeek day) {
        return day == null ? "" : day.name();
    }
}
