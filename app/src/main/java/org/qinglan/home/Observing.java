package org.qinglan.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.shared.ChineseDates;

/** Lessons of one's mentor that one can sit in, because the timetable says one is free. */
final class Observing {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /**
     * A day of the timetable.
     *
     * @param mine what I teach that day
     * @param theirs what my mentors teach
     */
    record Day(LocalDate date, List<Lesson> mine, List<Lesson> theirs) {
        /** Theirs, where I am free. */
        List<Lesson> within() {
            Set<Integer> busy = mine.stream().map(Lesson::period).collect(Collectors.toSet());
            return theirs.stream().filter(l -> !busy.contains(l.period())).toList();
        }
    }

    private final Map<Integer, Bell> bells;
    private final LocalDate today;
    private final LocalTime now;

    Observing(List<Bell> bells, LocalDate today, LocalTime now) {
        this.bells = bells.stream().collect(Collectors.toMap(Bell::period, bell -> bell));
        this.today = today;
        this.now = now;
    }

    /** Today's lessons that are not over. */
    List<WeekItem> ahead(Day day, String hint) {
        return day.within().stream()
                .filter(lesson -> !isOver(lesson))
                .map(lesson -> ahead(lesson, day.date(), hint))
                .toList();
    }

    /** Lessons that are over and may want writing up. */
    List<WeekItem> behind(Day day) {
        return day.within().stream()
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
                "第" + lesson.period() + "节 · " + lesson.className() + (hint.isEmpty() ? "" : " · " + hint),
                new WeekItem.Act("开始记", Forms.observe(lesson, day)));
        return item.due(day).at(bell(lesson).map(b -> CLOCK.format(b.begins())).orElse("第" + lesson.period() + "节"));
    }

    private WeekItem behind(Lesson lesson, LocalDate day) {
        return WeekItem.plain(
                "听课记录 · " + dayWord(day) + "第" + lesson.period() + "节",
                "已填：" + lesson.teacherName() + "、" + lesson.className()
                        + lesson.subject().chinese() + "、课表时间",
                new WeekItem.Act("写完它", Forms.observe(lesson, day)));
    }

    private String dayWord(LocalDate day) {
        if (day.equals(today)) return "今天";
        return day.equals(today.minusDays(1)) ? "昨天" : ChineseDates.weekday(day);
    }

    private Optional<Bell> bell(Lesson lesson) {
        @Nullable Bell bell = bells.get(lesson.period());
        return Optional.ofNullable(bell);
    }
}
