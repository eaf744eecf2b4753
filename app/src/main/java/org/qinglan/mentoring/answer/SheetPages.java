package org.qinglan.mentoring.answer;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.mentoring.link.Remarks;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.NotSaved;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 对照: the mentor's lesson and the own one side by side, written, read and printed on one page. */
@Controller
class SheetPages {
    private static final String PATH = "/mentoring/sheets/";
    private final HeardLessons lessons;
    private final OwnLessons own;
    private final Kinds kinds;
    private final Entries entries;
    private final Details details;
    private final Writing writing;
    private final Remarks remarks;

    SheetPages(
            HeardLessons lessons,
            OwnLessons own,
            Kinds kinds,
            Entries entries,
            Details details,
            Writing writing,
            Remarks remarks) {
        this.lessons = lessons;
        this.own = own;
        this.kinds = kinds;
        this.entries = entries;
        this.details = details;
        this.writing = writing;
        this.remarks = remarks;
    }

    @GetMapping("/mentoring/sheets/new")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView fresh(Actor me, @RequestParam UUID heard) {
        var lesson = lessons.find(heard).orElseThrow(() -> new NoSuch("听过的课"));
        var begun = lessons.sheetOf(heard, lesson.menteeId());
        if (begun.isPresent()) return new ModelAndView("redirect:" + PATH + begun.get());
        if (!lesson.menteeId().equals(me.personId())) throw new Forbidden("对照由听课的人自己写。");
        var values = beginning(lesson, me);
        return form(
                new SheetView(Ids.next(), 0, Ids.next(), true, "", kinds.current(ContrastRules.KIND), values, null));
    }

    /** The notes of the lesson heard stand at the left; the own lesson is the next one of the timetable. */
    private Values beginning(Heard heard, Actor me) {
        var notes = entries.get(heard.recordId()).values().notes("notes").stream()
                .map(note -> note.getOrDefault("text", ""))
                .toList();
        var values = Values.NONE
                .with("heard", heard.mentor() + " " + heard.words())
                .with(ContrastRules.HEARD_ID, heard.recordId().toString())
                .with("mentor", heard.mentor())
                .with("mentor.id", heard.mentorId().toString())
                .with("topic", heard.topic())
                .with("date", me.today().toString())
                .with("steps.mentor", notes);
        return own.next(heard, me)
                .map(l -> values.with("date", l.day().toString())
                        .with("period", String.valueOf(l.lesson().period()))
                        .with("class", l.lesson().className()))
                .orElse(values);
    }

    @GetMapping("/mentoring/sheets/{sheet}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable UUID sheet, Model model) {
        var entry = seen(me, sheet);
        if (entry.isDraft()) return "redirect:" + PATH + sheet + "/edit";
        model.addAttribute("remarks", remarks.of(sheet));
        model.addAttribute("entry", entry);
        model.addAttribute("rows", SheetView.rows(entry.values(), false));
        model.addAttribute("mayWrite", writing.mayWrite(me, entry) && entry.isOpen());
        return "mentoring/sheet";
    }

    @GetMapping("/mentoring/sheets/{sheet}/edit")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView edit(Actor me, @PathVariable UUID sheet) {
        var entry = seen(me, sheet);
        if (!writing.mayWrite(me, entry) || !entry.isOpen()) return new ModelAndView("redirect:/records/" + sheet);
        return form(view(entry, entry.values(), null));
    }

    @PostMapping("/mentoring/sheets/{sheet}")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView save(
            Actor me,
            @PathVariable UUID sheet,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes next) {
        var before = entries.find(sheet);
        if (before.isPresent()) seen(me, sheet);
        var kind = before.map(Entry::kind).orElseGet(() -> kinds.current(ContrastRules.KIND));
        var sent = new Sent(sheet, number(typed), form(typed, sheet), Values.of(kind, typed));
        return switch (writing.save(me, kind, sent)) {
            case Done(var saved) -> {
                Flash.say(next, "对照存下了，师父看得到。");
                yield new ModelAndView("redirect:" + PATH + sheet);
            }
            case Refused(var why) -> {
                var kept = entries.find(sheet);
                var page = form(
                        kept.isPresent()
                                ? view(kept.get(), sent.values(), why)
                                : new SheetView(sheet, 0, sent.form(), true, "", kind, sent.values(), why));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private Entry seen(Actor me, UUID id) {
        var entry = details.seen(me, id);
        if (!entry.kind().code().equals(ContrastRules.KIND)) throw new NoSuch("对照");
        return entry;
    }

    private static SheetView view(Entry entry, Values values, @Nullable NotSaved why) {
        String saved = entry.isDraft() ? "草稿 " + ChineseDates.clock(entry.head().updatedAt()) + " 已存" : "";
        return new SheetView(
                entry.id(), entry.head().version(), Ids.next(), entry.isDraft(), saved, entry.kind(), values, why);
    }

    private static ModelAndView form(SheetView view) {
        return new ModelAndView("mentoring/sheetForm", Map.of("view", view));
    }

    private static int number(MultiValueMap<String, String> typed) {
        String version = first(typed, "version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static UUID form(MultiValueMap<String, String> typed, UUID otherwise) {
        String form = first(typed, "form");
        return form.matches("[0-9a-f-]{36}") ? UUID.fromString(form) : otherwise;
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }
}
