package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Count;

/**
 * A number that asks for something: 不少于15节, 2—3项, 30%, 一篇.
 *
 * @param start first character in the clause, words of comparison included
 * @param unitStart where the unit begins
 * @param end behind the unit and words such as 以上
 * @param unit as written after folding
 * @param compared a word of comparison stands with it (不少于, 以上, ≥, 不超过)
 * @param arabic written with figures, or a Chinese number above one
 * @param one written 一
 */
record Quantity(
        int start, int unitStart, int end, Count count, String unit, boolean compared, boolean arabic, boolean one) {
    private static final String N = Numerals.NUMBER;
    static final String UNITS =
            "个百分点|百分点|章|批|班次|人次|篇次|节次|课时|学时|小时|分钟|个月|万字|工作日|个工作日|节课|节|堂课|堂|次|篇|本|份|项|名|位|人|字|幅|套|道|题|场|期|天|日|周|页|版|首|件|张|组|对|种|轮|例|部|条|集|门|遍|回|册|句|则|米|圈|块|段|班|所|家|主题|专题|项目|户|学分|课|款|类|处|台|间|座|枚|份卷|练|分|点|支|只|盘|刻钟|板|面|讲|档|样|%|‰|个";
    private static final String LOWER = "不少于|不得少于|不低于|不得低于|不小于|不得小于|不下于|不下|至少|最少|起码|≥|>=|≧|>|超过|大于|高于|达到|达|多于|保底|保证";
    private static final String UPPER = "不超过|不得超过|不多于|不高于|不大于|不得多于|不得高于|不能超过|至多|最多|最长不超过|最长|≤|<=|<|控制在|低于|少于|小于";
    private static final String UNIT = "(" + Lexicon.alternatives(List.of(UNITS.split("\\|"))) + ")";
    /** 1节到2节: the unit stands behind both numbers. */
    private static final String UNIT_AGAIN = "(?:个|节|次|篇|份|课时|学时|小时|分钟|本|项|名|人|场|天|周|%)";

    private static final Sought QUANTITY =
            Sought.of("(" + UPPER + "|" + LOWER + ")?(?:为|到|有|在|要|其中)?(" + N + ")(?:余|多)?(?:" + UNIT
                    + "(?!(?:至|到)" + N + UNIT_AGAIN + ")|(?:个|节|次|篇|份|课时|学时|小时|分钟|本|项|名|人|场|天|周|%)?(?:-{1,2}|至|到)(" + N
                    + ")(?:余|多)?" + UNIT + ")(以上|及以上|或以上|以内|之内|以下|及以下|起)?");
    private static final Pattern LOOSE_LOWER = Pattern.compile("(?:至少|最少|起码|不少于)[^,;。\\d]{1,14}$");
    private static final Pattern LISTED_ORDINAL = Pattern.compile("第[一二三四五六七八九十\\d]{1,2}、$");
    private static final Pattern ORDINAL_BEFORE = Pattern.compile("(?:第|[a-zA-Z])$");
    /** 高一, 周二, 第三: Chinese numerals that name, not count. */
    private static final Pattern GRADE_BEFORE =
            Pattern.compile("(?:第|初|(?<!提)高|周|星期|新(?=一轮|一届|一年|一学期|一代)|统|唯|逐|[a-zA-Z])$");

    /** 比区均高2分, 提高3分: a distance between marks, not a mark. */
    private static final Sought POINTS_BETWEEN = Sought.of("提高|提升|高[于出]|超|差距|低于|相差|缩小");

    /** 最后一周, 前三天: which one, not how many. */
    private static final Pattern LAST = Pattern.compile("(?:最后|[前后首末头])$");

    static List<Quantity> in(String s) {
        var out = new ArrayList<Quantity>();
        int p = 0;
        for (var m = QUANTITY.next(s, p); m != null; m = QUANTITY.next(s, p)) {
            var q = of(s, m);
            if (q != null) out.add(q);
            p = q == null ? Math.max(m.start(2) + 1, m.start() + 1) : q.end;
        }
        return out;
    }

    private static @Nullable Quantity of(String s, MatchResult m) {
        boolean range = m.group(4) != null;
        var unit = range ? m.group(5) : m.group(3);
        if (unit == null) return null;
        int numberAt = m.start(2);
        if (numberAt > 0 && isOrdinal(s, numberAt, m.group(1) != null)) return null;
        int unitStart = range ? m.start(5) : m.start(3);
        if (!acceptable(s, m, unit, unitStart)) return null;
        boolean approximate = !range && Numerals.isApproximate(m.group(2));
        double a = Numerals.value(approximate ? m.group(2).substring(0, 1) : m.group(2));
        double b = range
                ? Numerals.value(m.group(4))
                : approximate ? Numerals.value(m.group(2).substring(1)) : a;
        if (a < 0 || b < 0) return null;
        int scale = unit.equals("万字") ? 10_000 : 1;
        boolean loose = m.group(1) == null
                && LOOSE_LOWER
                        .matcher(s)
                        .region(Math.max(0, m.start() - 20), m.start())
                        .find();
        var count = count(a * scale, b * scale, loose ? "至少" : m.group(1), m.group(6));
        boolean one = m.group(2).equals("一");
        var shown = unit.equals("万字") ? "字" : unit.equals("节课") ? "节" : unit.equals("堂课") ? "堂" : unit;
        boolean compared = loose || m.group(1) != null || m.group(6) != null;
        return new Quantity(m.start(), unitStart, m.end(), count, shown, compared, !one, one);
    }

    private static boolean isOrdinal(String s, int at, boolean compared) {
        char before = s.charAt(at - 1);
        boolean digit = Character.isDigit(s.charAt(at));
        if (before == '每') return true;
        if (before == '、'
                && LISTED_ORDINAL.matcher(s).region(Math.max(0, at - 6), at).find()) return true;
        if (before == '周' && at > 1 && "每两二三四2个隔单双".indexOf(s.charAt(at - 2)) >= 0) return false;
        if (digit && (before == '.' || Character.isDigit(before) || before == '/' || before == ':')) return true;
        if (!digit && "一二三四五六七八九十零〇百千".indexOf(before) >= 0) return true;
        if (compared) return false;
        var pattern = digit ? ORDINAL_BEFORE : GRADE_BEFORE;
        return pattern.matcher(s).region(Math.max(0, at - 3), at).find();
    }

    /** Words that only look like a number with a unit: 一个人人…, 三年级, 5年以内, 12:30. */
    private static boolean acceptable(String s, MatchResult m, String unit, int unitStart) {
        int after = unitStart + unit.length();
        var rest = s.substring(after, Math.min(s.length(), after + 3));
        if (unit.equals("个")
                && rest.matches("^(?:百分|学期|方面|维度|层面|阶段|环节|学科|基本点|中心|原则|重点|抓手|步骤|环|百分|坚持|务必|意识|转变|统一|结合|到位|确保).*"))
            return false;
        if ((unit.equals("周") || unit.equals("日") || unit.equals("天")) && rest.startsWith("年")) return false;
        if (unit.equals("日") && s.substring(0, m.start(2)).endsWith("月")) return false;
        if ((unit.equals("名") || unit.equals("位")) && s.startsWith("前", m.start(2) - 1) && m.start(2) > 0) return false;
        if (unit.equals("轮") && rest.matches("^(?:复习|专题|备考|考试|模拟|总复习|检测|视导|听课).*")) return false;
        if (unit.equals("面") && m.group(2).equals("一")) return false;
        if (unit.equals("章") && rest.startsWith("节")) return false;
        if (unit.equals("批") && (m.group(2).equals("一") || rest.startsWith("次"))) return false;
        if ((unit.equals("面") || unit.equals("讲") || unit.equals("板")) && rest.matches("^[一-龥].*"))
            return unit.equals("板") && rest.matches("^(?:粉笔|毛笔|硬笔|字).*");
        boolean named = m.group(1) == null && m.group(6) == null;
        if (unit.equals("日") && (named || rest.startsWith("前"))) return false;
        if (unit.equals("分") && (named && !POINTS_BETWEEN.isIn(s) || rest.matches("^[钟别层类组析享之工解数校步角科外].*")))
            return false;
        if (unit.equals("练") && rest.matches("^[习功字兵].*")) return false;
        if ((unit.equals("周") || unit.equals("天"))
                && LAST.matcher(s).region(0, m.start(2)).find()) return false;
        if (unit.equals("次") && rest.matches("^(?:函数|方程|根式|元).*")) return false;
        if (unit.equals("次") && m.group(2).matches("[二2]") && rest.matches("^(?:备课|反思|修改).*")) return false;
        if (unit.equals("题") && m.group(2).equals("一")) return false;
        if (unit.equals("道") && !rest.startsWith("题") && m.group(2).equals("一")) return false;
        if ((unit.equals("课") || unit.equals("主题") || unit.equals("专题") || unit.equals("项目"))
                && Character.isDigit(m.group(2).charAt(0))
                && unit.equals("课")) return false;
        if (unit.equals("级") || unit.equals("米")) return false;
        if (unit.equals("点")
                && (rest.startsWith("前")
                        || rest.startsWith("半")
                        || rest.startsWith("钟")
                        || rest.isEmpty()
                        || m.group(1) == null)) return false;
        if (unit.equals("班") && !rest.isEmpty()) return false;
        if (unit.equals("组")
                && m.start(2) > 0
                && m.group(2).length() == 1
                && !Character.isDigit(m.group(2).charAt(0))
                && m.group(1) == null) return false;
        if (unit.equals("段") || unit.equals("类") || unit.equals("样") || unit.equals("点")) return m.group(1) != null;
        if (unit.equals("课") && rest.startsWith("程")) return false;
        return !(unit.equals("周") && m.start(2) > 0 && s.charAt(m.start(2) - 1) == '第');
    }

    private static Count count(double a, double b, @Nullable String before, @Nullable String after) {
        if (a != b) return new Count(Math.min(a, b), Math.max(a, b));
        boolean lower = before != null && List.of(LOWER.split("\\|")).contains(before);
        boolean upper = before != null && !lower;
        if (after != null) {
            if (after.endsWith("以上") || after.equals("起")) lower = true;
            else if (before == null) upper = true;
        }
        if (before != null && before.equals("保证")) return new Count(a, a);
        if (lower && a == 100 && ("达到".equals(before) || "达".equals(before)) && after == null) return new Count(a, a);
        return upper ? new Count(null, a) : lower ? new Count(a, null) : new Count(a, a);
    }

    boolean isLength() {
        return List.of("字", "分钟", "小时", "学时", "课时", "天", "米", "页", "刻钟").contains(unit);
    }

    boolean isPeople() {
        return List.of("名", "人", "位").contains(unit);
    }

    boolean isPercent() {
        return unit.equals("%") || unit.endsWith("百分点");
    }
}
