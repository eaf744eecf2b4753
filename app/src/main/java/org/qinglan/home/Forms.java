package org.qinglan.home;

import java.time.LocalDate;
import org.qinglan.duty.DutyProgress.OpenDuty;
import org.qinglan.school.Lesson;

/** Addresses of record forms, with what is known filled in. */
final class Forms {
    private Forms() {}

    /** The form whose record would settle a duty. */
    static String settle(OpenDuty duty) {
        return "/records/new?action=" + duty.action() + "&duty=" + duty.dutyId();
    }

    /** The same, where only lessons of the mentor settle it: those are offered to choose from. */
    static String settleWithMentor(OpenDuty duty) {
        return settle(duty) + "&mentor=true";
    }

    /** The form of a lesson observation, the lesson taken from the timetable. */
    static String observe(Lesson lesson, LocalDate day) {
        return "/records/new?action=OBSERVE&lesson=" + lesson.id() + "&date=" + day;
    }
}
