package org.qinglan.summary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.plan.PlanState;
import org.qinglan.plan.Review;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 学期总结: reading, writing, sending, accepting, as a Word file. */
@Controller
class SummaryPages {
    /** What one form sends: one paragraph as typed. */
    record Typed(
            @Nullable String text, @Nullable String reason, Paragraph.@Nullable Disposition disposition, int version) {
        Paragraph paragraph() {
            return new Paragraph(text, reason == null ? "" : reason.strip(), disposition, version);
        }
    }

    private static final String TOGETHER = "TOGETHER";

    private final Summaries summaries;
    private final Units units;
    private final Terms terms;
    private final Review review;

    SummaryPages(Summaries summaries, Units units, Terms terms, Review review) {
        this.summaries = summaries;
        this.units = units;
        this.terms = terms;
        this.review = review;
    }

    @GetMapping("/summaries")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, @RequestParam @Nullable UUID unit, @RequestParam @Nullable UUID term, Model model) {
        var place = unit == null ? home(me) : units.get(unit);
        if (!me.sees(place)) throw new Forbidden("这是别的单位，请看本单位的总结。");
        var when = term == null ? terms.at(me.today()).orElseThrow(() -> new NoSuch("学期")) : terms.get(term);
        model.addAttribute("unit", place);
        model.addAttribute("term", when);
        model.addAttribute("terms", terms.all());
        model.addAttribute("summaries", summaries.within(place.id(), when.id(), me));
        return "summary/list";
    }

    @GetMapping("/summaries/{summary}")
    @MayBeCalledBy(Who.EVERYBODY)
    String read(Actor me, @PathVariable UUID summary, Model model) {
        return page(me, summary, model);
    }

    @GetMapping("/summaries/{summary}/word")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> word(Actor me, @PathVariable UUID summary) {
        var it = summaries.of(summary, me);
        return Download.of(SummaryWord.titleOf(it) + ".docx", FileType.DOCX.mediaType(), SummaryWord.of(it));
    }

    @GetMapping("/summaries/{summary}/items/{summaryItem}")
    @MayBeCalledBy(Who.EVERYBODY)
    String records(Actor me, @PathVariable UUID summary, @PathVariable UUID summaryItem, Model model) {
        var it = summaries.of(summary, me);
        model.addAttribute("summary", it);
        model.addAttribute("line", it.line(summaryItem));
        model.addAttribute("records", summaries.counted(summary, summaryItem, me));
        return "summary/records";
    }

    @PostMapping("/summaries/{summary}/items/{summaryItem}")
    @MayBeCalledBy(Who.EVERYBODY)
    String save(
            Actor me,
            @PathVariable UUID summary,
            @PathVariable UUID summaryItem,
            Typed typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletResponse response,
            Model model) {
        return switch (summaries.save(summary, summaryItem, typed.paragraph(), me)) {
            case Done(var line) ->
                part ? line(summary, line, model) : "redirect:/summaries/" + summary + "#i" + summaryItem;
            case Refused(var why) -> {
                refuse(response, model, why, typed.paragraph());
                model.addAttribute("refusedAt", summaryItem.toString());
                yield part
                        ? line(summary, summaries.of(summary, me).line(summaryItem), model)
                        : page(me, summary, model);
            }
        };
    }

    @PostMapping("/summaries/{summary}/unfinished")
    @MayBeCalledBy(Who.EVERYBODY)
    String explain(
            Actor me,
            @PathVariable UUID summary,
            @RequestParam(required = false) @Nullable Set<UUID> item,
            Typed typed,
            HttpServletResponse response,
            Model model) {
        var chosen = item == null ? Set.<UUID>of() : item;
        return switch (summaries.explain(summary, chosen, typed.paragraph(), me)) {
            case Done(var explained) -> "redirect:/summaries/" + summary;
            case Refused(var why) -> {
                refuse(response, model, why, typed.paragraph());
                model.addAttribute("refusedAt", TOGETHER);
                model.addAttribute("chosen", chosen);
                yield page(me, summary, model);
            }
        };
    }

    @PostMapping("/summaries/{summary}/end/{summaryPlace}")
    @MayBeCalledBy(Who.EVERYBODY)
    String saveEnd(
            Actor me,
            @PathVariable UUID summary,
            @PathVariable String summaryPlace,
            Typed typed,
            HttpServletResponse response,
            Model model) {
        if (!summaryPlace.equals(Summary.PROBLEMS) && !summaryPlace.equals(Summary.NEXT)) throw new NoSuch("段落");
        return switch (summaries.saveEnd(summary, summaryPlace, typed.paragraph(), me)) {
            case Done(var saved) -> "redirect:/summaries/" + summary + "#" + summaryPlace;
            case Refused(var why) -> {
                refuse(response, model, why, typed.paragraph());
                model.addAttribute("refusedAt", summaryPlace);
                yield page(me, summary, model);
            }
        };
    }

    @PostMapping("/summaries/{summary}/steps/{summaryStep}")
    @MayBeCalledBy(Who.EVERYBODY)
    String move(
            Actor me,
            @PathVariable UUID summary,
            @PathVariable String summaryStep,
            @RequestParam(defaultValue = "") String comment,
            HttpServletResponse response,
            Model model) {
        return switch (summaries.move(summary, summaryStep, comment, me)) {
            case Done(var state) -> "redirect:/summaries/" + summary;
            case Refused(var why) -> {
                refuse(response, model, why, Paragraph.UNTOUCHED);
                model.addAttribute("comment", comment);
                yield page(me, summary, model);
            }
        };
    }

    private String page(Actor me, UUID id, Model model) {
        var it = summaries.of(id, me);
        var open = summaries.open(id, me);
        model.addAttribute("summary", it);
        model.addAttribute("steps", open);
        model.addAttribute("next", review.next(it.state()));
        model.addAttribute("goesOn", it.state() != PlanState.PUBLISHED && me.leads(units.get(it.unitId())));
        model.addAttribute("mayWrite", open.stream().anyMatch(e -> e.code().equals("submit-summary")));
        return "summary/summary";
    }

    private static String line(UUID summary, Summary.Line line, Model model) {
        model.addAttribute("summaryId", summary);
        model.addAttribute("line", line);
        model.addAttribute("mayWrite", true);
        return "summary/line";
    }

    private static void refuse(HttpServletResponse response, Model model, SummaryRefusal why, Paragraph typed) {
        response.setStatus(422);
        model.addAttribute("refusal", why.sentence());
        model.addAttribute("again", typed);
    }

    /** The unit whose summaries somebody looks at first: what they lead, else where they work. */
    private static Unit home(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role().leads()
                        && post.unit().actsFor().equals(post.unit().id()))
                .map(post -> post.unit())
                .findFirst()
                .or(me::homeUnit)
                .orElseThrow(() -> new Forbidden("您还没有岗位，请学校的数据管理员先在名单里加上。"));
    }
}
