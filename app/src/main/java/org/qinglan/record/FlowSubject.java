package org.qinglan.record;

import java.util.UUID;
import org.qinglan.school.Unit;

/**
 * What moves through a flow: a record, a plan.
 *
 * @param state its state now, as its room keeps it
 * @param owner the person whose it is, and who may never review it
 * @param unit the unit it belongs to; reviewers are the posts above it
 */
public record FlowSubject(UUID id, String state, UUID owner, Unit unit) {}
