package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.source.ListNumbers.Definition;
import org.qinglan.reading.source.ListNumbers.Level;

/** The lists of a Word file: numbering.xml, where a list (num) uses a pattern of levels (abstractNum). */
final class DocxNumbering {
    private final DocxStyles styles;
    private final Map<Integer, Level[]> patterns = new HashMap<>();
    private final Map<Integer, String> linkedStyles = new HashMap<>();
    /** "list pattern/style" to level: the level a paragraph style is tied to. */
    private final Map<String, Integer> styleLevels = new HashMap<>();

    private final Map<Integer, Use> uses = new HashMap<>();

    private static final class Use {
        int pattern = -1;
        final @Nullable Integer[] restarts = new Integer[ListNumbers.LEVELS];
        final @Nullable Level[] levels = new Level[ListNumbers.LEVELS];
    }

    private DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    static DocxNumbering none() {
        return new DocxNumbering(DocxStyles.none());
    }

    static DocxNumbering read(Xml xml, DocxStyles styles) throws XMLStreamException {
        var numbering = new DocxNumbering(styles);
        int root = xml.depth();
        while (xml.childOf(root)) {
            switch (xml.name()) {
                case "abstractNum" -> numbering.pattern(xml);
                case "num" -> numbering.use(xml);
                default -> {}
            }
        }
        return numbering;
    }

    /** Counters begin anew with each call. */
    ListNumbers numbers() {
        var lists = new HashMap<Integer, Definition>();
        uses.forEach((id, use) -> {
            int pattern = linked(use.pattern);
            var base = patterns.get(pattern);
            if (base == null) return;
            var levels = new ArrayList<Level>();
            for (int i = 0; i < ListNumbers.LEVELS; i++) {
                Level own = use.levels[i];
                levels.add(own == null ? base[i] : own);
            }
            lists.put(id, new Definition(pattern, List.copyOf(levels), Arrays.asList(use.restarts)));
        });
        return new ListNumbers(lists::get);
    }

    /** The level of a paragraph that is in a list by its style. */
    int level(DocxStyles.ListUse byStyle) {
        var use = uses.get(byStyle.list());
        Integer tied = use == null ? null : styleLevels.get(linked(use.pattern) + "/" + byStyle.style());
        return tied != null ? tied : Math.max(0, byStyle.level());
    }

    /** A pattern may only point to a list style, whose list names the real one. */
    private int linked(int pattern) {
        String style = linkedStyles.get(pattern);
        var byStyle = style == null ? null : styles.list(style);
        var use = byStyle == null ? null : uses.get(byStyle.list());
        return use == null ? pattern : use.pattern;
    }

    private void pattern(Xml xml) throws XMLStreamException {
        int id = Xml.number(xml.attribute("abstractNumId"), -1);
        var levels = new Level[ListNumbers.LEVELS];
        Arrays.fill(levels, Level.PLAIN);
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("numStyleLink")) linkedStyles.put(id, xml.value());
            if (!xml.name().equals("lvl")) continue;
            int index = Xml.number(xml.attribute("ilvl"), -1);
            if (index >= 0 && index < levels.length) levels[index] = level(xml, id, index);
        }
        patterns.put(id, levels);
    }

    private Level level(Xml xml, int pattern, int index) throws XMLStreamException {
        int start = 0;
        String format = "decimal";
        String text = "";
        Integer restartAfter = null;
        boolean legal = false;
        int here = xml.depth();
        while (xml.childOf(here)) {
            switch (xml.name()) {
                case "start" -> start = xml.number(0);
                case "numFmt" -> format = xml.value();
                case "lvlText" -> text = xml.value();
                case "lvlRestart" -> restartAfter = xml.number(0);
                case "isLgl" -> legal = xml.on();
                case "pStyle" -> styleLevels.put(pattern + "/" + xml.value(), index);
                case "AlternateContent" -> format = alternateFormat(xml, format);
                default -> {}
            }
        }
        return new Level(start, format, text, restartAfter, legal);
    }

    /** Newer formats stand in a Choice; the Fallback is the nearest old one. */
    private static String alternateFormat(Xml xml, String otherwise) throws XMLStreamException {
        String format = otherwise;
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (!xml.name().equals("Fallback")) continue;
            int fallback = xml.depth();
            while (xml.childOf(fallback)) if (xml.name().equals("numFmt")) format = xml.value();
        }
        return format;
    }

    private void use(Xml xml) throws XMLStreamException {
        int id = Xml.number(xml.attribute("numId"), 0);
        var use = new Use();
        int here = xml.depth();
        while (xml.childOf(here)) {
            if (xml.name().equals("abstractNumId")) use.pattern = xml.number(-1);
            if (!xml.name().equals("lvlOverride")) continue;
            int index = Xml.number(xml.attribute("ilvl"), -1);
            if (index < 0 || index >= ListNumbers.LEVELS) continue;
            int override = xml.depth();
            while (xml.childOf(override)) {
                if (xml.name().equals("startOverride")) use.restarts[index] = xml.number(1);
                if (xml.name().equals("lvl")) use.levels[index] = level(xml, use.pattern, index);
            }
        }
        uses.put(id, use);
    }
}
