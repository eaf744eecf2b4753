package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An .xlsx form: its visible sheets. Filled cells become inline strings, so that the shared strings stay as they are. */
final class SheetForm implements OfficeForm {
    private static final String BOOK = "xl/workbook.xml";
    private static final int MOST_SHEETS = 20;

    private final OfficeParts parts;
    private final Markup book;
    private final List<Sheet> sheets = new ArrayList<>();
    /** The id by which the calculation chain knows a sheet. */
    private final List<String> ids = new ArrayList<>();

    SheetForm(OfficeParts parts) {
        this.parts = parts;
        this.book = Markup.of(parts.get(BOOK));
        var targets = targets();
        var shared = shared();
        for (var sheet : book.root().all("sheet")) {
            String target = targets.get(String.valueOf(sheet.attribute("id")));
            String state = sheet.attribute("state");
            if (target == null || !parts.has(target) || (state != null && !state.equals("visible"))) continue;
            if (sheets.size() == MOST_SHEETS) break;
            var markup = Markup.of(parts.get(target));
            if (markup.root().child("sheetData") == null) continue;
            sheets.add(new Sheet(String.valueOf(sheet.attribute("name")), target, markup, shared));
            ids.add(String.valueOf(sheet.attribute("sheetId")));
        }
    }

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public List<FormTable> tables() {
        var shown = new ArrayList<FormTable>();
        for (int s = 0; s < sheets.size(); s++) {
            var table = sheets.get(s).shown("s" + s + "!");
            if (!table.lines().isEmpty()) shown.add(table);
        }
        return shown;
    }

    @Override
    public byte[] fill(Filling filling) {
        var changed = new LinkedHashMap<String, byte[]>();
        var moves = new ArrayList<SheetMove>();
        var texts = new HashMap<String, String>();
        for (int s = 0; s < sheets.size(); s++) {
            var writer = new SheetWriter(sheets.get(s), "s" + s + "!", filling);
            texts.put(sheets.get(s).part(), writer.written());
            for (var move : writer.moves()) moves.add(move.in(sheets.get(s), ids.get(s)));
        }
        for (var move : moves)
            if (holdsWhatStays(move)) throw new RowsDoNotFit(move.sheet().name());
        // the lowest first, so that places above stay what they are
        moves.sort(java.util.Comparator.comparingInt(SheetMove::last).reversed());
        for (var move : moves)
            texts.replaceAll(
                    (part, text) -> move.inSheet(text, part.equals(move.sheet().part())));
        for (var sheet : sheets) {
            String text = texts.getOrDefault(sheet.part(), "");
            if (!text.equals(sheet.markup().text())) changed.put(sheet.part(), Markup.bytes(text));
        }
        if (changed.isEmpty()) return parts.with(changed);
        for (var sheet : sheets) {
            String text = texts.getOrDefault(sheet.part(), "");
            String anew = Reckoning.withoutResults(text);
            if (!anew.equals(text)) changed.put(sheet.part(), Markup.bytes(anew));
        }
        others(moves, changed);
        return parts.with(changed);
    }

    /** The calculation chain and the names follow moved rows; a book that reckons is told to do so when it is opened. */
    private void others(List<SheetMove> moves, Map<String, byte[]> changed) {
        String names = book.text();
        for (var move : moves) names = move.inNames(names);
        boolean reckons =
                sheets.stream().anyMatch(s -> !s.markup().root().all("f").isEmpty());
        if (reckons) names = Reckoning.onOpening(names);
        if (!names.equals(book.text())) changed.put(BOOK, Markup.bytes(names));
        String chain = "xl/calcChain.xml";
        if (moves.isEmpty() || !parts.has(chain)) return;
        String text = Markup.of(parts.get(chain)).text();
        for (var move : moves) text = move.inChain(text);
        changed.put(chain, Markup.bytes(text));
    }

    /** Pictures, comments and list objects have places of their own, in parts that are not looked into. */
    private static boolean holdsWhatStays(SheetMove move) {
        var root = move.sheet().markup().root();
        return root.child("drawing") != null || root.child("legacyDrawing") != null || root.child("tableParts") != null;
    }

    private Map<String, String> targets() {
        var targets = new HashMap<String, String>();
        for (var relation :
                Markup.of(parts.get("xl/_rels/workbook.xml.rels")).root().all("Relationship")) {
            String target = String.valueOf(relation.attribute("Target"));
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            targets.put(String.valueOf(relation.attribute("Id")), part);
        }
        return targets;
    }

    private List<String> shared() {
        if (!parts.has("xl/sharedStrings.xml")) return List.of();
        var strings = new ArrayList<String>();
        for (var item : Markup.of(parts.get("xl/sharedStrings.xml")).root().childrenOf("si")) {
            var text = new StringBuilder();
            item.walk(e -> {
                // what is written small above Chinese characters is no part of them
                if (e.is("t") && !e.isWithin("rPh")) text.append(e.text());
            });
            strings.add(text.toString());
        }
        return strings;
    }

    /** Lists by the row they begin in, top to bottom. */
    static TreeMap<Integer, Filling.Listing> lists(String mark, Filling filling) {
        var lists = new TreeMap<Integer, Filling.Listing>();
        for (var list : filling.lists()) {
            if (list.rows().isEmpty()) continue;
            list.rows().getFirst().keySet().stream()
                    .filter(a -> a.startsWith(mark))
                    .findFirst()
                    .ifPresent(a -> lists.put(Ref.of(a.substring(mark.length())).row(), list));
        }
        return lists;
    }
}
