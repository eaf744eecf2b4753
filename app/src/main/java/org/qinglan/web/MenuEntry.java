package org.qinglan.web;

import org.qinglan.access.Who;

/**
 * An entry of the menu; rooms contribute theirs as beans.
 *
 * @param order from left to right; the first five stand at the foot of a phone, the rest behind 更多
 * @param href where it leads
 * @param who sees it
 */
public record MenuEntry(int order, String label, String href, Who who) {}
