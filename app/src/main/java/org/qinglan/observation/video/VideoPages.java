package org.qinglan.observation.video;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Opening;
import org.qinglan.file.StoredFile;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A lesson's video for whoever may open it: watch, and say something about a moment. */
@Controller
class VideoPages {
    private final Moments moments;
    private final Opening opening;

    VideoPages(Moments moments, Opening opening) {
        this.moments = moments;
        this.opening = opening;
    }

    @GetMapping("/observations/video/{video}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable UUID video, Model model) {
        return show(me, video(me, video), "", "", "", model);
    }

    @PostMapping("/observations/video/{video}")
    @MayBeCalledBy(Who.EVERYBODY)
    String say(
            Actor me,
            @PathVariable UUID video,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID remove,
            Model model,
            HttpServletResponse response) {
        var file = video(me, video);
        if (remove != null) {
            if (!moments.remove(me, video, remove)) throw new Forbidden("只能撤掉自己留的话。");
            return "redirect:/observations/video/" + video;
        }
        var second = Moment.second(at);
        var said = Moment.text(text);
        if (second instanceof Done(var when) && said instanceof Done(var words)) {
            moments.add(me, video, when, words);
            return "redirect:/observations/video/" + video;
        }
        String why = second instanceof Refused(var wrong) ? wrong : said instanceof Refused(var wrong2) ? wrong2 : "";
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(me, file, at, text, why, model);
    }

    private StoredFile video(Actor me, UUID id) {
        var file = opening.opened(me, id);
        if (!Moments.isVideo(file)) throw new NoSuch("录像");
        return file;
    }

    private String show(Actor me, StoredFile file, String at, String text, String problem, Model model) {
        model.addAttribute("file", file);
        model.addAttribute(
                "record",
                moments.recordOf(file.id()).map(id -> "/records/" + id).orElse("/observations"));
        model.addAttribute("moments", moments.of(file.id()));
        model.addAttribute("me", me.personId());
        model.addAttribute("at", at);
        model.addAttribute("text", text);
        model.addAttribute("problem", problem);
        return "observation/video";
    }
}
