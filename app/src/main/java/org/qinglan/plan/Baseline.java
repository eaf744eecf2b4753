package org.qinglan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plan as it was when published, and what differs from it now. */
@Repository
class Baseline {
    private static final TypeReference<List<Frozen>> FROZEN = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Baseline(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One item as it stood. */
    record Frozen(
            UUID id,
            ItemKind kind,
            String text,
            @Nullable String dateKind,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String who) {
        static Frozen of(PlanItem i) {
            var when = i.when();
            return new Frozen(
                    i.id(),
                    i.kind(),
                    i.text(),
                    when == null ? null : when.kind().name(),
                    when == null ? null : when.firstDay(),
                    when == null ? null : when.lastDay(),
                    i.who());
        }

        boolean sameDate(Frozen o) {
            return Objects.equals(firstDay, o.firstDay) && Objects.equals(lastDay, o.lastDay);
        }
    }

    void freeze(Plan plan, List<PlanItem> items) {
        jdbc.sql(
                        "insert into plan.baseline (tenant_id, plan_id, version, items, frozen_at) values (?, ?, ?, ?::jsonb, ?)"
                                + " on conflict do nothing")
                .params(
                        Tenancy.require(),
                        plan.id(),
                        plan.version(),
                        json.writeValueAsString(items.stream().map(Frozen::of).toList()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The first baseline; empty before publication. */
    List<Frozen> of(UUID planId) {
        return jdbc.sql("select items from plan.baseline where plan_id = ? order by frozen_at limit 1")
                .param(planId)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, FROZEN))
                .orElse(List.of());
    }

    /** What became of an item: 加, 减, 挪 …, with what it was. */
    record Difference(
            Kind kind, @Nullable Frozen before, @Nullable PlanItem now) {
        enum Kind {
            ADDED,
            DROPPED,
            MOVED,
            REWORDED
        }
    }

    /** Pure: what was added, dropped, moved or worded anew since. */
    static List<Difference> differences(List<Frozen> before, List<PlanItem> now) {
        Map<UUID, Frozen> old = before.stream()
                .collect(Collectors.toMap(Frozen::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var found = new ArrayList<Difference>();
        for (var item : now) {
            var was = old.remove(item.id());
            var kind = kind(was, item);
            if (kind != null) found.add(new Difference(kind, was, item));
        }
        old.values().forEach(gone -> found.add(new Difference(Difference.Kind.DROPPED, gone, null)));
        return found;
    }

    private static Difference.@Nullable Kind kind(@Nullable Frozen was, PlanItem item) {
        if (was == null) return Difference.Kind.ADDED;
        if (item.state() == PlanItem.State.CANCELLED) return Difference.Kind.DROPPED;
        var is = Frozen.of(item);
        if (!was.sameDate(is)) return Difference.Kind.MOVED;
        return was.text().equals(is.text()) && was.who().equals(is.who()) ? null : Difference.Kind.REWORDED;
    }
}
