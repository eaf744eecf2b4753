package org.qinglan.record;

import java.util.List;
import java.util.UUID;

/**
 * Something about a record that people should know; published inside the transaction of the deed.
 *
 * @param text one Chinese sentence
 * @param link where it is dealt with
 */
public record RecordNews(List<UUID> personIds, String text, String link) {
    public RecordNews {
        personIds = List.copyOf(personIds);
    }
}
