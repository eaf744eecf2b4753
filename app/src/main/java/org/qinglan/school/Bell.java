package org.qinglan.school;

import java.time.LocalTime;

/**
 * 作息: when a period begins and ends.
 *
 * @param period 第N节, 1–12
 */
public record Bell(int period, LocalTime begins, LocalTime ends) {}
