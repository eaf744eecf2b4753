package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The body of a Word file as its reader sees it: insertions accepted, deletions and hidden text gone. */
final class DocxBody {
    private final Xml xml;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final ListNumbers numbers;
    private final DocxRuns runs;
    private final DocxChunks chunks;

    /** The blocks of one container, and the text of a paragraph whose mark was deleted, waiting for the next one. */
    private static final class Flow {
        final List<Piece> pieces = new ArrayList<>();
        final StringBuilder carried = new StringBuilder();

        List<Piece> finish() {
            if (!carried.isEmpty()) pieces.add(Piece.Line.of(carried.toString()));
            carried.setLength(0);
            return pieces;
        }
    }

    /** What pPr says. */
    private static final class Properties {
        @Nullable
        String style;

        @Nullable
        Integer list;

        @Nullable
        Integer listLevel;

        @Nullable
        Integer outlineLevel;

        boolean markHidden;
        boolean markDeleted;
    }

    DocxBody(Xml xml, DocxStyles styles, DocxNumbering numbering, DocxChunks chunks) {
        this.chunks = chunks;
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        numbers = numbering.numbers();
        runs = new DocxRuns(xml, styles, this::blocks);
    }

    List<Piece> read() throws XMLStreamException {
        int root = xml.depth();
        while (xml.childOf(root)) if (xml.name().equals("body")) return blocks();
        return List.of();
    }

    /** The notes that the text refers to, for {@link #notes(Set)}. */
    Set<String> notes() {
        return runs.notes();
    }

    /** The named ones of a part that holds notes; the others are rules drawn between text and notes. */
    List<Piece> notes(Set<String> named) throws XMLStreamException {
        var pieces = new ArrayList<Piece>();
        int root = xml.depth();
        while (xml.childOf(root)) if (named.contains(xml.name() + xml.attribute("id"))) pieces.addAll(blocks());
        return pieces;
    }

    /** The blocks inside the current element. */
    private List<Piece> blocks() throws XMLStreamException {
        var flow = new Flow();
        blocks(flow);
        return flow.finish();
    }

    private void blocks(Flow flow) throws XMLStreamException {
        int here = xml.depth();
        while (xml.childOf(here)) block(flow);
    }

    private void block(Flow flow) throws XMLStreamException {
        switch (xml.name()) {
            case "p" -> paragraph(flow);
            case "tbl" -> {
                flow.finish();
                flow.pieces.add(table());
            }
            case "sdt" -> control(flow);
            case "customXml", "ins", "moveTo" -> blocks(flow);
            case "altChunk" -> flow.pieces.addAll(chunks.named(String.valueOf(xml.attribute("id"))));
            case "AlternateContent" -> {
                int alternatives = xml.depth();
                if (xml.childOf(alternatives)) blocks(flow);
            }
            default -> {}
        }
    }

