package org.qinglan.reading;

/** Numbers as plans write them: 12, 2.5, 十二, 二十, 两, 半, 20万. */
final class Numerals {
    /** One number; no group inside. */
    static final String NUMBER = "(?:\\d{1,7}(?:\\.\\d{1,2})?[万千百]?|[〇零一二两三四五六七八九十百千]{1,7}万?|半)";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** The value, or -1 where the characters are no number. */
    static double value(String s) {
        if (s.isEmpty()) return -1;
        if (s.equals("半")) return 0.5;
        if (s.equals("元")) return 1;
        char last = s.charAt(s.length() - 1);
        if (s.length() > 1 && Character.isDigit(s.charAt(0))) {
            int scale = last == '万' ? 10_000 : last == '千' ? 1_000 : last == '百' ? 100 : 1;
            var digits = scale == 1 ? s : s.substring(0, s.length() - 1);
            return arabic(digits) * scale;
        }
        if (s.length() > 1 && last == '万') return chinese(s.substring(0, s.length() - 1)) * 10_000;
        return Character.isDigit(s.charAt(0)) ? arabic(s) : chinese(s);
    }

    /** The value as a whole number, or -1. */
    static int whole(String s) {
        double value = value(s);
        return value == Math.rint(value) && value < 1_000_000 ? (int) value : -1;
    }

    /** 两三, 三五, 七八: two neighbouring figures that mean "from this to that" and not a row of digits. */
    static boolean isApproximate(String s) {
        if (s.length() != 2) return false;
        double low = chinese(s.substring(0, 1));
        double high = chinese(s.substring(1));
        return low > 0 && high > low && high - low <= 2 && high < 10;
    }

    private static double arabic(String s) {
        try {
            return Double.parseDouble(s);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static double chinese(String s) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int d = c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1_000 : 0;
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else if (d >= 0) {
                digit = digit * (isRowOfDigits(s) ? 10 : 0) + d;
            } else {
                return -1;
            }
        }
        return total + digit;
    }

    /** 二〇二四: figures one after another, without 十 or 百 between them. */
    private static boolean isRowOfDigits(String s) {
        return s.length() > 1 && s.chars().noneMatch(c -> c == '十' || c == '百' || c == '千');
    }
}
