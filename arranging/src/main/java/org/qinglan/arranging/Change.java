package org.qinglan.arranging;

import java.util.ArrayList;
import java.util.List;

/** 调课: what happens to one lesson whose teacher is away. */
public sealed interface Change {
    /** The lesson whose teacher is away. */
    Taught lesson();

    /** Who has to be where that was not so before. */
    List<Claim> claims();

    /**
     * 换课: the two lessons of one class change places.
     *
     * @param with a lesson of the same class at another time
     */
    record Swap(Taught lesson, Taught with) implements Change {
        @Override
        public List<Claim> claims() {
            var claims = new ArrayList<Claim>();
            claims.add(new Claim.OfTeacher(lesson.teacherId(), with.slot()));
            claims.add(new Claim.OfTeacher(with.teacherId(), lesson.slot()));
            claims.add(new Claim.OfLesson(with.id()));
            if (lesson.room() != null) claims.add(new Claim.OfRoom(lesson.room(), with.slot()));
            if (with.room() != null) claims.add(new Claim.OfRoom(with.room(), lesson.slot()));
            return claims;
        }
    }

    /**
     * 代课: somebody else teaches the lesson at its own time.
     *
     * @param by who teaches it
     */
    record Cover(Taught lesson, Teacher by) implements Change {
        @Override
        public List<Claim> claims() {
            return List.of(new Claim.OfTeacher(by.id(), lesson.slot()));
        }
    }

    /** Something that only one change of a proposal can have. */
    sealed interface Claim {
        /** A teacher's period. */
        record OfTeacher(String teacherId, Slot slot) implements Claim {}

        /** A special room's period. */
        record OfRoom(String room, Slot slot) implements Claim {}

        /** A lesson that moves. */
        record OfLesson(String lessonId) implements Claim {}
    }
}
