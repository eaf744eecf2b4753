package org.qinglan.file.form;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the cells a formula speaks of, and leaves everything else of it alone. */
final class Formula {
    /** A text in quotes, or a sheet (or none), a cell, and the other corner (or none). */
    private static final Pattern PIECE = Pattern.compile("\"(?:[^\"]|\"\")*\""
            + "|(?<![\\p{L}\\d_.$'!])((?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\d_.]*)!)?"
            + "(\\$?[A-Z]{1,3}\\$?\\d{1,7})(?::(\\$?[A-Z]{1,3}\\$?\\d{1,7}))?(?![\\p{L}\\d_(.!])");

    private static final int SHEET = 1;
    private static final int FROM = 2;
    private static final int TO = 3;

    private Formula() {}

    /**
     * Moves references.
     *
     * @param here the sheet the formula stands in is the one that moves: references without a sheet count too
     * @param sheet the name of the sheet that moves
     * @param move from the first and the last cell of a reference (the last empty where there is one only) to its new text
     */
    static String moved(String formula, boolean here, String sheet, BinaryOperator<String> move) {
        return PIECE.matcher(formula).replaceAll(piece -> {
            String from = piece.group(FROM);
            if (from == null) return Matcher.quoteReplacement(piece.group());
            String of = piece.group(SHEET);
            if (of == null ? !here : !unquoted(of).equals(sheet)) return Matcher.quoteReplacement(piece.group());
            String to = piece.group(TO);
            return Matcher.quoteReplacement((of == null ? "" : of) + move.apply(from, to == null ? "" : to));
        });
    }

    /** $B$5 in another row. */
    static String inRow(String reference, int row) {
        return reference.replaceFirst("\\d+$", String.valueOf(row));
    }

    static boolean isFixed(String reference) {
        return reference.lastIndexOf('$') > 0;
    }

    private static String unquoted(@Nullable String sheet) {
        String name = String.valueOf(sheet).substring(0, String.valueOf(sheet).length() - 1);
        return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }
}
