package org.qinglan.home;

import java.util.List;
import org.qinglan.access.Actor;

/** What waits for somebody to look at or to write; rooms that stand above this one contribute theirs as beans. */
public interface WaitingItems {
    /** The most urgent first; few statements, asked for every showing of the first page. */
    List<WeekItem> waiting(Actor me);
}
