package org.qinglan.paper;

/**
 * What goes into one cell of a form.
 *
 * @param field code of a {@link Choices.Choice}
 * @param after it follows the words that stand in the cell, instead of replacing them
 */
public record Blank(String field, boolean after) {
    private static final String LIST = "list:";

    /** Whether it is a column of a list: a row for each item. */
    boolean isColumn() {
        return field.startsWith(LIST);
    }

    /** The list of a column: observation, @people. */
    String list() {
        return field.substring(LIST.length(), field.indexOf(':', LIST.length()));
    }

    String column() {
        return field.substring(field.indexOf(':', LIST.length()) + 1);
    }

    static String column(String list, String column) {
        return LIST + list + ":" + column;
    }
}
