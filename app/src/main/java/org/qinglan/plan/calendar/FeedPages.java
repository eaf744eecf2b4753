package org.qinglan.plan.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 订阅: secret addresses that a phone's own calendar reads. */
@Controller
class FeedPages {
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private final Feeds feeds;
    private final Agenda agenda;
    private final Units units;
    private final Terms terms;
    private final Audit audit;
    private final Clock clock;

    FeedPages(Feeds feeds, Agenda agenda, Units units, Terms terms, Audit audit, Clock clock) {
        this.feeds = feeds;
        this.agenda = agenda;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/calendar/feeds")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(Actor me, Model model) {
        return shown(me, null, model);
    }

    /** The address is shown on this answer and never again. */
    @PostMapping("/calendar/feeds")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(
            Actor me,
            @RequestParam Scope scope,
            @RequestParam(name = "_press", required = false) @Nullable UUID id,
            HttpServletRequest request,
            Model model) {
        UUID unit = scope == Scope.ME ? null : unit(me, scope).id();
        var secret = feeds.open(id == null ? Ids.next() : id, unit == null ? me.personId() : null, unit, me.personId());
        audit.note(me, "建订阅地址", "行事历", unit == null ? me.personId() : unit, null, scope.chinese());
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/feeds/" + secret + ".ics")
                .toUriString();
        return shown(me, address, model);
    }

    @PostMapping("/calendar/feeds/{feed}/revoke")
    @MayBeCalledBy(Who.EVERYBODY)
    String revoke(Actor me, @PathVariable UUID feed) {
        if (!feeds.revoke(feed, me.personId())) throw new NoSuch("订阅地址");
        audit.note(me, "停用订阅地址", "行事历", feed, null, null);
        return "redirect:/calendar/feeds";
    }

    @GetMapping("/feeds/{feedSecret}.ics")
    @MayBeCalledBy(Who.ANYONE)
    ResponseEntity<byte[]> feed(@PathVariable String feedSecret) {
        var found = feeds.find(feedSecret).orElseThrow(() -> new NoSuch("订阅地址"));
        return Tenancy.call(found.tenantId(), () -> {
            var today = ChineseDates.today(clock);
            var term = terms.at(today).orElseThrow(() -> new NoSuch("学期"));
            var from = today.minusMonths(6);
            var to = today.plusYears(1);
            var person = found.personId();
            var events = person != null
                    ? agenda.ofPerson(person, today, from, to)
                    : agenda.ofUnit(Objects.requireNonNull(found.unitId()), from, to);
            if (person != null) events = with(events, agenda.duties(person, today, to));
            var name =
                    found.unitId() == null ? "我的行事历" : units.get(found.unitId()).name() + "行事历";
            return ResponseEntity.ok()
                    .contentType(ICS)
                    .header("Cache-Control", "private, max-age=900")
                    .body(Feed.of(name, events, term));
        });
    }

    private static List<CalendarEvent> with(List<CalendarEvent> events, List<CalendarEvent> more) {
        return Stream.concat(events.stream(), more.stream()).toList();
    }

    private String shown(Actor me, @Nullable String address, Model model) {
        model.addAttribute("address", address);
        model.addAttribute("feeds", feeds.madeBy(me.personId()));
        model.addAttribute("scopes", scopes(me));
        return "plan/feeds";
    }

    private List<Scope> scopes(Actor me) {
        boolean school = !agenda.around(me.posts(), UnitKind.SCHOOL).isEmpty();
        return school ? List.of(Scope.ME, Scope.GROUP, Scope.SCHOOL) : List.of(Scope.ME, Scope.GROUP);
    }

    private Unit unit(Actor me, Scope scope) {
        if (scope == Scope.SCHOOL)
            return agenda.around(me.posts(), UnitKind.SCHOOL).stream()
                    .findFirst()
                    .orElseThrow(() -> new NoSuch("学校"));
        var home = me.homeUnit().orElseThrow(() -> new NoSuch("组"));
        var parent = home.parentId();
        return home.kind() == UnitKind.LESSON_PREP_GROUP && parent != null ? units.get(parent) : home;
    }
}
