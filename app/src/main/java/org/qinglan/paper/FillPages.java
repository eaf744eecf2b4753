package org.qinglan.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.file.form.OfficeForm;
import org.qinglan.file.form.RowsDoNotFit;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Filling a form for a person or a group in a term, and taking the file along. */
@Controller
class FillPages {
    private final Papers papers;
    private final Access access;
    private final FillIn fillIn;
    private final People people;
    private final Terms terms;
    private final Audit audit;

    FillPages(Papers papers, Access access, FillIn fillIn, People people, Terms terms, Audit audit) {
        this.papers = papers;
        this.access = access;
        this.fillIn = fillIn;
        this.people = people;
        this.terms = terms;
        this.audit = audit;
    }

    @GetMapping("/papers/{paper}/fill")
    @MayBeCalledBy(Who.EVERYBODY)
    String choose(Actor me, @PathVariable("paper") UUID id, @RequestParam @Nullable UUID unit, Model model) {
        var paper = access.usable(id, me);
        var groups = access.groups(paper, me);
        Unit chosen = unit == null ? first(groups, me) : access.group(paper, unit, me.personId(), me);
        model.addAttribute("paper", paper);
        model.addAttribute("groups", groups);
        model.addAttribute("group", chosen);
        model.addAttribute(
                "members", me.leads(chosen) ? people.within(chosen.actsFor(), me.today()) : List.<Person>of());
        model.addAttribute("terms", terms.all());
        model.addAttribute("term", term(null, me));
        if (!model.containsAttribute("problem")) model.addAttribute("problem", null);
        return "paper/fill";
    }

    /** The file; or this page again, where the rows of the form do not suffice and cannot be added. */
    @GetMapping("/papers/{paper}/filled")
    @MayBeCalledBy(Who.EVERYBODY)
    Object filled(
            Actor me,
            @PathVariable("paper") UUID id,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable UUID term,
            Model model,
            HttpServletResponse response) {
        var paper = access.usable(id, me);
        Unit group = unit == null ? first(access.groups(paper, me), me) : access.group(paper, unit, person, me);
        var about = access.person(group, unit == null && !me.leads(group) ? me.personId() : person, me);
        OfficeForm form = papers.form(paper.fileId());
        try {
            byte[] file = fillIn.fill(me, form, paper.mapping(), group, about, term(term, me));
            String whose = about == null ? group.name() : about.name();
            audit.note(me, "填表", "表", paper.id(), null, whose);
            var type = form.ending().equals("docx") ? FileType.DOCX : FileType.XLSX;
            return Download.of(paper.name() + " " + whose + "." + form.ending(), type.mediaType(), file);
        } catch (RowsDoNotFit full) {
            return Refusals.show(full.sentence(), response, model, choose(me, id, group.id(), model));
        }
    }

    /** Where somebody begins: the group led, else the own one. */
    private static Unit first(List<Unit> groups, Actor me) {
        var own = me.homeUnit().orElseThrow(() -> new NoSuch("单位"));
        return groups.isEmpty() || groups.contains(own) ? own : groups.getFirst();
    }

    private Term term(@Nullable UUID id, Actor me) {
        return id != null ? terms.get(id) : terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }
}
