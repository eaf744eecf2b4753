package org.qinglan.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.LedUnits;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.qinglan.web.MenuEntry;
import org.qinglan.web.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 迎检: the checklists of one's units, one of them with all its lines, and what is handed over. */
@Controller
class InspectionPages {
    private static final String HOME = "/inspections";
    private final Readiness readiness;
    private final InspectionRows rows;
    private final InspectionAccess access;
    private final LedUnits ledUnits;
    private final InspectionViews views;
    private final Bundle bundle;
    private final Audit audit;

    InspectionPages(
            Readiness readiness,
            InspectionRows rows,
            InspectionAccess access,
            LedUnits ledUnits,
            InspectionViews views,
            Bundle bundle,
            Audit audit) {
        this.readiness = readiness;
        this.rows = rows;
        this.access = access;
        this.ledUnits = ledUnits;
        this.views = views;
        this.bundle = bundle;
        this.audit = audit;
    }

    @Bean
    MenuEntry inspectionMenu() {
        return new MenuEntry(61, "迎检", HOME, Who.LEADERS);
    }

    @GetMapping(HOME)
    @MayBeCalledBy(Who.LEADERS)
    String list(Actor me, Model model) {
        return list(me, TypedChecklist.NOTHING, model);
    }

    @PostMapping(HOME)
    @MayBeCalledBy(Who.LEADERS)
    String begin(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var asked = new Readiness.Asked(
                access.led(unit, me),
                name,
                day(from),
                day(to),
                pasted,
                file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file == null ? new byte[0] : file.getBytes());
        return switch (readiness.begin(me, asked)) {
            case Done(var it) -> "redirect:/inspections/" + it.id();
            case Refused(var why) ->
                Refusals.show(why, response, model, list(me, new TypedChecklist(name, from, to, pasted), model));
        };
    }

    @GetMapping("/inspections/{inspection}")
    @MayBeCalledBy(Who.LEADERS)
    String checklist(Actor me, @PathVariable("inspection") UUID id, Model model) {
        return checklist(me, access.owned(id, me), model);
    }

    /** Which columns hold the lines and take the proof: the office's file is read for it, so it has a page of its own. */
    @GetMapping("/inspections/{inspection}/columns")
    @MayBeCalledBy(Who.LEADERS)
    String columns(Actor me, @PathVariable("inspection") UUID id, Model model) {
        return columns(access.owned(id, me), model);
    }

    private String columns(Inspection it, Model model) {
        var source = it.source();
        if (source == null) throw new NoSuch("这份清单的表");
        model.addAttribute("inspection", it);
        model.addAttribute("source", source);
        model.addAttribute("columns", readiness.columns(source).all());
        if (!model.containsAttribute("problem")) model.addAttribute("problem", null);
        return "inspection/columns";
    }

    @PostMapping("/inspections/{inspection}/columns")
    @MayBeCalledBy(Who.LEADERS)
    String columns(
            Actor me,
            @PathVariable("inspection") UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String proof,
            Model model,
            HttpServletResponse response) {
        var it = access.owned(id, me);
        return switch (readiness.columns(me, it, text, proof.isEmpty() ? null : proof)) {
            case Done(var changed) -> "redirect:/inspections/" + id;
            case Refused(var why) -> Refusals.show(why, response, model, columns(it, model));
        };
    }

    @PostMapping("/inspections/{inspection}/again")
    @MayBeCalledBy(Who.LEADERS)
    String again(
            Actor me,
            @PathVariable("inspection") UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model,
            HttpServletResponse response) {
        var it = access.owned(id, me);
        return switch (readiness.again(me, it, name, day(from), day(to))) {
            case Done(var anew) -> "redirect:/inspections/" + anew.id();
            case Refused(var why) -> Refusals.show(why, response, model, checklist(me, it, model));
        };
    }

    /** Folders, index and the filled form; written as it is made. */
    @GetMapping("/inspections/{inspection}/bundle")
    @MayBeCalledBy(Who.LEADERS)
    void bundle(Actor me, @PathVariable("inspection") UUID id, HttpServletResponse response) throws IOException {
        var it = access.owned(id, me);
        var view = views.of(me, it);
        audit.note(me, "下载迎检材料", "迎检", id, null, it.name());
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(Bundle.safe(it.name()) + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        bundle.write(me, view, response.getOutputStream());
    }

    /** The office's own form with the proof in its column. */
    @GetMapping("/inspections/{inspection}/filled")
    @MayBeCalledBy(Who.LEADERS)
    ResponseEntity<byte[]> filled(Actor me, @PathVariable("inspection") UUID id) {
        var it = access.owned(id, me);
        var filled = bundle.filled(views.of(me, it));
        if (filled == null) throw new NoSuch("要填的表");
        audit.note(me, "填迎检的表", "迎检", id, null, it.name());
        var type = filled.ending().equals("docx") ? FileType.DOCX : FileType.XLSX;
        return Download.of(Bundle.safe(it.name()) + "." + filled.ending(), type.mediaType(), filled.content());
    }

    @PostMapping("/inspections/{inspection}/bin")
    @MayBeCalledBy(Who.LEADERS)
    String throwAway(Actor me, @PathVariable("inspection") UUID id, RedirectAttributes after) {
        var it = access.withGone(id, me);
        readiness.throwAway(me, it);
        Flash.say(after, "删掉了“" + it.name() + "”，要放回来，看这一页最下面。");
        return "redirect:" + HOME;
    }

    @PostMapping("/inspections/{inspection}/back")
    @MayBeCalledBy(Who.LEADERS)
    String takeBack(Actor me, @PathVariable("inspection") UUID id, RedirectAttributes after) {
        var it = access.withGone(id, me);
        Flash.say(
                after,
                switch (readiness.takeBack(me, it)) {
                    case Done(var back) -> "“" + back.name() + "”放回来了。";
                    case Refused(var why) -> why.sentence();
                });
        return "redirect:" + HOME;
    }

    private String list(Actor me, TypedChecklist typed, Model model) {
        var led = ledUnits.of(me);
        var all = rows.of(led.stream().map(Unit::id).toList());
        Map<UUID, String> names = led.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        model.addAttribute("inspections", all.stream().filter(i -> !i.isGone()).toList());
        model.addAttribute("gone", all.stream().filter(Inspection::isGone).toList());
        model.addAttribute("led", led);
        model.addAttribute("names", names);
        model.addAttribute("typed", typed);
        if (!model.containsAttribute("problem")) model.addAttribute("problem", null);
        return "inspection/list";
    }

    private String checklist(Actor me, Inspection it, Model model) {
        model.addAttribute("view", views.of(me, it));
        if (!model.containsAttribute("problem")) model.addAttribute("problem", null);
        return "inspection/checklist";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (java.time.format.DateTimeParseException noDay) {
            return null;
        }
    }
}
