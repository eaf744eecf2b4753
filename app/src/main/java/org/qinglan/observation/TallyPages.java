package org.qinglan.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.observation.Tally.Method;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 课堂互动: large buttons at the back of a classroom, and what comes of it. */
@Controller
class TallyPages {
    private final Tallies tallies;
    private final Details details;
    private final Writing writing;
    private final Kinds kinds;

    TallyPages(Tallies tallies, Details details, Writing writing, Kinds kinds) {
        this.tallies = tallies;
        this.details = details;
        this.writing = writing;
        this.kinds = kinds;
    }

    /** From a form that may not have been kept yet: it is kept as a draft first. */
    @PostMapping("/observations/tally/start")
    @MayBeCalledBy(Who.EVERYBODY)
    String start(Actor me, @RequestParam MultiValueMap<String, String> sent) {
        UUID id = id(sent, "id").orElseThrow(() -> new NoSuch("听课记录"));
        var kind = kinds.current("observation");
        String typed = String.valueOf(sent.getFirst("version"));
        int version = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
        // a saved record refuses a draft over it; the tally opens all the same
        writing.draft(me, kind, new Sent(id, version, id(sent, "form").orElse(id), Values.of(kind, sent)));
        return "redirect:" + Tallies.link(id, method(sent.getFirst("method")));
    }

    @GetMapping("/observations/tally/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(
            Actor me,
            @PathVariable UUID observation,
            @RequestParam(required = false) @Nullable String method,
            Model model) {
        var entry = seen(me, observation);
        var tally = tallies.of(observation, method(method));
        model.addAttribute("view", new TallyView(entry, tally, own(me, entry), String.join(" ", tally.codes()), ""));
        return "observation/tally";
    }

    @PostMapping("/observations/tally/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String save(
            Actor me,
            @PathVariable UUID observation,
            @RequestParam(defaultValue = "ST") String method,
            @RequestParam(defaultValue = "") String seconds,
            @RequestParam(defaultValue = "") String codes,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            HttpServletResponse response) {
        var entry = seen(me, observation);
        if (!own(me, entry)) throw new Forbidden("课堂互动由听课的人来记。");
        return switch (Tally.of(observation, method(method), seconds, codes)) {
            case Done(var tally) -> {
                tallies.save(tally);
                model.addAttribute("view", new TallyView(entry, tally, true, codes, ""));
                yield htmx == null ? "redirect:" + Tallies.link(observation, tally.method()) : "observation/tallied";
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                var kept = tallies.of(observation, method(method));
                model.addAttribute("view", new TallyView(entry, kept, true, codes, why));
                yield htmx == null ? "observation/tally" : "observation/tallied";
            }
        };
    }

    private Entry seen(Actor me, UUID id) {
        var entry = details.seen(me, id);
        if (!entry.kind().code().equals("observation")) throw new NoSuch("听课记录");
        return entry;
    }

    private static boolean own(Actor me, Entry entry) {
        return me.personId().equals(entry.head().ownerId());
    }

    private static Method method(@Nullable String word) {
        return "FLANDERS".equals(word) ? Method.FLANDERS : Method.ST;
    }

    private static Optional<UUID> id(MultiValueMap<String, String> sent, String name) {
        String text = String.valueOf(sent.getFirst(name));
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
