package org.qinglan.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan: the text as written with its state in the margin, and its way through review. */
@Controller
class PlanPages {
    private static final int LONGEST_COMMENT = 2000;
    private final Plans plans;
    private final PlanItems items;
    private final PlanViews views;
    private final Review review;
    private final Comments comments;
    private final Evidence evidence;
    private final Goals goals;
    private final Audience audience;
    private final PlanAccess access;
    private final Units units;
    private final Terms terms;

    PlanPages(
            Plans plans,
            PlanItems items,
            PlanViews views,
            Review review,
            Comments comments,
            Evidence evidence,
            Goals goals,
            Audience audience,
            PlanAccess access,
            Units units,
            Terms terms) {
        this.plans = plans;
        this.items = items;
        this.views = views;
        this.review = review;
        this.comments = comments;
        this.evidence = evidence;
        this.goals = goals;
        this.audience = audience;
        this.access = access;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/plans/{plan}")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var found = access.readable(me, plan);
        if (found.state().isPublic()) audience.read(plan, me);
        model.addAttribute("view", views.of(me, found, item, null));
        return htmx == null ? "plan/plan" : "plan/planSide";
    }

    // a deputy need not lead anything
    @PostMapping("/plans/{plan}/steps/{planStep}")
    @MayBeCalledBy(Who.EVERYBODY)
    String step(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable String planStep,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable List<UUID> to,
            HttpServletResponse response,
            Model model) {
        var found = access.readable(me, plan);
        // from its publication on a plan takes its steps in its summary
        if (found.state().isPublic()) return "redirect:/summaries/" + plan;
        return switch (review.step(me, plan, planStep, comment, to == null ? List.of() : to)) {
            case Done(var moved) -> "redirect:/plans/" + plan;
            case Refused(var why) -> refused(me, plan, why, response, model);
        };
    }

    @PostMapping("/plans/{plan}/comments")
    @MayBeCalledBy(Who.EVERYBODY)
    String comment(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable UUID reply,
            HttpServletResponse response,
            Model model) {
        var found = access.readable(me, plan);
        if (!me.leads(units.get(found.unitId())) && !access.reviews(me, found)) throw new Forbidden("意见由审的人和写计划的人来写。");
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_COMMENT)
            return refused(me, plan, new PlanRefusal("请写上意见，2000 个字以内。"), response, model);
        if (item != null) items.get(plan, item);
        if (reply != null && comments.of(plan).stream().noneMatch(c -> c.id().equals(reply)))
            throw new org.qinglan.shared.NoSuch("意见");
        comments.add(plan, item, reply, me.personId(), words);
        return "redirect:/plans/" + plan + (item == null ? "#comments" : "?item=" + item);
    }

    @PostMapping("/plans/{plan}/items/{planItem}/evidence")
    @MayBeCalledBy(Who.LEADERS)
    String prove(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable UUID planItem,
            @RequestParam UUID record,
            @RequestParam(defaultValue = "false") boolean away) {
        var found = access.readable(me, plan);
        var unit = units.get(found.unitId());
        if (!me.leads(unit)) throw new Forbidden("这件事由带这个组的人来连记录。");
        var item = items.get(plan, planItem);
        var since = terms.get(found.termId()).firstDay();
        if (away) evidence.unlink(item.id(), record);
        else if (evidence.candidates(unit.actsFor(), since, Integer.MAX_VALUE).stream()
                .noneMatch(c -> c.recordId().equals(record))) throw new org.qinglan.shared.NoSuch("记录");
        else evidence.link(item.id(), record, me.personId());
        return "redirect:/plans/" + plan + "?item=" + planItem;
    }

    @PostMapping("/plans/{plan}/items/{planItem}/goal")
    @MayBeCalledBy(Who.LEADERS)
    String aim(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable UUID planItem,
            @RequestParam(required = false) @Nullable UUID goal,
            HttpServletResponse response,
            Model model) {
        access.readable(me, plan);
        return switch (goals.link(me, plan, planItem, goal)) {
            case Done(var linked) -> "redirect:/plans/" + plan + "?item=" + planItem + "#side";
            case Refused(var why) -> refused(me, plan, why, response, model);
        };
    }

    @GetMapping("/plans/{plan}/readers")
    @MayBeCalledBy(Who.LEADERS)
    String readers(Actor me, @PathVariable UUID plan, Model model) {
        var found = access.readable(me, plan);
        if (!me.leads(units.get(found.unitId()))) throw new Forbidden("谁看过由带这个组的人来看。");
        model.addAttribute("plan", found);
        model.addAttribute("readers", audience.readers(plan, me.today()));
        return "plan/readers";
    }

    @GetMapping("/plans/{plan}/word")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> word(Actor me, @PathVariable UUID plan) {
        var found = access.readable(me, plan);
        var all = items.of(plan);
        var source = SourceView.of(plans.source(plan), all, found.title());
        var document = PlanDocument.of(found, source, all, terms.get(found.termId()));
        return Download.of(found.title() + ".docx", FileType.DOCX.mediaType(), document);
    }

    private String refused(Actor me, UUID plan, PlanRefusal why, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("view", views.of(me, plans.get(plan), null, why.sentence()));
        return "plan/plan";
    }
}
