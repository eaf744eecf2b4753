package org.qinglan.publiclesson;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.PublicLesson.State;

/**
 * A step was taken. Published inside its transaction, so that what follows from it (news, seats, certificates) happens or not
 * together with it.
 *
 * @param lesson as it is now
 * @param before as it was
 * @param by who took it; null for the system
 * @param comment the reason; empty where none was given
 */
public record LessonMoved(
        PublicLesson lesson, PublicLesson before, @Nullable UUID by, String comment) {
    public State to() {
        return lesson.state();
    }
}
