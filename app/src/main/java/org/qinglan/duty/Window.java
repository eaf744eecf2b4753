package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One bearer's share of a requirement: so much between two days.
 *
 * @param key what makes it the same window when it is derived again: W2026-09-07, M2026-09, T …
 * @param firstDay from when records count
 * @param lastDay until when records count, weekends included
 * @param dueOn the last school day in it, or the day by which
 * @param needed more than zero; what would be needed where the window is excused
 * @param absent the bearer is away on every school day of it, so nothing is asked
 */
record Window(String key, LocalDate firstDay, LocalDate lastDay, LocalDate dueOn, BigDecimal needed, boolean absent) {}
