package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.SourceSpan;

class TextLayoutTest {
    private static final String[] WORDS = {
        "备课", "听课 ", "", "\t", "\n", "\r\n", "\u00a0", "一、", "9月", "𠮷", "\u200b", "。"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_span_points_to_its_place_and_nothing_stands_outside(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) check(TextLayout.document("x", pieces(random, 3)));
    }

    private static void check(SourceDocument document) {
        String text = document.text();
        int reached = 0;
        for (var block : document.blocks()) {
            assertThat(text.substring(reached, block.span().from())).isBlank();
            switch (block) {
                case Paragraph paragraph -> checkParagraph(text, paragraph);
                case Table table -> checkTable(text, table);
            }
            reached = block.span().to();
            assertThat(text.charAt(reached)).isEqualTo('\n');
        }
        assertThat(text.substring(reached)).isBlank();
        assertThat(text).doesNotContain("\r", "\u00a0", "\u200b");
    }

    private static void checkParagraph(String text, Paragraph paragraph) {
        String own = paragraph.span().of(text);
        assertThat(own).isNotBlank().doesNotContain("\n");
        assertThat(paragraph.numberLength()).isBetween(0, own.length());
    }

    /** A table is its cells with one tab between two of a row and one line end between two rows, and nothing else. */
    private static void checkTable(String text, Table table) {
        var rows = new ArrayList<String>();
        int at = table.span().from();
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            for (var cell : row.cells()) {
                assertThat(cell.span().from()).isEqualTo(at);
                assertThat(cell.columnSpan()).isPositive();
                if (cell.continued()) assertThat(cell.span()).isEqualTo(new SourceSpan(at, at));
                String own = cell.span().of(text);
                assertThat(own).doesNotContain("\t").doesNotStartWith("\n").doesNotEndWith("\n");
                cells.add(own);
                at = cell.span().to() + 1;
            }
            rows.add(String.join("\t", cells));
        }
        assertThat(table.span().of(text)).isEqualTo(String.join("\n", rows));
    }

    private static List<Piece> pieces(Random random, int depth) {
        var pieces = new ArrayList<Piece>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (depth > 0 && random.nextInt(3) == 0) pieces.add(grid(random, depth));
            else pieces.add(new Piece.Line(random.nextInt(3) == 0 ? "1." : "", words(random), random.nextInt(10)));
        }
        return pieces;
    }

    private static Piece.Grid grid(Random random, int depth) {
        var rows = new ArrayList<List<Piece.Box>>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var row = new ArrayList<Piece.Box>();
            for (int j = random.nextInt(4); j > 0; j--) {
                row.add(new Piece.Box(pieces(random, depth - 1), random.nextInt(4), random.nextInt(5) == 0));
            }
            rows.add(row);
        }
        return new Piece.Grid(rows);
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) words.append(WORDS[random.nextInt(WORDS.length)]);
        return words.toString();
    }

    @Test
    void a_number_in_ascii_keeps_a_gap_and_a_chinese_one_none() {
        var read = TextLayout.document(
                "x",
                List.of(new Piece.Line("1.", "备课", 0), new Piece.Line("一、", "备课", 2), new Piece.Line("2.", "", 0)));

        assertThat(read.text()).isEqualTo("1. 备课\n一、备课\n2.\n");
        assertThat(read.blocks())
                .containsExactly(
                        new Paragraph(new SourceSpan(0, 5), 0, 2),
                        new Paragraph(new SourceSpan(6, 10), 2, 2),
                        new Paragraph(new SourceSpan(11, 13), 0, 2));
    }
}
