package org.qinglan.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.school.intake.ImportJobs;
import org.qinglan.school.intake.ImportJobs.Job;
import org.qinglan.school.intake.ImportJobs.Kind;
import org.qinglan.school.intake.Preview;
import org.qinglan.school.intake.Templates;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 导入名单、课表: upload, look at the preview, import all or nothing. */
@Controller
class ImportPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS = 100;

    private final Reach reach;
    private final Units units;
    private final Terms terms;
    private final ImportJobs jobs;
    private final ImportRunner runner;

    ImportPages(Reach reach, Units units, Terms terms, ImportJobs jobs, ImportRunner runner) {
        this.reach = reach;
        this.units = units;
        this.terms = terms;
        this.jobs = jobs;
        this.runner = runner;
    }

    @GetMapping("/people/import")
    @MayBeCalledBy(Who.STEWARDS)
    String imports(Actor me, Model model) {
        var places = places(me);
        model.addAttribute("places", places);
        model.addAttribute("jobs", jobs.latest(places.stream().map(Unit::id).toList()));
        model.addAttribute("today", me.today());
        model.addAttribute("since", since(me));
        return "roster/imports";
    }

    @GetMapping("/people/import/template")
    @MayBeCalledBy(Who.STEWARDS)
    ResponseEntity<byte[]> template(@RequestParam Kind kind) {
        byte[] file = kind == Kind.ROSTER ? Templates.roster() : Templates.timetable();
        var name = ContentDisposition.attachment()
                .filename(kind.chinese() + "模板.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(XLSX))
                .body(file);
    }

    @PostMapping("/people/import")
    @MayBeCalledBy(Who.STEWARDS)
    String upload(
            Actor me,
            @RequestParam Kind kind,
            @RequestParam UUID unit,
            @RequestParam MultipartFile file,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam(defaultValue = "false") boolean leaveMissing)
            throws IOException {
        var into = reach.kept(me, unit);
        UUID term = kind == Kind.TIMETABLE
                ? terms.at(since).orElseThrow(() -> new NoSuch("学期")).id()
                : null;
        String name = file.getOriginalFilename() == null ? "名单.xlsx" : file.getOriginalFilename();
        var sent = new ImportJobs.Sent(
                kind, into.id(), term, name, file.getBytes(), since, leaveMissing && kind == Kind.ROSTER);
        UUID job = jobs.begin(sent, me.personId());
        runner.read(job);
        return "redirect:/people/import/" + job;
    }

    @GetMapping("/people/import/{importJob}")
    @MayBeCalledBy(Who.STEWARDS)
    String job(
            Actor me,
            @PathVariable("importJob") UUID id,
            @RequestParam(required = false) Preview.@Nullable State only,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var unit = reach.kept(me, jobs.get(id).unitId());
        show(runner.look(id), unit, only, page, model);
        return htmx == null ? "roster/job" : "roster/jobState";
    }

    @PostMapping("/people/import/{importJob}")
    @MayBeCalledBy(Who.STEWARDS)
    Object importAll(
            Actor me,
            @PathVariable("importJob") UUID id,
            @RequestParam(defaultValue = "false") boolean leavingIsMeant,
            Model model) {
        var job = jobs.get(id);
        var unit = reach.kept(me, job.unitId());
        boolean clean = jobs.preview(id).map(Preview::isClean).orElse(false);
        if (job.leaveMissing() && !leavingIsMeant) return refused(job, unit, "请先勾选“名单里没有的人确实离校了”，再导入。", model);
        if (!clean) return refused(job, unit, "还有错的行，请改好文件再传一次。", model);
        runner.importAll(me, id);
        return "redirect:/people/import/" + id;
    }

    private Object refused(Job job, Unit unit, String problem, Model model) {
        show(job, unit, null, 1, model);
        model.addAttribute("refusal", problem);
        var view = new ModelAndView("roster/job", model.asMap());
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private void show(Job job, Unit unit, Preview.@Nullable State only, int page, Model model) {
        var preview = job.state().isUnderWay() ? null : jobs.preview(job.id()).orElse(null);
        model.addAttribute("job", job);
        model.addAttribute("unit", unit);
        model.addAttribute("preview", preview);
        model.addAttribute("only", only);
        model.addAttribute("rows", preview == null ? null : rows(preview, only, page));
    }

    /** Errors first, then what changes; what stays as it is comes last. */
    private static Page<Preview.Row> rows(Preview preview, Preview.@Nullable State only, int page) {
        var wanted = preview.rows().stream()
                .filter(row -> only == null || row.state() == only)
                .sorted((a, b) -> a.state().compareTo(b.state()))
                .toList();
        int pages = Math.max(1, (wanted.size() + ROWS - 1) / ROWS);
        int number = Math.max(1, Math.min(page, pages));
        var shown = wanted.subList((number - 1) * ROWS, Math.min(number * ROWS, wanted.size()));
        return new Page<>(shown, number, ROWS, wanted.size());
    }

    /** Where a steward may import: schools, and the unit kept as a whole. */
    private List<Unit> places(Actor me) {
        return reach.roots(me).stream()
                .filter(unit -> Reach.keeps(me, unit))
                .flatMap(root -> units.below(root.id()).stream()
                        .filter(unit ->
                                unit.equals(root) || unit.kind() == UnitKind.SCHOOL || unit.kind() == UnitKind.CAMPUS))
                .distinct()
                .toList();
    }

    /** A roster of the weeks around the beginning of a term is meant for the whole term. */
    private LocalDate since(Actor me) {
        return terms.at(me.today())
                .map(term -> term.contains(me.today()) && term.weekOf(me.today()) > 4 ? me.today() : term.firstDay())
                .orElse(me.today());
    }
}
