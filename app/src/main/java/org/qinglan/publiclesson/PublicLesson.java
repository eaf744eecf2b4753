package org.qinglan.publiclesson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.school.Subject;
import org.qinglan.shared.ChineseDates;

/**
 * 公开课: one announced lesson of one teacher, from the draft of its declaration to the archive.
 *
 * @param owner the name of who teaches it
 * @param unitId the group that recommends it
 * @param lessonKind code of the kind's option: RESEARCH, PRACTICE …
 * @param wantedWeek 第N周 the teacher wishes for; null where it does not matter
 * @param heldOn the day it is set to, or was given; null before
 * @param period 第N节, 1–12, with the day
 * @param seats how many may listen; 0 without limit
 * @param audienceId the unit it is announced to; null before
 * @param criteria what the evaluation asks about, one a line
 * @param recordId the record that counts; null before it was held
 * @param version grows with every change
 */
public record PublicLesson(
        UUID id,
        UUID ownerId,
        String owner,
        UUID unitId,
        String unit,
        UUID schoolId,
        String school,
        UUID termId,
        State state,
        String lessonKind,
        Level level,
        String topic,
        String theme,
        @Nullable UUID classId,
        String className,
        Subject subject,
        @Nullable Integer wantedWeek,
        @Nullable LocalDate heldOn,
        @Nullable Integer period,
        String place,
        int seats,
        @Nullable UUID audienceId,
        String notice,
        String criteria,
        @Nullable UUID recordId,
        int version,
        Instant updatedAt) {
    /** The states of the flow {@value #FLOW}, in its order. */
    public enum State {
        DRAFT,
        GROUP_REVIEW,
        OFFICE_REVIEW,
        RETURNED,
        APPROVED,
        SCHEDULED,
        HELD,
        ARCHIVED,
        CANCELLED;

        /** Whether it takes one of the level's places. */
        public boolean isApproved() {
            return isSet() || this == APPROVED;
        }

        /** Whether its day is set. */
        public boolean isSet() {
            return this == SCHEDULED || isGiven();
        }

        /** Whether it was given. */
        public boolean isGiven() {
            return this == HELD || this == ARCHIVED;
        }
    }

    /** Code of its flow. */
    public static final String FLOW = "public-lesson";

    /** Where its page is. */
    public String href() {
        return "/public-lessons/" + id;
    }

    public boolean isOf(Actor me) {
        return me.personId().equals(ownerId);
    }

    /** Whether it is an ordinary lesson with the door open: nobody approves it, and it is no public lesson that counts. */
    public boolean isOpenDoor() {
        return lessonKind.equals(LessonKinds.OPEN_DOOR);
    }

    /** 校级, with the kind's word behind it; empty for an ordinary lesson, which has no level. */
    public String levelWord() {
        return isOpenDoor() ? "" : level.chinese();
    }

    /** Whether what was declared may still be changed. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /** 《平均数》, or a word for one without a topic yet. */
    public String heading() {
        return topic.isBlank() ? "还没写课题" : "《" + topic + "》";
    }

    /** The day; asked for only where one is set. */
    public LocalDate day() {
        return Objects.requireNonNull(heldOn);
    }

    /** 10月20日（周二）第3节, or the week that was wished for. */
    public String when() {
        if (heldOn != null) return ChineseDates.day(heldOn) + "第" + period + "节";
        return wantedWeek == null ? "时间没定" : "想在第" + wantedWeek + "周";
    }

    /** What the evaluation asks about. */
    public List<String> asked() {
        return criteria.lines().toList();
    }
}
