package org.qinglan.web;

import java.util.List;
import org.qinglan.access.Who;

/**
 * An entry of the menu; rooms contribute theirs as beans.
 *
 * @param order from left to right; the first five stand at the foot of a phone, the first seven in the head at a desk, the rest
 *     behind 更多
 * @param href where it leads
 * @param who sees it: any one of these
 */
public record MenuEntry(int order, String label, String href, List<Who> who) {
    public MenuEntry {
        who = List.copyOf(who);
    }

    public MenuEntry(int order, String label, String href, Who... who) {
        this(order, label, href, List.of(who));
    }
}
