package org.qinglan.observation;

import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entry;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 按要点看: notes and evidence under the criterion they speak to. */
@Controller
class PointPages {
    private final Points points;
    private final Details details;

    PointPages(Points points, Details details) {
        this.points = points;
        this.details = details;
    }

    @GetMapping("/observations/points/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable UUID observation, Model model) {
        var entry = seen(me, observation);
        model.addAttribute(
                "view", points.of(entry, me.personId().equals(entry.head().ownerId())));
        return "observation/points";
    }

    @PostMapping("/observations/points/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String choose(Actor me, @PathVariable UUID observation, @RequestParam Map<String, String> sent) {
        var entry = seen(me, observation);
        if (!me.personId().equals(entry.head().ownerId())) throw new Forbidden("要点由听课的人来标。");
        points.choose(entry, sent);
        return "redirect:/observations/points/" + observation;
    }

    private Entry seen(Actor me, UUID id) {
        var entry = details.seen(me, id);
        if (!entry.kind().code().equals("observation")) throw new NoSuch("听课记录");
        return entry;
    }
}
