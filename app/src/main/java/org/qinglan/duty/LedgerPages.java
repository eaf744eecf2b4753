package org.qinglan.duty;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 台账: the page, the sheet and 催办. */
@Controller
class LedgerPages {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Ledgers ledgers;
    private final Reminders reminders;
    private final Standing standing;
    private final Units units;
    private final Terms terms;
    private final Audit audit;
    private final Clock clock;

    LedgerPages(
            Ledgers ledgers,
            Reminders reminders,
            Standing standing,
            Units units,
            Terms terms,
            Audit audit,
            Clock clock) {
        this.ledgers = ledgers;
        this.reminders = reminders;
        this.standing = standing;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(
            Actor me,
            @RequestParam @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean owing,
            Model model) {
        var chosen = unit(unit, me);
        var term = term(me);
        var table = ledgers.of(chosen, term, me);
        model.addAttribute("table", owing ? table.onlyOwing() : table);
        model.addAttribute("unit", chosen);
        model.addAttribute("choices", ledgers.choices(me));
        model.addAttribute("when", when(term, me));
        model.addAttribute("leads", me.leads(chosen));
        model.addAttribute("whole", standing.leads(me, chosen));
        model.addAttribute("owing", owing);
        model.addAttribute(
                "remindable",
                table.rows().stream()
                        .filter(r -> r.isPerson() && r.owes() && !r.bearer().equals(me.personId()))
                        .count());
        model.addAttribute(
                "printed",
                chosen.name() + " · " + me.name() + "　　打印：" + me.today().getYear() + "年"
                        + ChineseDates.day(me.today()));
        return "duty/ledger";
    }

    @GetMapping("/ledger/sheet")
    @MayBeCalledBy(Who.LEADERS)
    ResponseEntity<byte[]> sheet(Actor me, @RequestParam UUID unit) throws IOException {
        var chosen = led(unit, me);
        var term = term(me);
        var bytes = LedgerSheet.of(chosen.name() + "台账", when(term, me), ledgers.of(chosen, term, me));
        audit.note(me, "导出台账", "单位", chosen.id(), null, null);
        var file = ContentDisposition.attachment()
                .filename(chosen.name() + "台账" + me.today() + ".xlsx", java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(bytes);
    }

    @GetMapping("/ledger/remind")
    @MayBeCalledBy(Who.LEADERS)
    String preview(Actor me, @RequestParam UUID unit, @RequestParam @Nullable UUID person, Model model) {
        var chosen = led(unit, me);
        model.addAttribute("unit", chosen);
        model.addAttribute("person", person);
        model.addAttribute("letters", letters(chosen, person, me));
        model.addAttribute("resting", isResting(chosen, me));
        return "duty/remind";
    }

    @PostMapping("/ledger/remind")
    @MayBeCalledBy(Who.LEADERS)
    String remind(Actor me, @RequestParam UUID unit, @RequestParam @Nullable UUID person, RedirectAttributes after) {
        var chosen = led(unit, me);
        int sent = reminders.send(letters(chosen, person, me), chosen, me);
        Flash.say(after, sent == 0 ? "今天都催过了，没有再发。" : "已经告诉 " + sent + " 人。");
        return "redirect:/ledger?unit=" + chosen.id();
    }

    private List<Reminders.Letter> letters(Unit unit, @Nullable UUID person, Actor me) {
        return reminders.letters(unit, ledgers.of(unit, term(me), me), me).stream()
                .filter(l -> person == null || l.personId().equals(person))
                .toList();
    }

    /** Nobody is disturbed between 20:00 and 07:00 or on a day without school (standards.md §6). */
    private boolean isResting(Unit unit, Actor me) {
        var now = LocalTime.now(clock.withZone(ChineseDates.CHINA));
        boolean quiet = now.isBefore(MORNING) || !now.isBefore(EVENING);
        return quiet || !terms.calendar(term(me), unit).isSchoolDay(me.today());
    }

    private Unit unit(@Nullable UUID id, Actor me) {
        var unit = id == null ? ledgers.first(me) : units.get(id);
        if (unit == null) throw new NoSuch("单位");
        if (!me.sees(unit) && !standing.leads(me, unit)) throw new Forbidden("这里只有本组的人和带这个组的人看得到。如果工作需要，请找他们的组长。");
        return unit;
    }

    private Unit led(UUID id, Actor me) {
        var unit = units.get(id);
        if (!me.leads(unit)) throw new Forbidden("催办和导出由带这个组的人来做。");
        return unit;
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }

    private static String when(Term term, Actor me) {
        return term.chinese() + " · 到第" + term.weekOf(me.today()) + "周 " + ChineseDates.day(me.today());
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry ledgerEntry() {
            return new MenuEntry(40, "台账", "/ledger", Who.EVERYBODY);
        }
    }
}
