package org.qinglan.reading.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of Rich Text Format, which Word and WPS also name .doc. No library at hand reads its tables or its Chinese; the
 * format is a stream of words and groups (specification 1.9.1).
 */
final class Rtf {
    /** Groups of it hold what is no text of the document. */
    private static final Set<String> ASIDE = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "fldinst",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "bkmkstart",
            "bkmkend",
            "annotation",
            "atnid",
            "atnauthor",
            "template",
            "filetbl",
            "nonesttables",
            "nonshppict");

    private static final int MAX_DEPTH = 2_000;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<Integer, Charset> CODE_PAGES =
            Map.of(936, GB18030, 54936, GB18030, 950, Charset.forName("Big5"), 65001, StandardCharsets.UTF_8);
    /** Character sets of fonts: Chinese simplified and traditional. */
    private static final Map<Integer, Charset> FONT_SETS = Map.of(134, GB18030, 136, Charset.forName("Big5"));

    /** What holds until a group ends. */
    private static final class State {
        boolean aside;
        boolean number;
        boolean fonts;
        boolean hidden;
        boolean deleted;
        int skip = 1;
        int font = -1;

        State copy() {
            var next = new State();
            next.aside = aside;
            next.number = number;
            next.fonts = fonts;
            next.hidden = hidden;
            next.deleted = deleted;
            next.skip = skip;
            next.font = font;
            return next;
        }
    }

    private final byte[] content;
    private int at;
    private State state = new State();
    private final ArrayDeque<State> outer = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset charset = Charset.forName("windows-1252");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int toSkip;
    private boolean star;
    private final RtfPage page = new RtfPage();

    private Rtf(byte[] content) {
        this.content = content;
    }

    static List<Piece> read(byte[] content) {
        return new Rtf(content).read();
    }

    private List<Piece> read() {
        while (at < content.length) {
            char c = (char) (content[at++] & 0xFF);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', '\0' -> {}
                default -> character((byte) c);
            }
        }
        flush();
        return page.finish();
    }

    private void open() {
        flush();
        if (outer.size() >= MAX_DEPTH) throw Unreadable.tooDeep();
        outer.push(state);
        state = state.copy();
        toSkip = 0;
        star = false;
    }

    private void close() {
        flush();
        if (!outer.isEmpty()) state = outer.pop();
        toSkip = 0;
    }

    private void control() {
        if (at >= content.length) return;
        char c = (char) (content[at] & 0xFF);
        if (!isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int from = at;
        while (at < content.length && isLetter((char) content[at])) at++;
        var word = new String(content, from, at - from, StandardCharsets.US_ASCII);
        from = at;
        if (at < content.length && content[at] == '-') at++;
        while (at < content.length && at - from < 11 && content[at] >= '0' && content[at] <= '9') at++;
        Integer value = number(new String(content, from, at - from, StandardCharsets.US_ASCII));
        if (at < content.length && content[at] == ' ') at++;
        word(word, value);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static @Nullable Integer number(String digits) {
        try {
            return digits.isEmpty() || digits.equals("-") ? null : (int) Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> {
                int high = at + 1 < content.length ? Character.digit(content[at], 16) : -1;
                int low = at + 1 < content.length ? Character.digit(content[at + 1], 16) : -1;
                at = Math.min(content.length, at + 2);
                if (high >= 0 && low >= 0) character((byte) (high * 16 + low));
            }
            case '*' -> star = true;
            case '~' -> character((byte) ' ');
            case '_' -> character((byte) '-');
            case '\\', '{', '}' -> character((byte) c);
            case '\r', '\n' -> word("par", null);
            default -> {}
        }
    }

    private void word(String word, @Nullable Integer value) {
        if (!word.equals("u")) flush();
        boolean unknown = star && !word.equals("shppict");
        star = false;
        if (ASIDE.contains(word) || unknown) {
            state.fonts = word.equals("fonttbl");
            state.aside = true;
            return;
        }
        int n = value == null ? 1 : value;
        switch (word) {
            case "ansicpg" -> charset = CODE_PAGES.getOrDefault(n, charset);
            case "f" -> state.font = n;
            case "fcharset" -> {
                if (state.fonts && FONT_SETS.containsKey(n)) fonts.put(state.font, FONT_SETS.get(n));
            }
            case "uc" -> state.skip = n;
            case "u" -> unicode(n);
            case "bin" -> at = (int) Math.min(content.length, (long) at + Math.max(0, n));
            case "v" -> state.hidden = n != 0;
            case "deleted" -> state.deleted = n != 0;
            case "plain" -> state.hidden = state.deleted = false;
            case "listtext", "pntext" -> state.number = true;
            default -> {
                if (!state.aside) page.word(word, n);
            }
        }
    }

    private void unicode(int n) {
        flush();
        text(String.valueOf((char) n));
        toSkip = state.skip;
    }

    private void character(byte b) {
        if (toSkip > 0) toSkip--;
        else if (!state.aside) bytes.write(b);
    }

    /** Bytes make characters only together; everything else ends them. */
    private void flush() {
        if (bytes.size() == 0) return;
        text(bytes.toString(charset.equals(GB18030) ? charset : fonts.getOrDefault(state.font, charset)));
        bytes.reset();
    }

    private void text(String text) {
        if (state.aside || state.hidden || state.deleted) return;
        if (state.number) page.number(text);
        else page.text(text);
    }
}
