package org.qinglan.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.StoredFiles;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.UnreadableSource;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导入计划: a file, a pasted text, last term's plan or a blank outline. */
@Controller
class NewPlanPages {
    private static final int MOST_UNITS = 200;
    private final Plans plans;
    private final PlanImport importing;
    private final StoredFiles files;
    private final Units units;
    private final Terms terms;

    NewPlanPages(Plans plans, PlanImport importing, StoredFiles files, Units units, Terms terms) {
        this.plans = plans;
        this.importing = importing;
        this.files = files;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/plans/new")
    @MayBeCalledBy(Who.LEADERS)
    String page(
            Actor me,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID term,
            Model model) {
        model.addAttribute("view", view(me, unit, term, null, ""));
        return "plan/new";
    }

    @PostMapping("/plans")
    @MayBeCalledBy(Who.LEADERS)
    String make(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam UUID term,
            @RequestParam(defaultValue = "file") String how,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID older,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var whose = units.get(unit);
        var when = terms.get(term);
        try {
            var id = switch (how) {
                case "blank" -> importing.begin(me, whose, when);
                case "copy" -> copied(me, whose, when, older);
                case "text" -> pasted(me, whose, when, text);
                default -> read(me, whose, when, file);
            };
            return "redirect:/plans/" + id + "/confirm";
        } catch (UnreadableSource why) {
            response.setStatus(422);
            model.addAttribute("view", view(me, unit, term, String.valueOf(why.getMessage()), text));
            return "plan/new";
        }
    }

    private UUID read(Actor me, Unit unit, Term term, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) throw new UnreadableSource("还没有选文件。请把计划拖进来，或点“选文件”。");
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "计划");
        var source = PlanReader.open(name, file.getBytes());
        UUID kept = switch (files.store(me, name, file.getBytes())) {
            case Done(var stored) -> stored.id();
            // .doc and .wps are read but not kept as attachments
            case Refused(var why) -> null;
        };
        return importing.read(me, unit, term, source, kept);
    }

    private UUID pasted(Actor me, Unit unit, Term term, String text) {
        if (text.isBlank()) throw new UnreadableSource("还没有贴文字。请把计划的文字贴进框里。");
        var source = PlanReader.open("贴进来的文字.txt", text.getBytes(StandardCharsets.UTF_8));
        return importing.read(me, unit, term, source, null);
    }

    private UUID copied(Actor me, Unit unit, Term term, @Nullable UUID older) {
        if (older == null) throw new UnreadableSource("请选要沿用哪一份计划。");
        var plan = plans.get(older);
        if (!me.leads(units.get(plan.unitId()))) throw new org.qinglan.shared.Forbidden("只能沿用自己带的组的计划。");
        return importing.copy(me, plan, unit, term);
    }

    private NewPlanView view(
            Actor me, @Nullable UUID unit, @Nullable UUID term, @Nullable String problem, String text) {
        var led = led(me);
        var chosenUnit =
                unit != null ? unit : led.isEmpty() ? null : led.getFirst().id();
        var all = terms.all();
        var chosenTerm =
                term != null ? term : terms.at(me.today()).map(Term::id).orElse(null);
        return new NewPlanView(led, all, chosenUnit, chosenTerm, older(chosenUnit, all), problem, text);
    }

    /** The reader's own units first, then what lies below them. */
    private List<Unit> led(Actor me) {
        var found = new ArrayList<Unit>();
        for (var post : me.posts()) {
            if (!post.role().leads()) continue;
            if (!found.contains(post.unit())) found.add(post.unit());
        }
        for (var post : me.posts()) {
            if (!post.role().leads()) continue;
            for (var unit : units.below(post.unit().actsFor())) {
                boolean fits = unit.kind() != UnitKind.STUDENT_CLUB && me.leads(unit);
                if (fits && !found.contains(unit) && found.size() < MOST_UNITS) found.add(unit);
            }
        }
        return found;
    }

    private List<NewPlanView.Older> older(@Nullable UUID unit, List<Term> all) {
        if (unit == null) return List.of();
        return plans.ofUnit(unit).stream()
                .map(p -> new NewPlanView.Older(
                        p.id(),
                        all.stream()
                                        .filter(t -> t.id().equals(p.termId()))
                                        .map(Term::chinese)
                                        .findFirst()
                                        .orElse("") + "　" + p.title()))
                .toList();
    }
}
