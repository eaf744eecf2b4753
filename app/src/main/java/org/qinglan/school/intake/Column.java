package org.qinglan.school.intake;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a file to be imported.
 *
 * @param label what we call it, in the template and in messages
 * @param required whether the file must have it
 * @param aliases what else schools write above it
 * @param example for the template's example row
 * @param note for the template's sheet of notes
 */
record Column(String label, boolean required, List<String> aliases, String example, String note) {
    static Column required(String label, String example, String note, String... aliases) {
        return new Column(label, true, Arrays.asList(aliases), example, note);
    }

    static Column optional(String label, String example, String note, String... aliases) {
        return new Column(label, false, Arrays.asList(aliases), example, note);
    }

    boolean isCalled(String head) {
        return label.equals(head) || aliases.contains(head);
    }
}
