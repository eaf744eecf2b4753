package org.qinglan.file.form;

import java.util.regex.Pattern;

/** A cell of a sheet: column from 0, row from 1. */
record Ref(int column, int row) {
    private static final Pattern A1 = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LETTERS = 26;

    /** B5, $B$5. */
    static Ref of(String a1) {
        var found = A1.matcher(a1);
        if (!found.matches()) throw new Unusable(FormRefusal.DAMAGED);
        int column = 0;
        for (char c : found.group(1).toCharArray()) column = column * LETTERS + (c - 'A' + 1);
        return new Ref(column - 1, Integer.parseInt(found.group(2)));
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int i = column; i >= 0; i = i / LETTERS - 1) letters.insert(0, (char) ('A' + i % LETTERS));
        return letters.toString();
    }

    String a1() {
        return letters(column) + row;
    }

    /** A rectangle of cells, both corners included. */
    record Area(Ref from, Ref to) {
        /** B5:D7, or B5 alone. */
        static Area of(String ref) {
            int colon = ref.indexOf(':');
            var from = Ref.of(colon < 0 ? ref : ref.substring(0, colon));
            return new Area(from, colon < 0 ? from : Ref.of(ref.substring(colon + 1)));
        }

        boolean holds(int column, int row) {
            return column >= from.column() && column <= to.column() && row >= from.row() && row <= to.row();
        }
    }
}
