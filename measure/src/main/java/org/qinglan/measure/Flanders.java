package org.qinglan.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.qinglan.measure.Figure.Why;

/**
 * Flanders' interaction analysis (Flanders, Analyzing Teaching Behavior, 1970): who says what, in ten categories, as a matrix of
 * what follows what. The row of codes begins and ends with 10, so that each code has one before and one after it.
 *
 * @param matrix [row − 1][column − 1]: how often the column followed the row
 */
public record Flanders(int[][] matrix) {
    /** As many categories. */
    public static final int CATEGORIES = 10;

    public Flanders {
        matrix = java.util.Arrays.stream(matrix).map(int[]::clone).toArray(int[][]::new);
    }

    @Override
    public int[][] matrix() {
        return java.util.Arrays.stream(matrix).map(int[]::clone).toArray(int[][]::new);
    }

    /**
     * @param codes from 1 to 10 in order of time
     * @return unknown without a code
     */
    public static Figure<Flanders> of(List<Integer> codes) {
        if (codes.stream().anyMatch(c -> c < 1 || c > CATEGORIES))
            throw new IllegalArgumentException("no such category");
        var all = new ArrayList<>(codes);
        if (all.isEmpty() || all.getFirst() != CATEGORIES) all.addFirst(CATEGORIES);
        if (all.getLast() != CATEGORIES) all.add(CATEGORIES);
        if (all.size() < 2) return Figure.unknown(Why.TOO_FEW);
        var matrix = new int[CATEGORIES][CATEGORIES];
        for (int i = 1; i < all.size(); i++) matrix[all.get(i - 1) - 1][all.get(i) - 1]++;
        return Figure.known(new Flanders(matrix));
    }

    private static int total(int[][] matrix) {
        return java.util.Arrays.stream(matrix).flatMapToInt(IntStream::of).sum();
    }

    /** All tallies of the matrix. */
    public int tallies() {
        return total(matrix);
    }

    /** How often a category came: its column. */
    public int column(int category) {
        return java.util.Arrays.stream(matrix)
                .mapToInt(row -> row[category - 1])
                .sum();
    }

    /** 教师语言: categories 1–7 of all. */
    public OptionalDouble teacherTalk() {
        return share(columns(1, 2, 3, 4, 5, 6, 7), tallies());
    }

    /** 学生语言: 8 and 9 of all. */
    public OptionalDouble pupilTalk() {
        return share(columns(8, 9), tallies());
    }

    /** 沉寂: 10 of all. */
    public OptionalDouble silence() {
        return share(columns(10), tallies());
    }

    /** 间接影响与直接影响之比, I/D: 1–4 to 5–7; not a share, may exceed 1. */
    public OptionalDouble indirectToDirect() {
        return share(columns(1, 2, 3, 4), columns(5, 6, 7));
    }

    /** TRR: 1–3 of 1–3, 6 and 7: how much the teacher takes up rather than orders. */
    public OptionalDouble teacherResponse() {
        return share(columns(1, 2, 3), columns(1, 2, 3, 6, 7));
    }

    /** TQR: 4 of 4 and 5. */
    public OptionalDouble teacherQuestion() {
        return share(columns(4), columns(4, 5));
    }

    /** PIR: 9 of 8 and 9. */
    public OptionalDouble pupilInitiation() {
        return share(columns(9), columns(8, 9));
    }

    /** TRR89: as TRR, in the very moment a pupil stops. */
    public OptionalDouble instantResponse() {
        return share(cells(List.of(8, 9), 1, 2, 3), cells(List.of(8, 9), 1, 2, 3, 6, 7));
    }

    /** TQR89: as TQR, in the very moment a pupil stops. */
    public OptionalDouble instantQuestion() {
        return share(cells(List.of(8, 9), 4), cells(List.of(8, 9), 4, 5));
    }

    /** CCR: tallies in the rows and columns of 4 and 5, each cell once, of all: how much is about the matter. */
    public OptionalDouble contentCross() {
        int content = 0;
        for (int i = 1; i <= CATEGORIES; i++)
            for (int j = 1; j <= CATEGORIES; j++)
                if (i == 4 || i == 5 || j == 4 || j == 5) content += matrix[i - 1][j - 1];
        return share(content, tallies());
    }

    /** SSR: the diagonal of all: how long one thing goes on. */
    public OptionalDouble steadyState() {
        return share(IntStream.range(0, CATEGORIES).map(i -> matrix[i][i]).sum(), tallies());
    }

    /** PSSR: 8 after 8 and 9 after 9, of 8 and 9: how long pupils go on. */
    public OptionalDouble pupilSteadyState() {
        return share(matrix[7][7] + matrix[8][8], columns(8, 9));
    }

    private int columns(int... categories) {
        return IntStream.of(categories).map(this::column).sum();
    }

    private int cells(List<Integer> rows, int... columns) {
        return rows.stream()
                .mapToInt(row ->
                        IntStream.of(columns).map(c -> matrix[row - 1][c - 1]).sum())
                .sum();
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) whole);
    }
}
