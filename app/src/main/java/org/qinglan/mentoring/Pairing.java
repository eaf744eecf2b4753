package org.qinglan.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.FlowSubject;
import org.qinglan.school.Unit;

/**
 * 师徒协议: two people, a period, aims, what each does; it moves through the flow of {@link #FLOW}.
 *
 * @param unitId the group of the mentee
 * @param mentoringId the relation that holds since the school signed; null before
 * @param state a state of the flow
 */
public record Pairing(
        UUID id,
        UUID mentorId,
        String mentor,
        UUID menteeId,
        String mentee,
        UUID unitId,
        @Nullable UUID mentoringId,
        String theme,
        LocalDate firstDay,
        LocalDate lastDay,
        String aims,
        String mentorDuties,
        String menteeDuties,
        String state,
        @Nullable Instant mentorSignedAt,
        @Nullable Instant menteeSignedAt,
        @Nullable Instant schoolSignedAt,
        @Nullable String schoolSigner,
        Opinions opinions) {
    static final String FLOW = "mentoring";
    static final Set<String> ASKED = Set.of("MATCHING", "PROPOSED", "AGREED");
    private static final Set<String> OVER = Set.of("GRADUATED", "CLOSED", "RENEWED", "ENDED");

    /**
     * What was said at the end of the period.
     *
     * @param leader of whoever leads the mentee
     */
    public record Opinions(
            @Nullable String mentor,
            @Nullable String mentee,
            @Nullable String leader,
            @Nullable String leaderName) {}

    /** Which of the two somebody is. */
    public enum Side {
        MENTOR("师父"),
        MENTEE("徒弟");

        private final String chinese;

        Side(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public Optional<Side> sideOf(UUID person) {
        if (person.equals(mentorId)) return Optional.of(Side.MENTOR);
        return person.equals(menteeId) ? Optional.of(Side.MENTEE) : Optional.empty();
    }

    @Nullable
    public Instant signedAt(Side side) {
        return side == Side.MENTOR ? mentorSignedAt : menteeSignedAt;
    }

    public boolean signedByBoth() {
        return mentorSignedAt != null && menteeSignedAt != null;
    }

    /** Whether this side's signature is what it waits for. */
    public boolean waitsFor(Side side) {
        return state.equals("PROPOSED") && signedAt(side) == null;
    }

    /** Whether its text may be written. */
    public boolean isOpen() {
        return state.equals("MATCHING");
    }

    /** Whether it was drafted and has not begun. */
    boolean isAsked() {
        return ASKED.contains(state);
    }

    public boolean isOver() {
        return OVER.contains(state);
    }

    /** Whether it waits for what is said at its end. */
    public boolean isAssessed() {
        return state.equals("ASSESSING");
    }

    /** Whether the two work together as agreed. */
    public boolean isRunning() {
        return state.equals("ACTIVE") || state.equals("WARNED");
    }

    FlowSubject subject(Unit unit) {
        return new FlowSubject(id, state, menteeId, unit, Set.of(mentorId));
    }
}
