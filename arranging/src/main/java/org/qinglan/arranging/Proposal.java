package org.qinglan.arranging;

import java.util.List;

/**
 * What a school may do about the lessons of those who are away.
 *
 * @param settled lessons that somebody gives, by time and class
 * @param open lessons for which nobody was found, by time and class; never hidden among the others
 */
public record Proposal(List<Settled> settled, List<Open> open) {
    /**
     * @param choice what is proposed
     * @param others what could be done instead if the other lessons were not, best first
     */
    public record Settled(Option choice, List<Option> others) {}

    /** @param why what stood in the way */
    public record Open(Taught lesson, Hindrance why) {}

    /** The changes that are proposed. */
    public List<Change> changes() {
        return settled.stream().map(s -> s.choice().change()).toList();
    }
}
