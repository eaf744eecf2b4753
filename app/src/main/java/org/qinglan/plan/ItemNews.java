package org.qinglan.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What rooms above have to say beside an item, on the page of its plan and in the calendar; they contribute it as beans. */
public interface ItemNews {
    /** A few words for each item that something is to be said about; one statement for all of them. */
    Map<UUID, String> of(Collection<UUID> items);
}
