package org.qinglan.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Service;

/** What waits for one person's review, as reviewer or as deputy of one. */
@Service
public class Reviews {
    /**
     * @param dueBy the last day of the time limit; null without one
     * @param insteadOf the name of the reviewer for whom this person signs; null: for oneself
     */
    public record Waiting(
            InReview.Subject what,
            @Nullable LocalDate dueBy,
            @Nullable String insteadOf) {
        public boolean isLate(LocalDate today) {
            return dueBy != null && today.isAfter(dueBy);
        }
    }

    private final List<InReview> rooms;
    private final Flows flows;
    private final Deputies deputies;
    private final People people;
    private final Terms terms;

    Reviews(List<InReview> rooms, Flows flows, Deputies deputies, People people, Terms terms) {
        this.rooms = rooms;
        this.flows = flows;
        this.deputies = deputies;
        this.people = people;
        this.terms = terms;
    }

    /** What is due first stands first. How many statements that takes does not depend on how much waits. */
    public List<Waiting> of(Actor me) {
        var units = units(me);
        if (units.isEmpty()) return List.of();
        var waiting =
                rooms.stream().flatMap(room -> room.within(units).stream()).toList();
        var signing = flows.signing(me.personId(), waiting);
        if (signing.isEmpty()) return List.of();
        var calendar = terms.at(me.today()).flatMap(term -> me.homeUnit().map(unit -> terms.calendar(term, unit)));
        return waiting.stream()
                .filter(w -> signing.containsKey(w.subject().id()))
                .map(w -> {
                    var state = flows.flow(w.flow()).state(w.subject().state());
                    var since = ChineseDates.dayOf(w.since());
                    var due = calendar.flatMap(c -> state.dueBy(since, c)).orElse(null);
                    var name = signing.getOrDefault(w.subject().id(), "");
                    return new Waiting(w, due, name.isEmpty() ? null : name);
                })
                .sorted(Comparator.comparing(Waiting::dueBy, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(w -> w.what().since()))
                .toList();
    }

    /** The units whose things may come to this person: those led, and those led by whom one stands in for. */
    private List<UUID> units(Actor me) {
        var posts = new ArrayList<>(me.posts());
        var absent = deputies.standingIn(me.personId(), me.today()).stream()
                .map(Deputies.Deputy::personId)
                .collect(Collectors.toSet());
        if (!absent.isEmpty()) posts.addAll(people.postsFrom(absent, me.today()));
        posts.removeIf(post -> !post.holdsOn(me.today()));
        return posts.stream()
                .filter(post -> post.role().leads())
                .map(Post::unit)
                .map(Unit::actsFor)
                .distinct()
                .toList();
    }
}
