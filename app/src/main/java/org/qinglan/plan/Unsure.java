package org.qinglan.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Free;
import org.qinglan.plan.Question.Option;
import org.qinglan.plan.Question.Placed;
import org.qinglan.reading.Confidence;
import org.qinglan.reading.PlanDraft;
import org.qinglan.shared.FuzzyDate;

/** Asks whether an item was read right, where the reader itself is not sure, and says why in one line. */
final class Unsure {
    /** Below this about one reading in three was wrong on plans not used for tuning (docs/reading-confidence.md). */
    private static final double SURE_ENOUGH = 0.8;

    private Unsure() {}

    static boolean isAsked(Confidence confidence) {
        return confidence.value() < SURE_ENOUGH;
    }

    /** @param words the date as it is shown, empty for none */
    static Question task(UUID id, PlanDraft.Task read, @Nullable FuzzyDate when, String words) {
        var keep = Change.place(List.of(new Placed(id, when))).as(ItemKind.TASK);
        return Understanding.ask(
                "“" + Understanding.shortened(read.text()) + "”是" + (words.isEmpty() ? "没写日子" : words) + "的一件事吗？",
                why(read.confidence()),
                Option.of("读得对", keep),
                new Option("日子不对，是", Change.NONE.as(ItemKind.TASK), Free.DAY),
                Option.of("不是一件事，只当文字", Change.NONE.as(ItemKind.NOTE)));
    }

    static Question requirement(PlanDraft.Requirement read, Quota rule) {
        return Understanding.ask(
                "“" + Understanding.shortened(read.text()) + "”是"
                        + rule.rhythm().chinese() + rule.neededText() + rule.measure() + "吗？",
                why(read.confidence()),
                Option.of("读得对", Change.to(rule)),
                Option.of("不算次数，照原文留着", Change.UNCOUNTED));
    }

    static Question goal(PlanDraft.Goal read) {
        return rightOrText("“" + Understanding.shortened(read.text()) + "”是一条目标吗？", read.confidence(), ItemKind.GOAL);
    }

    static Question assignment(PlanDraft.Assignment read) {
        return rightOrText(
                String.join("、", read.people()) + "的分工是“" + Understanding.shortened(read.duty()) + "”吗？",
                read.confidence(),
                ItemKind.ASSIGNMENT);
    }

    private static Question rightOrText(String title, Confidence confidence, ItemKind kind) {
        return Understanding.ask(
                title,
                why(confidence),
                Option.of("读得对", Change.NONE.as(kind)),
                Option.of("不是，只当文字", Change.NONE.as(ItemKind.NOTE)));
    }

    /** One question for all that is sure; nobody has to look at each. */
    static Question aboutTheRest(long n) {
        return Understanding.ask(
                "看着没问题的 " + n + " 条都对吗？",
                "原文写得清楚，一次收下就行。",
                Option.of("都对，收下", Change.NONE),
                Option.of("有不对的，我来改", Change.NONE));
    }

    private static String why(Confidence confidence) {
        if (confidence.against().isEmpty()) return "这一条读得没有把握。";
        return switch (confidence.against().getFirst()) {
            case NO_DATE -> "这一条没写日子。";
            case DATE_FROM_ABOVE -> "日子不在这一条里，是照上面的标题填的。";
            case OTHER_DATE -> "这一条里还写着别的月份。";
            case OUT_OF_ORDER -> "月份比上一条还早，和前后的顺序对不上。";
            case SHARED_LINE -> "这一行里拆出了好几件事。";
            case IN_PROSE -> "是从一段话里读出来的，不在日程里。";
            case IN_TABLE -> "是从表格里读出来的，格子可能没对齐。";
            case OVERLAPPING -> "同一句话读出了两条。";
            case SHORT -> "这一条太短，怕没读全。";
            case LONG -> "这一条很长，怕把几件事读成了一件。";
            case CUT_OFF -> "像是从半句话断开的。";
            case BROKEN_LINE -> "原文在这里断行，怕没接好。";
            case STRANGE_CHARACTERS -> "里面有不像原文的字，怕是转换时弄错了。";
            case RUN_TOGETHER -> "中间还有编号，怕是两条连在了一起。";
            case NO_SUBJECT -> "原文没写谁来做。";
            case SUBJECT_FROM_ABOVE -> "谁来做，是照上文填的。";
            case NO_COUNT -> "原文没写要几次。";
            case SEVERAL_NUMBERS -> "这一句里有好几个数。";
            case NO_PERIOD -> "原文没写多久一次。";
            case PERIOD_FROM_ABOVE -> "多久一次，是照上文填的。";
            case OTHER_ACTION -> "看不出要做的是哪一类事。";
            case DOUBTFUL_ACTION -> "要做的是哪一类事，这几个字说得不太明白。";
            case LIKELY_ACTION -> "要做的大概是这一类事，看一眼。";
            case ODD_NAME -> "里面的姓名看着不像姓名。";
            case MUCH_UNREAD -> "这份计划有不少地方没读懂。";
            case ROUGH_PLAN -> "这份计划断行或错字多，怕读岔了。";
        };
    }
}
