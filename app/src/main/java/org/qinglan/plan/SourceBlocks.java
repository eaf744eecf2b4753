package org.qinglan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.SourceDocument.Block;
import org.qinglan.reading.SourceDocument.Cell;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Row;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.SourceSpan;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Paragraphs and tables of a source as short JSON. */
final class SourceBlocks {
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private SourceBlocks() {}

    /**
     * @param level of a paragraph: 1 heading of the first level …, 0 text
     * @param rows of a table: cells as from, to, columns; null for a paragraph
     */
    private record Kept(
            int from,
            int to,
            int level,
            int number,
            @Nullable List<List<int[]>> rows) {}

    static String write(JsonMapper json, List<Block> blocks) {
        return json.writeValueAsString(blocks.stream().map(SourceBlocks::kept).toList());
    }

    static List<Block> read(JsonMapper json, String text) {
        return json.readValue(text, KEPT).stream().map(SourceBlocks::block).toList();
    }

    private static Kept kept(Block block) {
        var span = block.span();
        return switch (block) {
            case Paragraph p -> new Kept(span.from(), span.to(), p.outlineLevel(), p.numberLength(), null);
            case Table t ->
                new Kept(
                        span.from(),
                        span.to(),
                        0,
                        0,
                        t.rows().stream().map(SourceBlocks::kept).toList());
        };
    }

    private static List<int[]> kept(Row row) {
        return row.cells().stream()
                .map(c -> new int[] {c.span().from(), c.span().to(), c.columnSpan(), c.continued() ? 1 : 0})
                .toList();
    }

    private static Block block(Kept kept) {
        var span = new SourceSpan(kept.from(), kept.to());
        if (kept.rows() == null) return new Paragraph(span, kept.level(), kept.number());
        var rows = kept.rows().stream()
                .map(row -> new Row(row.stream()
                        .map(c -> new Cell(new SourceSpan(c[0], c[1]), c[2], c[3] == 1))
                        .toList()))
                .toList();
        return new Table(span, rows);
    }
}
