package org.qinglan.school;

import java.util.UUID;

/** An absence of this person was added or taken back. Published in the transaction of the change. */
public record AbsenceChanged(UUID personId) {}
