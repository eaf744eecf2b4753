package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.source.ListNumbers.Definition;
import org.qinglan.reading.source.ListNumbers.Level;

/** The lists of an old Word file. */
final class DocNumbering {
    private final @Nullable ListTables tables;
    private final Map<Integer, Definition> known = new HashMap<>();

    DocNumbering(HWPFDocument document) {
        tables = document.getListTables();
    }

    @Nullable
    Definition definition(int override) {
        if (tables == null) return null;
        var definition = known.get(override);
        if (definition != null) return definition;
        try {
            definition = read(tables, override);
        } catch (NoSuchElementException e) {
            return null;
        }
        if (definition != null) known.put(override, definition);
        return definition;
    }

    private static @Nullable Definition read(ListTables tables, int override) {
        int list = tables.getLfo(override).getLsid();
        var data = tables.getListData(list);
        if (data == null) return null;
        var levels = new ArrayList<Level>();
        for (var level : data.getLevels()) levels.add(level(level));
        @Nullable Integer[] restarts = new Integer[ListNumbers.LEVELS];
        for (var changed : tables.getLfoData(override).getRgLfoLvl()) {
            int at = changed.getLevelNum();
            if (at < 0 || at >= levels.size()) continue;
            if (changed.isFormatting() && changed.getLevel() != null) levels.set(at, level(changed.getLevel()));
            if (changed.isStartAt()) restarts[at] = changed.getIStartAt();
        }
        return new Definition(list, levels, Arrays.asList(restarts));
    }

    private static Level level(ListLevel level) {
        var pattern = new StringBuilder();
        String text = level.getNumberText() == null ? "" : level.getNumberText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ListNumbers.LEVELS) pattern.append('%').append((char) ('1' + c));
            else pattern.append(c);
        }
        String format = format(level.getNumberFormat() & 0xff);
        return new Level(level.getStartAt(), format, pattern.toString(), null, level.isLegalNumbering());
    }

    /** MSONFC ([MS-OSHARED] 2.2.1.3) to the names newer files use. */
    private static String format(int code) {
        return switch (code) {
            case 0x01 -> "upperRoman";
            case 0x02 -> "lowerRoman";
            case 0x03 -> "upperLetter";
            case 0x04 -> "lowerLetter";
            case 0x0a, 0x24 -> "ideographDigital";
            case 0x0b, 0x21, 0x23, 0x25, 0x27 -> "chineseCounting";
            case 0x0e, 0x13 -> "decimalFullWidth";
            case 0x10, 0x22, 0x26 -> "chineseLegalSimplified";
            case 0x12, 0x1c -> "decimalEnclosedCircle";
            case 0x16 -> "decimalZero";
            case 0x17 -> "bullet";
            case 0x1a -> "decimalEnclosedFullstop";
            case 0x1b -> "decimalEnclosedParen";
            case 0x1d -> "ideographEnclosedCircle";
            case 0x1e -> "ideographTraditional";
            case 0x1f, 0x20 -> "ideographZodiac";
            case 0x39 -> "numberInDash";
            case 0xff -> "none";
            default -> "decimal";
        };
    }
}
