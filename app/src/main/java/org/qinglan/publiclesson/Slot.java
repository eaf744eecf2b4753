package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Lesson;
import org.qinglan.shared.ChineseDates;

/**
 * A lesson of the teacher's own timetable that could be given in public.
 *
 * @param begins null where the school has no bells
 * @param room the class's usual room; empty where unknown
 * @param free how many of the group's colleagues teach nothing then
 * @param colleagues how many colleagues the group has
 * @param clash another public lesson at the same time; empty where there is none
 */
public record Slot(
        LocalDate day,
        int period,
        @Nullable LocalTime begins,
        String className,
        String room,
        int free,
        int colleagues,
        String clash) {
    /** What the form sends: 2026-10-20/3. */
    public String code() {
        return day + "/" + period;
    }

    /** 10月20日（周二）第3节 10:05. */
    public String words() {
        return ChineseDates.day(day) + "第" + period + "节" + (begins == null ? "" : " " + begins);
    }

    /** How well it suits those who want to come, in words. */
    public String note() {
        String who = colleagues == 0 ? "" : "组里 " + colleagues + " 人有 " + free + " 人没课";
        return clash.isEmpty() ? who : who.isEmpty() ? clash : who + "；" + clash;
    }

    /**
     * The slots of one day.
     *
     * @param own what the teacher teaches that day
     * @param classId only in this class; null: in any
     * @param busy what the colleagues teach that day
     * @param others public lessons of the school that day
     */
    static List<Slot> of(
            LocalDate day,
            List<Lesson> own,
            @Nullable UUID classId,
            Set<UUID> colleagues,
            List<Lesson> busy,
            Collection<PublicLesson> others,
            Map<Integer, LocalTime> bells) {
        return own.stream()
                .filter(lesson -> classId == null || lesson.classId().equals(classId))
                .map(lesson -> {
                    long taught = busy.stream()
                            .filter(l -> l.period() == lesson.period())
                            .map(Lesson::teacherId)
                            .filter(colleagues::contains)
                            .distinct()
                            .count();
                    return new Slot(
                            day,
                            lesson.period(),
                            bells.get(lesson.period()),
                            lesson.className(),
                            Objects.requireNonNullElse(lesson.room(), ""),
                            colleagues.size() - (int) taught,
                            colleagues.size(),
                            clash(lesson.period(), others));
                })
                .toList();
    }

    private static String clash(int period, Collection<PublicLesson> others) {
        return others.stream()
                .filter(other -> Objects.equals(other.period(), period))
                .findFirst()
                .map(other -> "同时有" + other.owner() + "的公开课" + other.heading()
                        + (other.place().isEmpty() ? "" : "（" + other.place() + "）"))
                .orElse("");
    }
}
