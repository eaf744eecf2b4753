package org.qinglan.reading.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The inside of a paragraph of a Word file: runs, fields, boxes drawn beside the text. */
final class DocxRuns {
    private final Xml xml;
    private final DocxStyles styles;
    private final Blocks blocks;
    /** The notes that the text refers to, as "footnote2". */
    private final Set<String> notes = new HashSet<>();

    /** Reads the blocks inside the current element. */
    interface Blocks {
        List<Piece> read() throws XMLStreamException;
    }

    /** A paragraph while it is read. */
    static final class Content {
        final StringBuilder text = new StringBuilder();
        /** Text boxes anchored in the paragraph; they follow it. */
        final List<Piece> boxes = new ArrayList<>();
        /** For each open field, whether its result has begun. */
        final Deque<Boolean> fields = new ArrayDeque<>();

        boolean hidden;

        void add(String part) {
            if (fields.contains(false)) return;
            if (text.length() + part.length() > TextLayout.MAX_CHARACTERS) throw Unreadable.tooLong();
            text.append(part);
        }
    }

    DocxRuns(Xml xml, DocxStyles styles, Blocks blocks) {
        this.xml = xml;
        this.styles = styles;
        this.blocks = blocks;
    }

    /** Takes up the current element, a child of a paragraph or of a container in it. */
    void inline(Content content) throws XMLStreamException {
        switch (xml.name()) {
            case "r" -> run(content);
            case "del", "moveFrom", "pPr", "sdtPr", "rt" -> {}
            case "sdt" -> control(content);
            case "AlternateContent" -> {
                int alternatives = xml.depth();
                if (xml.childOf(alternatives)) inner(content);
            }
            default -> inner(content);
        }
    }

    private void inner(Content content) throws XMLStreamException {
        int here = xml.depth();
        while (xml.childOf(here)) inline(content);
    }

    private void control(Content content) throws XMLStreamException {
        boolean silent = false;
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("sdtPr")) silent = isSilent(xml);
            else if (xml.name().equals("sdtContent") && !silent) inner(content);
        }
    }

    /**
     * Whether a control, whose sdtPr is the current element, says nothing of its own: a field to fill in shows "click
     * here to enter text" as long as nobody did, and a table of contents repeats the headings.
     */
    static boolean isSilent(Xml xml) throws XMLStreamException {
        boolean silent = false;
        int properties = xml.depth();
        while (xml.childOf(properties)) {
            if (xml.name().equals("showingPlcHdr")) silent |= xml.on();
            if (!xml.name().equals("docPartObj")) continue;
            int part = xml.depth();
            while (xml.childOf(part)) {
                silent |= xml.name().equals("docPartGallery") && xml.value().equals("Table of Contents");
            }
        }
        return silent;
    }

    Set<String> notes() {
        return notes;
    }

    private void run(Content content) throws XMLStreamException {
        boolean hidden = content.hidden;
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("rPr")) hidden = hidden(hidden);
            else if (!hidden || xml.name().equals("fldChar")) runPart(content);
        }
    }

    private boolean hidden(boolean byParagraph) throws XMLStreamException {
        boolean hidden = byParagraph;
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("rStyle")) hidden |= styles.hides(xml.value());
            if (xml.name().equals("vanish")) hidden = xml.on();
        }
        return hidden;
    }

    private void runPart(Content content) throws XMLStreamException {
        switch (xml.name()) {
            case "t" -> content.add(Symbols.readable(xml.text(), ""));
            case "tab", "ptab" -> content.add("\t");
            case "br", "cr" -> content.add("\n");
            case "noBreakHyphen" -> content.add("-");
            case "sym" -> content.add(symbol());
            case "fldChar" -> field(content);
            case "footnoteReference", "endnoteReference" ->
                notes.add(xml.name().replace("Reference", "") + xml.attribute("id"));
            case "ruby" -> inner(content);
            case "drawing", "pict", "object" -> boxes(content);
            case "AlternateContent" -> {
                int alternatives = xml.depth();
                if (xml.childOf(alternatives)) boxes(content);
            }
            default -> {}
        }
    }

    private String symbol() {
        String code = xml.attribute("char");
        try {
            return code == null ? "" : Symbols.readable(String.valueOf((char) Integer.parseInt(code, 16)), "");
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void field(Content content) {
        String type = xml.attribute("fldCharType");
        if ("begin".equals(type)) content.fields.push(false);
        else if (!content.fields.isEmpty()) {
            content.fields.pop();
            if ("separate".equals(type)) content.fields.push(true);
        }
    }

    private void boxes(Content content) throws XMLStreamException {
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "txbxContent" -> content.boxes.addAll(blocks.read());
                case "AlternateContent" -> {
                    int alternatives = xml.depth();
                    if (xml.childOf(alternatives)) boxes(content);
                }
                default -> boxes(content);
            }
        }
    }
}
