package org.qinglan.reading.source;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML part from element to element without building a tree, so that its size costs no memory and its depth no
 * stack. Names are local names: transitional and strict files differ in their namespaces only.
 */
final class Xml {
    /** A table inside a table takes three, a text box about ten. */
    static final int MAX_DEPTH = 180;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    Xml(InputStream part) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(part);
        while (reader.hasNext() && depth == 0) advance();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Ours says what is wrong; the parser's own limit of 100 would call the file damaged.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH + 1));
        return factory;
    }

    /** The depth of the current element, 1 for the root; the mark for {@link #childOf}. */
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    /**
     * Moves to the next child of the element at the given depth, passing over whatever of the former child was not
     * read; false at the end of that element.
     */
    boolean childOf(int parent) throws XMLStreamException {
        while (depth >= parent && reader.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) return true;
        }
        return false;
    }

    /** The text directly inside the current element, which is left behind. */
    String text() throws XMLStreamException {
        int here = depth;
        var text = new StringBuilder();
        while (depth >= here && reader.hasNext()) {
            int event = advance();
            if (depth == here && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                if (text.length() + reader.getTextLength() > TextLayout.MAX_CHARACTERS) throw Unreadable.tooLong();
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String value() {
        var value = attribute("val");
        return value == null ? "" : value;
    }

    /** {@code <w:vanish/>} means yes, {@code <w:vanish w:val="0"/>} means no. */
    boolean on() {
        return switch (value()) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    int number(int otherwise) {
        return number(value(), otherwise);
    }

    static int number(@Nullable String text, int otherwise) {
        if (text == null) return otherwise;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) throw Unreadable.tooDeep();
        if (event == XMLStreamConstants.END_ELEMENT) depth--;
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("office files have no document type");
        }
        return event;
    }
}
