package org.qinglan.record.form;

/**
 * What keeps a record from being saved.
 *
 * @param field code of the field it stands under; empty: above the form
 * @param sentence Chinese, says what to do
 */
public record Problem(String field, String sentence) {}
