package org.qinglan.record.form;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.FileRefusal;
import org.qinglan.file.StoredFiles;
import org.qinglan.record.Action;
import org.qinglan.record.LikelyRecords;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 记一笔: the forms, and the page of a record. */
@Controller
class RecordPages {
    private final Kinds kinds;
    private final Forms forms;
    private final Writing writing;
    private final Entries entries;
    private final Details details;
    private final Attached attached;
    private final StoredFiles files;
    private final List<LikelyRecords> likely;
    private final RecordList list;
    private final List<BesideForm> beside;

    RecordPages(
            Kinds kinds,
            Forms forms,
            Writing writing,
            Entries entries,
            Details details,
            Attached attached,
            StoredFiles files,
            List<LikelyRecords> likely,
            RecordList list,
            List<BesideForm> beside) {
        this.kinds = kinds;
        this.beside = beside;
        this.forms = forms;
        this.writing = writing;
        this.entries = entries;
        this.details = details;
        this.attached = attached;
        this.files = files;
        this.likely = likely;
        this.list = list;
    }

    @GetMapping("/records/new")
    @MayBeCalledBy(Who.EVERYBODY)
    String choose(Actor me, @RequestParam Map<String, String> asked, Model model) {
        var action = Action.coded(asked.getOrDefault("action", ""));
        if (action.isPresent()) return "redirect:" + kinds.formFor(action.get()) + query(asked);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute(
                "likely", likely.stream().flatMap(l -> l.now(me).stream()).toList());
        model.addAttribute("drafts", list.drafts(me));
        return "record/choose";
    }

    @GetMapping("/records/new/{kind}")
    @MayBeCalledBy(Who.EVERYBODY)
    String fresh(Actor me, @PathVariable("kind") String code, @RequestParam Map<String, String> asked, Model model) {
        var kind = kinds.current(code);
        var first = forms.first(kind, asked);
        if (first.isPresent()) return "redirect:" + first.get() + query(asked);
        return form(me, forms.fresh(me, kind, asked), model);
    }

    @GetMapping("/records/{record}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("record") UUID id, Model model) {
        var entry = details.seen(me, id);
        if (entry.isDraft()) return "redirect:/records/" + id + "/edit";
        model.addAttribute("view", details.of(me, entry, ""));
        return "record/record";
    }

    @GetMapping("/records/{record}/edit")
    @MayBeCalledBy(Who.EVERYBODY)
    String edit(Actor me, @PathVariable("record") UUID id, Model model) {
        var entry = details.seen(me, id);
        if (!writing.mayWrite(me, entry) || !entry.isOpen()) return "redirect:/records/" + id;
        var own = forms.page(entry);
        if (own.isPresent()) return "redirect:" + own.get();
        return form(me, forms.of(me, entry), model);
    }

    @PostMapping("/records/{record}/draft")
    @MayBeCalledBy(Who.EVERYBODY)
    String draft(
            Actor me,
            @PathVariable("record") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var kind = kindOf(id, sent);
        switch (writing.draft(me, kind, sent(id, kind, sent))) {
            case Done(var entry) -> {
                model.addAttribute("saved", Forms.saved(entry));
                model.addAttribute("version", entry.head().version());
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("saved", why.above());
                model.addAttribute("version", sent(id, kind, sent).version());
            }
        }
        return "record/saved";
    }

