package org.qinglan.record.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.DocxTemplate;
import org.qinglan.file.FileRefusal;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.record.kind.FieldRows;
import org.qinglan.record.kind.KindVersions;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.web.Flash;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 记录种类: an administrator adapts the forms to the school, and uploads the school's own Word form. */
@Controller
class KindSettings {
    private final Kinds kinds;
    private final KindVersions versions;
    private final Printing printing;
    private final StoredFiles files;
    private final Audit audit;

    KindSettings(Kinds kinds, KindVersions versions, Printing printing, StoredFiles files, Audit audit) {
        this.kinds = kinds;
        this.versions = versions;
        this.printing = printing;
        this.files = files;
        this.audit = audit;
    }

    @Bean
    MenuEntry kindsMenu() {
        return new MenuEntry(75, "记录种类", "/settings/kinds", Who.ADMINS);
    }

    @GetMapping("/settings/kinds")
    @MayBeCalledBy(Who.ADMINS)
    String all(Model model) {
        model.addAttribute("kinds", kinds.all());
        return "record/kinds";
    }

    @GetMapping("/settings/kinds/new")
    @MayBeCalledBy(Who.ADMINS)
    String fresh(Model model) {
        return composing(Map.of(), List.of(), model);
    }

    @PostMapping("/settings/kinds/new")
    @MayBeCalledBy(Who.ADMINS)
    String create(
            Actor me,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next,
            Model model,
            HttpServletResponse response) {
        return switch (versions.create(me, sent)) {
            case Done(var kind) -> {
                Flash.say(next, "建好了，“记一笔”里已经有“" + kind.name() + "”。");
                yield "redirect:/settings/kinds/" + kind.code();
            }
            case Refused(var problems) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield composing(sent, problems, model);
            }
        };
    }

    /** One row more or less, or another order; nothing is kept yet. */
    @PostMapping("/settings/kinds/new/rows")
    @MayBeCalledBy(Who.ADMINS)
    String arrange(@RequestParam Map<String, String> sent, @RequestParam(name = "do") String act, Model model) {
        return composing(FieldRows.after(sent, act), List.of(), model);
    }

    private static String composing(Map<String, String> sent, List<String> problems, Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("problems", problems);
        return "record/newKind";
    }

    @GetMapping("/settings/kinds/{kind}")
    @MayBeCalledBy(Who.ADMINS)
    String one(Actor me, @PathVariable("kind") String code, Model model) {
        return page(me, kinds.current(code), List.of(), model);
    }

    @PostMapping("/settings/kinds/{kind}")
    @MayBeCalledBy(Who.ADMINS)
    String adapt(
            Actor me,
            @PathVariable("kind") String code,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var kind = kinds.current(code);
        return switch (versions.adapt(me, kind, sent)) {
            case Done(var next) -> "redirect:/settings/kinds/" + code;
            case Refused(var problems) -> refused(me, kind, problems, model, response);
        };
    }

    @PostMapping("/settings/kinds/{kind}/form")
    @MayBeCalledBy(Who.ADMINS)
    String upload(
            Actor me,
            @PathVariable("kind") String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var kind = kinds.current(code);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        var template = DocxTemplate.read(content);
        if (template instanceof Refused<DocxTemplate, FileRefusal>(var why))
            return refused(me, kind, List.of(why.sentence()), model, response);
        String name = file == null
                ? ""
                : Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (files.store(me, name, content)) {
            case Done(var stored) -> {
                printing.use(code, unit(me), stored);
                audit.note(me, "换打印表格", "记录种类", stored.id(), null, code);
                yield "redirect:/settings/kinds/" + code;
            }
            case Refused(var why) -> refused(me, kind, List.of(why.sentence()), model, response);
        };
    }

    private String refused(
            Actor me, RecordKind kind, List<String> problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(me, kind, problems, model);
    }

    private String page(Actor me, RecordKind kind, List<String> problems, Model model) {
        var form = printing.form(kind.code(), unit(me));
        model.addAttribute("kind", kind);
        model.addAttribute("problems", problems);
        model.addAttribute("versions", kinds.versions(kind.code()));
        model.addAttribute("form", form.map(StoredFile::name).orElse(""));
        model.addAttribute("strange", form.map(f -> strange(kind, f)).orElse(List.of()));
        return "record/kind";
    }

    /** Fields of the uploaded form that this kind does not know and that would stay empty. */
    private List<String> strange(RecordKind kind, StoredFile form) {
        if (!(DocxTemplate.read(files.content(form)) instanceof Done<DocxTemplate, FileRefusal>(var template)))
            return List.of();
        var known = Printing.names(kind);
        return template.fields().stream().filter(f -> !known.contains(f)).toList();
    }

    private static Unit unit(Actor me) {
        return me.homeUnit().orElseThrow(() -> new Forbidden("您还没有岗位，不知道这张表格给哪个单位用。"));
    }
}
