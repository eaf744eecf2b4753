package org.qinglan.summary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanState;
import org.qinglan.plan.Plans;
import org.qinglan.plan.Review;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** The summaries that a leader has to write in the last weeks of a term. */
@Component
class SummariesWaiting implements WaitingItems {
    /** Summaries begin in the last but second week (workflows §1). */
    private static final int LAST_WEEKS = 2;

    private static final int SHOWN = 7;
    private static final Set<PlanState> TO_WRITE = EnumSet.of(PlanState.PUBLISHED, PlanState.SUMMARY_DRAFT);
    private final Plans plans;
    private final Review review;
    private final Units units;
    private final Terms terms;

    SummariesWaiting(Plans plans, Review review, Units units, Terms terms) {
        this.plans = plans;
        this.review = review;
        this.units = units;
        this.terms = terms;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var led = me.led();
        if (led.isEmpty()) return List.of();
        return terms.at(me.today()).filter(term -> isNearEnd(term, me)).stream()
                .flatMap(term -> plans.actingFor(led, term.id(), TO_WRITE, SHOWN).stream()
                        .filter(plan -> may(plan, me, "summarize") || may(plan, me, "submit-summary"))
                        .map(plan -> toWrite(plan, term)))
                .toList();
    }

    private boolean may(Plan plan, Actor me, String event) {
        return review.open(me, plan).stream().anyMatch(e -> e.code().equals(event));
    }

    private static boolean isNearEnd(Term term, Actor me) {
        return term.weekOf(me.today()) >= term.weeks() - LAST_WEEKS;
    }

    private WeekItem toWrite(Plan plan, Term term) {
        return WeekItem.plain(
                        "写" + unit(plan) + "总结",
                        "数字已经填好，没做完的写上原因和去向",
                        new WeekItem.Act(plan.state() == PlanState.PUBLISHED ? "写总结" : "接着写", link(plan)))
                .tagged(ChineseDates.day(term.lastDay()) + "前", "due");
    }

    private String unit(Plan plan) {
        return units.get(plan.unitId()).name();
    }

    private static String link(Plan plan) {
        return "/summaries/" + plan.id();
    }
}
