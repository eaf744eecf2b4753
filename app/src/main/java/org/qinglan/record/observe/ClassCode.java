package org.qinglan.record.observe;

/**
 * The code of one class as the path of an SVG.
 *
 * @param size modules of a side
 */
public record ClassCode(String name, int size, String path) {}
