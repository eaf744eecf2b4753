package org.qinglan.inspection;

/**
 * One column of the office's table.
 *
 * @param key what stays the same in the addresses of its cells: {@code c2} in Word, {@code B} in Excel
 * @param name what its first row says; empty where that says nothing
 * @param characters that stand below its first row
 * @param empty how many of its cells have room
 */
public record TableColumn(String key, String name, int characters, int empty) {
    /** The name, or where there is none the letter or number. */
    public String label() {
        return name.isEmpty() ? "没有名字的一栏（" + key + "）" : name;
    }
}
