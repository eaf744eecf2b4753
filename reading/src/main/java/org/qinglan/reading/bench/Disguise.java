package org.qinglan.reading.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qinglan.reading.PlanReader;

/**
 * The same plan as another office, another program or another web page would have written it; what is found in it should
 * stay the same.
 *
 * @param name what is changed, in the words of the table the bench prints
 * @param of the text in its disguise
 * @param back what was found, in the characters of the plan
 */
public record Disguise(String name, UnaryOperator<String> of, UnaryOperator<String> back) {
    private static final Pattern MONTH = Pattern.compile("(?<![\\d.年/-])(1[0-2]|[1-9])(?=月(?!\\d))");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^([ \\t　]*)(\\d{1,2})[.．、](?=[^\\d\\s])");
    private static final Pattern MONTH_LINE =
            Pattern.compile("^\\s*((?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?)[：:]\\s*(\\S.*)$");
    private static final String DIGITS = "一二三四五六七八九";
    private static final int WRAPPED_AT = 38;
    private static final int PAGE_OF_LINES = 12;
    private static final int PAGE_OF_CHARACTERS = 420;
    private static final char FULL = 0xFEE0;

    /** A disguise of which what was found needs no translation. */
    Disguise(String name, UnaryOperator<String> of) {
        this(name, of, UnaryOperator.identity());
    }

    /** All disguises, the light ones first. */
    public static List<Disguise> all() {
        return List.of(
                new Disguise("full-width figures and signs", Disguise::fullWidth),
                new Disguise("half-width signs", Disguise::halfWidth),
                traditional(),
                new Disguise(
                        "indented, blank lines between",
                        s -> s.replaceAll("(?m)^(?=\\S)", "　　").replace("\n", "\n\n")),
                new Disguise("numbers 1. as 1、", s -> LIST_MARK.matcher(s).replaceAll("$1$2、")),
                new Disguise("numbers 1、 as 1．", s -> LIST_MARK.matcher(s).replaceAll("$1$2．")),
                new Disguise("months in Chinese", s -> MONTH.matcher(s).replaceAll(Disguise::chinese)),
                new Disguise(
                        "months with a nought",
                        s -> MONTH.matcher(s).replaceAll(m -> m.group().length() == 1 ? "0" + m.group() : m.group())),
                new Disguise("page numbers between lines", Disguise::pageNumbers),
                new Disguise("headers and footers", Disguise::headers),
                new Disguise("month lists as a table", Disguise::listAsTable),
                new Disguise("tables one cell a line", Disguise::cellsAsLines),
                new Disguise("lines wrapped", Disguise::wrapped),
                new Disguise("page by page, no line ends", Disguise::paged));
    }

    private static String fullWidth(String s) {
        var out = new StringBuilder(s.length());
        for (char c : s.toCharArray()) out.append(c > ' ' && c < 'A' ? (char) (c + FULL) : c);
        return out.toString();
    }

    private static String halfWidth(String s) {
        var full = "（），：；！？";
        var half = "(),:;!?";
        var out = new StringBuilder(s.length());
        for (char c : s.toCharArray()) out.append(full.indexOf(c) < 0 ? c : half.charAt(full.indexOf(c)));
        return out.toString();
    }

    private static String chinese(MatchResult month) {
        int m = Integer.parseInt(month.group());
        return m < 10 ? DIGITS.substring(m - 1, m) : m == 10 ? "十" : "十" + DIGITS.charAt(m - 11);
    }

    private static String pageNumbers(String s) {
        var out = new StringBuilder();
        int n = 0;
        for (var line : s.split("\n", -1)) {
            out.append(line).append('\n');
            if (++n % PAGE_OF_LINES == 0)
                out.append("- ").append(n / PAGE_OF_LINES).append(" -\n");
        }
        return out.toString();
    }

    private static String headers(String s) {
        var out = new StringBuilder();
        int n = 0;
        for (var line : s.split("\n", -1)) {
            out.append(line).append('\n');
            if (++n % PAGE_OF_LINES == 0)
                out.append("教学文件汇编    第 ").append(n / PAGE_OF_LINES).append(" 页 共 9 页\n");
        }
        return out.toString();
    }

    private static String listAsTable(String s) {
        var out = new StringBuilder();
        boolean open = false;
        for (var line : s.split("\n", -1)) {
            var m = MONTH_LINE.matcher(line);
            if (m.matches()) {
                if (!open) out.append("| 时间 | 内容 |\n");
                out.append("| ")
                        .append(m.group(1))
                        .append(" | ")
                        .append(m.group(2))
                        .append(" |\n");
            } else {
                out.append(line).append('\n');
            }
            open = m.matches();
        }
        return out.toString();
    }

    private static String cellsAsLines(String s) {
        return s.replaceAll("(?m)^\\|?(?:\\s*-{3,}\\s*\\|)+\\s*$\n?", "")
                .replaceAll("[ ]*[\\t|][ ]*", "\n")
                .replaceAll("\n{2,}", "\n");
    }

    private static String wrapped(String s) {
        var out = new StringBuilder();
        for (var line : s.split("\n", -1)) {
            boolean cells = line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
            for (int p = 0; p < line.length(); p += cells ? line.length() : WRAPPED_AT)
                out.append(line, p, cells ? line.length() : Math.min(line.length(), p + WRAPPED_AT))
                        .append('\n');
            if (line.isEmpty()) out.append('\n');
        }
        return out.toString();
    }

    private static String paged(String s) {
        var flat = s.replaceAll("\\s*\n\\s*", " ");
        var out = new StringBuilder();
        for (int p = 0, page = 1; p < flat.length(); p += PAGE_OF_CHARACTERS, page++) {
            out.append(page).append('、');
            out.append(flat, p, Math.min(flat.length(), p + PAGE_OF_CHARACTERS)).append('\n');
        }
        return out.toString();
    }

    private static Disguise traditional() {
        var there = new HashMap<Character, Character>();
        var back = new HashMap<Character, Character>();
        var list = PlanReader.class.getResourceAsStream("traditional.txt");
        if (list == null) throw new IllegalStateException("missing word list traditional.txt");
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) continue;
                for (int i = 0; i + 1 < line.length(); i += 2) {
                    there.putIfAbsent(line.charAt(i + 1), line.charAt(i));
                    back.put(line.charAt(i), line.charAt(i + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Disguise("traditional characters", s -> mapped(s, there), s -> mapped(s, back));
    }

    private static String mapped(String s, Map<Character, Character> glyphs) {
        var out = new StringBuilder(s.length());
        for (char c : s.toCharArray()) out.append(glyphs.getOrDefault(c, c));
        return out.toString();
    }
}
