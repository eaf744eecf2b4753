package org.qinglan.file.form;

import org.jspecify.annotations.Nullable;

/** 序号: a number that counts the rows goes on counting in added ones. */
final class Serial {
    private Serial() {}

    /** Whether the cell of a further row goes with that of the first: empty, the same, or both numbers. */
    static boolean isLike(String first, String further) {
        return further.isBlank() || further.equals(first) || (isNumber(first) && isNumber(further));
    }

    /**
     * @param above what the row above says; null where the list has only one row so far
     * @param nth which added row, from 1
     * @return null where it is no serial number
     */
    static Filling.@Nullable Put next(String here, @Nullable String above, int nth) {
        if (!isNumber(here)) return null;
        int number = Integer.parseInt(here);
        boolean counts = above == null ? number == 1 : above.equals(String.valueOf(number - 1));
        return counts ? new Filling.Put(String.valueOf(number + nth), false, true) : null;
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,4}");
    }
}
