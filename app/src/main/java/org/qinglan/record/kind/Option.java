package org.qinglan.record.kind;

/**
 * One of the words to choose.
 *
 * @param value as stored and as filters of requirements write it
 * @param name what users see
 */
public record Option(String value, String name) {}
