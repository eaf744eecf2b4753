package org.qinglan.school;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years whose holidays somebody entered for a unit and everything below it. */
@Service
public class HolidayLists {
    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final Calendars calendars;

    HolidayLists(JdbcClient jdbc, Holidays holidays, Calendars calendars) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.calendars = calendars;
    }

    /** The years a term touches whose holidays nobody has named for this unit yet, in order. */
    public List<Integer> missing(Term term, Unit unit) {
        return IntStream.rangeClosed(term.firstDay().getYear(), term.lastDay().getYear())
                .filter(year -> !holidays.isKnown(year) && !isEntered(year, unit))
                .boxed()
                .toList();
    }

    private boolean isEntered(int year, Unit unit) {
        return jdbc.sql("select exists(select from school.holiday where unit_id = any(?) and year = ?)")
                .params(unit.line().toArray(UUID[]::new), year)
                .query(Boolean.class)
                .single();
    }

    /** What this unit itself entered for a year. */
    public Optional<HolidayList> find(Unit unit, int year) {
        var off = jdbc.sql("select name, first_day as \"from\", last_day as \"to\" from school.holiday"
                        + " where unit_id = ? and year = ? order by first_day")
                .params(unit.id(), year)
                .query(HolidayList.Off.class)
                .list();
        if (off.isEmpty()) return Optional.empty();
        var work = jdbc.sql(
                        "select day, follows from school.holiday_workday where unit_id = ? and year = ? order by day")
                .params(unit.id(), year)
                .query((row, n) -> {
                    Integer follows = row.getObject("follows", Integer.class);
                    return new HolidayList.Work(
                            row.getObject("day", java.time.LocalDate.class),
                            follows == null ? null : DayOfWeek.of(follows));
                })
                .list();
        return Optional.of(new HolidayList(year, off, work));
    }

    /**
     * Enters the holidays of a year, or corrects them; the school days of the unit and of everything below it follow. Days
     * somebody settled by hand stay as they are.
     */
    @Transactional
    public Decision<HolidayList, String> save(Unit unit, HolidayList list) {
        var problem = list.problem();
        if (problem.isPresent()) return new Refused<>(problem.get());
        // Two who enter the same year at once: the second replaces what the first entered, days and all.
        jdbc.sql("select id from school.unit where id = ? for update")
                .param(unit.id())
                .query(UUID.class)
                .single();
        var before = find(unit, list.year()).map(HolidayList::days).orElse(List.of());
        for (var table : List.of("school.holiday", "school.holiday_workday"))
            jdbc.sql("delete from " + table + " where unit_id = ? and year = ?")
                    .params(unit.id(), list.year())
                    .update();
        list.holidays().forEach(off -> insert(unit, list.year(), off));
        list.workdays().forEach(work -> insert(unit, list.year(), work));
        calendars.replace(unit, before, list.days());
        return new Done<>(list);
    }

    private void insert(Unit unit, int year, HolidayList.Off off) {
        jdbc.sql("insert into school.holiday (tenant_id, unit_id, year, name, first_day, last_day)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), unit.id(), year, off.name().strip(), off.from(), off.to())
                .update();
    }

    private void insert(Unit unit, int year, HolidayList.Work work) {
        var follows = work.follows();
        jdbc.sql("insert into school.holiday_workday (tenant_id, unit_id, year, day, follows) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(), unit.id(), year, work.day(), follows == null ? null : follows.getValue()))
                .update();
    }
}
