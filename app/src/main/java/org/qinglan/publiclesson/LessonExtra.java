package org.qinglan.publiclesson;

import java.util.Optional;
import org.qinglan.access.Actor;

/** One line on the page of a lesson that leads on: its seats, its evaluation, its versions, its dossier. */
public interface LessonExtra {
    /**
     * @param title 席位
     * @param text how it stands, in one line
     * @param label what the button says
     */
    record Line(String title, String text, String href, String label) {}

    /** Its place among the others, from above. */
    int order();

    /** Empty while there is nothing to see. */
    Optional<Line> of(Actor me, PublicLesson lesson);
}
