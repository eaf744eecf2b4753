package org.qinglan.record;

/**
 * What waited for somebody at a record was dealt with, by whomever; published inside the transaction of the deed.
 *
 * @param link where it was dealt with
 */
public record RecordSettled(String link) {}
