package org.qinglan.record.form;

import java.util.UUID;

/**
 * A form as it was sent.
 *
 * @param id of the record, made by the form, so that what is typed before the first answer arrives is the same record
 * @param version the one the form was opened with; 0 for a new record
 * @param form one opened page; two pages of the same record differ
 */
public record Sent(UUID id, int version, UUID form, Values values) {}
