package org.qinglan.duty;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody was reminded of what is owed. Published in the transaction of the reminding; whoever keeps notices stores and
 * mails it, and holds mail back in quiet hours.
 *
 * @param text one Chinese sentence
 * @param link where it is dealt with, an address of this server
 */
public record ReminderSent(Set<UUID> personIds, String text, String link) {
    public ReminderSent {
        personIds = Set.copyOf(personIds);
    }
}
