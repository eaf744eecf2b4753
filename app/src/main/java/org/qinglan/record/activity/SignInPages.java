package org.qinglan.record.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Writing;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 签到: the code on the wall, and the page it leads to. */
@Controller("activitySignInPages")
class SignInPages {
    private final SignIns signIns;
    private final Entries entries;
    private final Details details;
    private final Writing writing;

    SignInPages(SignIns signIns, Entries entries, Details details, Writing writing) {
        this.signIns = signIns;
        this.entries = entries;
        this.details = details;
        this.writing = writing;
    }

    /** The wall; whoever only reads the record is led to it. */
    @GetMapping("/records/{record}/sign-in")
    @MayBeCalledBy(Who.EVERYBODY)
    String wall(
            Actor me,
            @PathVariable("record") UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var entry = details.seen(me, id);
        if (!entry.kind().signIn() || !writing.mayWrite(me, entry)) return "redirect:/records/" + id;
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/s/" + id)
                .queryParam("c", signIns.now(id))
                .toUriString();
        var qr = QrCode.of(address);
        model.addAttribute("entry", entry);
        model.addAttribute("size", qr.size());
        model.addAttribute("path", qr.path());
        model.addAttribute(
                "problem",
                signIns.objection(entry.values()).map(Refusal::sentence).orElse(""));
        model.addAttribute(
                "present", signIns.of(id).stream().map(SignIns.Present::name).toList());
        return htmx == null ? "record/wall" : "record/wallPart";
    }

    @GetMapping("/s/{record}")
    @MayBeCalledBy(Who.EVERYBODY)
    String scanned(
            @PathVariable("record") UUID id, @RequestParam(name = "c", defaultValue = "") String code, Model model) {
        var entry = activity(id);
        return page(
                entry,
                code,
                signIns.objection(entry.values()).map(Refusal::sentence).orElse(""),
                "",
                model);
    }

    @PostMapping("/s/{record}")
    @MayBeCalledBy(Who.EVERYBODY)
    String signIn(
            Actor me,
            @PathVariable("record") UUID id,
            @RequestParam(name = "c", defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        var entry = activity(id);
        return switch (signIns.signIn(me, entry, code)) {
            case Done(var present) -> page(entry, code, "", ChineseDates.clock(present.at()), model);
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield page(entry, code, why.sentence(), "", model);
            }
        };
    }

    private static String page(Entry entry, String code, String problem, String done, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        model.addAttribute("done", done);
        return "record/scanned";
    }

    private Entry activity(UUID id) {
        return entries.find(id).filter(e -> e.kind().signIn()).orElseThrow(() -> new NoSuch("活动"));
    }
}
