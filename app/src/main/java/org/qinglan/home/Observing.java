package org.qinglan.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.shared.ChineseDates;

/** Lessons of one's mentor that one can sit in, because the timetable says one is free. */
final class Observing {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /**
     * Where lessons are given.
     *
     * @param name of another school; empty for the own one
     */
    record Place(String name, Map<Integer, Bell> bells) {
        static Place of(String name, List<Bell> bells) {
            return new Place(name, bells.stream().collect(Collectors.toMap(Bell::period, bell -> bell)));
        }
    }

    /**
     * A day of the timetable.
     *
     * @param mine what I teach that day
     * @param theirs what my mentors teach, also at other schools
     */
    record Day(LocalDate date, List<Lesson> mine, List<Lesson> theirs) {}

    private final Map<UUID, Place> places;
    private final LocalDate today;
    private final LocalTime now;

    /** @param places by the school's id, one for each school of the lessons */
    Observing(Map<UUID, Place> places, LocalDate today, LocalTime now) {
        this.places = Map.copyOf(places);
        this.today = today;
        this.now = now;
    }

    /** Theirs, where I am free: the same period at the own school, the same time at another. */
    private List<Lesson> free(Day day) {
        return day.theirs().stream()
                .filter(theirs -> day.mine().stream().noneMatch(mine -> isAtOnce(mine, theirs)))
                .toList();
    }

    private boolean isAtOnce(Lesson mine, Lesson theirs) {
        if (mine.unitId().equals(theirs.unitId())) return mine.period() == theirs.period();
        var own = bell(mine);
        var other = bell(theirs);
        // without bells nobody knows better than the number of the period
        if (own.isEmpty() || other.isEmpty()) return mine.period() == theirs.period();
        return own.get().begins().isBefore(other.get().ends())
                && other.get().begins().isBefore(own.get().ends());
    }

    /** Today's lessons that are not over. */
    List<WeekItem> ahead(Day day, String hint) {
        return free(day).stream()
                .filter(lesson -> !isOver(lesson))
                .map(lesson -> ahead(lesson, day.date(), hint))
                .toList();
    }

    /** Lessons that are over and may want writing up. */
    List<WeekItem> behind(Day day) {
        return free(day).stream()
                .filter(lesson -> day.date().isBefore(today) || isOver(lesson))
                .map(lesson -> behind(lesson, day.date()))
                .toList();
    }

    private boolean isOver(Lesson lesson) {
        return bell(lesson).map(bell -> bell.ends().isBefore(now)).orElse(false);
    }

    private WeekItem ahead(Lesson lesson, LocalDate day, String hint) {
        var item = WeekItem.plain(
                "听" + lesson.teacherName() + "的" + lesson.subject().chinese() + "课",
                "第" + lesson.period() + "节 · " + className(lesson) + (hint.isEmpty() ? "" : " · " + hint),
                new WeekItem.Act("开始记", Forms.observe(lesson, day)));
        return item.due(day).at(bell(lesson).map(b -> CLOCK.format(b.begins())).orElse("第" + lesson.period() + "节"));
    }

    private WeekItem behind(Lesson lesson, LocalDate day) {
        return WeekItem.plain(
                "听课记录 · " + dayWord(day) + "第" + lesson.period() + "节",
                "已填：" + lesson.teacherName() + "、" + className(lesson)
                        + lesson.subject().chinese() + "、课表时间",
                new WeekItem.Act("写完它", Forms.observe(lesson, day)));
    }

    private String dayWord(LocalDate day) {
        if (day.equals(today)) return "今天";
        return day.equals(today.minusDays(1)) ? "昨天" : ChineseDates.weekday(day);
    }

    private Optional<Bell> bell(Lesson lesson) {
        return Optional.ofNullable(places.get(lesson.unitId()))
                .map(place -> place.bells().get(lesson.period()));
    }

    /** 红石小学四（3）班; without a school for one of the own. */
    private String className(Lesson lesson) {
        var place = places.get(lesson.unitId());
        return (place == null ? "" : place.name()) + lesson.className();
    }
}
