package org.qinglan.mentoring.effect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.mentoring.effect.Growth.Compared;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 带教的成效: for the mentor herself, and for 校长 and 教科室; one at a time, never side by side. */
@Controller
class EffectPages {
    private static final Set<Role> MAY_SEE =
            Set.of(Role.RESEARCH_DIRECTOR, Role.PRINCIPAL, Role.ACADEMIC_VICE_PRINCIPAL);
    private final Effects effects;
    private final Mentorings mentorings;
    private final People people;
    private final Units units;
    private final Audit audit;

    EffectPages(Effects effects, Mentorings mentorings, People people, Units units, Audit audit) {
        this.effects = effects;
        this.mentorings = mentorings;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    @GetMapping("/mentoring/effect")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(Actor me, @RequestParam(required = false) @Nullable UUID mentor, Model model) {
        var school = headed(me);
        boolean guides =
                mentorings.of(me.personId()).stream().anyMatch(m -> m.mentorId().equals(me.personId()));
        var chosen = mentor != null ? people.get(mentor) : guides ? people.get(me.personId()) : null;
        var mentors = school.map(s -> effects.mentors(s, me.today())).orElse(List.of());
        model.addAttribute("mentors", mentors);
        model.addAttribute("labels", people.labels(mentors, me.today()));
        model.addAttribute("chosen", chosen);
        var compared = chosen == null ? Optional.<Compared>empty() : compared(me, chosen, school);
        model.addAttribute("words", compared.map(EffectWords::of).orElse(""));
        model.addAttribute(
                "drawing", compared.flatMap(c -> EffectDrawing.of(c.months())).orElse(null));
        return "mentoring/effect";
    }

    private Optional<Compared> compared(Actor me, Person chosen, Optional<Unit> headed) {
        boolean self = chosen.id().equals(me.personId());
        var school = people.posts(chosen.id(), me.today()).stream()
                .flatMap(post -> units.schoolOf(post.unit()).stream())
                .findFirst();
        boolean head = school.isPresent()
                && headed.filter(s -> s.id().equals(school.get().id())).isPresent();
        if (!self && !head) throw new Forbidden("带教的成效只有本人、校长和教科室看得到。");
        if (!self) audit.note(me, "看带教成效", "人", chosen.id(), null, null);
        return school.map(s -> effects.of(chosen.id(), s, me.today()));
    }

    /** The school somebody may look at as its principal or 教科室主任. */
    private Optional<Unit> headed(Actor me) {
        return me.posts().stream()
                .filter(post -> MAY_SEE.contains(post.role()))
                .flatMap(post -> units.schoolOf(post.unit()).stream())
                .findFirst();
    }
}
