package org.qinglan.record;

import java.util.List;
import java.util.UUID;

/**
 * A review takes long: half of its time is over, all of it, or twice as much. Published inside the transaction that notes it.
 *
 * @param personIds who should know: the reviewers, in the end the level above
 * @param text one Chinese sentence
 * @param link where it is reviewed
 */
public record ReviewDelayed(List<UUID> personIds, String text, String link) {
    public ReviewDelayed {
        personIds = List.copyOf(personIds);
    }
}
