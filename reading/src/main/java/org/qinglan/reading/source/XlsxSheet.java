package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** The filled cells of one sheet; rows and columns in which nothing stands are left out. */
final class XlsxSheet implements SheetContentsHandler {
    private static final int MAX_CELLS = 300_000;
    private static final int MAX_MERGES = 10_000;

    /** POI leaves the quotes of formats such as yyyy"年"m"月" in the displayed date. */
    private static final Pattern QUOTED_SIGN = Pattern.compile("\"([年月日时分秒])\"");

    private final TreeMap<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final TreeSet<Integer> columns = new TreeSet<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private int row;
    private int count;

    @Override
    public void startRow(int rowNumber) {
        row = rowNumber;
    }

    @Override
    public void endRow(int rowNumber) {
        row = rowNumber + 1;
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        if (value == null || value.isBlank()) return;
        if (++count > MAX_CELLS) throw Unreadable.tooLong();
        var cells = rows.computeIfAbsent(row, k -> new HashMap<>());
        int column = reference == null ? cells.size() : new CellAddress(reference).getColumn();
        cells.put(column, QUOTED_SIGN.matcher(value).replaceAll("$1"));
        columns.add(column);
    }

    void merged(String area) {
        if (merges.size() >= MAX_MERGES) throw Unreadable.tooComplex();
        merges.add(CellRangeAddress.valueOf(area));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Piece.Grid grid() {
        if ((long) rows.size() * columns.size() > MAX_CELLS) throw Unreadable.tooLong();
        var starts = new HashMap<CellAddress, CellRangeAddress>();
        var below = new HashMap<CellAddress, CellRangeAddress>();
        for (var merge : merges) {
            for (int at : rows.subMap(merge.getFirstRow(), true, merge.getLastRow(), true)
                    .keySet()) {
                boolean first = at == merge.getFirstRow();
                (first ? starts : below).put(new CellAddress(at, merge.getFirstColumn()), merge);
                if (starts.size() + below.size() > MAX_CELLS) throw Unreadable.tooComplex();
            }
        }
        var grid = new ArrayList<List<Piece.Box>>();
        rows.forEach((at, cells) -> grid.add(boxes(at, cells, starts, below)));
        return new Piece.Grid(grid);
    }

    private List<Piece.Box> boxes(
            int at,
            Map<Integer, String> cells,
            Map<CellAddress, CellRangeAddress> starts,
            Map<CellAddress, CellRangeAddress> below) {
        var boxes = new ArrayList<Piece.Box>();
        int covered = -1;
        for (int column : columns) {
            if (column <= covered) continue;
            var address = new CellAddress(at, column);
            var merge = starts.getOrDefault(address, below.get(address));
            int span = 1;
            if (merge != null) {
                covered = merge.getLastColumn();
                span = Math.max(1, columns.subSet(column, true, covered, true).size());
            }
            boxes.add(new Piece.Box(
                    List.of(Piece.Line.of(cells.getOrDefault(column, ""))), span, below.containsKey(address)));
        }
        return boxes;
    }
}
