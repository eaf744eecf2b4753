package org.qinglan.school;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.HolidayList.Off;
import org.qinglan.school.HolidayList.Work;
import org.qinglan.shared.ChineseDates;

/**
 * Reads the State Council's notice (元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。) as somebody pasted it.
 * What contradicts itself is read as written and pointed out, never mended.
 */
public final class HolidayNotice {
    /** @param doubts sentences on what does not fit together, to be looked at before saving */
    public record Reading(HolidayList list, List<String> doubts) {
        public Reading {
            doubts = List.copyOf(doubts);
        }
    }

    private record Said(LocalDate day, String words) {}

    private static final Pattern NAME =
            Pattern.compile("^\\s*(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*)?([^：:，,\\d（(]{2,12})[：:]");
    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号]\\s*(?:[（(]([^）)]*)[）)])?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern DAYS = Pattern.compile("共\\s*(\\d+)\\s*天");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年(?:部分)?节假日");
    private static final Pattern RANGE = Pattern.compile("[至到—–~-]");
    private static final String WEEKDAYS = "一二三四五六日";

    private final int year;
    private final List<Off> holidays = new ArrayList<>();
    private final List<Work> workdays = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private String name = "";
    private int month;

    private HolidayNotice(int year) {
        this.year = year;
    }

    /** What a notice says about a year. */
    public static Reading read(String text, int year) {
        var notice = new HolidayNotice(year);
        var about = YEAR.matcher(text);
        if (about.find() && Integer.parseInt(about.group(1)) != year)
            notice.doubts.add("这份通知写的是 " + about.group(1) + " 年，这里填的是 " + year + " 年，请看看是不是粘贴错了。");
        for (String sentence : text.split("[。；;\\n\\r]+")) notice.sentence(sentence);
        if (notice.holidays.isEmpty()) notice.doubts.add("没有读出放假的日子。请粘贴通知里“元旦：1月1日……”这样的几行，或者直接填下面的表。");
        return new Reading(new HolidayList(year, notice.holidays, notice.workdays), notice.doubts);
    }

    private void sentence(String sentence) {
        var named = NAME.matcher(sentence);
        String rest = sentence;
        if (named.find()) {
            name = named.group(1).strip();
            month = 0;
            rest = sentence.substring(named.end());
        }
        int before = holidays.size();
        for (String clause : rest.split("[，,]")) clause(clause);
        var days = DAYS.matcher(rest);
        if (holidays.size() > before && days.find()) count(Integer.parseInt(days.group(1)), holidays.getLast());
    }

    private void clause(String clause) {
        var said = dates(clause);
        if (said.isEmpty()) return;
        if (clause.contains("上班")) said.forEach(day -> workdays.add(new Work(day.day(), null)));
        else if (RANGE.matcher(between(clause)).find()) off(said.getFirst(), said.getLast());
        else if (clause.contains("假") || clause.contains("休")) said.forEach(day -> off(day, day));
    }

    private void off(Said first, Said last) {
        holidays.add(new Off(name, first.day(), last.day()));
    }

    /** What stands outside the dates and their brackets. */
    private static String between(String clause) {
        return DATE.matcher(clause).replaceAll("日");
    }

    private List<Said> dates(String clause) {
        var said = new ArrayList<Said>();
        var date = DATE.matcher(clause);
        while (date.find()) {
            var day = day(date);
            if (day == null) continue;
            said.add(new Said(day, date.group()));
            check(day, date.group(4));
        }
        return said;
    }

    private @Nullable LocalDate day(Matcher date) {
        if (date.group(2) != null) month = Integer.parseInt(date.group(2));
        int of = date.group(1) != null
                ? Integer.parseInt(date.group(1))
                : month == 12 && name.contains("元旦") ? year - 1 : year;
        try {
            return LocalDate.of(of, month, Integer.parseInt(date.group(3)));
        } catch (DateTimeException never) {
            doubts.add("“" + date.group() + "”没有这一天，请对一对通知，在下面填上。");
            return null;
        }
    }

    private void check(LocalDate day, @Nullable String bracket) {
        if (bracket == null) return;
        var said = WEEKDAY.matcher(bracket);
        if (!said.find()) return;
        var weekday = DayOfWeek.of(WEEKDAYS.indexOf(said.group(1).replace('天', '日')) + 1);
        if (weekday != day.getDayOfWeek())
            doubts.add(ChineseDates.plain(day) + "写的是周" + WEEKDAYS.charAt(weekday.getValue() - 1) + "，" + day.getYear()
                    + "年的这一天是" + ChineseDates.weekday(day) + "，请对一对通知。");
    }

    private void count(int said, Off off) {
        long days = ChronoUnit.DAYS.between(off.from(), off.to()) + 1;
        if (said != days) doubts.add(off.name() + "写的是共 " + said + " 天，从头到尾是 " + days + " 天，请对一对日期。");
    }
}
