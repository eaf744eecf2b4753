package org.qinglan.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The fields in one XML part of a Word file. Word may cut a field into several runs; only those runs are joined. */
final class DocxFields {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([#/]?)\\s*([^{}]{1,60}?)\\s*}}");

    private final Document document;

    private DocxFields(Document document) {
        this.document = document;
    }

    static DocxFields of(Document document) {
        return new DocxFields(document);
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var paragraph : elements(document.getDocumentElement(), "p")) {
            Matcher field = FIELD.matcher(text(paragraph));
            while (field.find()) if (!field.group(1).equals("/")) names.add(field.group(1) + field.group(2));
        }
        return names;
    }

    void fill(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        for (var row : elements(document.getDocumentElement(), "tr")) {
            String loop = loopOf(row);
            if (loop != null) repeat(row, values, rows.getOrDefault(loop, List.of()));
        }
        fillIn(document.getDocumentElement(), values);
    }

    private static void repeat(Element row, Map<String, String> values, List<Map<String, String>> items) {
        Node table = row.getParentNode();
        for (var item : items) {
            var copy = (Element) row.cloneNode(true);
            table.insertBefore(copy, row);
            var all = new HashMap<>(values);
            all.putAll(item);
            fillIn(copy, all);
        }
        if (!items.isEmpty()) table.removeChild(row);
    }

    /** The name after {@code #} in a row; null for a row that stands once. */
    private static @Nullable String loopOf(Element row) {
        if (!elements(row, "tr").isEmpty()) return null;
        for (var paragraph : elements(row, "p")) {
            Matcher field = FIELD.matcher(text(paragraph));
            while (field.find()) if (field.group(1).equals("#")) return field.group(2);
        }
        return null;
    }

    private static void fillIn(Element within, Map<String, String> values) {
        for (var paragraph : elements(within, "p")) {
            // a paragraph with a text box holds paragraphs of its own; those come by themselves
            var texts = elements(paragraph, "t").stream()
                    .filter(t -> nearest(t, "p") == paragraph)
                    .toList();
            fillIn(texts, values);
        }
    }

    private static void fillIn(List<Element> texts, Map<String, String> values) {
        String all = String.join("", texts.stream().map(Node::getTextContent).toList());
        var found = new ArrayList<int[]>();
        var with = new ArrayList<String>();
        Matcher field = FIELD.matcher(all);
        while (field.find()) {
            found.add(new int[] {field.start(), field.end()});
            with.add(field.group(1).isEmpty() ? values.getOrDefault(field.group(2), "") : "");
        }
        // from the back, so that places further ahead stay where they are
        for (int i = found.size() - 1; i >= 0; i--) {
            replace(texts, found.get(i)[0], found.get(i)[1], with.get(i));
        }
        if (!found.isEmpty()) texts.forEach(DocxFields::breakLines);
    }

    /** Puts the value where the field begins and takes the rest of the field out of the runs it spans. */
    private static void replace(List<Element> texts, int start, int end, String value) {
        int at = 0;
        boolean placed = false;
        for (var text : texts) {
            String content = text.getTextContent();
            int from = Math.clamp(start - at, 0, content.length());
            int to = Math.clamp(end - at, 0, content.length());
            at += content.length();
            if (from == to) continue;
            text.setTextContent(content.substring(0, from) + (placed ? "" : value) + content.substring(to));
            text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
            placed = true;
        }
    }

    private static void breakLines(Element text) {
        String[] lines = text.getTextContent().split("\n", -1);
        if (lines.length == 1) return;
        Node run = text.getParentNode();
        for (int i = 0; i < lines.length - 1; i++) {
            var line = (Element) text.cloneNode(false);
            line.setTextContent(lines[i]);
            run.insertBefore(line, text);
            run.insertBefore(text.getOwnerDocument().createElementNS(W, "w:br"), text);
        }
        text.setTextContent(lines[lines.length - 1]);
    }

    private static String text(Element paragraph) {
        return String.join(
                "", elements(paragraph, "t").stream().map(Node::getTextContent).toList());
    }

    private static List<Element> elements(Element within, String name) {
        var live = within.getElementsByTagNameNS(W, name);
        var list = new ArrayList<Element>(live.getLength());
        for (int i = 0; i < live.getLength(); i++) list.add((Element) live.item(i));
        return list;
    }

    private static @Nullable Node nearest(Node node, String name) {
        Node up = node.getParentNode();
        while (up != null && !(W.equals(up.getNamespaceURI()) && name.equals(up.getLocalName())))
            up = up.getParentNode();
        return up;
    }

    static Document parse(byte[] part) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalArgumentException("no Word part", broken);
        }
    }

    static byte[] write(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            var writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
