package org.qinglan.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a file is by its first bytes; endings are wrong too often (.wps and .doc hold anything). */
enum FileKind {
    ZIP,
    OLE,
    PDF,
    RTF,
    /** A web page with its pictures in one file (.mht), which some sites send as .doc. */
    MAIL,
    XML,
    HTML,
    TEXT,
    OTHER;

    private static final int HEAD = 4096;
    private static final Pattern HTML_START = Pattern.compile(
            "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|table|div|p)\\b.*");

    static FileKind of(byte[] content) {
        if (startsWith(content, "PK\u0003\u0004") || startsWith(content, "PK\u0005\u0006")) return ZIP;
        if (startsWith(content, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return OLE;
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) return PDF;
        if (head.startsWith("{\\rtf")) return RTF;
        if (TextDecoding.looksBinary(content)) return OTHER;
        if (head.regionMatches(true, 0, "MIME-Version:", 0, 13)) return MAIL;
        String start = head.replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "");
        if (HTML_START.matcher(start).matches()) return HTML;
        return start.startsWith("<?xml") ? XML : TEXT;
    }

    private static boolean startsWith(byte[] content, String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if (content[i] != start[i]) return false;
        return true;
    }
}
