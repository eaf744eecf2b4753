package org.qinglan.publiclesson.seat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.seat.Seats.Seat;

/**
 * The seats of a lesson.
 *
 * @param seats everybody, for those who run the lesson; empty for others
 * @param taken how many have a seat
 * @param waiting how many wait
 * @param mine what this person has; null: nothing
 * @param ahead how many wait before this person
 * @param clash an own lesson at that time; null: none
 * @param swap where one asks that the own lesson be given otherwise; null: nowhere
 * @param runs whether this person runs the lesson and sees names
 */
public record SeatView(
        PublicLesson lesson,
        List<Seat> seats,
        long taken,
        long waiting,
        @Nullable Seat mine,
        long ahead,
        @Nullable String clash,
        @Nullable String swap,
        List<Attendance.Present> present,
        boolean open,
        boolean runs,
        @Nullable String problem) {
    public SeatView {
        seats = List.copyOf(seats);
        present = List.copyOf(present);
    }

    /** 约了 12 席，共 40 席，3 人候补. */
    public String words() {
        String all = lesson.seats() == 0 ? "，不限席位" : "，共 " + lesson.seats() + " 席";
        return "约了 " + taken + " 席" + all + (waiting == 0 ? "" : "，" + waiting + " 人候补");
    }

    public boolean isFull() {
        return lesson.seats() > 0 && taken >= lesson.seats();
    }
}
