package org.qinglan.web;

import org.qinglan.access.Actor;

/** Something that waits for a person, counted beside the name on every page; rooms contribute theirs as beans. */
public interface ShellBadge {
    /** What waits, as the entry of the account menu says it: 提醒. */
    String label();

    /** Where it is looked at. */
    String href();

    /** How many wait for this person, from 0; asked once for every page, so one cheap query. */
    long count(Actor me);
}
