package org.qinglan.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.LedUnits;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.qinglan.web.MenuEntry;
import org.qinglan.web.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 填表: the forms of one's units, and saying what goes into which cell. */
@Controller
class PaperPages {
    private final Papers papers;
    private final PaperRows rows;
    private final Access access;
    private final LedUnits ledUnits;
    private final Choices choices;
    private final Units units;

    PaperPages(Papers papers, PaperRows rows, Access access, LedUnits ledUnits, Choices choices, Units units) {
        this.papers = papers;
        this.rows = rows;
        this.access = access;
        this.ledUnits = ledUnits;
        this.choices = choices;
        this.units = units;
    }

    @Bean
    MenuEntry papersMenu() {
        return new MenuEntry(59, "填表", "/papers", Who.EVERYBODY);
    }

    @GetMapping("/papers")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, Model model) {
        return list(me, "", model);
    }

    @PostMapping("/papers")
    @MayBeCalledBy(Who.LEADERS)
    String add(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var led = access.led(unit, me);
        return switch (papers.add(me, led, name, fileName(file), content(file))) {
            case Done(var id) -> "redirect:/papers/" + id;
            case Refused(var why) -> Refusals.show(why, response, model, list(me, name, model));
        };
    }

    @GetMapping("/papers/{paper}")
    @MayBeCalledBy(Who.LEADERS)
    String edit(
            Actor me,
            @PathVariable("paper") UUID id,
            @RequestParam(defaultValue = "") String cell,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var page = edit(access.owned(id, me), cell, model);
        return htmx == null ? page : "paper/cell";
    }

    @PostMapping("/papers/{paper}/cell")
    @MayBeCalledBy(Who.LEADERS)
    String put(
            Actor me,
            @PathVariable("paper") UUID id,
            @RequestParam String cell,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "false") boolean after,
            Model model,
            HttpServletResponse response) {
        var paper = access.owned(id, me);
        return switch (papers.put(me, id, cell, field.isEmpty() ? null : new Blank(field, after))) {
            case Done(var saved) ->
                "redirect:/papers/" + id + "?cell=" + cell.replace("!", "%21") + "#c-" + cell.replace("!", "%21");
            case Refused(var why) -> Refusals.show(why, response, model, edit(paper, cell, model));
        };
    }

    @PostMapping("/papers/{paper}/version")
    @MayBeCalledBy(Who.LEADERS)
    String use(Actor me, @PathVariable("paper") UUID id, @RequestParam int version, RedirectAttributes after) {
        access.owned(id, me);
        Flash.say(after, said(papers.use(me, id, version), "退回到第 " + version + " 版了。"));
        return "redirect:/papers/" + id;
    }

    @PostMapping("/papers/{paper}/file")
    @MayBeCalledBy(Who.LEADERS)
    String replace(
            Actor me,
            @PathVariable("paper") UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        var paper = access.owned(id, me);
        return switch (papers.replaceFile(me, paper, fileName(file), content(file))) {
            case Done(var lost) -> {
                Flash.say(after, lost == 0 ? "换成了新文件，格子都对得上。" : "换成了新文件；有 " + lost + " 格在新文件里没有了，请再点一遍。");
                yield "redirect:/papers/" + id;
            }
            case Refused(var why) -> Refusals.show(why, response, model, edit(paper, "", model));
        };
    }

    @PostMapping("/papers/{paper}/name")
    @MayBeCalledBy(Who.LEADERS)
    String rename(
            Actor me,
            @PathVariable("paper") UUID id,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response) {
        var paper = access.owned(id, me);
        return switch (papers.rename(me, paper, name)) {
            case Done(var renamed) -> "redirect:/papers/" + id;
            case Refused(var why) -> Refusals.show(why, response, model, edit(paper, "", model));
        };
    }

    @PostMapping("/papers/{paper}/bin")
    @MayBeCalledBy(Who.LEADERS)
    String throwAway(Actor me, @PathVariable("paper") UUID id, RedirectAttributes after) {
        var paper = access.owned(id, me);
        papers.throwAway(me, paper);
        Flash.say(after, "删掉了“" + paper.name() + "”，要放回来，看这一页最下面。");
        return "redirect:/papers";
    }

    @PostMapping("/papers/{paper}/back")
    @MayBeCalledBy(Who.LEADERS)
    String takeBack(Actor me, @PathVariable("paper") UUID id, RedirectAttributes after) {
        var paper = access.owned(id, me);
        Flash.say(after, said(papers.takeBack(me, paper), "“" + paper.name() + "”放回来了。"));
        return "redirect:/papers";
    }

    private String list(Actor me, String typed, Model model) {
        var led = ledUnits.of(me);
        var reach = new java.util.LinkedHashSet<>(access.reach(me));
        led.forEach(u -> reach.add(u.id()));
        var all = rows.of(reach);
        var names = all.stream()
                .map(Paper::unitId)
                .distinct()
                .collect(Collectors.toMap(
                        u -> u, u -> units.find(u).map(Unit::name).orElse("")));
        var own = led.stream().map(Unit::id).collect(Collectors.toSet());
        model.addAttribute("papers", all.stream().filter(p -> !p.isGone()).toList());
        model.addAttribute(
                "gone",
                all.stream().filter(p -> p.isGone() && own.contains(p.unitId())).toList());
        model.addAttribute("names", names);
        model.addAttribute("led", led);
        model.addAttribute("home", me.homeUnit().orElse(null));
        model.addAttribute("typed", typed);
        if (!model.containsAttribute("problem")) model.addAttribute("problem", null);
        return "paper/papers";
    }

    private String edit(Paper paper, String cell, Model model) {
        var form = papers.form(paper.fileId());
        var box = Papers.boxes(form).get(cell);
        model.addAttribute("paper", paper);
        model.addAttribute("unit", units.get(paper.unitId()));
        model.addAttribute("tables", form.tables());
        model.addAttribute("words", choices.names(paper.mapping()));
        model.addAttribute("box", box == null || !box.choosable() ? null : box);
        model.addAttribute("groups", choices.all());
        model.addAttribute("steps", rows.steps(paper.id()));
        if (!model.containsAttribute("problem")) model.addAttribute("problem", null);
        return "paper/paper";
    }

    private static String said(Decision<Paper, PaperRefusal> decision, String done) {
        return switch (decision) {
            case Done(var paper) -> done;
            case Refused(var why) -> why.sentence();
        };
    }

    private static String fileName(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }
}
