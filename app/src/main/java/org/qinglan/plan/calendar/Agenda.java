package org.qinglan.plan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyProgress;
import org.qinglan.plan.DatedWork;
import org.qinglan.plan.OtherDates;
import org.qinglan.plan.When;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.FuzzyDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what belongs into somebody's calendar: my own, my group's, my school's, my district's. */
@Component
class Agenda implements DatedWork {
    private final CalendarEvents events;
    private final People people;
    private final Units units;
    private final DutyProgress duties;
    private final List<OtherDates> others;

    Agenda(CalendarEvents events, People people, Units units, DutyProgress duties, ObjectProvider<OtherDates> others) {
        this.others = others.orderedStream().toList();
        this.duties = duties;
        this.events = events;
        this.people = people;
        this.units = units;
    }

    /** @param posts those of the person that hold today */
    List<CalendarEvent> of(Scope scope, UUID person, List<Post> posts, LocalDate from, LocalDate to) {
        return switch (scope) {
            case ME -> with(events.ofPerson(person, line(posts), from, to), other -> other.ofPerson(person, from, to));
            case GROUP -> with(events.ofUnits(own(posts), from, to), other -> other.ofUnits(own(posts), from, to));
            case SCHOOL -> {
                var found = new ArrayList<CalendarEvent>();
                for (var school : around(posts, UnitKind.SCHOOL)) found.addAll(ofUnit(school.id(), from, to));
                yield found;
            }
            case DISTRICT -> {
                var offices = offices(around(posts, UnitKind.DISTRICT));
                yield with(events.ofUnits(offices, from, to), other -> other.ofUnits(offices, from, to));
            }
        };
    }

    @Override
    public List<Event> concerning(Actor me, Term term, LocalDate from, LocalDate to) {
        return of(Scope.ME, me.personId(), me.posts(), from, to).stream()
                .filter(e -> !e.cancelled())
                .map(e ->
                        new Event(e.id(), e.href(), e.text(), e.when(), When.words(e.when(), term), e.unit(), e.done()))
                .toList();
    }

    List<CalendarEvent> ofPerson(UUID person, LocalDate today, LocalDate from, LocalDate to) {
        return of(Scope.ME, person, people.posts(person, today), from, to);
    }

    /** The deadlines of what the person is still to do, for the feed of that person alone. */
    List<CalendarEvent> duties(UUID person, LocalDate today, LocalDate to) {
        return duties.dueBetween(person, today, to).stream()
                .map(d -> new CalendarEvent(
                        d.dutyId(),
                        d.name() + "，还差 " + d.missing().stripTrailingZeros().toPlainString() + " " + d.measure(),
                        FuzzyDate.day(d.dueOn()).asDeadline(),
                        "",
                        "我的任务",
                        false,
                        false,
                        0,
                        d.firstDay().atStartOfDay(ChineseDates.CHINA).toInstant(),
                        "/"))
                .toList();
    }

    List<CalendarEvent> ofUnit(UUID unit, LocalDate from, LocalDate to) {
        return with(events.below(unit, from, to), other -> other.below(unit, from, to));
    }

    /** The plans' tasks and what other rooms put beside them, by the day they begin. */
    private List<CalendarEvent> with(List<CalendarEvent> tasks, Function<OtherDates, List<OtherDates.Dated>> ask) {
        var all = new ArrayList<>(tasks);
        for (var other : others) ask.apply(other).forEach(d -> all.add(event(d)));
        all.sort(Comparator.comparing(e -> e.when().firstDay()));
        return all;
    }

    private static CalendarEvent event(OtherDates.Dated d) {
        return new CalendarEvent(
                d.id(),
                d.text(),
                FuzzyDate.day(d.day()),
                d.who(),
                d.unit(),
                d.done(),
                d.cancelled(),
                d.changes(),
                d.changedAt(),
                d.href());
    }

    /** The schools or districts somebody's units lie in, or are. */
    List<Unit> around(List<Post> posts, UnitKind kind) {
        return line(posts).stream()
                .map(units::get)
                .filter(u -> u.kind() == kind)
                .distinct()
                .toList();
    }

    /** The units somebody works in, and their subject group above a 备课组. */
    private static Set<UUID> own(List<Post> posts) {
        var found = new LinkedHashSet<UUID>();
        for (var post : posts) {
            found.add(post.unit().id());
            var parent = post.unit().parentId();
            if (post.unit().kind() == UnitKind.LESSON_PREP_GROUP && parent != null) found.add(parent);
        }
        return found;
    }

    private static Set<UUID> line(List<Post> posts) {
        var found = new LinkedHashSet<UUID>();
        for (var post : posts) found.addAll(post.unit().line());
        return found;
    }

    private Set<UUID> offices(List<Unit> districts) {
        var found = new LinkedHashSet<UUID>();
        for (var district : districts) {
            found.addAll(district.line());
            units.below(district.id()).stream()
                    .filter(u -> u.kind().isOffice() && district.id().equals(u.parentId()))
                    .forEach(u -> found.add(u.id()));
        }
        return found;
    }
}
