package org.qinglan.reading;

import org.jspecify.annotations.Nullable;

/**
 * One numbered item, heading or paragraph of the outline.
 *
 * @param whole number and text
 * @param number the number alone, empty for none
 * @param body the text without its number
 * @param depth 1 for headings of the first level; a paragraph has the depth of its heading + 1
 * @param heading it only names what follows
 * @param section what the headings above it (or it itself) say it is part of
 * @param title the heading it stands under, empty for none; for a heading the one above
 */
record Entry(
        Line whole,
        Line number,
        Line body,
        @Nullable Marker marker,
        int depth,
        boolean heading,
        Section section,
        String title) {

    /** What a heading announces. */
    enum Section {
        GOALS,
        SCHEDULE,
        BACKGROUND,
        PEOPLE,
        WORK
    }

    Entry asItem() {
        return new Entry(whole, number, body, marker, depth, false, section, title);
    }

    boolean isNumbered() {
        return marker != null;
    }
}
