package org.qinglan.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening terms, and saying which days are off or worked; reading a calendar is {@link Terms#calendar}. */
@Service
public class Calendars {
    private static final Pattern CODE = Pattern.compile("(\\d{4})-(\\d{4})-([12])");
    private static final int LONGEST_WEEKS = 30;

    /** Why a term is not opened or a day not changed. */
    public enum WhyNot implements Refusal {
        CODE_IS_WRONG("请选学年和学期。"),
        ENDS_BEFORE_IT_BEGINS("最后一天要在第一天之后。"),
        TOO_LONG("一个学期最长 30 周，请检查日期。"),
        ALREADY_THERE("这个学期已经建过了。"),
        OVERLAPS("和另一个学期的日子重叠，请改日期。"),
        OUTSIDE_THE_TERM("这一天不在这个学期里。"),
        NO_NAME("请写上原因，如秋季运动会、期末考试后放假。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Units units;
    private final Holidays holidays;
    private final ApplicationEventPublisher events;

    Calendars(JdbcClient jdbc, Terms terms, Units units, Holidays holidays, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.units = units;
        this.holidays = holidays;
        this.events = events;
    }

    /** Opens a term and fills the public holidays into it. */
    @Transactional
    public Decision<Term, WhyNot> openTerm(String code, LocalDate firstDay, LocalDate lastDay) {
        var match = CODE.matcher(code);
        if (!match.matches() || Integer.parseInt(match.group(2)) != Integer.parseInt(match.group(1)) + 1)
            return new Refused<>(WhyNot.CODE_IS_WRONG);
        if (!lastDay.isAfter(firstDay)) return new Refused<>(WhyNot.ENDS_BEFORE_IT_BEGINS);
        if (firstDay.plusWeeks(LONGEST_WEEKS).isBefore(lastDay)) return new Refused<>(WhyNot.TOO_LONG);
        var others = terms.all();
        if (others.stream().anyMatch(t -> t.code().equals(code))) return new Refused<>(WhyNot.ALREADY_THERE);
        if (others.stream()
                .anyMatch(t -> !t.firstDay().isAfter(lastDay) && !t.lastDay().isBefore(firstDay)))
            return new Refused<>(WhyNot.OVERLAPS);
        var term = terms.add(code, firstDay, lastDay);
        fillHolidays(term);
        return new Done<>(term);
    }

    /**
     * Writes the public holidays of a term into the calendar of the tenant's root; days somebody already settled there
     * stay as they are.
     *
     * @return how many days were written
     */
    @Transactional
    public int fillHolidays(Term term) {
        int written = 0;
        for (Unit root : roots()) {
            int here = 0;
            for (var day : holidays.between(term.firstDay(), term.lastDay())) here += fill(root, day);
            if (here > 0) events.publishEvent(new CalendarChanged(root.id()));
            written += here;
        }
        return written;
    }

    /**
     * Takes back what a list of holidays said about days of a unit and says what it says now; days somebody settled otherwise
     * stay as they are.
     */
    void replace(Unit unit, List<Holidays.Day> before, List<Holidays.Day> after) {
        for (var day : before)
            jdbc.sql("delete from school.calendar_day where unit_id = ? and day = ? and kind = ? and name = ?"
                            + " and follows is not distinct from ?")
                    .params(Arrays.asList(
                            unit.id(), day.day(), day.work() ? "WORK" : "OFF", day.name(), number(day.follows())))
                    .update();
        for (var day : after) fill(unit, day);
        events.publishEvent(new CalendarChanged(unit.id()));
    }

    /** What this unit itself says about days of a term, without the units above it. */
    public Map<LocalDate, SchoolCalendar.Exception> own(Term term, Unit unit) {
        Map<LocalDate, SchoolCalendar.Exception> days = new HashMap<>();
        jdbc.sql("select day, kind, follows, name from school.calendar_day where unit_id = ? and day between ? and ?")
                .params(unit.id(), term.firstDay(), term.lastDay())
                .query(row -> {
                    Integer follows = row.getObject("follows", Integer.class);
                    days.put(
                            row.getObject("day", LocalDate.class),
                            new SchoolCalendar.Exception(
                                    "WORK".equals(row.getString("kind")),
                                    follows == null ? null : DayOfWeek.of(follows),
                                    row.getString("name")));
                });
        return days;
    }

    /** Says that there is no school on a day for this unit and what lies below it. */
    @Transactional
    public Decision<LocalDate, WhyNot> dayOff(Term term, Unit unit, LocalDate day, String name) {
        return settle(term, unit, day, new SchoolCalendar.Exception(false, null, name.strip()));
    }

    /** Says that there is school on a day, after the timetable of a weekday; null: its own. */
    @Transactional
    public Decision<LocalDate, WhyNot> workday(
            Term term, Unit unit, LocalDate day, @Nullable DayOfWeek follows, String name) {
        return settle(term, unit, day, new SchoolCalendar.Exception(true, follows, name.strip()));
    }

    /** Takes back what this unit said about a day: what the units above say holds again. */
    @Transactional
    public void asAbove(Unit unit, LocalDate day) {
        int gone = jdbc.sql("delete from school.calendar_day where unit_id = ? and day = ?")
                .params(unit.id(), day)
                .update();
        if (gone > 0) events.publishEvent(new CalendarChanged(unit.id()));
    }

    private Decision<LocalDate, WhyNot> settle(Term term, Unit unit, LocalDate day, SchoolCalendar.Exception what) {
        if (!term.contains(day)) return new Refused<>(WhyNot.OUTSIDE_THE_TERM);
        if (what.name().isEmpty()) return new Refused<>(WhyNot.NO_NAME);
        write(unit, day, what, "do update set kind = excluded.kind, follows = excluded.follows, name = excluded.name");
        events.publishEvent(new CalendarChanged(unit.id()));
        return new Done<>(day);
    }

    private int fill(Unit root, Holidays.Day day) {
        return write(
                root, day.day(), new SchoolCalendar.Exception(day.work(), day.follows(), day.name()), "do nothing");
    }

    private int write(Unit unit, LocalDate day, SchoolCalendar.Exception what, String onConflict) {
        return jdbc.sql("insert into school.calendar_day (tenant_id, unit_id, day, kind, follows, name)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (tenant_id, unit_id, day) " + onConflict)
                .params(Arrays.asList(
                        Tenancy.require(),
                        unit.id(),
                        day,
                        what.work() ? "WORK" : "OFF",
                        number(what.follows()),
                        what.name()))
                .update();
    }

    private static @Nullable Integer number(@Nullable DayOfWeek day) {
        return day == null ? null : day.getValue();
    }

    private List<Unit> roots() {
        return units.all().stream()
                .filter(unit -> unit.parentId() == null && !unit.overlay())
                .toList();
    }
}
