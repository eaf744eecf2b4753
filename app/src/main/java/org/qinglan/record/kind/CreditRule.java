package org.qinglan.record.kind;

/**
 * What a record of a kind counts. A bearer is counted once for each action: of several rules that fit, the first one counts.
 *
 * @param to {@code OWNER}; {@code PART:code}: everybody of ours who took that part; {@code UNIT}: the record's unit;
 *     {@code GROUPS}: its unit and the 教研组 around it
 * @param action a word of {@link org.qinglan.record.Action}, or {@code field:code} where the writer chooses it
 * @param quantity a number, or the code of the field that holds it
 */
public record CreditRule(String to, String action, String quantity) {}
