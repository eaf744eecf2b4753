package org.qinglan.school;

import java.util.UUID;

/** School days changed for this unit and everything below it. Published in the transaction of the change. */
public record CalendarChanged(UUID unitId) {}
