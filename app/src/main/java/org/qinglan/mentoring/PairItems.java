package org.qinglan.mentoring;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.home.WeekItem;

/** What waits for somebody in 师徒: the first thing on its page. Those of 我的一周 too are also {@code WaitingItems}. */
public interface PairItems {
    /** The most urgent first; few statements. */
    List<WeekItem> waiting(Actor me);
}
