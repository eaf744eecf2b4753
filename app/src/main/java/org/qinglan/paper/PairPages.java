package org.qinglan.paper;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.file.WordDocument;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 附件二 as a page that prints and as a Word file. */
@Controller
class PairPages {
    private static final String TITLE = "“师徒·伙伴”合作计划";
    private final PairGroups groups;
    private final Units units;
    private final Terms terms;
    private final Audit audit;

    PairPages(PairGroups groups, Units units, Terms terms, Audit audit) {
        this.groups = groups;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
    }

    @GetMapping("/papers/pairs")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(Actor me, @RequestParam UUID unit, Model model) {
        var seen = seen(unit, me);
        model.addAttribute("unit", seen);
        model.addAttribute("title", TITLE);
        model.addAttribute("caption", caption(seen, me));
        model.addAttribute("groups", groups.of(seen, term(me), me));
        model.addAttribute("leads", me.leads(seen));
        return "paper/pairs";
    }

    @GetMapping("/papers/pairs/word")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> word(Actor me, @RequestParam UUID unit) {
        var seen = seen(unit, me);
        var word = WordDocument.portrait().title("附件二、" + TITLE).caption(caption(seen, me));
        word.panels(groups.of(seen, term(me), me).stream()
                .map(g -> new WordDocument.Panel(g.theme(), g.lines()))
                .toList());
        audit.note(me, "导出师徒伙伴表", "单位", seen.id(), null, null);
        return Download.of(seen.name() + TITLE + ".docx", FileType.DOCX.mediaType(), word.bytes());
    }

    private String caption(Unit unit, Actor me) {
        return unit.name() + "　" + term(me).chinese() + "　到" + me.today().getYear() + "年"
                + ChineseDates.plain(me.today());
    }

    private Unit seen(UUID id, Actor me) {
        var unit = units.get(id);
        if (!me.sees(unit)) throw new Forbidden("这张表只有本组的人和带这个组的人看得到。");
        return unit;
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }
}
