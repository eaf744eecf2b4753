package org.qinglan.file.form;

import java.util.List;
import java.util.Map;

/**
 * What goes into a form.
 *
 * @param cells by address
 * @param lists each goes into the row of its addresses and the free rows below it; rows are added where they do not suffice
 */
public record Filling(Map<String, Put> cells, List<Listing> lists) {
    /**
     * The content of one cell.
     *
     * @param text line breaks are kept; in a sheet it stays text whatever it begins with
     * @param after it follows what stands in the cell already, instead of replacing it
     * @param number in a sheet it is written as a number; {@code text} must then be one
     */
    public record Put(String text, boolean after, boolean number) {
        public static Put text(String text) {
            return new Put(text, false, false);
        }
    }

    /** The rows of one list, each by the addresses of the first row. */
    public record Listing(List<Map<String, Put>> rows) {
        public Listing {
            rows = List.copyOf(rows);
        }
    }

    public Filling {
        cells = Map.copyOf(cells);
        lists = List.copyOf(lists);
    }
}
