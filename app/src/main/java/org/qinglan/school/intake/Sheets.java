package org.qinglan.school.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table out of an .xlsx file as schools have them: titles above, signatures below. */
final class Sheets {
    static final int MOST_ROWS = 50_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int SHORTEST_HEADER = 8;
    private static final int MOST_PARTS = 2_000;
    private static final int HEADER_WITHIN = 10;
    private static final int LONGEST_CELL = 500;
    private static final String FOOTER = "(填表人|审核人|制表人|负责人|单位负责人|盖章|（盖章）|合计|备注|说明|注)([:：].*)?";

    private record Header(int number, Map<Integer, Column> columns) {}

    private Sheets() {}

    /** The rows of the first sheet that has these columns; {@link UnreadableFile} where there is none. */
    static List<SheetRow> rows(byte[] content, List<Column> columns) {
        return find(content, columns).orElseThrow(() -> new UnreadableFile("前 10 行里没有找到表头。请下载模板，把内容贴到模板里再传。"));
    }

    /** As {@link #rows}, for a sheet that may be absent. */
    static Optional<List<SheetRow>> find(byte[] content, List<Column> columns) {
        refuseHostile(content);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book.getSheets().toList()) {
                var rows = rows(sheet, columns);
                if (rows != null) return Optional.of(rows);
            }
            return Optional.empty();
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFile("这个 Excel 文件打不开，可能已损坏或加了密码。请用 Excel 或 WPS 另存一份再传。");
        }
    }

    private static @Nullable List<SheetRow> rows(Sheet sheet, List<Column> columns) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            var all = stream.limit(MOST_ROWS + HEADER_WITHIN + 1L).toList();
            var header = header(all, columns);
            if (header == null) return null;
            columns.stream()
                    .filter(Column::required)
                    .filter(column -> !header.columns().containsValue(column))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new UnreadableFile(
                                "表头（第 " + header.number() + " 行）里没有“" + missing.label() + "”这一列，请补上再传。");
                    });
            var rows = all.stream()
                    .filter(row -> row.getRowNum() > header.number())
                    .map(row -> row(row, header))
                    .filter(row -> !row.cells().isEmpty() && !isFooter(row))
                    .toList();
            if (rows.size() > MOST_ROWS) throw new UnreadableFile("一次最多导入 5 万行，请分成几个文件。");
            return rows;
        }
    }

    /** The row of the first ten with the most known labels, where at least three in five of its cells are known. */
    private static @Nullable Header header(List<Row> all, List<Column> columns) {
        Header best = null;
        for (Row row : all.subList(0, Math.min(HEADER_WITHIN, all.size()))) {
            if (row.getRowNum() > HEADER_WITHIN) break;
            int filled = 0;
            Map<Integer, Column> found = new HashMap<>();
            for (Cell cell : row) {
                if (cell == null || text(cell).isEmpty()) continue;
                filled++;
                String head = text(cell).replaceAll("[\\s\\u3000*＊]|[（(].*[）)]", "");
                columns.stream()
                        .filter(c -> c.isCalled(head) && !found.containsValue(c))
                        .findFirst()
                        .ifPresent(c -> found.put(cell.getColumnIndex(), c));
            }
            boolean known = found.size() >= 2 && found.size() * 5 >= filled * 3;
            if (known && (best == null || found.size() > best.columns().size()))
                best = new Header(row.getRowNum(), found);
        }
        return best;
    }

    private static SheetRow row(Row row, Header header) {
        Map<String, SheetRow.Cell> cells = new HashMap<>();
        for (Cell cell : row) {
            if (cell == null) continue;
            var column = header.columns().get(cell.getColumnIndex());
            String text = text(cell);
            if (column == null || text.isEmpty()) continue;
            boolean number = cell.getValue() instanceof BigDecimal;
            cells.put(column.label(), new SheetRow.Cell(text, number, letters(cell.getColumnIndex())));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static boolean isFooter(SheetRow row) {
        return row.cells().size() <= 3
                && row.cells().values().stream().anyMatch(cell -> cell.text().matches(FOOTER));
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getValue() == null) return "";
        String text = cell.getValue() instanceof BigDecimal number
                ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                : String.valueOf(cell.getValue());
        text = text.replace('\u00a0', ' ').strip();
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    /** A, B … Z, AA. */
    static String letters(int index) {
        var letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) letters.insert(0, (char) ('A' + i % 26));
        return letters.toString();
    }

    /** Counts what really comes out of the archive, before anything is parsed. */
    private static void refuseHostile(byte[] content) {
        if (content.length < SHORTEST_HEADER || !ReadableWorkbook.isOOXMLZipHeader(content))
            throw new UnreadableFile(
                    content.length >= SHORTEST_HEADER && ReadableWorkbook.isOLE2Header(content)
                            ? "这是旧版 .xls 或加了密码的文件。请在 Excel 或 WPS 里另存为 .xlsx 再传。"
                            : "这不是 Excel 的 .xlsx 文件。请下载模板，填好再传。");
        long bytes = 0;
        int parts = 0;
        var buffer = new byte[1 << 16];
        // Not ZipInputStream: it cannot read archives that were written as a stream, and many are.
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) throw new UnreadableFile("这个文件里的内容太多，请只留名单那一张表再传。");
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        bytes += n;
                        if (bytes > MOST_BYTES) throw new UnreadableFile("这个文件展开后太大，请只留名单那一张表再传。");
                    }
                }
            }
        } catch (IOException broken) {
            throw new UnreadableFile("这个 Excel 文件不完整，可能没有下载完。请重新保存一份再传。");
        }
    }
}
