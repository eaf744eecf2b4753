package org.qinglan.record.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param id of the record, made by the form, so that what is typed before the first answer arrives is the same record
 * @param version the one the form was opened with; 0 for a new record
 * @param form one opened page; two pages of the same record differ
 * @param answer to what was shown before the filing; null where nothing was
 */
public record Sent(UUID id, int version, UUID form, Values values, Pause.@Nullable Answer answer) {
    public Sent(UUID id, int version, UUID form, Values values) {
        this(id, version, form, values, null);
    }
}
