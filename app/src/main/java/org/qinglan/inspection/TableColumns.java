package org.qinglan.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.file.form.FormTable;

/** The columns of a checklist's table in the office's own file: which holds the lines, which takes the proof. */
final class TableColumns {
    private static final Pattern ADDRESS = Pattern.compile("t\\d+r\\d+(c\\d+)|s\\d+!([A-Z]+)\\d+");
    private static final Pattern PROOF = Pattern.compile("佐证|支撑|材料|证明|自查|自评|完成情况|达成|备注|说明");
    private static final Pattern COUNTER = Pattern.compile("序号|编号|分值|得分|评分|分数");
    private static final int SHORT = 4;

    private final FormTable table;
    private final List<TableColumn> columns;

    TableColumns(FormTable table) {
        this.table = table;
        columns = columns(table);
    }

    /** The table with the most rows: covers and signatures are smaller. */
    static int largest(List<FormTable> tables) {
        int best = 0;
        for (int i = 1; i < tables.size(); i++)
            if (tables.get(i).lines().size() > tables.get(best).lines().size()) best = i;
        return best;
    }

    List<TableColumn> all() {
        return columns;
    }

    /** The column with the most words; empty where the table has none. */
    Optional<String> text() {
        return columns.stream()
                .filter(c -> c.characters() > 0 && !COUNTER.matcher(c.name()).find())
                .max(Comparator.comparingInt(TableColumn::characters))
                .map(TableColumn::key);
    }

    /** The column that is named like one for proof, else the emptiest; null where none has room. */
    @Nullable
    String proof(String text) {
        var free = columns.stream()
                .filter(c -> !c.key().equals(text)
                        && c.empty() > 0
                        && !COUNTER.matcher(c.name()).find())
                .toList();
        return free.stream()
                .filter(c -> PROOF.matcher(c.name()).find())
                .findFirst()
                .or(() -> free.stream().max(Comparator.comparingInt(TableColumn::empty)))
                .map(TableColumn::key)
                .orElse(null);
    }

    /** The lines that stand in a column; a row of one cell heads the rows below it. */
    List<Checklist.Read> lines(String text) {
        var lines = new ArrayList<Checklist.Read>();
        String heading = "";
        boolean head = true;
        for (var row : table.lines()) {
            if (row.boxes().size() < 2) {
                if (!head)
                    heading = Checklist.bare(row.boxes().getFirst().text().strip());
                continue;
            }
            var box = cells(row).get(text);
            boolean names = head;
            head = false;
            if (names || box == null) continue;
            String words = Checklist.bare(box.text().replaceAll("\\s+", " ").strip());
            if (words.length() >= SHORT) lines.add(new Checklist.Read(heading, words, box.row()));
        }
        return lines;
    }

    /** The cell of a column in a row, where it may be written; empty otherwise. */
    Optional<FormTable.Box> cell(String row, String column) {
        return table.lines().stream()
                .flatMap(line -> line.boxes().stream())
                .filter(box -> box.row().equals(row) && key(box).equals(column) && box.choosable())
                .findFirst();
    }

    private static List<TableColumn> columns(FormTable table) {
        Map<String, TableColumn> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.lines().size(); i++) {
            var row = table.lines().get(i);
            if (row.boxes().size() < 2) continue;
            for (var box : row.boxes()) {
                String words = box.text().strip();
                var before = columns.get(key(box));
                columns.put(
                        key(box),
                        before == null
                                ? new TableColumn(key(box), words, 0, 0)
                                : new TableColumn(
                                        key(box),
                                        before.name(),
                                        before.characters() + words.length(),
                                        before.empty() + (words.isEmpty() && box.choosable() ? 1 : 0)));
            }
        }
        return List.copyOf(columns.values());
    }

    private static Map<String, FormTable.Box> cells(FormTable.Line row) {
        Map<String, FormTable.Box> cells = new LinkedHashMap<>();
        row.boxes().forEach(box -> cells.put(key(box), box));
        return cells;
    }

    private static String key(FormTable.Box box) {
        var address = ADDRESS.matcher(box.address());
        if (!address.matches()) throw new IllegalStateException(box.address());
        return address.group(1) == null ? address.group(2) : address.group(1);
    }
}
