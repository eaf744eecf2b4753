package org.qinglan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Deputies.Deputy;
import org.qinglan.school.Role;
import org.qinglan.school.UnitKind;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reviews: the first tier of posts above the unit that somebody other than the owner holds, whoever stands in for them,
 * and the next tier as well once a review was shown to it because it took too long.
 */
@Component
class Reviewers {
    private static final String[] OFFICES = Arrays.stream(UnitKind.values())
            .filter(UnitKind::isOffice)
            .map(Enum::name)
            .toArray(String[]::new);

    record Holder(UUID personId, Role role) {}

    /** @param insteadOf for whom this person signs; null: for oneself */
    record Reviewer(UUID personId, @Nullable Deputy insteadOf) {}

    /** A subject and the tiers that may review it in its state. */
    record Asked(List<List<Role>> tiers, FlowSubject subject) {}

    private record Post(
            UUID personId, Role role, UUID unitId, @Nullable UUID officeOf) {
        boolean isOn(List<UUID> line) {
            return line.contains(unitId) || (officeOf != null && line.contains(officeOf));
        }
    }

    private final Deputies deputies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviewers(Deputies deputies, JdbcClient jdbc, Clock clock) {
        this.deputies = deputies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Reviewer> of(List<List<Role>> tiers, FlowSubject subject) {
        return of(List.of(new Asked(tiers, subject))).getOrDefault(subject.id(), List.of());
    }

    /** Of many subjects at once, by their ids; as many statements as for one. */
    Map<UUID, List<Reviewer>> of(Collection<Asked> all) {
        if (all.isEmpty()) return Map.of();
        var today = ChineseDates.today(clock);
        var posts = posts(all, today);
        var shown = shownAbove(all);
        var chosen = new HashMap<UUID, List<UUID>>();
        for (var asked : all) {
            var subject = asked.subject();
            var holders = posts.stream()
                    .filter(p -> p.isOn(subject.unit().line()))
                    .map(p -> new Holder(p.personId(), p.role()))
                    .toList();
            chosen.put(
                    subject.id(),
                    choose(asked.tiers(), holders, subject.owner(), shown.contains(subject.id()) ? 2 : 1));
        }
        var people = chosen.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var deputiesOf =
                deputies.standingInFor(people, today).stream().collect(Collectors.groupingBy(Deputy::personId));
        return all.stream()
                .map(Asked::subject)
                .collect(Collectors.toMap(
                        FlowSubject::id,
                        s -> signers(Objects.requireNonNull(chosen.get(s.id())), deputiesOf, s.owner()),
                        (a, b) -> a));
    }

    static List<UUID> choose(List<List<Role>> tiers, List<Holder> holders, UUID owner) {
        return choose(tiers, holders, owner, 1);
    }

    /** @param levels how many of the tiers that somebody holds, the lowest first */
    static List<UUID> choose(List<List<Role>> tiers, List<Holder> holders, UUID owner, int levels) {
        return tiers.stream()
                .map(tier -> holders.stream()
                        .filter(h -> tier.contains(h.role()) && !h.personId().equals(owner))
                        .map(Holder::personId)
                        .distinct()
                        .toList())
                .filter(people -> !people.isEmpty())
                .limit(levels)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Those chosen sign for themselves; a deputy who was not chosen signs for whoever named the deputy. */
    private static List<Reviewer> signers(List<UUID> chosen, Map<UUID, List<Deputy>> deputiesOf, UUID owner) {
        var signers = new ArrayList<Reviewer>();
        chosen.forEach(person -> signers.add(new Reviewer(person, null)));
        chosen.stream()
                .flatMap(person -> deputiesOf.getOrDefault(person, List.of()).stream())
                .filter(d -> !d.deputyId().equals(owner) && !chosen.contains(d.deputyId()))
                .forEach(d -> signers.add(new Reviewer(d.deputyId(), d)));
        return List.copyOf(signers);
    }

    /** How a person signs; empty for somebody who does not review. */
    static Optional<Reviewer> signer(List<Reviewer> signers, UUID person) {
        return signers.stream().filter(r -> r.personId().equals(person)).findFirst();
    }

    private List<Post> posts(Collection<Asked> all, LocalDate today) {
        var lines = all.stream()
                .flatMap(a -> a.subject().unit().line().stream())
                .distinct()
                .toArray(UUID[]::new);
        return jdbc.sql("select t.person_id, t.role, u.id as unit_id,"
                        + " case when u.kind = any(?) then u.parent_id end as office_of from school.post t"
                        + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                        + " join school.person p on p.tenant_id = t.tenant_id and p.id = t.person_id"
                        + " where (u.id = any(?) or (u.parent_id = any(?) and u.kind = any(?)))"
                        + " and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)"
                        + " and (p.left_on is null or p.left_on > ?) order by p.pinyin, p.id")
                .params(OFFICES, lines, lines, OFFICES, today, today, today)
                .query(Post.class)
                .list();
    }

    /** Those whose present waiting was shown to the level above. */
    private Set<UUID> shownAbove(Collection<Asked> all) {
        return jdbc
                .sql("select a.subject_id from record.review_alarm a where a.subject_id = any(?) and a.stage = 'ABOVE'"
                        + " and a.since = (select max(s.at) from record.flow_step s where s.tenant_id = a.tenant_id"
                        + " and s.subject_id = a.subject_id)")
                .param(all.stream().map(a -> a.subject().id()).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
