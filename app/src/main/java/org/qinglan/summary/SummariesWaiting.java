package org.qinglan.summary;

import java.util.List;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.shared.ChineseDates;
import org.qinglan.summary.SummarisedPlans.Head;
import org.springframework.stereotype.Component;

/** The summaries that a leader has to write in the last weeks of a term, and those that wait for a reviewer. */
@Component
class SummariesWaiting implements WaitingItems {
    /** Summaries begin in the last but second week (workflows §1). */
    private static final int LAST_WEEKS = 2;

    private final SummarisedPlans plans;
    private final Summaries summaries;
    private final Terms terms;

    SummariesWaiting(SummarisedPlans plans, Summaries summaries, Terms terms) {
        this.plans = plans;
        this.summaries = summaries;
        this.terms = terms;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var led = me.posts().stream()
                .filter(post -> post.role().leads())
                .map(post -> post.unit().actsFor())
                .distinct()
                .toList();
        if (led.isEmpty()) return List.of();
        return terms.at(me.today()).stream()
                .flatMap(term -> Stream.concat(
                        plans.inReview(led, term.id()).stream()
                                .filter(head -> may(head, me, "accept-summary"))
                                .map(SummariesWaiting::toReview),
                        isNearEnd(term, me)
                                ? plans.toSummarise(led, term.id()).stream()
                                        .filter(head -> may(head, me, "summarize") || may(head, me, "submit-summary"))
                                        .map(head -> toWrite(head, term))
                                : Stream.empty()))
                .toList();
    }

    private boolean may(Head head, Actor me, String event) {
        return summaries.open(head.id(), me).stream().anyMatch(e -> e.code().equals(event));
    }

    private static boolean isNearEnd(Term term, Actor me) {
        return term.weekOf(me.today()) >= term.weeks() - LAST_WEEKS;
    }

    private static WeekItem toReview(Head head) {
        return WeekItem.plain(head.unitName() + "的总结", head.title(), new WeekItem.Act("去看", link(head)))
                .tagged("等您看", "due");
    }

    private static WeekItem toWrite(Head head, Term term) {
        return WeekItem.plain(
                        "写" + head.unitName() + "总结",
                        "数字已经填好，没做完的写上原因和去向",
                        new WeekItem.Act(head.state().equals("PUBLISHED") ? "写总结" : "接着写", link(head)))
                .tagged(ChineseDates.day(term.lastDay()) + "前", "due");
    }

    private static String link(Head head) {
        return "/summaries/" + head.id();
    }
}
