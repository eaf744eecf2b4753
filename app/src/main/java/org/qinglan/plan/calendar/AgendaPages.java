package org.qinglan.plan.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.plan.ItemNews;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 行事历: own scope, as table, months and list. */
@Controller
class AgendaPages {
    private static final int SOON = 14;
    private final Agenda agenda;
    private final Terms terms;
    private final List<ItemNews> news;

    AgendaPages(Agenda agenda, Terms terms, List<ItemNews> news) {
        this.news = List.copyOf(news);
        this.agenda = agenda;
        this.terms = terms;
    }

    @Bean
    static MenuEntry calendarEntry() {
        return new MenuEntry(50, "行事历", "/calendar", Who.EVERYBODY);
    }

    @GetMapping("/calendar")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(
            Actor me,
            @RequestParam(required = false) @Nullable Scope scope,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "false") boolean list,
            @RequestParam(defaultValue = "") String of,
            Model model) {
        var chosen = month == null ? YearMonth.from(me.today()) : month;
        model.addAttribute("view", view(me, chosen(me, scope), chosen, list ? of : null));
        return "plan/calendar";
    }

    @GetMapping("/calendar/print")
    @MayBeCalledBy(Who.EVERYBODY)
    String print(Actor me, @RequestParam(required = false) @Nullable Scope scope, Model model) {
        var term = term(me);
        model.addAttribute("title", place(me) + term.chinese() + "行事历");
        model.addAttribute("scope", chosen(me, scope));
        model.addAttribute("table", table(me, chosen(me, scope), term));
        return "plan/calendarPrint";
    }

    @GetMapping("/calendar/word")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> word(Actor me, @RequestParam(required = false) @Nullable Scope scope) {
        var term = term(me);
        var title = place(me) + term.chinese() + "行事历";
        return Download.of(
                title + ".docx",
                FileType.DOCX.mediaType(),
                table(me, chosen(me, scope), term).word(title));
    }

    @GetMapping("/calendar/excel")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> excel(Actor me, @RequestParam(required = false) @Nullable Scope scope) {
        var term = term(me);
        var title = place(me) + term.chinese() + "行事历";
        return Download.of(
                title + ".xlsx",
                FileType.XLSX.mediaType(),
                table(me, chosen(me, scope), term).excel());
    }

    private static Scope chosen(Actor me, @Nullable Scope scope) {
        return scope == null ? Scope.usual(me.posts()) : scope;
    }

    private CalendarView view(Actor me, Scope scope, YearMonth month, @Nullable String of) {
        var term = terms.at(month.atDay(15)).orElse(null);
        if (term == null)
            return new CalendarView(
                    scope,
                    null,
                    month,
                    me.today(),
                    new MonthTable(NO_TERM, List.of()),
                    List.of(),
                    null,
                    adds(me),
                    null,
                    Map.of());
        var calendar = terms.calendar(term, unit(me));
        var from = earlier(term.firstDay().minusMonths(1), month.atDay(1));
        var to = later(term.lastDay().plusMonths(1), month.plusMonths(1).atEndOfMonth());
        var events = agenda.of(scope, me.personId(), me.posts(), from, to);
        var standing = events.stream().filter(e -> !e.cancelled()).toList();
        var months = List.of(
                MonthPage.of(month, standing, calendar, me.today()),
                MonthPage.of(month.plusMonths(1), standing, calendar, me.today()));
        return new CalendarView(
                scope,
                term,
                month,
                me.today(),
                MonthTable.of(term, events),
                months,
                of == null ? null : DatedList.of(events, of, term, me.today()),
                adds(me),
                holiday(calendar, me.today()),
                said(events));
    }

    private Map<UUID, String> said(List<CalendarEvent> events) {
        var ids = events.stream().map(CalendarEvent::id).toList();
        var all = new HashMap<UUID, String>();
        news.forEach(room -> room.of(ids).forEach((id, words) -> all.merge(id, words, (a, b) -> a + "，" + b)));
        return all;
    }

    /** Before the first term is set up there is no table either; its term is never shown. */
    private static final Term NO_TERM =
            new Term(new UUID(0, 0), "2000-2001-1", LocalDate.of(2000, 9, 1), LocalDate.of(2001, 1, 20));

    private MonthTable table(Actor me, Scope scope, Term term) {
        return MonthTable.of(
                term,
                agenda.of(scope, me.personId(), me.posts(), term.firstDay().minusMonths(1), term.lastDay()));
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }

    private static boolean adds(Actor me) {
        return me.isAny(Who.LEADERS);
    }

    private static String place(Actor me) {
        return me.homeUnit().map(Unit::name).orElse("");
    }

    private static Unit unit(Actor me) {
        return me.homeUnit()
                .orElseGet(() -> new Unit(
                        new UUID(0, 0), null, UnitKind.SCHOOL, "", null, null, null, false, List.of(new UUID(0, 0))));
    }

    private static @Nullable String holiday(SchoolCalendar calendar, LocalDate today) {
        return calendar.exceptions().entrySet().stream()
                .filter(e -> !e.getValue().work()
                        && !e.getKey().isBefore(today)
                        && e.getKey().isBefore(today.plusDays(SOON)))
                .min(Map.Entry.comparingByKey())
                .map(e -> ChineseDates.day(e.getKey()) + "起" + e.getValue().name() + "休息")
                .orElse(null);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
