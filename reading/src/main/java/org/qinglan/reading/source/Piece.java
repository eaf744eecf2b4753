package org.qinglan.reading.source;

import java.util.List;

/** What every format is turned into before {@link TextLayout} writes it down. */
sealed interface Piece {

    /**
     * A paragraph; a {@code \n} in the text is a line break its author made and begins a new one.
     *
     * @param number the automatic number as displayed, empty for none
     * @param outlineLevel 1..9 for a heading, 0 for body text
     */
    record Line(String number, String text, int outlineLevel) implements Piece {
        static Line of(String text) {
            return new Line("", text, 0);
        }
    }

    record Grid(List<List<Box>> rows) implements Piece {}

    /** A cell; {@code continued} marks the lower part of one merged over rows, whose content counts for nothing. */
    record Box(List<Piece> content, int columnSpan, boolean continued) {
        static Box of(String text) {
            return new Box(List.of(Line.of(text)), 1, false);
        }
    }
}
