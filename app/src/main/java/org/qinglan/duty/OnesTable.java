package org.qinglan.duty;

import java.util.List;
import org.qinglan.file.WordDocument;

/**
 * 附件一: teachers down, the items of their “五个一” across, each cell with what was done and what is missing.
 *
 * @param title 教师“五个一”计划表
 * @param heads of the items, in the plan's own words
 */
public record OnesTable(String title, List<String> heads, List<Row> rows) {
    /** One teacher. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param done a line for each record: 9月25日 《认识分数》
     * @param mark 还差1, 欠1, 缓, 自愿, —; empty where nothing is missing
     * @param css how the mark looks on the page
     */
    public record Cell(List<String> done, String mark, String css) {
        public Cell {
            done = List.copyOf(done);
        }

        String text() {
            return String.join(
                    "\n",
                    mark.isEmpty()
                            ? done
                            : java.util.stream.Stream.concat(done.stream(), java.util.stream.Stream.of(mark))
                                    .toList());
        }
    }

    public OnesTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** The table as a Word file, across an A4 page, with the items' own words as its head. */
    byte[] word(String caption) {
        var widths = new java.util.ArrayList<Integer>(List.of(5));
        heads.forEach(h -> widths.add(9));
        var head = new java.util.ArrayList<String>(List.of("教师姓名"));
        head.addAll(heads);
        var lines = rows.stream()
                .map(r -> {
                    var cells = new java.util.ArrayList<String>(List.of(r.name()));
                    r.cells().forEach(c -> cells.add(c.text()));
                    return (List<String>) cells;
                })
                .toList();
        return WordDocument.landscape()
                .title("附件一、" + title)
                .caption(caption)
                .table(widths, head, lines)
                .bytes();
    }
}
