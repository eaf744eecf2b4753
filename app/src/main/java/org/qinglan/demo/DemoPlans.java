package org.qinglan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.plan.Goals;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.PlanImport;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.Review;
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plans come in as every plan does: read from a text, submitted, approved in two steps, published. */
@Component
@Profile("demo")
class DemoPlans {
    /** Which goal a requirement serves, each by a word of it. */
    private static final Map<String, String> SERVES =
            Map.of("师父", "新教师", "研究课", "新教师", "单元整体设计", "单元课例", "读书", "共读", "公开课", "习作");

    private final PlanImport plans;
    private final PlanItems items;
    private final Goals goals;
    private final Review review;

    DemoPlans(PlanImport plans, PlanItems items, Goals goals, Review review) {
        this.plans = plans;
        this.items = items;
        this.goals = goals;
        this.review = review;
    }

    /** Who makes a plan and who approves it. */
    record Hands(Actor author, Actor office, Actor head, Actor helper) {}

    /** A published plan out of a text of {@code resources/demo}. */
    UUID publish(String text, Unit school, Unit unit, Term term, Hands hands) {
        UUID plan = draft(text, school, unit, term, hands);
        step(hands.author(), plan, "submit");
        step(hands.office(), plan, "approve");
        step(hands.head(), plan, "approve");
        step(hands.author(), plan, "publish");
        var all = items.of(plan);
        SERVES.forEach((what, goal) -> all.stream()
                .filter(i -> i.kind() == ItemKind.REQUIREMENT && i.text().contains(what))
                .forEach(i -> serve(hands.author(), i, goal, all)));
        return plan;
    }

    private void serve(Actor leader, PlanItem item, String goal, List<PlanItem> all) {
        all.stream()
                .filter(i -> i.kind() == ItemKind.GOAL && i.text().contains(goal))
                .findFirst()
                .map(found -> goals.link(leader, item.planId(), item.id(), found.id()))
                .ifPresent(linked -> {
                    if (linked instanceof Refused(var why)) throw new IllegalStateException(why.sentence());
                });
    }

    /** A plan that waits for the office. */
    UUID submit(String text, Unit school, Unit unit, Term term, Hands hands) {
        UUID plan = draft(text, school, unit, term, hands);
        step(hands.author(), plan, "submit");
        return plan;
    }

    private UUID draft(String text, Unit school, Unit unit, Term term, Hands hands) {
        String filled = fill(text, school, term, hands);
        return plans.read(
                hands.author(),
                unit,
                term,
                PlanReader.open(unit.name() + "工作计划.txt", filled.getBytes(StandardCharsets.UTF_8)),
                null);
    }

    private void step(Actor actor, UUID plan, String event) {
        if (review.step(actor, plan, event, "", List.of()) instanceof Refused(var why))
            throw new IllegalStateException(event + ": " + why.sentence());
    }

    private static String fill(String text, Unit school, Term term, Hands hands) {
        String filled = read(text)
                .replace("{school}", school.name())
                .replace("{from}", dotted(term.firstDay()))
                .replace("{to}", dotted(term.lastDay()))
                .replace("{leader}", hands.author().name())
                .replace("{editor}", hands.helper().name());
        var first = YearMonth.from(term.firstDay());
        for (int i = 1; i <= 5; i++)
            filled = filled.replace(
                    "{m" + i + "}", Integer.toString(first.plusMonths(i - 1L).getMonthValue()));
        return filled;
    }

    private static String dotted(LocalDate day) {
        return day.getYear() + "." + day.getMonthValue();
    }

    private static String read(String name) {
        try (InputStream text = DemoPlans.class.getResourceAsStream("/demo/" + name + ".txt")) {
            if (text == null) throw new IllegalStateException("no text " + name);
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
