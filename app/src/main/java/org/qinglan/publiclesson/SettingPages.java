package org.qinglan.publiclesson;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 名额与方向: what a school sets about its public lessons. */
@Controller
class SettingPages {
    private static final int MOST = 999;
    private static final int LONGEST_TAG = 12;
    private final Quotas quotas;
    private final Tags tags;
    private final Criteria criteria;
    private final LedSchool schools;

    SettingPages(Quotas quotas, Tags tags, Criteria criteria, LedSchool schools) {
        this.quotas = quotas;
        this.tags = tags;
        this.criteria = criteria;
        this.schools = schools;
    }

    @GetMapping("/public-lessons/settings")
    @MayBeCalledBy(Who.OFFICES)
    String page(Actor me, Model model) {
        return shown(me, model);
    }

    /** @param most blank: without limit */
    @PostMapping("/public-lessons/settings/quota")
    @MayBeCalledBy(Who.OFFICES)
    String quota(
            Actor me,
            @RequestParam Level level,
            @RequestParam(required = false) @Nullable Integer most,
            @RequestParam LocalDate since,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var school = schools.of(me);
        if (reason.isBlank() || reason.length() > 60)
            return refused(me, "名额为什么这样定，请写一句（60 字以内），不同意的时候老师看得到。", model, response);
        if (most != null && (most < 0 || most > MOST)) return refused(me, "名额写 0 到 999 之间的数，不限就空着。", model, response);
        quotas.set(me, school.id(), level, since, most, reason.strip());
        Flash.say(next, "名额定好了，从那天起的同意照新的算。");
        return "redirect:/public-lessons/settings";
    }

    @PostMapping("/public-lessons/settings/tags")
    @MayBeCalledBy(Who.OFFICES)
    String tag(Actor me, @RequestParam String name, Model model, HttpServletResponse response) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_TAG)
            return refused(me, "方向写 1 到 12 个字，比如“数字化”。", model, response);
        tags.add(schools.of(me).id(), plain);
        return "redirect:/public-lessons/settings";
    }

    @PostMapping("/public-lessons/settings/tags/{lessonTag}/retire")
    @MayBeCalledBy(Who.OFFICES)
    String retire(Actor me, @PathVariable("lessonTag") UUID tag) {
        var school = schools.of(me);
        if (tags.of(school.id()).stream().noneMatch(t -> t.id().equals(tag))) throw new org.qinglan.shared.NoSuch("方向");
        tags.retire(school.id(), tag);
        return "redirect:/public-lessons/settings";
    }

    @PostMapping("/public-lessons/settings/criteria")
    @MayBeCalledBy(Who.OFFICES)
    String criteria(
            Actor me, @RequestParam String names, Model model, HttpServletResponse response, RedirectAttributes next) {
        var read = Criteria.read(names);
        if (!Criteria.fit(read)) return refused(me, "评课要点写 1 到 6 条，一行一条，每条不超过 12 个字。", model, response);
        criteria.set(me, schools.of(me).id(), me.today(), read);
        Flash.say(next, "要点换好了，今天起排的课用新的。");
        return "redirect:/public-lessons/settings";
    }

    private String refused(Actor me, String sentence, Model model, HttpServletResponse response) {
        return Refusals.show(sentence, response, model, shown(me, model));
    }

    private String shown(Actor me, Model model) {
        var school = schools.of(me);
        model.addAttribute("school", school);
        model.addAttribute("quotas", quotas.of(school.id()));
        model.addAttribute("tags", tags.of(school.id()));
        model.addAttribute("criteria", criteria.at(school.id(), me.today()));
        model.addAttribute("today", me.today());
        return "publiclesson/settings";
    }
}
