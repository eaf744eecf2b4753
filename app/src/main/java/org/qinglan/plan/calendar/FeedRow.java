package org.qinglan.plan.calendar;

import java.time.Instant;
import java.util.UUID;

/** An address somebody made. @param whose 我的, or the unit's name */
public record FeedRow(UUID id, String whose, Instant madeAt) {}
