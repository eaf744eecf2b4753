package org.qinglan.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.Rhythm;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Free;
import org.qinglan.plan.Question.Option;
import org.qinglan.reading.PlanDraft;
import org.qinglan.record.Action;
import org.qinglan.shared.Ids;

/**
 * Makes a rule of a clause that asks for something. What the words do not say becomes a question with an answer filled in;
 * what cannot be counted (字, %, 分钟) stays text.
 */
final class Understanding {
    /** Lengths, shares and head counts describe how a thing is to be; nobody posts credits in them. */
    private static final Set<String> NOT_COUNTED = Set.of("字", "%", "％", "分钟", "天", "周", "年", "名", "人", "位", "分", "个月");

    private static final Pattern VOLUNTARY = Pattern.compile("自愿|鼓励|提倡|欢迎|可以选");
    private static final Pattern REST_VOLUNTARY = Pattern.compile("其[余他](?:教师|老师|人员|人)?[^，。；、]{0,4}自愿");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private final Crowds crowds;
    private final TaskDates dates;

    Understanding(Roster roster, TaskDates dates) {
        this.crowds = new Crowds(roster);
        this.dates = dates;
    }

    /**
     * @param rule null where nothing is counted (yet)
     * @param rest a second rule for the others: 其余自愿
     */
    record Understood(@Nullable Quota rule, @Nullable Quota rest, List<Question> questions) {
        Understood {
            questions = List.copyOf(questions);
        }

        static final Understood TEXT = new Understood(null, null, List.of());
    }

    Understood of(PlanDraft.Requirement read) {
        if (read.unit() != null && NOT_COUNTED.contains(read.unit())) return Understood.TEXT;
        if (read.count().min() == null && read.count().max() != null) return Understood.TEXT;
        var questions = new ArrayList<Question>();
        var bearers = read.subject() == null ? crowds.in(read.text()) : crowds.of(read.subject());
        var rule = rule(read, bearers == null ? Bearers.ALL : bearers);
        if (read.count().min() == null) {
            questions.add(counts(read, rule));
            return new Understood(null, null, questions);
        }
        if (bearers == null) questions.add(who(read, rule));
        if (read.period() == PlanDraft.Period.PER_EVENT) questions.add(after(read, rule));
        else if (read.period() == null) questions.add(howOften(rule));
        boolean unknown = read.subject() != null && bearers == null;
        return new Understood(unknown ? null : rule, rest(read, rule), questions);
    }

    private Quota rule(PlanDraft.Requirement read, Bearers bearers) {
        var deed = deed(read, bearers);
        var measure = read.unit() == null || read.unit().isBlank() ? deed.measure() : plain(read.unit());
        var needed =
                BigDecimal.valueOf(read.count().min() == null ? 1 : read.count().min());
        var rhythm = rhythm(read.period());
        if (rhythm == Rhythm.WEEK && needed.compareTo(HALF) == 0) {
            needed = BigDecimal.ONE;
            rhythm = Rhythm.TWO_WEEKS;
        }
        if (needed.signum() <= 0) needed = BigDecimal.ONE;
        var due = dates.due(read.deadline());
        boolean once = due != null && (rhythm == Rhythm.ONCE || rhythm == Rhythm.TERM);
        boolean event = rhythm == Rhythm.EVENT;
        boolean obliged = !VOLUNTARY
                .matcher(REST_VOLUNTARY.matcher(read.text()).replaceAll(""))
                .find();
        return new Quota(
                bearers,
                deed,
                needed,
                measure,
                once ? Rhythm.ONCE : rhythm,
                once || rhythm == Rhythm.ONCE ? due : null,
                event ? event(read.text()) : null,
                event ? Integer.valueOf(7) : null,
                obliged);
    }

    private static Rhythm rhythm(PlanDraft.@Nullable Period period) {
        if (period == null) return Rhythm.TERM;
        return switch (period) {
            case DAY -> Rhythm.DAY;
            case WEEK -> Rhythm.WEEK;
            case MONTH -> Rhythm.MONTH;
            case TERM -> Rhythm.TERM;
            case YEAR -> Rhythm.YEAR;
            case ONCE -> Rhythm.ONCE;
            case PER_EVENT -> Rhythm.EVENT;
        };
    }

    private static Deed deed(PlanDraft.Requirement read, Bearers bearers) {
        var action = Action.coded(read.action().name()).orElse(Action.OTHER);
        var text = read.text();
        return switch (action) {
            case OBSERVE -> observed(text, bearers);
            case TEACH -> taught(text);
            default -> Deed.plain(action);
        };
    }

