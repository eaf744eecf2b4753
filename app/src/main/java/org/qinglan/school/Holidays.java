package org.qinglan.school;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The public holidays with their adjusted workdays, a file for each year ({@code holidays/2026.yaml}). */
@Component
public class Holidays {
    /** @param follows the weekday whose timetable an adjusted workday follows; null: the school decides */
    public record Day(LocalDate day, boolean work, @Nullable DayOfWeek follows, String name) {}

    private record File(List<Holiday> holidays) {}

    private record Holiday(
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<Workday> work) {}

    private record Workday(LocalDate day, @Nullable DayOfWeek follows) {}

    private final YAMLMapper yaml = new YAMLMapper();

    /** Days off and adjusted workdays from–to, both included; years without a file have none. */
    public List<Day> between(LocalDate from, LocalDate to) {
        var days = new ArrayList<Day>();
        for (int year = from.getYear(); year <= to.getYear(); year++) days.addAll(of(year));
        return days.stream()
                .filter(d -> !d.day().isBefore(from) && !d.day().isAfter(to))
                .toList();
    }

    /** Whether the holidays of a year are known yet: the State Council names them each November. */
    public boolean isKnown(int year) {
        return Holidays.class.getResource("/holidays/" + year + ".yaml") != null;
    }

    private List<Day> of(int year) {
        try (InputStream in = Holidays.class.getResourceAsStream("/holidays/" + year + ".yaml")) {
            if (in == null) return List.of();
            return yaml.readValue(in, File.class).holidays().stream()
                    .flatMap(h -> days(h).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Day> days(Holiday holiday) {
        var days = new ArrayList<Day>();
        LocalDate last = holiday.to() == null ? holiday.from() : holiday.to();
        holiday.from().datesUntil(last.plusDays(1)).forEach(d -> days.add(new Day(d, false, null, holiday.name())));
        if (holiday.work() != null) {
            holiday.work().forEach(w -> days.add(new Day(w.day(), true, w.follows(), holiday.name() + "调休")));
        }
        return days;
    }
}
