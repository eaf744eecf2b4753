package org.qinglan.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.FileRefusal;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.record.form.Attached;
import org.qinglan.record.form.Entry;
import org.qinglan.shared.Decision;
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

/** 按要点看: notes and evidence under the criterion they speak to. */
@Controller
class PointPages {
    private final Points points;
    private final Opened opened;
    private final StoredFiles files;
    private final Attached attached;

    PointPages(Points points, Opened opened, StoredFiles files, Attached attached) {
        this.points = points;
        this.opened = opened;
        this.files = files;
        this.attached = attached;
    }

    /** From the form while it is filled: a photo, a recording or a file, at its criterion at once. */
    @PostMapping("/observations/points/attach")
    @MayBeCalledBy(Who.EVERYBODY)
    String attach(
            Actor me,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var entry = opened.seen(me, opened.keep(me, sent));
        mustBeOwn(me, entry);
        String problem = "";
        Decision<StoredFile, FileRefusal> taken = file == null
                ? new Refused<StoredFile, FileRefusal>(FileRefusal.EMPTY)
                : files.store(me, String.valueOf(file.getOriginalFilename()), file.getBytes());
        switch (taken) {
            case Done(var stored) -> {
                attached.add(entry.id(), stored);
                points.choose(entry, Map.of(stored.id().toString(), criterion));
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                problem = why.sentence();
            }
        }
        return evidence(entry, problem, model);
    }

    @GetMapping("/observations/points/{observation}/attached")
    @MayBeCalledBy(Who.EVERYBODY)
    String attached(Actor me, @PathVariable UUID observation, Model model) {
        return evidence(opened.seen(me, observation), "", model);
    }

    @GetMapping("/observations/points/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable UUID observation, Model model) {
        var entry = opened.seen(me, observation);
        model.addAttribute("view", points.of(entry, Opened.isOwn(me, entry)));
        return "observation/points";
    }

    @PostMapping("/observations/points/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String choose(Actor me, @PathVariable UUID observation, @RequestParam Map<String, String> sent) {
        var entry = opened.seen(me, observation);
        mustBeOwn(me, entry);
        points.choose(entry, sent);
        return "redirect:/observations/points/" + observation;
    }

    private String evidence(Entry entry, String problem, Model model) {
        model.addAttribute("view", points.of(entry, true));
        model.addAttribute("problem", problem);
        return "observation/attached";
    }

    private static void mustBeOwn(Actor me, Entry entry) {
        if (!Opened.isOwn(me, entry)) throw new Forbidden("要点由听课的人来标。");
    }
}
