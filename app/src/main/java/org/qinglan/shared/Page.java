package org.qinglan.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param rows what this page shows
 * @param number from 1
 * @param size the most rows a page holds
 * @param total rows of all pages together
 */
public record Page<T>(List<T> rows, int number, int size, long total) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(rows.stream().map(change).toList(), number, size, total);
    }
}
