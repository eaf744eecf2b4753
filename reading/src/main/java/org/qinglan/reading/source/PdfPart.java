package org.qinglan.reading.source;

import java.util.List;

/** What stands on a page, in reading order. */
sealed interface PdfPart {

    /**
     * One printed line.
     *
     * @param left where the lines of its column begin
     * @param right where they end at most
     */
    record Row(String text, float x, float end, float y, float size, float left, float right) implements PdfPart {
        boolean isFull() {
            return end > right - 1.6f * size;
        }

        boolean isIndented() {
            return x > left + 1.2f * size;
        }

        Row inColumn(float columnLeft, float columnRight) {
            return new Row(text, x, end, y, size, columnLeft, columnRight);
        }
    }

    /** @param edges where its columns begin and end, to know it again on the next page */
    record Ruled(List<List<Piece.Box>> rows, List<Float> edges) implements PdfPart {}
}
