package org.qinglan.record;

import java.util.UUID;

/**
 * A record was filed, changed, withdrawn, voided or reviewed. Published inside the transaction, before its credits are posted.
 *
 * @param state in which it is now
 */
public record RecordMoved(UUID recordId, String kind, String state) {}
