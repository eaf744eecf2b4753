package org.qinglan.reading.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page without what surrounds its text; also what Word and WPS save as .doc when asked for a web page. */
final class Html {
    /** jsoup keeps an object for each; Word writes some 2,000 a page. */
    private static final int MAX_TAGS = 200_000;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MAX_OPEN = 300;
    /** Any element but those without an end tag and those whose end tag may be left out. */
    private static final Pattern NESTING = Pattern.compile("(?i)<(/?)(?!(?:area|base|br|col|colgroup|embed|hr|img|input"
            + "|link|meta|param|source|track|wbr|p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot|html|head|body)\\b)"
            + "[a-z][a-z0-9]*\\b(?![^<>]{0,300}/>)");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w-]+)");
    private static final String SURROUNDINGS =
            "script, style, noscript, template, iframe, svg, nav, footer, aside, button,"
                    + " select, textarea, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
                    + " [style~=(?i)display:\\s*none], body > header";
    private static final Pattern SURROUNDING_NAME =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:nav|navbar|menu|footer|foot|sidebar"
                    + "|breadcrumbs?|crumbs?|copyright|share|toolbar|pager|pagination|related|recommend)(?:$|[\\s_-])");

    private Html() {}

    static List<Piece> read(byte[] content) {
        String text = text(content);
        requireModestNesting(text);
        if (text.chars().filter(c -> c == '<').count() > MAX_TAGS) throw Unreadable.tooComplex();
        var page = Jsoup.parse(text);
        return new HtmlBlocks().read(main(page));
    }

    /** jsoup takes ten seconds to find out that a hundred thousand tables stand in each other. */
    private static void requireModestNesting(String text) {
        int open = 0;
        var tags = NESTING.matcher(text);
        while (tags.find()) {
            open = tags.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
            if (open > MAX_OPEN) throw Unreadable.tooDeep();
        }
    }

    private static String text(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        var named = CHARSET.matcher(head);
        // Pages that say gb2312 use characters of its successors; whatever else they say, the bytes know better.
        boolean chinese =
                named.find() && named.group(1).toLowerCase(Locale.ROOT).startsWith("gb");
        return chinese && !head.contains("\0") ? new String(content, GB18030) : TextDecoding.decode(content);
    }

    private static Element main(Document page) {
        Element body = page.body();
        body.select(SURROUNDINGS).remove();
        int all = body.text().length();
        for (var named : new ArrayList<>(body.select("[class], [id]"))) {
            boolean surrounding = SURROUNDING_NAME.matcher(named.className()).find()
                    || SURROUNDING_NAME.matcher(named.id()).find();
            if (surrounding && named.text().length() * 3 < all) named.remove();
        }
        for (String place : List.of("article", "main", "[role=main]")) {
            var found = body.select(place);
            if (found.size() == 1 && found.text().length() * 3 > body.text().length()) return found.getFirst();
        }
        return body;
    }
}
