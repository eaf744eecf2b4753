package org.qinglan.reading;

import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Period;

/**
 * By when: 4月底前, 课后三天内, 提前一周, 当天.
 *
 * @param start first character in the clause
 * @param end behind the last
 * @param kind what the words mean for count and period
 */
record Deadlines(int start, int end, Kind kind) {
    enum Kind {
        DATE,
        AFTER,
        AHEAD,
        PHASE,
        BESIDE,
        WITHIN_YEARS,
        WEEKDAY,
        MONTHLY,
        APPROXIMATE
    }

    private static final String N = Numerals.NUMBER;
    private static final Sought AFTER = Sought.of(
            "(?:[^,;。:(]{0,14}?(?:之后|结束后|完成后|后|结束|完成))?的?(?<!控制在|控制到|压缩到|压缩在)(?:" + N + "(?:-" + N
                    + ")?)(?:个?工作日|天|日|周|个?月|小时|分钟|个星期|星期)(?:之|以)?内|当天|当日|次日|次周|第二天|隔天前|当周(?![主值的])|当月(?![底主值的\\d])|24小时内|随堂(?=批改|反馈)|即时(?=反馈|批改)");
    private static final Sought WHO_FIRST = Sought.of(
            "[^,]{0,10}?(?:必须|须|应|要|均|都)?[于在](?=[^于在]{2})|并(?:于|在)?|[^,]{1,8}?(?:教师|老师|人员|组长|人|者|组|校|部|处|室)(?=课后|考后|会后|听课后|活动后|回校后|返校后|考试后|结束后)");
    private static final Sought YEARS = Sought.of("(?<!教龄|工龄|入职|任职|工作)(?!一年内[须要应必至每承撰])[一二两三四五\\d]年(?:之|以)?内(?!的)");
    private static final Sought PHASE = Sought.of(
            "(?:元旦|国庆|五一|春节|清明|中秋|端午|学期末|学期结束|期末|期中|学期初|开学初|开学前|学年末|年底|年末|月底|月末|每?周[一二三四五六日](?:放学|下班|上班)?|周末|上岗|放假|寒假|暑假|开学|学期结束|期末考试|期中考试)(?:[早中晚]?(?:上|午)?[一二三四五六七八九十\\d]{1,2}点(?:半)?)?(?:之前|以前|前(?!后|往|期))|开学(?:第?[一二两三1-3]周内|期间)|开学第[一二两三1-3]周(?=[交上制完召])|每学[期年][末初](?=[由向将各全教对进组交上写完召])|(?:开学|期中考试|期末考试|期中|期末)(?:[一两三\\d]{1,2}个?(?:周|月|星期))?(?:之|以)?后(?=上|完成|开|举|进行|交|召)|(?<!期[初中]、?)(?:学期末|期末(?!考)|学期结束时?)(?=每[个位人班校]|人人|各(?![科班年门类])|评|表彰|上交|交|提交|完成|汇总|举[办行]|召开|上一|进行|形成|撰写|写|做|共同|开展|组织|集中|教师|全体|统一)|(?:寒假|暑假)(?=完成)|(?:年末|年底)(?=上?交|提交|完成|汇总|撰?写|评|表彰)|(?<![学一两二三四五])年内|(?<![本一整全])学期内|(?<![本一整全])学年内");
    /** 学期结束前一周, 期末一周内: a stretch of time beside a point of the term. */
    private static final Sought BESIDE =
            Sought.of("(每?(?:学期|学年)?(?:期末|期中|期初|开学|学期末|学期初|学期结束|学年结束|放假|寒假|暑假|考试)(?:考试)?)(?:(?:之?前|后)的?第?" + N
                    + "(?:周|天|个?星期|个?月|日)(?:之?内)?|第?" + N + "(?:周|天|个?星期|个?月|日)之?内)");

    private static final Sought EXAM_OVER = Sought.of("(?:考试|测验)后");

    private static final Sought MONTHLY = Sought.of(
            "每月的?最后一(?:周|天|个工作日)(?:之?前)?|每月的?(?:最后|第[一二三四])(?:一个|个)?(?:周|星期)[一二三四五六日天]?(?:之前|前)?(?=[交上送报将汇])|当月\\d{1,2}[日号]之?前|每月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:左右|之?前)?|每月(?:底|末|初)(?:之?前)?");
    /** Without one of these no date is a last day. */
    private static final Sought LAST_DAY = Sought.of("[前止]");

