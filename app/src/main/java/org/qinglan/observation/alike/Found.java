package org.qinglan.observation.alike;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.form.Pause.Pair;
import org.qinglan.record.form.Pause.Point;

/**
 * Something worth a look in an observation.
 *
 * @param otherId the other record; null where there is none
 */
record Found(What what, @Nullable UUID otherId, Point point) {
    enum What {
        SAME_NOTES,
        OWN_LESSON,
        TWO_AT_ONCE,
        NOT_IN_TIMETABLE,
        TEACHER_AWAY,
        OBSERVER_AWAY,
        NOT_YET
    }

    /** Two of the same key are the same thing, also when the words of the record have changed since. */
    record Key(What what, @Nullable UUID otherId) {}

    static Found time(What what, String sentence) {
        return new Found(what, null, new Point(sentence, List.of()));
    }

    static Found notes(UUID other, String sentence, List<Pair> pairs) {
        return new Found(What.SAME_NOTES, other, new Point(sentence, pairs));
    }

    Key key() {
        return new Key(what, otherId);
    }
}
