package org.qinglan.reading.source;

import java.util.Locale;

/** Numbers as Word displays them; the names are those of {@code w:numFmt} (ECMA-376 part 1, 17.18.59). */
final class NumberFormat {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private NumberFormat() {}

    /** A number a format has no sign for is written in Arabic digits. */
    static String display(String format, int n) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> n >= 0 && n < 10 ? "0" + n : Integer.toString(n);
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(n);
            case "lowerLetter" -> letters(n).toLowerCase(Locale.ROOT);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting" -> counting(n, DIGITS, "十百千", true);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counting(n, LEGAL, "拾佰仟", false);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2" -> digits(n);
            case "ideographTraditional" -> sign(STEMS, n);
            case "ideographZodiac" -> sign(BRANCHES, n);
            case "ideographEnclosedCircle" -> enclosed('㊀', 10, n);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n);
            case "decimalEnclosedParen" -> enclosed('⑴', 20, n);
            case "decimalEnclosedFullstop" -> enclosed('⒈', 20, n);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(n);
            case "numberInDash" -> "- " + n + " -";
            default -> Integer.toString(n);
        };
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) return Integer.toString(n);
        var roman = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) roman.append(ROMAN_SIGNS[i]);
        }
        return roman.toString();
    }

    /** After Z Word goes on with AA, BB … */
    private static String letters(int n) {
        if (n < 1 || n > 780) return Integer.toString(n);
        return String.valueOf((char) ('A' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String counting(int n, String digits, String units, boolean tenAlone) {
        if (n < 1 || n > 9999) return Integer.toString(n);
        var out = new StringBuilder();
        String decimal = Integer.toString(n);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int power = decimal.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) out.append('零');
            gap = false;
            if (!(tenAlone && power == 1 && digit == 1 && i == 0)) out.append(digits.charAt(digit));
            if (power > 0) out.append(units.charAt(power - 1));
        }
        return out.toString();
    }

    private static String digits(int n) {
        if (n < 0) return Integer.toString(n);
        var out = new StringBuilder();
        Integer.toString(n).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
        return out.toString();
    }

    private static String fullWidth(int n) {
        if (n < 0) return Integer.toString(n);
        var out = new StringBuilder();
        Integer.toString(n).chars().forEach(c -> out.append((char) ('０' + c - '0')));
        return out.toString();
    }

    private static String circled(int n) {
        if (n == 0) return "⓪";
        if (n >= 21 && n <= 35) return String.valueOf((char) ('㉑' + n - 21));
        if (n >= 36 && n <= 50) return String.valueOf((char) ('㊱' + n - 36));
        return enclosed('①', 20, n);
    }

    private static String enclosed(char first, int last, int n) {
        return n >= 1 && n <= last ? String.valueOf((char) (first + n - 1)) : Integer.toString(n);
    }

    private static String sign(String signs, int n) {
        return n >= 1 && n <= signs.length() ? String.valueOf(signs.charAt(n - 1)) : Integer.toString(n);
    }
}
