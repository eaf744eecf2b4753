package org.qinglan.publiclesson.polish;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.PublicLesson;

/**
 * The chain of a lesson's versions, the newest first.
 *
 * @param own whether this person teaches it
 */
public record PolishView(
        PublicLesson lesson,
        List<Step> chain,
        boolean own,
        LocalDate today,
        @Nullable String problem) {
    public PolishView {
        chain = List.copyOf(chain);
    }

    /** A version with what was tried and advised on it, and what of earlier advice it took up. */
    public record Step(
            Version version,
            List<Version.Trial> trials,
            List<Version.Advice> advice,
            List<Version.Advice> taken,
            boolean last) {
        public Step {
            trials = List.copyOf(trials);
            advice = List.copyOf(advice);
            taken = List.copyOf(taken);
        }
    }
}
