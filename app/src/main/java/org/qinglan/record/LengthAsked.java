package org.qinglan.record;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** How long the text of a record has to be for whom; rooms that ask for records contribute theirs as beans. */
public interface LengthAsked {
    /**
     * Characters that the required text of a record needs; 0 where nobody asks for a length.
     *
     * @param actions what the record counts as for its writer, codes of {@link Action}
     */
    int least(UUID personId, Set<String> actions, LocalDate day);
}
