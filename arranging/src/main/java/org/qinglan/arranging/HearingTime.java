package org.qinglan.arranging;

import java.util.List;

/**
 * A time at which a lesson could be heard. Ids stand in the order of the hearers.
 *
 * @param free who owes and has time
 * @param teaching who owes and teaches then
 * @param away who owes and is not there that day
 * @param guestsFree how many of those who owe nothing have time
 * @param guests how many owe nothing
 */
public record HearingTime(
        Slot slot, List<String> free, List<String> teaching, List<String> away, int guestsFree, int guests) {
    /** How many owe hearing such a lesson on that day. */
    public int owing() {
        return free.size() + teaching.size() + away.size();
    }
}
