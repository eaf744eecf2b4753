package org.qinglan.school.intake;

import java.util.Map;

/**
 * One row below the header.
 *
 * @param number as Excel counts it, from 1
 * @param cells by the label of the column; blank cells are left out
 */
record SheetRow(int number, Map<String, Cell> cells) {
    /**
     * @param text without spaces at its ends
     * @param number whether Excel holds a number there, and so perhaps a date
     * @param column the letter Excel shows above it
     */
    record Cell(String text, boolean number, String column) {
        static final Cell BLANK = new Cell("", false, "");

        /** 张 三 and 张　三 are 张三; names that carry a dot between their parts keep it. */
        String withoutSpaces() {
            return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
        }
    }

    SheetRow {
        cells = Map.copyOf(cells);
    }

    Cell cell(String label) {
        return cells.getOrDefault(label, Cell.BLANK);
    }

    String text(String label) {
        return cell(label).text();
    }
}
