package org.qinglan.record.form;

import java.util.List;
import java.util.Optional;
import org.qinglan.access.Actor;
import org.qinglan.record.kind.RecordKind;

/** What a room above lays beside a form that is being filled: the advice of the visit before. A bean for each. */
public interface BesideForm {
    /** @param lines each one sentence, at least one */
    record Note(String title, List<String> lines) {
        public Note {
            lines = List.copyOf(lines);
        }
    }

    /** Empty where there is nothing that this writer may know. */
    Optional<Note> of(Actor writer, RecordKind kind, Values values);
}
