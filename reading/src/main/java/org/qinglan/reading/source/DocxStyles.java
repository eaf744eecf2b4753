package org.qinglan.reading.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file say about outline, lists and hidden text. */
final class DocxStyles {
    private static final int LONGEST_CHAIN = 20;
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String paragraphDefault;

    /** Fields are null where the style leaves them to the one it is based on. */
    private static final class Style {
        final String id;

        @Nullable
        String basedOn;

        @Nullable
        Integer outlineLevel;

        @Nullable
        Integer list;

        @Nullable
        Integer listLevel;

        @Nullable
        Boolean hidden;

        Style(String id) {
            this.id = id;
        }
    }

    /** A paragraph style's place in a list; {@code style} is the one that names the list. */
    record ListUse(int list, int level, String style) {}

    static DocxStyles none() {
        return new DocxStyles();
    }

    static DocxStyles read(Xml xml) throws XMLStreamException {
        var all = new DocxStyles();
        int root = xml.depth();
        while (xml.childOf(root)) {
            if (!xml.name().equals("style")) continue;
            String id = xml.attribute("styleId");
            if (id == null) continue;
            boolean isDefault = "paragraph".equals(xml.attribute("type")) && xml.attribute("default") != null;
            if (isDefault && !"0".equals(xml.attribute("default"))) all.paragraphDefault = id;
            all.styles.put(id, style(xml, id));
        }
        return all;
    }

    private static Style style(Xml xml, String id) throws XMLStreamException {
        var style = new Style(id);
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "name" -> {
                    var heading = HEADING.matcher(xml.value().toLowerCase(Locale.ROOT));
                    if (heading.matches() && style.outlineLevel == null) {
                        style.outlineLevel = Integer.parseInt(heading.group(1));
                    }
                }
                case "basedOn" -> style.basedOn = xml.value();
                case "pPr" -> paragraphProperties(xml, style);
                case "rPr" -> {
                    int properties = xml.depth();
                    while (xml.childOf(properties)) if (xml.name().equals("vanish")) style.hidden = xml.on();
                }
                default -> {}
            }
        }
        return style;
    }

    private static void paragraphProperties(Xml xml, Style style) throws XMLStreamException {
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "outlineLvl" -> style.outlineLevel = outlineLevel(xml.number(9));
                case "numPr" -> {
                    int numbering = xml.depth();
                    while (xml.childOf(numbering)) {
                        if (xml.name().equals("numId")) style.list = xml.number(0);
                        if (xml.name().equals("ilvl")) style.listLevel = xml.number(0);
                    }
                }
                default -> {}
            }
        }
    }

    /** Word counts from 0 and calls body text 9. */
    static int outlineLevel(int word) {
        return word >= 0 && word <= 8 ? word + 1 : 0;
    }

    int outlineLevel(@Nullable String id) {
        Integer level = inherited(orDefault(id), style -> style.outlineLevel);
        return level == null ? 0 : level;
    }

    boolean hides(@Nullable String id) {
        return Boolean.TRUE.equals(inherited(id, style -> style.hidden));
    }

    @Nullable
    ListUse list(@Nullable String id) {
        String from = orDefault(id);
        var naming = inherited(from, style -> style.list == null ? null : style);
        if (naming == null || naming.list == null || naming.list == 0) return null;
        Integer level = inherited(from, style -> style.listLevel);
        return new ListUse(naming.list, level == null ? -1 : level, from == null ? naming.id : from);
    }

    private @Nullable String orDefault(@Nullable String id) {
        return id != null && styles.containsKey(id) ? id : paragraphDefault;
    }

    private <T> @Nullable T inherited(@Nullable String id, Function<Style, @Nullable T> field) {
        String next = id;
        for (int i = 0; i < LONGEST_CHAIN && next != null; i++) {
            var style = styles.get(next);
            if (style == null) return null;
            T value = field.apply(style);
            if (value != null) return value;
            next = style.basedOn;
        }
        return null;
    }
}