    private void control(Flow flow) throws XMLStreamException {
        boolean silent = false;
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("sdtPr")) silent = DocxRuns.isSilent(xml);
            else if (xml.name().equals("sdtContent") && !silent) blocks(flow);
        }
    }

    private void paragraph(Flow flow) throws XMLStreamException {
        var properties = new Properties();
        var content = new DocxRuns.Content();
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("pPr")) {
                properties = properties();
                content.hidden = styles.hides(properties.style);
            } else runs.inline(content);
        }
        String text = flow.carried + content.text.toString();
        flow.carried.setLength(0);
        if (properties.markDeleted) {
            flow.carried.append(text);
        } else if (!(text.isEmpty() && (properties.markHidden || content.hidden))) {
            flow.pieces.add(new Piece.Line(number(properties), text, outlineLevel(properties)));
        }
        flow.pieces.addAll(content.boxes);
    }

    private int outlineLevel(Properties properties) {
        return properties.outlineLevel != null ? properties.outlineLevel : styles.outlineLevel(properties.style);
    }

    private String number(Properties properties) {
        var byStyle = styles.list(properties.style);
        if (properties.list != null) {
            int level = properties.listLevel == null ? 0 : properties.listLevel;
            return numbers.next(properties.list, level);
        }
        if (byStyle == null) return "";
        int level = properties.listLevel != null ? properties.listLevel : numbering.level(byStyle);
        return numbers.next(byStyle.list(), level);
    }

    private Properties properties() throws XMLStreamException {
        var properties = new Properties();
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "pStyle" -> properties.style = xml.value();
                case "outlineLvl" -> properties.outlineLevel = DocxStyles.outlineLevel(xml.number(9));
                case "numPr" -> {
                    int numbered = xml.depth();
                    while (xml.childOf(numbered)) {
                        if (xml.name().equals("numId")) properties.list = xml.number(0);
                        if (xml.name().equals("ilvl")) properties.listLevel = xml.number(0);
                    }
                }
                case "rPr" -> {
                    int mark = xml.depth();
                    while (xml.childOf(mark)) {
                        if (xml.name().equals("vanish")) properties.markHidden = xml.on();
                        if (xml.name().equals("del") || xml.name().equals("moveFrom")) properties.markDeleted = true;
                    }
                }
                default -> {}
            }
        }
        return properties;
    }

    private Piece.Grid table() throws XMLStreamException {
        var rows = new ArrayList<List<Piece.Box>>();
        rows(rows);
        return new Piece.Grid(rows);
    }

    private void rows(List<List<Piece.Box>> rows) throws XMLStreamException {
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "tr" -> {
                    var row = new Row();
                    cells(row);
                    if (!row.deleted) rows.add(row.boxes);
                }
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(rows);
                default -> {}
            }
        }
    }

    private static final class Row {
        final List<Piece.Box> boxes = new ArrayList<>();
        boolean deleted;
    }

    private void cells(Row row) throws XMLStreamException {
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "trPr" -> rowProperties(row);
                case "tc" -> cell(row);
                case "sdt" -> controlledCells(row);
                case "customXml" -> cells(row);
                default -> {}
            }
        }
    }

    /** A cell nobody filled in stays a cell. */
    private void controlledCells(Row row) throws XMLStreamException {
        boolean silent = false;
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("sdtPr")) silent = DocxRuns.isSilent(xml);
            if (!xml.name().equals("sdtContent")) continue;
            int first = row.boxes.size();
            cells(row);
            if (silent) {
                row.boxes
                        .subList(Math.min(first, row.boxes.size()), row.boxes.size())
                        .replaceAll(box -> new Piece.Box(List.of(), box.columnSpan(), box.continued()));
            }
        }
    }

    private void rowProperties(Row row) throws XMLStreamException {
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "del", "hidden" -> row.deleted = true;
                case "gridBefore" -> {
                    int columns = xml.number(0);
                    if (columns > 0) row.boxes.add(new Piece.Box(List.of(), columns(columns), false));
                }
                default -> {}
            }
        }
    }

    private void cell(Row row) throws XMLStreamException {
        var flow = new Flow();
        int columns = 1;
        boolean continued = false;
        boolean joinsLeft = false;
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "tcPr" -> {
                    int properties = xml.depth();
                    while (xml.childOf(properties)) {
                        switch (xml.name()) {
                            case "gridSpan" -> columns = columns(xml.number(1));
                            case "vMerge" -> continued = !xml.value().equals("restart");
                            case "hMerge" -> joinsLeft = !xml.value().equals("restart");
                            default -> {}
                        }
                    }
                }
                default -> block(flow);
            }
        }
        if (joinsLeft && !row.boxes.isEmpty()) {
            var left = row.boxes.removeLast();
            row.boxes.add(new Piece.Box(left.content(), left.columnSpan() + columns, left.continued()));
        } else row.boxes.add(new Piece.Box(flow.finish(), columns, continued));
    }

    /** Word allows 63 columns. */
    private static int columns(int claimed) {
        return Math.clamp(claimed, 1, 63);
    }
}
