package org.qinglan.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Flows;
import org.qinglan.record.InReview;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements that wait for the school's signature, and pairs that wait for their result. */
@Component
class PairsInReview implements InReview {
    private static final Set<String> WAITING = Set.of("AGREED", "ASSESSING");
    private final Pairings pairings;
    private final Units units;
    private final Flows flows;
    private final JdbcClient jdbc;

    PairsInReview(Pairings pairings, Units units, Flows flows, JdbcClient jdbc) {
        this.pairings = pairings;
        this.units = units;
        this.flows = flows;
        this.jdbc = jdbc;
    }

    @Override
    public List<Subject> within(Collection<UUID> unitIds) {
        return subjects(unitIds);
    }

    @Override
    public List<Subject> all() {
        return subjects(null);
    }

    @Override
    public Set<UUID> tenants() {
        return jdbc.sql("select * from mentoring.tenants_with_reviews()")
                .query(UUID.class)
                .set();
    }

    private List<Subject> subjects(@Nullable Collection<UUID> unitIds) {
        var waiting = pairings.in(WAITING, unitIds);
        var places = units.all(waiting.stream().map(Pairing::unitId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        var since = flows.since(waiting.stream().map(Pairing::id).toList());
        return waiting.stream()
                .map(pair -> new Subject(
                        Pairing.FLOW,
                        pair.subject(Objects.requireNonNull(places.get(pair.unitId()))),
                        pair.state().equals("AGREED") ? "师徒协议" : "师徒考核",
                        "师父" + pair.mentor(),
                        pair.mentee(),
                        Objects.requireNonNull(since.get(pair.id())),
                        "/mentoring/pairs/" + pair.id()))
                .toList();
    }
}
