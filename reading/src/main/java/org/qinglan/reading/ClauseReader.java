package org.qinglan.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;
import org.qinglan.reading.PlanDraft.Count;
import org.qinglan.reading.PlanDraft.Period;
import org.qinglan.reading.PlanDraft.Requirement;

/** Reads the clauses of one paragraph; subject, period and action are carried over within a sentence. */
final class ClauseReader {
    /**
     * @param title the heading the paragraph stands under
     * @param bundle it lists the pieces of a "五个一"
     * @param scheduled it is an item of a schedule: what it asks is asked once
     * @param goal it is a goal: its numbers are results to reach
     * @param heading it is a heading: without a number it asks for nothing
     */
    record Context(String title, boolean bundle, boolean scheduled, boolean heading, boolean goal) {}

    /** A limit said once for what follows in the sentence. */
    private record Due(String words, @Nullable Period period) {}

    private static final Count NONE = new Count(null, null);
    private static final Sought DEFINES =
            Sought.of("(?:为|是)[^,]{0,8}(?:时间|日|活动日|教研日)|为教研|^(?:均|都|统一)?(?:安排|定|设|放|固定)[在于]|^(?:活动|教研)?时间[为是]|^逢");
    private static final Sought DUTY = Sought.of("必|须|要|应|均|都|对每|课课有|节节有");
    /** 每次活动须有主题: how it is to be, not how much. */
    private static final Sought MUST_HAVE = Sought.of("(?:须|要|应|均|都)有(?![一两二三\\d])|做到有");

    private static final Pattern MUTUAL = Pattern.compile("听一([堂节])课,?上一[堂节]课");
    private static final Sought LEADERS = Sought.of("(?:领导|行政).*(?:参与|参加|牵头|负责|蹲点)");
    private static final Sought PER_THING = Sought.of("^.{0,6}?每一?(?:个|场|次)?(?:班次|单元|课题|项目|活动|比赛|参赛|主题|专题|教研活动)");
    private static final Sought ROLE_OF_AN_EVENT =
            Sought.of("(?:主讲|命题|主备|主持|发言|执教|中心发言|承办|坐庄|授课|开课)(?:人|者|方|教师|校区?|单位)");
    /** Lessons are prepared ahead all the time, whatever was spoken of before. */
    private static final Sought PREPARING = Sought.of("备课|教案|学案|课件");

    private static final Sought HANDS_IN = Sought.of("^(?:上?交|提交|收)");

    /** Times of the term named in the clause itself; what was said of other weeks is over. */
    private static final Sought OWN_TIME = Sought.of("[寒暑].{0,2}假|.{0,8}期[初中末](?:期[初中末]|、)?.{0,6}各");

    /** How long a thing takes, not how much of it in each period. */
    private static final Sought SPAN = Sought.of("最长|周期|为期|历时|\\d个月$");

    /** How long one of them lasts, or what share of all is reached: not how many in each period. */
    private static final Sought DURATION =
            Sought.of("(?:单科|活动|教研|研讨|学习|备课|训练|会议|每场|讲座)?(?:时间|时长)|每人(?:汇报|发言|展示|交流|主讲|点评)");

    private static final Sought SHARE = Sought.of("面率?(?:不|达|至|≥|要|占|在|控)");

    /** 每校选派2名: as many go each time. */
    private static final Sought DISPATCH = Sought.of("(?:每|各).*选派");

    private static final Sought BUNDLE = Sought.of("[一二三四五六七八九十某][个篇][一某]");

    private final Context context;
    private final Demands demands = new Demands();
    private final Sentence sentence;
    private @Nullable Due carried;
    private @Nullable Line labelLine;
    private @Nullable Line previous;
    private boolean afterInSentence;
    private String label = "";
    private boolean listed;

    ClauseReader(Context context) {
        this.context = context;
        sentence = new Sentence(context.title());
    }

