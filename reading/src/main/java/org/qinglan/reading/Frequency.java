package org.qinglan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Count;
import org.qinglan.reading.PlanDraft.Period;

/**
 * How often: 每月, 每两周, 隔周, 单周, 每次, 本学期.
 *
 * @param divisor how many of the periods one count covers: 2 for 每两周, so that 一次 is half a time a week
 * @param start first character
 * @param end behind the last
 * @param weekdays how many days of the week are named behind 每周, 0 for none
 */
record Frequency(Period period, double divisor, int start, int end, int weekdays) {
    private static final String N = "([一二两三四五六七八九十]|\\d{1,2}|半)?";
    private static final Sought EVERY = Sought.of(
            "(?:每隔?|平均每|人均每)" + N
                    + "个?(学年度|学年|学期|期(?!末|中|初|间|刊)|年(?!级)|季度|月份?|周|星期|天|晚(?!自习)|日(?!常)|单元|课时|章节?|节课|堂课|课(?!题|程|件|堂|时|外)|次|场|轮|回|份(?!额)|套|批(?!次)|卷|节(?=不|\\d|[一二三四五]?十)|篇|本书|到一[校处所园])");
    private static final Sought WEEKDAYS = Sought.of(
            "^(?:[一二三四五六日天](?!次|节|篇|份|个|本|项|堂|场|期|张|首|幅|则|页|练|考|测|评|讲|查|歌|诗|题|主题|专题|项目|课|研|报|报告|小结|反思)(?:(?:至|到|-|、|和|及|,)(?:周|星期)?[一二三四五六日天](?!次|节|篇|份|个|本|项|堂))*)");
    /** 周一、周三下午训练: on these days each week, though 每 is not said. */
    private static final Sought ON_DAYS =
            Sought.of("(?<![每第本上下单双个\\d一二两三四])(?:逢周|周)([一二三四五六日](?:[、和]周?[一二三四五六日])+|(?<=逢周)[一二三四五六日])(?=[一-龥])");

    private static final Sought ALTERNATE = Sought.of("隔周|双周|单周|单双周|隔月|双月|单月|隔天");
    /** 两周一篇, 周测1次, 月考一次: how often without 每. */
    private static final Sought BARE = Sought.of(
            "(?<![第每一-龥\\d])([周月])(?=[测考练评查报更]\\d*[一两\\d][次份篇套])|(?<![每第隔\\d])([两二三四2-4])(周|个月|月|天)(?=(?:[写出命交完][一-龥]?)?[一1](?:[次篇节份回期本张讲测考练]|个))");

    private static final Sought WHOLE = Sought.of(
            "本?(?:学年|年度)(?=内|至少|中|[^第度])|全年|人均年|当年|今年|(?<![一二两三四五六七八九十\\d])年内|一学年|(?<![十二三])一年内(?=[须要应必至每承撰])|上下(?:两个)?学期(?=各)|两个学期(?=各)|本学期|本期|(?<!第)一学期(?!内)|学期内|全学期|整学期|(?<![后前完束备第])一周(?![内期后])|一个?月(?![内后])|一天(?!内)|(?<![一-龥])年度|年均|月均|周均");
    /** 45分钟/天 */
    private static final Sought A_UNIT = Sought.of("(?<=[分钟小时节次篇字])/(天|日|周|月|学期|学年|年)");

    private static final Sought DOUBLED = Sought.of("(?:周周|月月|课课|节节|天天|日日)(?=有|写|练|交|必)");

