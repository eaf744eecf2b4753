package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Events whose date stands behind them: "素养大赛（10月中旬）", "新教师培训，时间：8月25日—27日", "校运会——10月下旬". */
final class TrailingDates {
    private static final String LEAD =
            "(?:(?:活动|培训|举办|举行|比赛|实施|完成|截止|报名|具体)?(?:时间|日期)(?:为|是|定于)?[:]?|拟于?|暂定于?|初定于?|约|预计|计划于?|定于|于|截止[到至于]?[:]?)?";
    private static final Pattern BRACKET = Pattern.compile("\\(" + LEAD);
    private static final Pattern LABEL =
            Pattern.compile("[,;。、(]?(?:活动|培训|举办|举行|比赛|实施|完成|截止|报名|交稿)?(?:时间|日期)(?:为|是|定于)?[:]?");
    private static final Pattern TAIL = Pattern.compile("(?:-{1,2}|:|,)" + LEAD + "(?=[^,;。:]{2,24}[。;]?$)");
    /** What may stand behind a date in the same bracket. */
    private static final Pattern AFTER =
            Pattern.compile("(?:各[一1]次|完成|举行|进行|召开|开始|启动|全天|[上下]午|晚上?|结束|上报|上交|左右|周[一二三四五六日])*(?:[,;、)。].*)?");

    private static final Pattern JOINED = Pattern.compile("[、,和及;]|各[一1]次");
    private static final Pattern EVENT = Pattern.compile(
            "举行|召开|举办|开展|组织|进行|参加|迎接|承办|启动|评选|表彰|邀请|考察|培训|大赛|比赛|竞赛|评比|研讨|讲座|考试|测试|检测|展示|活动|会议?$|[会节赛考展]$|课$|汇报|检查|观摩|交流|仪式|典礼|演练|调研|运动会");
    private static final Sought NO_EVENT = Sought.of("入职|毕业|出生|参加工作|立项|颁布|印发|年版|每周|每月|每学期(?!组织|举|召|开)");
    private static final int LONGEST = 160;

    private final TaskWriter writer;
    private final boolean scheduled;

    TrailingDates(TaskWriter writer, boolean scheduled) {
        this.writer = writer;
        this.scheduled = scheduled;
    }

    /** Writes the event of the paragraph if it ends with its date. */
    void read(Line body) {
        for (var sentence : scheduled ? List.of(body) : sentences(body)) event(sentence);
    }

    private void event(Line sentence) {
        var text = sentence.text();
        if (sentence.length() > LONGEST) return;
        var dates = dates(text);
        if (dates.isEmpty()) return;
        var about = text.substring(0, dates.getFirst().start());
        if (!scheduled
                && (dates.getFirst().due()
                        || NO_EVENT.isIn(text)
                        || !EVENT.matcher(about.replaceAll("[(,:-]+$", "")).find())) return;
        if (about.length() < 3) return;
        for (var date : dates) writer.dated(sentence, date, "");
    }

    /** The dates of a bracket, a label or the end, whichever comes first. */
    private static List<FuzzyDate> dates(String text) {
        for (var pattern : List.of(BRACKET, LABEL, TAIL)) {
            var m = pattern.matcher(text);
            while (m.find()) {
                if (m.start() == 0) continue;
                boolean due = m.group().contains("截止");
                var found = listed(text, m.end(), due);
                if (!found.isEmpty()) return found;
            }
        }
        return List.of();
    }

    private static List<FuzzyDate> listed(String text, int from, boolean due) {
        var out = new ArrayList<FuzzyDate>();
        int p = from;
        while (p < text.length()) {
            var date = FuzzyDates.at(text, p, false);
            if (date == null || date.month() == null && date.week() == null) break;
            out.add(due ? date.withDue(true) : date);
            p = date.end();
            var joined = JOINED.matcher(text).region(p, text.length());
            while (joined.lookingAt()) {
                p = joined.end();
                joined.region(p, text.length());
            }
        }
        if (out.isEmpty()) return out;
        boolean closed =
                AFTER.matcher(text).region(out.getLast().end(), text.length()).matches();
        return closed ? out : List.of();
    }

    private static List<Line> sentences(Line body) {
        var out = new ArrayList<Line>();
        int from = 0;
        int depth = 0;
        for (int p = 0; p < body.length(); p++) {
            char c = body.at(p);
            if (c == '(') depth++;
            if (c == ')' && depth > 0) depth--;
            if (depth > 0 || c != '。' && c != ';') continue;
            if (p > from) out.add(body.sub(from, p + 1));
            from = p + 1;
        }
        if (from < body.length()) out.add(body.from(from));
        return out;
    }
}
