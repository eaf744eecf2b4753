package org.qinglan.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.plan.Partners;
import org.qinglan.plan.PlanItem;
import org.qinglan.record.Action;
import org.qinglan.record.Credits;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.springframework.stereotype.Component;

/** 附件二: the groups of the plan and the pairs of the roster, with what the records of the term say about them. */
@Component
class PairGroups {
    /** What is being put together: people by id where they are known, names in order. */
    private record Draft(
            LinkedHashMap<String, UUID> mentors, LinkedHashMap<String, UUID> members, LinkedHashSet<String> others) {
        Draft() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        }
    }

    private static final String NO_THEME = "师徒结对";
    private final Partners partners;
    private final Mentorings mentorings;
    private final People people;
    private final Credits credits;

    PairGroups(Partners partners, Mentorings mentorings, People people, Credits credits) {
        this.partners = partners;
        this.mentorings = mentorings;
        this.people = people;
        this.credits = credits;
    }

    List<PairGroup> of(Unit unit, Term term, Actor me) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (var group : partners.of(unit, term)) {
            var draft = drafts.computeIfAbsent(group.theme(), t -> new Draft());
            put(draft.mentors(), draft.others(), group.mentors(), false);
            put(draft.members(), draft.others(), group.members(), true);
            if (!group.inWords().isEmpty()) draft.others().add(group.inWords());
        }
        pairs(unit, me, drafts);
        var groups = new ArrayList<PairGroup>();
        drafts.forEach((theme, draft) -> groups.add(group(theme, draft, unit, term, me)));
        return groups;
    }

    private static void put(Map<String, UUID> known, Set<String> others, List<PlanItem.Named> named, boolean members) {
        for (var one : named) {
            var id = one.personId();
            if (id != null) known.putIfAbsent(one.name(), id);
            else if (members) others.add(one.name());
            else known.putIfAbsent(one.name(), new UUID(0, 0));
        }
    }

    private void pairs(Unit unit, Actor me, Map<String, Draft> drafts) {
        var pairs = mentorings.within(unit.actsFor(), me.today());
        var ids = pairs.stream()
                .flatMap(p -> java.util.stream.Stream.of(p.mentorId(), p.menteeId()))
                .collect(Collectors.toSet());
        var names = people.all(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
        for (var pair : pairs) {
            var draft = drafts.computeIfAbsent(Objects.requireNonNullElse(pair.theme(), NO_THEME), t -> new Draft());
            draft.mentors().put(names.getOrDefault(pair.mentorId(), "？"), pair.mentorId());
            draft.members().put(names.getOrDefault(pair.menteeId(), "？"), pair.menteeId());
        }
    }

    private PairGroup group(String theme, Draft draft, Unit unit, Term term, Actor me) {
        var members = new ArrayList<>(draft.members().keySet());
        members.addAll(draft.others());
        var ids = new LinkedHashSet<>(draft.mentors().values());
        ids.addAll(draft.members().values());
        var subjects = people.postsFrom(ids, me.today()).stream()
                .filter(p -> p.unit().isWithin(unit.actsFor()))
                .map(Post::subject)
                .filter(Objects::nonNull)
                .map(s -> ((Subject) s).chinese())
                .distinct()
                .toList();
        return new PairGroup(
                theme,
                List.copyOf(draft.mentors().keySet()),
                members,
                subjects,
                done(draft, unit, term, me),
                me.leads(unit));
    }

    /** Figures of others are for whoever leads the group; everybody sees the own. */
    private List<String> done(Draft draft, Unit unit, Term term, Actor me) {
        var mentors = draft.mentors().values().stream().map(UUID::toString).collect(Collectors.toSet());
        var done = new ArrayList<String>();
        draft.members().forEach((name, id) -> {
            if (!me.leads(unit) && !id.equals(me.personId())) return;
            var heard = credits.ofPerson(id, Action.OBSERVE, term.firstDay(), term.lastDay()).stream()
                    .filter(c -> mentors.contains(c.attributes().getOrDefault("teacher", "")))
                    .map(c -> c.quantity())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (heard.signum() > 0)
                done.add(name + "听导师的课 " + heard.stripTrailingZeros().toPlainString() + " 节");
        });
        return done;
    }
}
