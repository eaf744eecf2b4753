package org.qinglan.school;

import java.util.UUID;

/**
 * 行政班.
 *
 * @param unitId the school or campus
 * @param grade 1–12, as of now
 * @param entryYear the year the class entered the school; stays while the grade moves up
 */
public record ClassGroup(UUID id, UUID unitId, String name, int grade, int entryYear) {}
