package org.qinglan.publiclesson.parallel;

import java.util.List;
import java.util.UUID;

/**
 * 同题异构: a set of lessons.
 *
 * @param unitId who organises it
 * @param criteria what all of them are looked at for, one a line
 */
public record ParallelSet(UUID id, UUID unitId, String unit, String title, String criteria) {
    public List<String> asked() {
        return criteria.lines().toList();
    }
}