    private static final Sought CLOSING = Sought.of("截止(?:时间|日期)?[:为到于是]?$");

    private static final Sought BEFORE_WEEK =
            Sought.of("(?:开学)?第(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:教学)?周(?:末|周末)?之?前(?!后)");

    private static final Sought AROUND = Sought.of("第\\d{1,2}周(?:左右|前后)|\\d{1,2}月(?:份)?(?=成稿|完成|上交|提交)");

    /** The first limit of time in the clause, if it has one. */
    static @Nullable Deadlines in(String s) {
        var lead = LeadTime.in(s);
        if (lead != null) return new Deadlines(lead.start(), lead.end(), Kind.AHEAD);
        var m = MONTHLY.in(s);
        if (m != null) return new Deadlines(m.start(), m.end(), Kind.MONTHLY);
        var date = date(s);
        if (date != null) return date;
        m = BEFORE_WEEK.in(s);
        if (m != null) return new Deadlines(m.start(), m.end(), Kind.DATE);
        m = BESIDE.in(s);
        if (m != null && !EXAM_OVER.isIn(m.group())) return new Deadlines(m.start(), m.end(), Kind.BESIDE);
        m = YEARS.in(s);
        if (m != null) return new Deadlines(m.start(), m.end(), Kind.WITHIN_YEARS);
        m = PHASE.in(s);
        if (m != null)
            return new Deadlines(
                    m.start(), m.end(), m.group().contains("周") && m.group().endsWith("前") ? Kind.WEEKDAY : Kind.PHASE);
        m = AFTER.in(s);
        if (m != null) return new Deadlines(m.start() + whoFirst(m.group()), m.end(), Kind.AFTER);
        m = AROUND.in(s);
        return m == null ? null : new Deadlines(m.start(), m.end(), Kind.APPROXIMATE);
    }

    /** 执教者须于课后两天内: who must stands before the limit. */
    private static int whoFirst(String words) {
        var m = WHO_FIRST.at(words, 0);
        return m == null ? 0 : m.end();
    }

    private static @Nullable Deadlines date(String s) {
        if (!LAST_DAY.isIn(s)) return null;
        for (int p = 0; p < s.length(); p++) {
            if (p > 0 && s.charAt(p - 1) == '第') continue;
            var date = FuzzyDates.at(s, p, false);
            if (date == null) date = dayOnly(s, p);
            if (date == null) continue;
            if ((date.due() || closes(s, p)) && (date.month() != null || date.day() != null))
                return new Deadlines(p, date.end(), Kind.DATE);
            p = date.end() - 1;
        }
        return null;
    }

    /** 截止时间:5月10日 */
    private static boolean closes(String s, int p) {
        return CLOSING.isIn(s.substring(Math.max(0, p - 6), p));
    }

    /** 20日前: the heading names the month. */
    private static @Nullable FuzzyDate dayOnly(String s, int p) {
        if (!Character.isDigit(s.charAt(p))) return null;
        var date = FuzzyDates.withoutMonth(s, p);
        return date != null && date.due() ? date : null;
    }

    /** How often what is due falls due again; for a phase of the term by its words. */
    @Nullable
    Period recurs(String clause) {
        var words = clause.substring(start, end);
        if (kind == Kind.BESIDE && words.startsWith("开学") && !clause.contains("每学")) return Period.ONCE;
        if (kind != Kind.PHASE) return period();
        if (words.matches("每?学?期末.*|学期结束.*|每学期.*") && !words.endsWith("前")) return Period.TERM;
        if (words.matches("每?学年[末初]|年内|年底.*|年末.*")) return Period.YEAR;
        return words.startsWith("月") ? Period.MONTH : Period.ONCE;
    }

    /** As {@link #recurs}, but null for a phase of the term. */
    @Nullable
    Period period() {
        return switch (kind) {
            case DATE -> Period.ONCE;
            case BESIDE -> Period.TERM;
            case AFTER -> Period.PER_EVENT;
            case WEEKDAY -> Period.WEEK;
            case MONTHLY -> Period.MONTH;
            default -> null;
        };
    }
}