    private static final Sought ADVERB = Sought.of("(?<![一-龥\\d])(?:日|周|月|季)(?=[一二两三\\d][次节])");
    private static final Sought EVENT = Sought.of(
            "每(?:一)?个?(?:教研活动|活动|单元|课时|课(?!题|程|件|外)|章|节|次|场|项目|班次|主题|专题|项活动|学科|讲座|考试|检测|测验)|(?:考试|检测|测试|测验|课|听课|活动|会议|讲座|培训|上课|月考|单元|比赛|讲|命题|命题完成|阅卷|评卷|开课|上完课|听完课|结束|完成|返校|返回|外出|学习归来|归来)(?:结束)?(?:之)?后|[新每]课必|逢课必");

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The frequencies a clause names, in order and without overlap. */
    static List<Frequency> all(String s) {
        var found = new ArrayList<Frequency>();
        for (var m : EVERY.all(s)) found.add(every(s, m.start(), m.end(), m.group(1), m.group(2)));
        for (var m : ON_DAYS.all(s)) found.add(new Frequency(Period.WEEK, 1, m.start(), m.end(), weekdays(m.group(1))));
        for (var m : ALTERNATE.all(s)) {
            var period = m.group().contains("月") ? Period.MONTH : m.group().contains("天") ? Period.DAY : Period.WEEK;
            found.add(new Frequency(period, 2, m.start(), m.end(), 0));
        }
        for (var m : BARE.all(s)) {
            var word = m.group(1) != null ? m.group(1) : m.group(3).replace("个", "");
            var period = period(word);
            double n = m.group(2) == null ? 1 : Numerals.value(m.group(2));
            if (period != null) found.add(new Frequency(period, n, m.start(), m.end(), 0));
        }
        for (var m : WHOLE.all(s)) found.add(new Frequency(whole(m.group()), 1, m.start(), m.end(), 0));
        for (var m : A_UNIT.all(s)) {
            var period = period(m.group(1));
            if (period != null) found.add(new Frequency(period, 1, m.start(), m.end(), 0));
        }
        for (var m : DOUBLED.all(s)) {
            var period = period(m.group().substring(1));
            found.add(new Frequency(period == null ? Period.PER_EVENT : period, 1, m.start(), m.end(), 0));
        }
        for (var m : ADVERB.all(s)) {
            var period = period(m.group());
            if (period != null) found.add(new Frequency(period, 1, m.start(), m.end(), 0));
        }
        found.sort(Comparator.comparingInt(Frequency::start));
        var out = new ArrayList<Frequency>();
        for (var f : found) {
            if (out.isEmpty() || f.start >= out.getLast().end) out.add(f);
        }
        return out;
    }

    private static Frequency every(String s, int start, int end, @Nullable String number, String word) {
        double n = number == null ? 1 : Math.max(0.5, Numerals.value(number));
        var period = period(word);
        if (period == null) return new Frequency(Period.PER_EVENT, 1, start, end, 0);
        boolean alternate = s.startsWith("每隔", start);
        double divisor = (alternate ? n + 1 : n) * (word.equals("季度") ? MONTHS_OF_A_QUARTER : 1);
        if (period == Period.WEEK) {
            var days = WEEKDAYS.in(s.substring(end, Math.min(s.length(), end + 16)));
            if (days != null) return new Frequency(period, divisor, start, end + days.end(), weekdays(days.group()));
        }
        if (period == Period.YEAR && n == 0.5) return new Frequency(Period.TERM, 1, start, end, 0);
        return new Frequency(period, divisor, start, end, 0);
    }

    /** A count of several periods as one of each: 一次 every two weeks is half a time a week, to three places. */
    static Count each(Count count, @Nullable Frequency often) {
        if (often == null || often.divisor == 1) return count;
        return new Count(over(count.min(), often.divisor), over(count.max(), often.divisor));
    }

    private static @Nullable Double over(@Nullable Double value, double divisor) {
        return value == null ? null : (Double) (Math.round(value / divisor * 1000) / 1000.0);
    }

    private static int weekdays(String days) {
        var s = days.replaceAll("[周星期]", "");
        int range = s.indexOf('至') >= 0 ? s.indexOf('至') : s.indexOf('-') >= 0 ? s.indexOf('-') : s.indexOf('到');
        if (range > 0 && range + 1 < s.length()) {
            return Math.max(1, day(s.charAt(range + 1)) - day(s.charAt(range - 1)) + 1);
        }
        return (int) s.chars().filter(c -> day((char) c) > 0).count();
    }

    private static int day(char c) {
        return c == '天' ? 7 : "一二三四五六日".indexOf(c) + 1;
    }

    private static Period whole(String word) {
        if (word.contains("学期") || word.equals("本期")) return Period.TERM;
        if (word.contains("年")) return Period.YEAR;
        if (word.contains("月")) return Period.MONTH;
        return word.contains("周") ? Period.WEEK : Period.DAY;
    }

    private static @Nullable Period period(String word) {
        return switch (word) {
            case "学年", "学年度", "年" -> Period.YEAR;
            case "学期", "期" -> Period.TERM;
            case "月", "月份", "季度" -> Period.MONTH;
            case "周", "星期" -> Period.WEEK;
            case "天", "日", "晚" -> Period.DAY;
            default -> null;
        };
    }

    /** Whether the clause is about each occasion of something: 考试后, 每单元, 每次. */
    static boolean perEvent(String s) {
        return EVENT.isIn(s);
    }
}
