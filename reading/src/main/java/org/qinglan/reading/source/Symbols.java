package org.qinglan.reading.source;

/** Signs of Wingdings and Symbol, which stand in files as private code points (U+F000 + position in the font). */
final class Symbols {
    private Symbols() {}

    /** @param otherwise what to write for a sign without a Unicode counterpart */
    static String readable(String text, String otherwise) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\ue000' && c <= '\uf8ff') out.append(sign(c & 0xff, otherwise));
            else out.append(c);
        }
        return out.toString();
    }

    private static String sign(int position, String otherwise) {
        return switch (position) {
            case 0x6c, 0x9f -> "●";
            case 0x6e, 0xa7 -> "■";
            case 0x75 -> "◆";
            case 0x76 -> "❖";
            case 0xa8, 0x6f, 0x71, 0xa3 -> "□";
            case 0xb7 -> "•";
            case 0xd8 -> "➢";
            case 0xe0 -> "→";
            case 0xfc, 0x50 -> "✓";
            case 0xfe, 0x52 -> "☑";
            default -> otherwise;
        };
    }
}
