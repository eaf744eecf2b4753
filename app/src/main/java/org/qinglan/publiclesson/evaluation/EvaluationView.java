package org.qinglan.publiclesson.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.PublicLesson;

/**
 * How a lesson was evaluated.
 *
 * @param means for who runs the lesson; null for others
 * @param own what this person gave; null: nothing
 * @param there whether this person was there, and so may evaluate and thank
 * @param thanked what this person gave already
 */
public record EvaluationView(
        PublicLesson lesson,
        @Nullable Means means,
        @Nullable Voice own,
        boolean there,
        boolean closed,
        Map<Thanks.Kind, Integer> thanks,
        List<Thanks.Kind> thanked,
        @Nullable String problem) {
    public EvaluationView {
        thanks = Map.copyOf(thanks);
        thanked = List.copyOf(thanked);
    }

    public int count(Thanks.Kind kind) {
        return thanks.getOrDefault(kind, 0);
    }
}
