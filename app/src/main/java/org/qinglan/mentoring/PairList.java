package org.qinglan.mentoring;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.home.WeekItem;
import org.qinglan.school.Unit;

/**
 * 师徒: one's own pairs, and those of a unit one leads.
 *
 * @param waiting what this person is to do, the most urgent first
 * @param led units one may look at
 * @param unit the one shown; null for who leads none
 * @param bare pairs of the roster without an agreement
 */
public record PairList(
        List<WeekItem> waiting,
        List<Row> mine,
        List<Unit> led,
        @Nullable Unit unit,
        List<Row> rows,
        List<Bare> bare,
        boolean mayDraft) {
    /**
     * One agreement.
     *
     * @param state in words
     * @param todo what this person has to do about it; empty for nothing
     */
    public record Row(Pairing pair, String group, String state, String period, String todo) {
        public String look() {
            return switch (pair.state()) {
                case "ACTIVE", "GRADUATED" -> "ok";
                case "WARNED" -> "owe";
                case "MATCHING", "PROPOSED", "AGREED", "ASSESSING" -> "due";
                default -> "hold";
            };
        }
    }

    /** Paired by the roster, not yet by an agreement. */
    public record Bare(UUID mentorId, String mentor, UUID menteeId, String mentee, String group, String since) {}
}
