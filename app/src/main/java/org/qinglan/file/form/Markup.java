package org.qinglan.file.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An XML part by byte offsets: each byte is one character of {@link #text()}, so that places in the string are places in
 * the file. It is cut and joined, never written anew from a tree.
 */
final class Markup {
    private static final int DEEPEST = 180;
    private static final int MOST_ELEMENTS = 600_000;
    private static final Pattern NAME = Pattern.compile("[^\\s/>]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/<>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#\\d{1,7}|amp|lt|gt|quot|apos);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final XMLInputFactory FACTORY = factory();

    /** From, to: both places in the text. */
    record Span(int from, int to) {}

    private final String text;
    private final Element root;

    private Markup(byte[] part) {
        text = new String(part, StandardCharsets.ISO_8859_1);
        root = scan();
    }

    /** @throws Unusable where it is no sound XML in UTF-8, or has a document type */
    static Markup of(byte[] part) {
        check(part);
        return new Markup(part);
    }

    /** The part, one character for each byte. */
    String text() {
        return text;
    }

    Element root() {
        return root;
    }

    /** Where the value of an attribute stands, by its local name. */
    @Nullable
    Span attribute(Element element, String localName) {
        Matcher found = ATTRIBUTE
                .matcher(text)
                .region(element.start() + 1 + element.name().length(), element.open());
        while (found.find()) {
            String name = found.group(1);
            if (!name.substring(name.indexOf(':') + 1).equals(localName)) continue;
            int group = found.group(2) != null ? 2 : 3;
            return new Span(found.start(group), found.end(group));
        }
        return null;
    }

    /** Text as users read it. */
    static String decode(String written) {
        String text = new String(written.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group(1))));
    }

    /** Text as it is written between tags or in an attribute; characters that XML cannot hold are left out. */
    static String encode(String text) {
        var written = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                default -> {
                    if (isAllowed(c)) written.appendCodePoint(c);
                }
            }
        });
        return new String(written.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String part) {
        return part.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String meaning(String entity) {
        if (!entity.startsWith("#")) return NAMED.getOrDefault(entity, "");
        int code = entity.startsWith("#x")
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }

    private Element scan() {
        List<Element> top = new ArrayList<>(1);
        var open = new java.util.ArrayDeque<Element>();
        int count = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            if (text.startsWith("<!--", at)) at = after("-->", at);
            else if (text.startsWith("<![CDATA[", at)) at = after("]]>", at);
            else if (text.startsWith("<?", at)) at = after("?>", at);
            else if (text.startsWith("</", at)) {
                int end = after(">", at);
                open.pop().ends(at, end);
                at = end;
            } else {
                int end = tagEnd(at);
                var name = NAME.matcher(text).region(at + 1, end);
                if (!name.lookingAt() || ++count > MOST_ELEMENTS) throw new Unusable(FormRefusal.TOO_COMPLEX);
                var element = new Element(this, open.peek(), name.group(), at, end);
                if (open.isEmpty()) top.add(element);
                if (text.charAt(end - 2) != '/') open.push(element);
                at = end;
            }
        }
        return top.getFirst();
    }

    /** Behind the tag that begins here; a {@code >} within quotes does not end it. */
    private int tagEnd(int at) {
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        throw new Unusable(FormRefusal.DAMAGED);
    }

    private int after(String mark, int at) {
        int found = text.indexOf(mark, at);
        if (found < 0) throw new Unusable(FormRefusal.DAMAGED);
        return found + mark.length();
    }

    /** A real parser has the first word: what it takes for sound, the scanner may trust. */
    private static void check(byte[] part) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            String encoding = reader.getCharacterEncodingScheme();
            String seen = reader.getEncoding();
            if ((encoding != null && !encoding.equalsIgnoreCase("UTF-8"))
                    || (seen != null && !seen.equalsIgnoreCase("UTF-8"))) throw new Unusable(FormRefusal.DAMAGED);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST)
                    throw new Unusable(FormRefusal.TOO_COMPLEX);
                if (event == XMLStreamConstants.END_ELEMENT) depth--;
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                    throw new Unusable(FormRefusal.DAMAGED);
            }
        } catch (XMLStreamException broken) {
            throw new Unusable(FormRefusal.DAMAGED);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 1));
        return factory;
    }
}
