package org.qinglan.record.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a record.
 *
 * @param part teacher, host, attendee …
 * @param personId null for people from outside
 * @param name of the person, as it is now; of somebody from outside, as typed
 */
public record Part(String part, @Nullable UUID personId, String name) {}
