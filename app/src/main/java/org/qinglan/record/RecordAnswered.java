package org.qinglan.record;

import java.util.UUID;
import org.qinglan.access.Actor;

/** Somebody in a record said that it was read, perhaps with an answer. Published inside the transaction. */
public record RecordAnswered(UUID recordId, Actor by) {}
