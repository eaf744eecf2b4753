package org.qinglan.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a checklist.
 *
 * @param seq from 1 on, through the whole checklist
 * @param heading the part of the checklist it stands in; empty where it has none
 * @param row of the office's table; null where the checklist was pasted
 * @param explanation why there is no proof; empty where nothing was said
 */
public record ChecklistLine(
        UUID id,
        UUID inspectionId,
        int seq,
        String heading,
        String text,
        @Nullable String row,
        String explanation) {
    /** Longest explanation, in characters: it stands in a cell of the office's form. */
    static final int LONGEST_EXPLANATION = 200;

    /** How a line stands; what is missing stays missing until there is a piece of proof or an honest word. */
    public enum Standing {
        PROVEN("有材料"),
        EXPLAINED("有说明"),
        MISSING("还没有");

        private final String chinese;

        Standing(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** @param proofs pieces that hold today */
    public Standing standing(long proofs) {
        if (proofs > 0) return Standing.PROVEN;
        return explanation.isBlank() ? Standing.MISSING : Standing.EXPLAINED;
    }
}