    @PostMapping("/records/{record}")
    @MayBeCalledBy(Who.EVERYBODY)
    String save(
            Actor me,
            @PathVariable("record") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var kind = kindOf(id, sent);
        var form = sent(id, kind, sent);
        return switch (writing.save(me, kind, form)) {
            case Done(var entry) -> "redirect:/records/" + id;
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield form(me, forms.again(me, form, kind, entries.find(id), why), model);
            }
        };
    }

    @PostMapping("/records/{record}/step")
    @MayBeCalledBy(Who.EVERYBODY)
    String step(
            Actor me,
            @PathVariable("record") UUID id,
            @RequestParam String event,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response) {
        var entry = details.seen(me, id);
        return switch (writing.step(me, id, event, comment)) {
            case Done(var moved) -> "redirect:/records/" + id;
            case Refused(var why) -> again(me, entry, why.above(), model, response);
        };
    }

    @PostMapping("/records/{record}/discard")
    @MayBeCalledBy(Who.EVERYBODY)
    String discard(Actor me, @PathVariable("record") UUID id) {
        details.seen(me, id);
        writing.discard(me, id);
        return "redirect:/records?thrown=" + id;
    }

    @PostMapping("/records/{record}/take-back")
    @MayBeCalledBy(Who.EVERYBODY)
    String takeBack(Actor me, @PathVariable("record") UUID id) {
        writing.takeBack(me, id);
        return "redirect:/records/" + id + "/edit";
    }

    @PostMapping("/records/{record}/reply")
    @MayBeCalledBy(Who.EVERYBODY)
    String reply(Actor me, @PathVariable("record") UUID id, @RequestParam(defaultValue = "") String reply) {
        details.reply(me, details.seen(me, id), reply);
        return "redirect:/records/" + id;
    }

    @PostMapping("/records/{record}/files")
    @MayBeCalledBy(Who.EVERYBODY)
    String attach(
            Actor me,
            @PathVariable("record") UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws java.io.IOException {
        var entry = writable(me, id);
        if (file == null) return again(me, entry, FileRefusal.EMPTY.sentence(), model, response);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.getSize() > StoredFiles.LARGEST)
            return again(me, entry, FileRefusal.TOO_BIG.sentence(), model, response);
        return switch (files.store(me, name, file.getBytes())) {
            case Done(var stored) -> {
                attached.add(id, stored);
                yield "redirect:/records/" + id;
            }
            case Refused(var why) -> again(me, entry, why.sentence(), model, response);
        };
    }

    @PostMapping("/records/{record}/files/{file}/remove")
    @MayBeCalledBy(Who.EVERYBODY)
    String detach(Actor me, @PathVariable("record") UUID id, @PathVariable("file") UUID file) {
        writable(me, id);
        attached.remove(id, file);
        return "redirect:/records/" + id;
    }

    private String form(Actor me, FormView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute(
                "beside",
                beside.stream()
                        .flatMap(b -> b.of(me, view.kind(), view.values()).stream())
                        .toList());
        return "record/form";
    }

    /** What is known comes along; {@code on} is the day by its name in the links of the week. */
    private static String query(Map<String, String> asked) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        asked.forEach(
                (name, value) -> query.add(URLEncoder.encode(name.equals("on") ? "date" : name, StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private Entry writable(Actor me, UUID id) {
        var entry = details.seen(me, id);
        if (!writing.mayWrite(me, entry)) throw new Forbidden("只有写这份记录的人能加减附件。");
        return entry;
    }

    private String again(Actor me, Entry entry, String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("view", details.of(me, entry, problem));
        return "record/record";
    }

    /** The kind in the version a record was begun with; of a new one, as the form says. */
    private RecordKind kindOf(UUID id, MultiValueMap<String, String> sent) {
        return entries.find(id).map(Entry::kind).orElseGet(() -> kinds.current(first(sent, "kind")));
    }

    private static Sent sent(UUID id, RecordKind kind, MultiValueMap<String, String> sent) {
        int version = first(sent, "version").matches("\\d{1,9}") ? Integer.parseInt(first(sent, "version")) : 0;
        UUID form = Names.id(first(sent, "form")).orElse(id);
        return new Sent(id, version, form, Values.of(kind, sent), answer(sent));
    }

    private static Pause.@Nullable Answer answer(MultiValueMap<String, String> sent) {
        String reason = first(sent, "why").strip();
        return switch (first(sent, "anyway")) {
            case "reason" -> new Pause.Answer(reason, false);
            case "silent" -> new Pause.Answer("", true);
            // a reason counts whichever button it was sent with
            default -> reason.isEmpty() ? null : new Pause.Answer(reason, false);
        };
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
