package org.qinglan.duty;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.school.People;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 五个一: one form for all its items, and 附件一 filled. */
@Controller
class OnesPages {
    private static final int SPARE_ROWS = 1;
    private final Ones ones;
    private final OnesTables tables;
    private final RequirementViews views;
    private final People people;
    private final Units units;
    private final Terms terms;
    private final Audit audit;

    OnesPages(
            Ones ones,
            OnesTables tables,
            RequirementViews views,
            People people,
            Units units,
            Terms terms,
            Audit audit) {
        this.ones = ones;
        this.tables = tables;
        this.views = views;
        this.people = people;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
    }

    @GetMapping("/requirements/ones")
    @MayBeCalledBy(Who.LEADERS)
    String form(Actor me, @RequestParam UUID unit, Model model) {
        var led = led(unit, me);
        var known = ones.of(led, term(me));
        return form(
                me,
                led,
                known.isEmpty() ? usual() : known.stream().map(OneRow::of).toList(),
                null,
                model);
    }

    @PostMapping("/requirements/ones")
    @MayBeCalledBy(Who.LEADERS)
    String keep(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var led = led(unit, me);
        var rows = OneRow.sent(sent);
        return switch (ones.keep(me, led, term(me), rows)) {
            case Done(var kept) -> {
                Flash.say(after, "“" + One.called(kept.size()) + "”定好了，每个人的任务已经记进台账。");
                yield "redirect:/requirements/ones/table?unit=" + led.id();
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield form(me, led, rows, why.sentence(), model);
            }
        };
    }

    /** 附件一, as a page that prints. */
    @GetMapping("/requirements/ones/table")
    @MayBeCalledBy(Who.EVERYBODY)
    String table(Actor me, @RequestParam UUID unit, Model model) {
        var seen = seen(unit, me);
        model.addAttribute("unit", seen);
        model.addAttribute("table", tables.of(seen, term(me), me));
        model.addAttribute("caption", caption(seen, me));
        model.addAttribute("leads", me.leads(seen));
        return "duty/onesTable";
    }

    @GetMapping("/requirements/ones/word")
    @MayBeCalledBy(Who.LEADERS)
    ResponseEntity<byte[]> word(Actor me, @RequestParam UUID unit) {
        var led = led(unit, me);
        var table = tables.of(led, term(me), me);
        audit.note(me, "导出五个一", "单位", led.id(), null, null);
        return Download.of(
                led.name() + table.title() + ".docx", FileType.DOCX.mediaType(), table.word(caption(led, me)));
    }

    private String form(Actor me, Unit unit, List<OneRow> typed, @Nullable String problem, Model model) {
        var term = term(me);
        var known = ones.of(unit, term);
        var rows = new ArrayList<>(typed);
        for (int i = 0; i < SPARE_ROWS && rows.size() < OneRow.MOST_ROWS; i++)
            rows.add(OneRow.fresh("", Deed.PLAN, ""));
        model.addAttribute("unit", unit);
        model.addAttribute("rows", rows);
        model.addAttribute("lines", views.of(known.stream().map(One::main).toList(), me.today()));
        model.addAttribute(
                "fromPlan", known.stream().filter(o -> o.id() == null).count());
        model.addAttribute("members", people.within(unit.actsFor(), me.today()));
        model.addAttribute("problem", problem);
        model.addAttribute("term", term);
        return "duty/ones";
    }

    /** What groups ask for again and again, to begin with; nothing is asked before it is kept. */
    private static List<OneRow> usual() {
        return List.of(
                OneRow.fresh("一份个人规划", Deed.PLAN, "500"),
                OneRow.fresh("一份读书档案", Deed.READ, "1000"),
                OneRow.fresh("一节研究课", Deed.TEACH_RESEARCH, ""),
                OneRow.fresh("一篇论文", Deed.WRITE, ""),
                OneRow.fresh("一次参赛", Deed.COMPETE, ""));
    }

    private String caption(Unit unit, Actor me) {
        return unit.name() + "　" + term(me).chinese() + "　到" + me.today().getYear() + "年"
                + ChineseDates.plain(me.today());
    }

    private Unit led(UUID id, Actor me) {
        var unit = units.get(id);
        if (!me.leads(unit)) throw new Forbidden(RequirementRefusal.NOT_YOURS.sentence());
        return unit;
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
