package org.qinglan.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One line of a checklist: finding its proof, putting it there, or saying why there is none. */
@Controller
class LinePages {
    private static final String LINE = "/inspections/lines/{inspectionLine}";
    private final Readiness readiness;
    private final InspectionRows rows;
    private final InspectionAccess access;
    private final InspectionViews views;

    LinePages(Readiness readiness, InspectionRows rows, InspectionAccess access, InspectionViews views) {
        this.readiness = readiness;
        this.rows = rows;
        this.access = access;
        this.views = views;
    }

    @GetMapping(LINE)
    @MayBeCalledBy(Who.LEADERS)
    String line(
            Actor me,
            @PathVariable("inspectionLine") UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        return page(me, access.line(id, me), kind, words.strip(), model);
    }

    @PostMapping(LINE + "/records")
    @MayBeCalledBy(Who.LEADERS)
    String take(
            Actor me,
            @PathVariable("inspectionLine") UUID id,
            @RequestParam(required = false) @Nullable List<UUID> record,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var line = access.line(id, me);
        var chosen = new LinkedHashSet<>(record == null ? List.of() : record);
        return answer(me, line, readiness.take(me, line, chosen), model, response, after);
    }

    @PostMapping(LINE + "/all")
    @MayBeCalledBy(Who.LEADERS)
    String takeAll(
            Actor me,
            @PathVariable("inspectionLine") UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var line = access.line(id, me);
        String page = answer(me, line, readiness.takeAll(me, line, kind), model, response, after);
        return then.equals("list") && page.startsWith("redirect:")
                ? "redirect:/inspections/" + line.inspectionId() + "#l" + line.seq()
                : page;
    }

    @PostMapping(LINE + "/file")
    @MayBeCalledBy(Who.LEADERS)
    String putFile(
            Actor me,
            @PathVariable("inspectionLine") UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        var line = access.line(id, me);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (readiness.putFile(me, line, name, file == null ? new byte[0] : file.getBytes())) {
            case Done(var kept) -> said(after, "放进了“" + kept + "”。", line);
            case Refused(var why) -> Refusals.show(why, response, model, page(me, line, "", "", model));
        };
    }

    @PostMapping(LINE + "/explanation")
    @MayBeCalledBy(Who.LEADERS)
    String explain(
            Actor me,
            @PathVariable("inspectionLine") UUID id,
            @RequestParam(defaultValue = "") String explanation,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var line = access.line(id, me);
        return switch (readiness.explain(me, line, explanation)) {
            case Done(var words) -> said(after, words.isEmpty() ? "说明去掉了。" : "说明记下了。", line);
            case Refused(var why) -> {
                model.addAttribute("typed", explanation);
                yield Refusals.show(why, response, model, page(me, line, "", "", model));
            }
        };
    }

    @PostMapping("/inspections/proofs/{inspectionProof}/drop")
    @MayBeCalledBy(Who.LEADERS)
    String drop(Actor me, @PathVariable("inspectionProof") UUID id, RedirectAttributes after) {
        var piece = rows.piece(id);
        var line = access.line(piece.lineId(), me);
        readiness.drop(me, line, piece);
        return said(after, "从这一条里拿走了；记录本身还在。", line);
    }

    private String answer(
            Actor me,
            ChecklistLine line,
            Decision<Integer, InspectionRefusal> decision,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return switch (decision) {
            case Done(var added) ->
                said(after, added == 0 ? "这些已经在里面了。" : "第 " + line.seq() + " 条放进了 " + added + " 份。", line);
            case Refused(var why) -> Refusals.show(why, response, model, page(me, line, "", "", model));
        };
    }

    private static String said(RedirectAttributes after, String sentence, ChecklistLine line) {
        Flash.say(after, sentence);
        return "redirect:/inspections/lines/" + line.id();
    }

    private String page(Actor me, ChecklistLine line, String kind, String words, Model model) {
        var it = rows.get(line.inspectionId());
        var lines = rows.lines(it.id());
        model.addAttribute("view", views.line(me, it, line, kind, words));
        model.addAttribute(
                "next",
                lines.stream()
                        .filter(l -> l.seq() == line.seq() + 1)
                        .findFirst()
                        .orElse(null));
        if (!model.containsAttribute("typed")) model.addAttribute("typed", line.explanation());
        if (!model.containsAttribute("problem")) model.addAttribute("problem", null);
        return "inspection/line";
    }
}