    private static Deed observed(String text, Bearers bearers) {
        if (text.matches("(?s).*(师父|师傅|导师|指导教师)的?.{0,4}课.*")) return Deed.OBSERVE_MENTOR;
        if (bearers.kind() == Bearers.Kind.MENTORS || text.matches("(?s).*徒弟.{0,4}课.*")) return Deed.OBSERVE_MENTEE;
        if (text.contains("研究课")) return Deed.OBSERVE_RESEARCH;
        return text.matches("(?s).*(随堂|常态课|推门).*") ? Deed.OBSERVE_ROUTINE : Deed.OBSERVE;
    }

    private static Deed taught(String text) {
        if (text.contains("研究课") || text.contains("研讨课")) return Deed.TEACH_RESEARCH;
        if (text.contains("示范课")) return Deed.TEACH_DEMONSTRATION;
        if (text.contains("展示课")) return Deed.TEACH_SHOWCASE;
        if (text.contains("汇报课")) return Deed.TEACH_REPORT;
        return text.contains("练兵课") ? Deed.TEACH_PRACTICE : Deed.TEACH;
    }

    private static Action event(String text) {
        if (text.matches("(?s).*(考试|检测|测试|监测|测评|考查|质量分析).*")) return Action.ANALYSE_EXAM;
        if (text.matches("(?s).*(听|课后|听课|课堂).*")) return Action.OBSERVE;
        return text.matches("(?s).*(培训|讲座|外出|学习).*") ? Action.TRAIN : Action.ACTIVITY;
    }

    private @Nullable Quota rest(PlanDraft.Requirement read, Quota rule) {
        if (rule.bearers().kind() != Bearers.Kind.PEOPLE) return null;
        if (!REST_VOLUNTARY.matcher(read.text()).find()) return null;
        return rule.by(Bearers.people(Bearers.Kind.OTHERS, rule.bearers().ids()))
                .voluntarily();
    }

    private static String plain(String unit) {
        return unit.equals("堂") ? "节" : unit;
    }

    private static Question counts(PlanDraft.Requirement read, Quota rule) {
        var every = read.period() == null ? "这学期" : rule.rhythm().chinese();
        return ask(
                "“" + shortened(read.text()) + "”要不要算次数？",
                "原文没写要几次。",
                Option.of("不算，只记下来", Change.UNCOUNTED),
                new Option("算，" + every, Change.to(rule), Free.COUNT));
    }

    private static Question who(PlanDraft.Requirement read, Quota rule) {
        if (read.subject() == null) {
            return ask(
                    "“" + shortened(read.text()) + "”由谁来做？",
                    "原文没写谁必须做。",
                    Option.of("全体", Change.to(rule, Bearers.ALL)),
                    Option.of("备课组长", Change.to(rule, Bearers.of(Bearers.Kind.PREP_LEADERS))),
                    Option.of("全组合起来做", Change.to(rule, Bearers.of(Bearers.Kind.THIS_UNIT))),
                    Option.of("不算次数，照原文留着", Change.UNCOUNTED));
        }
        return ask(
                "“" + read.subject() + "”是哪些人？",
                "名单和岗位里对不上这几个字。",
                Option.of("照原文留着，不算次数", Change.UNCOUNTED),
                Option.of("就是全体", Change.to(rule, Bearers.ALL)),
                new Option("是这一位", Change.to(rule), Free.PERSON));
    }

    private static Question howOften(Quota rule) {
        return ask(
                "多久做" + rule.neededText() + rule.measure() + "？",
                "原文没写多久一次。",
                Option.of("这学期", Change.to(rule, Rhythm.TERM)),
                Option.of("每月", Change.to(rule, Rhythm.MONTH)),
                Option.of("每周", Change.to(rule, Rhythm.WEEK)),
                Option.of("不算次数，照原文留着", Change.UNCOUNTED));
    }

    private static Question after(PlanDraft.Requirement read, Quota rule) {
        var event = rule.after() == null ? "活动" : rule.after().chinese();
        return ask(
                "“" + shortened(read.text()) + "”从哪件事算起？",
                "原文说的是每次之后，没写几天内。",
                Option.of("每次" + event + "之后 7 天内", Change.to(rule, Rhythm.EVENT)),
                Option.of("每月", Change.to(rule, Rhythm.MONTH)),
                Option.of("不算次数，照原文留着", Change.UNCOUNTED));
    }

    static Question ask(String title, String note, Option... options) {
        return new Question(Ids.next(), null, title, note, List.of(options), 0, false);
    }

    static String shortened(String text) {
        return text.length() <= 16 ? text : text.substring(0, 15) + "…";
    }
}
