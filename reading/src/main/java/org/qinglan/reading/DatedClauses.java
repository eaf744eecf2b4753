package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Events that a sentence dates: "4月下旬举行运动会，5月份表彰先进". */
final class DatedClauses {
    private static final Sought VERB = Sought.of(
            "^(?:[^,;。]{0,12}?)(?:举行|召开|举办|开展|组织|进行|参加|迎接|承办|启动|完成|结束|上交|评选|表彰|着手|实施|接受|推选|公布|安排|开始|总结|筹备|选拔|推出|汇报|展示|检查|邀请|制定|调研|考试|测试|申报|结题|开题|交流|出版|观摩|验收|报送|上报|布置|张贴|确定|落实|收集|整理|填写|发放|下发|推荐|遴选|报名|签订|发布|录制|编印|印发|初赛|复赛|决赛|预赛|闭幕|开幕|部署|巡展|督查|培训|研讨|交流|征集|拟定|修订|撰写|提交)");
    private static final Sought BEFORE_DATE =
            Sought.of("^(?:并|拟|拟于|于|在|将于|将在|定于|计划于|计划在|计划|暂定于|暂定|拟定于|预计|预计在|预计于|本学期|争取在|其中|同时|力争|力争在|初步定于|准备在)$");
    private static final Sought NOUN = Sought.of("(?!.*[每从自以到至据按]).{2,12}?(?:于|在|拟于|定于)?");
    private static final Pattern VERB_NEXT = Pattern.compile("(?:进行|举行|举办|召开|开展|结题|开题|启动|完成|开始|组织|上报)");
    private static final Sought NO_EVENT = Sought.of("^(?:以来|起执行|颁布|印发|发布的|的|版|入职|参加工作|出生|毕业|至今|学生|新教师$|考试的)");
    private static final Sought HALF_YEAR = Sought.of("^(?:上半年|下半年)[^,;。]{4,}");

    private final TaskWriter writer;
    private final boolean scheduled;
    private final boolean timed;

    /**
     * @param scheduled the sentence stands in a schedule: a clause need not sound like an event
     * @param timed it stands behind "时间："
     */
    DatedClauses(TaskWriter writer, boolean scheduled, boolean timed) {
        this.writer = writer;
        this.scheduled = scheduled;
        this.timed = timed;
    }

    /** @param inside the date stands inside the clause, which then is the item as a whole */
    private record Found(FuzzyDate date, int from, boolean inside) {}

    void read(Line body) {
        var text = body.text();
        var starts = starts(body);
        if (starts.isEmpty()) {
            if (scheduled && HALF_YEAR.isIn(text)) writer.undated(body);
            return;
        }
        for (int k = 0; k < starts.size(); k++) {
            var found = starts.get(k);
            int end = k + 1 < starts.size() ? starts.get(k + 1).from : text.length();
            event(body, found, end, starts.size() > 1);
        }
    }

    /** Where a clause begins with a date. */
    private List<Found> starts(Line body) {
        var text = body.text();
        var out = new ArrayList<Found>();
        int clause = 0;
        int depth = 0;
        for (int p = 0; p < text.length(); p++) {
            char c = text.charAt(p);
            if (c == '(' || c == '《') depth++;
            if ((c == ')' || c == '》') && depth > 0) depth--;
            if (",;。:!?".indexOf(c) >= 0) {
                clause = p + 1;
                if (c == '。') depth = 0;
                continue;
            }
            if (depth > 0 || p - clause > 14) continue;
            var date = FuzzyDates.at(text, p, false);
            if (date == null || (date.month() == null && date.week() == null)) continue;
            var before = text.substring(clause, p);
            if (before.isEmpty() || BEFORE_DATE.fits(before)) out.add(new Found(date, clause, false));
            else if (NOUN.fits(before) && (timed || isEvent(text, date.end()))) out.add(new Found(date, clause, true));
            p = date.end() - 1;
        }
        return out;
    }

    private static boolean isEvent(String text, int p) {
        return VERB_NEXT.matcher(text).region(p, text.length()).lookingAt();
    }

    private void event(Line body, Found found, int end, boolean several) {
        var text = body.text();
        if (found.inside) {
            int stop = clauseEnd(text, found.date.end(), end);
            if (timed || !found.date.due()) writer.dated(body.sub(found.from, stop), found.date, "");
            return;
        }
        int from = found.date.end();
        while (from < end && ",:、".indexOf(text.charAt(from)) >= 0) from++;
        int to = scheduled && !several ? end : clauseEnd(text, from, end);
        var rest = text.substring(from, to);
        if (rest.length() < 2 || NO_EVENT.isIn(rest)) return;
        if (!scheduled && (found.date.due() && !timed || !VERB.isIn(rest))) return;
        writer.dated(body.sub(from, to), found.date, text.substring(found.from, from));
    }

    private static int clauseEnd(String text, int from, int end) {
        int depth = 0;
        for (int p = from; p < end; p++) {
            char c = text.charAt(p);
            if (c == '(' || c == '《') depth++;
            if ((c == ')' || c == '》') && depth > 0) depth--;
            if (depth == 0 && ",;。!?".indexOf(c) >= 0) return p;
        }
        return end;
    }
}
