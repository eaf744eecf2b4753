package org.qinglan.file.form;

import java.util.List;

/**
 * A table of a form as the page shows it.
 *
 * @param name 第 1 张表, or the name of the sheet
 * @param lines top to bottom
 */
public record FormTable(String name, List<Line> lines) {
    /** One row; cells covered by a merged one from above are left out. */
    public record Line(List<Box> boxes) {
        public Line {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * One cell.
     *
     * @param address what {@link Filling} names it by: {@code t0r2c3} or {@code s0!B5}
     * @param row the row it stands in: cells of one list share it
     * @param columns how many columns it spans
     * @param rows how many rows it spans
     * @param choosable false where it holds a table of its own or a formula
     */
    public record Box(String address, String row, int columns, int rows, String text, boolean choosable) {}

    public FormTable {
        lines = List.copyOf(lines);
    }
}