    List<Requirement> read(Line paragraph) {
        var clauses = Clause.of(paragraph);
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            boolean onlyBrackets =
                    clause.outer().isEmpty() && !clause.brackets().isEmpty();
            if (clause.newSentence() && !onlyBrackets) {
                startSentence();
                sentence.attending(attending(clauses, i));
            }
            if (onlyBrackets && previous != null)
                clause = new Clause(previous.plus(clause.line(), false), "", clause.brackets(), false, false);
            read(clause, i + 1 < clauses.size() ? clauses.get(i + 1) : null);
            previous = clause.line();
        }
        return demands.all();
    }

    private static @Nullable String attending(List<Clause> clauses, int from) {
        for (int i = from; i < clauses.size() && (i == from || !clauses.get(i).newSentence()); i++) {
            var who = Subjects.attending(clauses.get(i).outer());
            if (who != null) return who;
        }
        return null;
    }

    private void startSentence() {
        sentence.begin();
        carried = null;
        labelLine = null;
        afterInSentence = false;
        demands.beginSentence();
    }

    private void read(Clause clause, @Nullable Clause next) {
        var w = Wording.of(clause.outer());
        boolean asks = w.mayAsk() || !clause.brackets().isEmpty();
        if (asks && !Asking.isStatement(w.text()) && !sentence.tellsOfThePast(w.text())) {
            boolean found = w.mayAsk()
                    && (quantified(clause, w) || mutual(clause, w) || repeated(clause, w, next) || limited(clause, w));
            inBrackets(clause, w, found);
        }
        sentence.add(w);
        if (clause.label()) startLabel(clause);
        if (asks && BUNDLE.isIn(w.text())) listed = true;
    }

    private void startLabel(Clause clause) {
        label = clause.outer();
        labelLine = clause.line();
        sentence.label(label, clause.line().text());
        var w = Wording.of(label);
        if (label.contains("学期末")) carried = new Due("学期末", Period.TERM);
        else if (w.limit() != null && w.limit().recurs(label) != null) carry(w);
    }

    /** 学期结束前交“四个一”：… and 第三周前，…: the limit of what follows. */
    private void carry(Wording w) {
        var limit = w.limit();
        if (limit != null) carried = new Due(w.limitWords(), limit.recurs(w.text()));
    }

    // ---- clauses with a number

    private boolean quantified(Clause clause, Wording w) {
        var s = w.text();
        if (demands.inSentence() && s.matches(".*各[一1]次")) return true;
        if (MUTUAL.matcher(s).find()) return false;
        boolean partOfAbove = s.startsWith("其中") && demands.inSentence();
        var best = Asking.best(
                w,
                new Asking.Around(
                        partOfAbove || sentence.each(w),
                        sentence.carried() != null,
                        listed || context.bundle(),
                        context.goal()));
        if (best == null) return w.ahead() != null ? ahead(clause, w, w.ahead()) : oneEach(clause, w);
        var freq = frequency(w, best);
        var count = best.isPercent() ? best.count() : Frequency.each(best.count(), freq);
        var given = best.isPeople() && LEADERS.isIn(s) ? Action.OTHER : null;
        var bracketLimit = w.limit() == null ? limitInBrackets(clause) : null;
        var period = period(w, freq, best);
        if (period == null && bracketLimit != null) period = Period.ONCE;
        add(clause, w, count, best.unit(), period, bracketLimit, given);
        return true;
    }

    /** 一份个人规划（…，开学期间完成）: the limit stands in the bracket. */
    private static @Nullable String limitInBrackets(Clause clause) {
        for (var bracket : clause.brackets()) {
            var limit = Deadlines.in(bracket.text());
            if (limit != null
                    && limit.kind() != Deadlines.Kind.AFTER
                    && limit.kind() != Deadlines.Kind.AHEAD
                    && limit.kind() != Deadlines.Kind.WITHIN_YEARS) {
                return bracket.text().substring(limit.start(), limit.end());
            }
        }
        return null;
    }

    private boolean ahead(Clause clause, Wording w, LeadTime lead) {
        var around = w.text().substring(0, lead.start()) + "…" + w.text().substring(lead.end());
        var freq = Wording.of(around).recurring();
        boolean event = lead.ofEvent()
                || !PREPARING.isIn(w.text()) && sentence.namesEvent(w.text().substring(0, lead.start()))
                || ROLE_OF_AN_EVENT.begins(w.text());
        var period = freq != null ? freq.period() : event && !context.scheduled() ? Period.PER_EVENT : null;
        add(clause, w, lead.count(), lead.unit(), period, w.text().substring(lead.start(), lead.end()), null);
        return true;
    }

    /** 一课一主题, 每期一主题, 每月一专题. */
    private boolean oneEach(Clause clause, Wording w) {
        var pair = OneEach.in(w.text());
        if (pair == null) return false;
        add(clause, w, new Count(1.0, 1.0), pair.unit(), pair.period(), null, null);
        return true;
    }

    private boolean mutual(Clause clause, Wording w) {
        var m = MUTUAL.matcher(w.text());
        if (!m.find()) return false;
        add(clause, w, new Count(1.0, 1.0), m.group(1), Period.PER_EVENT, null, Action.TEACH);
        return true;
    }

    private @Nullable Frequency frequency(Wording w, Quantity q) {
        var own = w.around(q.start());
        if (own != null) return own;
        if (OWN_TIME.begins(w.text()) || w.limit() != null && w.limit().kind() == Deadlines.Kind.PHASE) return null;
        if (PER_THING.isIn(w.text())) return null;
        var before = w.limit() != null && w.limit().kind() == Deadlines.Kind.DATE ? null : sentence.carried();
        if (before == null || (q.isPeople() && !q.compared())) return null;
        if (q.isPercent() && !SHARE.isIn(w.text())) return null;
        if (q.isLength() && DURATION.begins(w.text()) && !isEachWeekOrDay(before)) return null;
        if (w.limit() != null && w.limit().kind() == Deadlines.Kind.AFTER) return null;
        return SPAN.isIn(w.text()) ? null : before;
    }

    /** What comes once a week lasts as long in the week as each time. */
    private static boolean isEachWeekOrDay(Frequency f) {
        return f.divisor() == 1 && (f.period() == Period.WEEK || f.period() == Period.DAY);
    }

    private @Nullable Period period(Wording w, @Nullable Frequency freq, Quantity q) {
        if (freq != null) return freq.period();
        var limit = w.limit();
        if (limit != null && limit.recurs(w.text()) != null) return limit.recurs(w.text());
        if (carried != null && limit == null) return carried.period();
        if (limit == null && q.isPeople() && DISPATCH.isIn(w.text()))
            return context.scheduled() ? Period.ONCE : Period.PER_EVENT;
        if (afterInSentence && !q.isPercent()) return Period.PER_EVENT;
        if (q.isLength() && DURATION.begins(w.text())) return Period.PER_EVENT;
        if (!context.scheduled() && PER_THING.isIn(w.text())) return Period.PER_EVENT;
        if (Frequency.perEvent(w.text()) || label.endsWith("成果")) return Period.PER_EVENT;
        return context.scheduled() && !q.isPercent() ? Period.ONCE : null;
    }

    // ---- clauses with a period but no number

    private boolean repeated(Clause clause, Wording w, @Nullable Clause next) {
        var f = w.recurring();
        var s = w.text();
        if (f == null || !w.isEvery(f) || clause.label() || context.heading()) return false;
        boolean bare = s.length() <= f.end() + 1;
        if (demands.inSentence() && DEFINES.isIn(s)) return false;
        if (f.weekdays() == 1 && (DEFINES.isIn(s) || bare && clause.brackets().isEmpty())) return false;
        if (f.period() == Period.PER_EVENT && (context.goal() || !DUTY.isIn(s) || MUST_HAVE.isIn(s))) return false;
        if (bare && f.start() < 2 || f.weekdays() < 2 && nextCounts(next)) return false;
        Count count = f.weekdays() > 1 ? exactly(f.weekdays()) : f.divisor() > 1 ? Frequency.each(exactly(1), f) : NONE;
        add(clause, w, count, null, f.period(), null, null);
        return true;
    }

    private static Count exactly(double n) {
        return new Count(n, n);
    }

    /** "每次围绕一课，完成一份设计": the number comes in the next clause, so that this one asks nothing of its own. */
    private static boolean nextCounts(@Nullable Clause next) {
        if (next == null || next.newSentence()) return false;
        var w = Wording.of(next.outer());
        return w.recurring() == null && w.subject() == null && !w.quantities().isEmpty() && w.ahead() == null;
    }

    // ---- clauses with a limit of time but no number

    private boolean limited(Clause clause, Wording w) {
        var d = w.limit();
        if (d == null || clause.label() || context.heading()) return false;
        var words = w.limitWords();
        boolean vague = d.kind() == Deadlines.Kind.PHASE
                && !(words.endsWith("前")
                        || words.endsWith("假")
                        || words.matches("开学.*周|.*[后初]")
                        || words.endsWith("末"));
        if (vague || d.kind() == Deadlines.Kind.APPROXIMATE || d.kind() == Deadlines.Kind.AHEAD) return false;
        if (w.text().length() - words.length() < 2 && d.kind() == Deadlines.Kind.DATE) carry(w);
        if (w.text().length() - words.length() < 2
                || d.kind() == Deadlines.Kind.WITHIN_YEARS
                        && d.end() + 2 > w.text().length()) return false;
        var freq = w.recurring();
        var period = freq != null && w.isEvery(freq) ? freq.period() : d.recurs(w.text());
        add(clause, w, NONE, null, period, null, null);
        return true;
    }

    // ---- brackets

    private void inBrackets(Clause clause, Wording outer, boolean outerFound) {
        for (var bracket : clause.brackets()) {
            if (Asking.isStatement(bracket.text())) continue;
            boolean found = outerFound;
            for (var inner : Clause.of(bracket)) {
                var w = Wording.of(inner.outer());
                var shown = found || isListed(outer) ? inner : clause;
                if (bracketAsks(w, shown, clause, outer, found, outerFound)) found = true;
                if (w.recurring() != null) sentence.bracket(w.recurring());
            }
            sentence.bracket(null);
        }
    }

    private boolean isListed(Wording outer) {
        return listed || BUNDLE.isIn(outer.text());
    }

    private boolean bracketAsks(
            Wording w, Clause shown, Clause clause, Wording outer, boolean found, boolean outerFound) {
        if (w.distributive()) sentence.eachInBracket();
        var q = Asking.best(
                w, new Asking.Around(sentence.each(outer), sentence.carried() != null, isListed(outer), false));
        if (q != null && (q.compared() || q.isPercent() || w.repeats() || w.distributive() || isListed(outer))) {
            if (outerFound && (q.isLength() || !q.compared() && !w.repeats())) return filled(q);
            var freq = frequency(w, q);
            var period = freq != null ? freq.period() : onceInBracket(w, outer, q);
            inner(shown, w, outer, Frequency.each(q.count(), freq), q.unit(), period, w.limitWords());
            return true;
        }
        return !outerFound && !found && unquantified(w, clause, outer);
    }

    /** 上交读书笔记（每人2篇） in a schedule is asked each term, what is not handed in but this once. */
    private @Nullable Period onceInBracket(Wording w, Wording outer, Quantity q) {
        var limit = w.limit() != null ? w.limit().recurs(w.text()) : null;
        if (limit != null || !context.scheduled() || q.isPercent()) return limit;
        return HANDS_IN.begins(outer.text()) && w.distributive() ? Period.TERM : Period.ONCE;
    }

    /** 每月5日前上交笔记（不少于2000字）: the length is how much is asked for, as nothing else is counted. */
    private boolean filled(Quantity q) {
        if (q.compared() || q.unit().equals("份")) demands.count(q.count(), q.unit());
        return false;
    }

    private boolean unquantified(Wording w, Clause clause, Wording outer) {
        var lead = w.ahead();
        if (lead != null) {
            inner(clause, w, outer, lead.count(), lead.unit(), null, w.text().substring(lead.start(), lead.end()));
            return true;
        }
        var f = w.recurring();
        if (f != null && f.weekdays() == 1 && !outer.text().contains("教研活动")) {
            inner(withLabel(clause), w, outer, NONE, null, f.period(), "");
            return true;
        }
        var d = w.limit();
        if (d == null || d.kind() == Deadlines.Kind.APPROXIMATE || d.kind() == Deadlines.Kind.WITHIN_YEARS)
            return false;
        inner(clause, w, outer, NONE, null, d.recurs(w.text()), w.limitWords());
        return true;
    }

    /** "集体备课实行“四定”：定时（每周四）": without its label nobody would know what happens on Thursdays. */
    private Clause withLabel(Clause clause) {
        if (labelLine == null) return clause;
        return new Clause(labelLine.plus(clause.line(), false), clause.outer(), clause.brackets(), false, false);
    }

    // ---- what was found

    private void inner(
            Clause shown,
            Wording w,
            Wording outer,
            Count count,
            @Nullable String unit,
            @Nullable Period period,
            String limit) {
        var action = AskedAction.inBracket(w, outer, unit, sentence, List.of(label, context.title()));
        demands.put(
                shown.line(), inBracketSubject(w, outer), action, count, unit, period, limit.isEmpty() ? null : limit);
    }

    /** 教研组长随堂听课（每人不少于2节）: each of those named outside. */
    private @Nullable String inBracketSubject(Wording w, Wording outer) {
        var own = w.subject();
        if (own != null && !(Subjects.isAnyone(own) && outer.subject() != null)) return own;
        return sentence.subject(outer);
    }

    private void add(
            Clause clause,
            Wording w,
            Count count,
            @Nullable String unit,
            @Nullable Period period,
            @Nullable String limit,
            @Nullable Action given) {
        var own = w.limit();
        var words = limit != null ? limit : own != null ? w.limitWords() : carried != null ? carried.words() : null;
        if (own != null && w.limitWords().matches("学?期末")) carried = new Due(w.limitWords(), Period.TERM);
        afterInSentence |= own != null && own.kind() == Deadlines.Kind.AFTER;
        demands.put(
                clause.line(),
                sentence.subject(w),
                given != null ? given : AskedAction.of(clause, w, unit, sentence, List.of(label, context.title())),
                count,
                unit,
                period,
                words);
    }
}
