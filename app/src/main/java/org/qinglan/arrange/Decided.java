package org.qinglan.arrange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.arranging.Change;
import org.qinglan.arranging.Taught;
import org.qinglan.school.LessonChange;
import org.qinglan.school.Subject;
import org.qinglan.shared.ChineseDates;

/**
 * One lesson of an absentee and what happens to it.
 *
 * @param by who comes instead: the teacher of the other lesson, or whoever covers; null while nobody does
 * @param why for a lesson that stays open, what stood in the way
 */
public record Decided(
        UUID slotId,
        LocalDate day,
        int period,
        UUID classId,
        String className,
        Subject subject,
        UUID teacherId,
        String teacherName,
        Kind kind,
        @Nullable Other with,
        @Nullable UUID byId,
        @Nullable String by,
        String why) {
    /** What happens to it. */
    public enum Kind {
        SWAP,
        COVER,
        OPEN
    }

    /** The lesson it changes places with. */
    public record Other(UUID slotId, LocalDate day, int period, Subject subject) {
        /** 10月16日（周五）第3节 */
        public String when() {
            return ChineseDates.day(day) + "第" + period + "节";
        }

        /** 10月16日（周五）第3节数学 */
        public String words() {
            return when() + subject.chinese();
        }
    }

    /** What a change that was chosen does to its lesson; names are looked up when it is read again. */
    static Decided of(Change change) {
        return switch (change) {
            case Change.Swap(Taught lesson, Taught with) -> {
                var other = new Other(slot(with), day(with), with.slot().period(), Subject.valueOf(with.subject()));
                yield of(lesson, Kind.SWAP, other, UUID.fromString(with.teacherId()), "");
            }
            case Change.Cover cover ->
                of(cover.lesson(), Kind.COVER, null, UUID.fromString(cover.by().id()), "");
        };
    }

    /** A lesson for which nobody was found. */
    static Decided open(Taught lesson, String why) {
        return of(lesson, Kind.OPEN, null, null, why);
    }

    private static Decided of(Taught lesson, Kind kind, @Nullable Other with, @Nullable UUID by, String why) {
        return new Decided(
                slot(lesson),
                day(lesson),
                lesson.slot().period(),
                UUID.fromString(lesson.classId()),
                "",
                Subject.valueOf(lesson.subject()),
                UUID.fromString(lesson.teacherId()),
                "",
                kind,
                with,
                by,
                null,
                why);
    }

    private static UUID slot(Taught lesson) {
        return UUID.fromString(lesson.id().substring(0, lesson.id().indexOf('@')));
    }

    private static LocalDate day(Taught lesson) {
        return LocalDate.parse(lesson.id().substring(lesson.id().indexOf('@') + 1));
    }

    /** What becomes of the timetable on these days; nothing for an open lesson. */
    List<LessonChange> moves(UUID sourceId) {
        if (byId == null) return List.of();
        if (with == null) return List.of(new LessonChange(slotId, day, classId, day, period, byId, sourceId));
        return List.of(
                new LessonChange(slotId, day, classId, with.day(), with.period(), teacherId, sourceId),
                new LessonChange(with.slotId(), with.day(), classId, day, period, byId, sourceId));
    }

    /** Whether one of its lessons lies behind today. */
    boolean isHeld(LocalDate today) {
        return day.isBefore(today) || (with != null && with.day().isBefore(today));
    }

    /** Names what was chosen in forms and in the search. */
    public String chosen() {
        return with == null ? "cover:" + byId : "swap:" + SchoolWeek.key(with.slotId(), with.day());
    }

    /** Names the lesson on its day in forms and in the search. */
    public String key() {
        return SchoolWeek.key(slotId, day);
    }

    /** 10月15日（周四）第2节 */
    public String when() {
        return ChineseDates.day(day) + "第" + period + "节";
    }

    /** What happens, in words for a table. */
    public String words() {
        return switch (kind) {
            case SWAP -> "和" + by + "对调：" + (with == null ? "" : with.words());
            case COVER -> by + "代课";
            case OPEN -> "还没有人";
        };
    }
}
