package org.qinglan.reading;

import static org.qinglan.reading.PlanDraft.Part.EARLY;
import static org.qinglan.reading.PlanDraft.Part.LATE;
import static org.qinglan.reading.PlanDraft.Part.MID;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Part;

/** Finds dates in folded text: days, months, thirds of months, weeks, quarters, phases of the term. */
final class FuzzyDates {
    private static final String YEAR = "(?:(\\d{4}|[〇零一二三四五六七八九]{4}|\\d{2})年|[今本]年|次年|明年|当年)?";
    private static final String MONTH = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元)";
    private static final String DAY = "([12]\\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])";
    private static final String WEEKDAY = "(?:\\(?(?:星期|周|礼拜)[一二三四五六日天](?:[、,至到-][周]?[一二三四五六日天])?\\)?)?";
    private static final String TO = "(?:-{1,2}|至|到)";
    private static final String N = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";

    /** No date is longer. */
    private static final int LONGEST = 60;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(?=\\d{1,2}-)|/(?=\\d{1,2}/)|\\.(?=\\d{1,2}\\.))(\\d{1,2})[-/.](\\d{1,2})日?" + WEEKDAY + "(?:"
                    + TO + "(?:(\\d{4})[-/.])?(?:(\\d{1,2})[-/.])?(\\d{1,2})日?" + WEEKDAY + ")?(?![\\d.])");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})月?(?:" + TO + "(?:(\\d{4})[-/.])?(\\d{1,2})月?)?(?![\\d./年-])");
    private static final Pattern MONTHS = Pattern.compile(YEAR + MONTH + "(?:月份?)?(?:(?<=月)[初中底末])?(?:" + TO
            + "|[、,和及])(?:\\d{1,2}月份?、)*" + YEAR + MONTH + "月份?(?!" + DAY + "[日号]|[上中下]旬|[初中底末]|第)");
    private static final Pattern DAYS = Pattern.compile(YEAR + MONTH + "月份?" + DAY + "([日号])?" + WEEKDAY + "(?:" + TO
            + "(?:" + YEAR + MONTH + "月份?)?" + DAY + "([日号])?" + WEEKDAY + ")?");
    /** 10月26、27日: two days that follow each other are one span. */
    private static final Pattern TWO_DAYS =
            Pattern.compile(YEAR + MONTH + "月份?(\\d{1,2})日?[、,和](\\d{1,2})[日号]" + WEEKDAY);

    private static final Pattern TWO_DAYS_ONLY = Pattern.compile("(\\d{1,2})[、,和](\\d{1,2})[日号]" + WEEKDAY);
    private static final Pattern THIRD =
            Pattern.compile(YEAR + MONTH + "月份?的?(上中旬|中上旬|中下旬|上旬|中旬|下旬|初|底|末|中(?=[:,、;。)]|$))(?:" + TO + "(?:" + MONTH
                    + "月份?)?(?:上旬|中旬|下旬|初|底|末|中)|" + TO + YEAR + MONTH + "月份?(?!\\d))?");
    private static final Pattern ONE_MONTH = Pattern.compile(YEAR + MONTH + "月份?(?!考(?![核试察前后证评])|[球饼刊报亮度历])");
    private static final Pattern SHORT_DAYS = Pattern.compile(
            "(1[0-2]|0?[1-9])[./](\\d{1,2})日?" + TO + "(?:(1[0-2]|0?[1-9])[./])?(\\d{1,2})日?(?![\\d%])");
    private static final Pattern SHORT_DAY = Pattern.compile("(1[0-2]|0?[1-9])[./](\\d{1,2})日?(?![\\d%.])");
    private static final Pattern WEEK =
            Pattern.compile("第" + N + "(?:周?(?:" + TO + "|[、,和])第?" + N + ")*(?:教学)?周(?!年|岁)");
    private static final Pattern BARE_WEEK =
            Pattern.compile(N + "(?:" + TO + "|[、,])" + N + "周(?![年岁一二三四五六日末])|(\\d{1,2})周(?![年岁一二三四五六日末])");
    private static final Pattern QUARTER = Pattern.compile("第([一二三四1-4])季度(?:\\(" + MONTH + TO + MONTH + "月\\))?");
    private static final Pattern PHASE = Pattern.compile("学期初|开学初|开学|期初|学期中|期中|学期末|期末");
    private static final Pattern DAY_ONLY = Pattern.compile(DAY + "[日号]" + WEEKDAY + "(?:" + TO + DAY + "[日号])?");
    private static final Pattern THIRD_ONLY = Pattern.compile("(上旬|中旬|下旬|月初|月中|月底|月末)");
    private static final Pattern SUFFIX = Pattern.compile("(前后|左右|上下)|(?:之前|以前|前)(?![往期面来三几言置])|(?:截止|止)");

    private FuzzyDates() {}

    /** The date that starts at {@code p}; {@code label} also reads forms that are dates only where a date is expected. */
    static @Nullable FuzzyDate at(String text, int p, boolean label) {
        if (p >= text.length() || !mayStart(text.charAt(p)) || (p > 0 && continues(text, p))) return null;
        var found = main(text, p, label);
        return found == null ? null : suffixed(text, found);
    }

    /** The first date at or after {@code p} that names at least a month. */
    static @Nullable FuzzyDate next(String text, int p) {
        for (int i = p; i < text.length(); i++) {
            var found = at(text, i, false);
            if (found != null && found.month() != null) return found;
        }
        return null;
    }

    /** A day or third whose month the heading names: 20日左右, 下旬. */
    static @Nullable FuzzyDate withoutMonth(String text, int p) {
        if (p > 0 && continues(text, p)) return null;
        var m = match(TWO_DAYS_ONLY, text, p);
        if (m != null && Numerals.whole(m.group(2)) == Numerals.whole(m.group(1)) + 1) {
            int first = Numerals.whole(m.group(1));
            return suffixed(text, FuzzyDate.at(p, m.end()).withDay(first).until(null, null, first + 1));
        }
        m = match(DAY_ONLY, text, p);
        if (m != null) {
            var date = FuzzyDate.at(p, m.end()).withDay(Numerals.whole(m.group(1)));
            if (m.group(2) != null) date = date.until(null, null, Numerals.whole(m.group(2)));
            return suffixed(text, date);
        }
        m = match(THIRD_ONLY, text, p);
        return m == null ? null : suffixed(text, FuzzyDate.at(p, m.end()).withPart(third(m.group(1)), false));
    }

    private static boolean mayStart(char c) {
        return isDigit(c) || "〇零一二三四五六七八九十元第今本次明当期学开".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Inside a longer number or word: 12.5, 每一月, 二十. */
    private static boolean continues(String text, int p) {
        char before = text.charAt(p - 1);
        char c = text.charAt(p);
        if (before == '每') return true;
        if (isDigit(c)) return isDigit(before) || (before == '.' && p > 1 && Character.isDigit(text.charAt(p - 2)));
        return c != '第' && "〇零一二三四五六七八九十".indexOf(before) >= 0 && "期学开".indexOf(c) < 0;
    }

    private static @Nullable FuzzyDate main(String text, int p, boolean label) {
        char c = text.charAt(p);
        if (c == '第') return week(text, p);
        if ("期学开".indexOf(c) >= 0) return label ? phase(text, p) : null;
        var numeric = numeric(text, p, label);
        if (numeric != null) return numeric;
        int month = text.indexOf('月', p);
        if (month < 0 || month >= p + LONGEST) return label ? bareWeek(text, p) : null;
        var m = match(MONTHS, text, p);
        if (m != null) return months(m, p);
        m = match(TWO_DAYS, text, p);
        if (m != null && Numerals.whole(m.group(4)) == Numerals.whole(m.group(3)) + 1) {
            return FuzzyDate.at(p, m.end())
                    .withMonth(year(m.group(1)), Numerals.whole(m.group(2)))
                    .withDay(Numerals.whole(m.group(3)))
                    .until(null, null, Numerals.whole(m.group(4)));
        }
        m = match(DAYS, text, p);
        if (m != null && (m.group(4) != null || m.group(8) != null)) return days(m, p);
        m = match(THIRD, text, p);
        if (m != null) {
            var date = FuzzyDate.at(p, m.end())
                    .withMonth(year(m.group(1)), Numerals.whole(m.group(2)))
                    .withPart(third(m.group(3)), false);
            return m.group(6) == null ? date : date.until(year(m.group(5)), Numerals.whole(m.group(6)), null);
        }
        m = match(ONE_MONTH, text, p);
        if (m == null) return label ? bareWeek(text, p) : null;
        return withWeek(text, FuzzyDate.at(p, m.end()).withMonth(year(m.group(1)), Numerals.whole(m.group(2))));
    }

    private static @Nullable FuzzyDate numeric(String text, int p, boolean label) {
        int sign = p;
        while (sign < text.length() && isDigit(text.charAt(sign))) sign++;
        if (sign == p || sign == text.length() || "-/.".indexOf(text.charAt(sign)) < 0) return null;
        var m = match(ISO, text, p);
        if (m != null) {
            var date = FuzzyDate.at(p, m.end())
                    .withMonth(whole(m, 1), whole(m, 2))
                    .withDay(whole(m, 3))
                    .until(whole(m, 4), whole(m, 5), whole(m, 6));
            return valid(date);
        }
        m = match(YEAR_MONTH, text, p);
        if (m != null)
            return valid(
                    FuzzyDate.at(p, m.end()).withMonth(whole(m, 1), whole(m, 2)).until(whole(m, 3), whole(m, 4), null));
        m = match(SHORT_DAYS, text, p);
        if (m != null)
            return valid(FuzzyDate.at(p, m.end())
                    .withMonth(null, whole(m, 1))
                    .withDay(whole(m, 2))
                    .until(null, whole(m, 3), whole(m, 4)));
        m = label ? match(SHORT_DAY, text, p) : null;
        return m == null
                ? null
                : valid(FuzzyDate.at(p, m.end()).withMonth(null, whole(m, 1)).withDay(whole(m, 2)));
    }

    private static @Nullable FuzzyDate valid(FuzzyDate d) {
        return inRange(d.month(), 12) && inRange(d.day(), 31) && inRange(d.toMonth(), 12) && inRange(d.toDay(), 31)
                ? d
                : null;
    }

    private static boolean inRange(@Nullable Integer value, int max) {
        return value == null || (value >= 1 && value <= max);
    }

    private static FuzzyDate months(Matcher m, int p) {
        return FuzzyDate.at(p, m.end())
                .withMonth(year(m.group(1)), Numerals.whole(m.group(2)))
                .until(year(m.group(3)), Numerals.whole(m.group(4)), null);
    }

    private static FuzzyDate days(Matcher m, int p) {
        var date = FuzzyDate.at(p, m.end())
                .withMonth(year(m.group(1)), Numerals.whole(m.group(2)))
                .withDay(Numerals.whole(m.group(3)));
        if (m.group(7) == null) return date;
        return date.until(
                year(m.group(5)),
                m.group(6) == null ? null : (Integer) Numerals.whole(m.group(6)),
                Numerals.whole(m.group(7)));
    }

    private static @Nullable FuzzyDate week(String text, int p) {
        var quarter = match(QUARTER, text, p);
        if (quarter != null) {
            int q = Numerals.whole(quarter.group(1));
            int first = quarter.group(2) == null ? 3 * q - 2 : Numerals.whole(quarter.group(2));
            int last = quarter.group(3) == null ? 3 * q : Numerals.whole(quarter.group(3));
            return FuzzyDate.at(p, quarter.end()).withMonth(null, first).until(null, last, null);
        }
        return withWeek(text, FuzzyDate.at(p, p));
    }

    private static @Nullable FuzzyDate bareWeek(String text, int p) {
        var m = match(BARE_WEEK, text, p);
        if (m == null) return null;
        return FuzzyDate.at(p, m.end()).withWeek(Numerals.whole(m.group(1) != null ? m.group(1) : m.group(3)));
    }

    /** 九月第一周, 第1周(2.23-2.27): the week and the days given for it behind what was already read. */
    private static @Nullable FuzzyDate withWeek(String text, FuzzyDate date) {
        int p = date.end();
        if (p < text.length() && text.charAt(p) == '的') p++;
        var m = match(WEEK, text, p);
        if (m == null) return date.month() == null ? null : date;
        var week = date.withWeek(Numerals.whole(m.group(1))).placed(date.start(), m.end());
        if (m.end() + 1 >= text.length() || text.charAt(m.end()) != '(') return week;
        var inner = at(text, m.end() + 1, true);
        if (inner == null || inner.month() == null || inner.end() >= text.length() || text.charAt(inner.end()) != ')')
            return week;
        return inner.withWeek(week.week()).placed(date.start(), inner.end() + 1);
    }

    private static @Nullable FuzzyDate phase(String text, int p) {
        var m = match(PHASE, text, p);
        if (m == null) return null;
        var word = m.group();
        var part = word.contains("末") ? LATE : word.endsWith("中") ? MID : EARLY;
        var phase = FuzzyDate.at(p, m.end()).withPart(part, true);
        if (m.end() + 2 >= text.length() || text.charAt(m.end()) != '(') return phase;
        // 期初（2—3月）: the months of the phase
        var months = at(text, m.end() + 1, false);
        if (months == null || months.month() == null) return phase;
        return text.startsWith(")", months.end()) ? months.withPart(part, true).placed(p, months.end() + 1) : phase;
    }

    private static FuzzyDate suffixed(String text, FuzzyDate date) {
        var m = match(SUFFIX, text, date.end());
        if (m == null) return date;
        var wider = date.placed(date.start(), m.end());
        return m.group(1) != null ? wider.withApproximate(true) : wider.withDue(true);
    }

    static Part third(String word) {
        return switch (word) {
            case "上旬", "上中旬", "初", "月初" -> EARLY;
            case "下旬", "底", "末", "月底", "月末" -> LATE;
            default -> MID;
        };
    }

    private static @Nullable Integer year(@Nullable String s) {
        if (s == null) return null;
        int value = Numerals.whole(s);
        return s.length() == 2 ? (Integer) (2000 + value) : (Integer) value;
    }

    private static @Nullable Integer whole(Matcher m, int group) {
        var s = m.group(group);
        return s == null ? null : (Integer) Integer.parseInt(s);
    }

    private static @Nullable Matcher match(Pattern pattern, String text, int p) {
        var m = pattern.matcher(text).region(p, Math.min(text.length(), p + LONGEST));
        m.useTransparentBounds(true).useAnchoringBounds(false);
        return m.lookingAt() ? m : null;
    }
}
