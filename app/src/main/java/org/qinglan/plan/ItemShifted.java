package org.qinglan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a published plan got another date, or was cancelled. Published inside the transaction that made it so.
 *
 * @param from its date and people before, in words
 * @param to the same now; null when it was cancelled
 */
public record ItemShifted(
        UUID planId,
        UUID itemId,
        String text,
        String from,
        @Nullable String to) {}
