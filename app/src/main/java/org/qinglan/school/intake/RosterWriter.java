package org.qinglan.school.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Pinyin;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.intake.RosterPlan.Deed;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does the deeds of a roster in batches; the caller holds the transaction. */
@Component
class RosterWriter {
    private static final int BATCH = 500;
    private final JdbcTemplate jdbc;

    RosterWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param progress told how many people are done */
    void write(RosterPlan plan, IntConsumer progress) {
        plan.freshUnits().forEach(this::unit);
        // A mentor may stand below the mentee in the file: first everybody, then what binds them.
        int done = 0;
        for (var part : parts(plan.deeds())) people(part, plan.since());
        for (var part : parts(plan.deeds())) {
            posts(part, plan.since());
            standing(part, plan.since());
            done += part.size();
            progress.accept(done);
        }
    }

    private void unit(Unit unit) {
        jdbc.update(
                "insert into school.unit (tenant_id, id, parent_id, kind, name, subject, grade, line)"
                        + " select ?, ?, p.id, ?, ?, ?, ?, p.line || ? from school.unit p where p.id = ?",
                Tenancy.require(),
                unit.id(),
                unit.kind().name(),
                unit.name(),
                unit.subject() == null ? null : unit.subject().name(),
                unit.grade(),
                unit.id(),
                unit.parentId());
    }

    private void people(List<Deed> deeds, LocalDate since) {
        batch(
                "insert into school.person (tenant_id, id, name, pinyin, employee_no, serving_since, phone, email)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                deeds.stream().filter(Deed::fresh),
                d -> whole(d));
        batch(
                "update school.person set name = ?, pinyin = ?, serving_since = coalesce(?, serving_since),"
                        + " phone = coalesce(?, phone), email = coalesce(?, email), left_on = null where id = ?",
                deeds.stream().filter(d -> !d.fresh() && d.who() != null),
                d -> fields(d));
        batch(
                "update school.person set left_on = ? where id = ?",
                deeds.stream().filter(Deed::leaves),
                d -> row(since, d.personId()));
    }

    private static List<@Nullable Object> whole(Deed deed) {
        var who = who(deed);
        return row(
                Tenancy.require(),
                deed.personId(),
                who.name(),
                Pinyin.of(who.name()),
                who.employeeNo(),
                who.servingSince(),
                orNull(who.phone()),
                orNull(who.email()));
    }

    private static List<@Nullable Object> fields(Deed deed) {
        var who = who(deed);
        return row(
                who.name(),
                Pinyin.of(who.name()),
                who.servingSince(),
                orNull(who.phone()),
                orNull(who.email()),
                deed.personId());
    }

    private static RosterRow.Who who(Deed deed) {
        return java.util.Objects.requireNonNull(deed.who());
    }

    private void posts(List<Deed> deeds, LocalDate since) {
        // What would have begun only now was never held: it goes, everything else ends the day before.
        batch(
                "delete from school.post where id = ?",
                ends(deeds).filter(p -> !p.since().isBefore(since)),
                p -> row(p.id()));
        batch(
                "update school.post set valid_to = ? where id = ?",
                ends(deeds).filter(p -> p.since().isBefore(since)),
                p -> row(since.minusDays(1), p.id()));
        batch(
                "update school.post set stage = ? where id = ?",
                deeds.stream().flatMap(d -> d.moves().staged().stream()),
                p -> row(stage(p), p.id()));
        batch(
                "insert into school.post (tenant_id, id, person_id, unit_id, role, subject, stage, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                deeds.stream().flatMap(d -> d.moves().begin().stream()),
                p -> row(
                        Tenancy.require(),
                        p.id(),
                        p.personId(),
                        p.unit().id(),
                        p.role().name(),
                        p.subject() == null ? null : p.subject().name(),
                        stage(p),
                        p.since()));
    }

    private static @Nullable String stage(Post post) {
        return post.stage() == null ? null : post.stage().name();
    }

    private static Stream<Post> ends(List<Deed> deeds) {
        return deeds.stream().flatMap(d -> d.moves().end().stream());
    }

    private void standing(List<Deed> deeds, LocalDate since) {
        UUID tenant = Tenancy.require();
        batch(
                "insert into school.title (tenant_id, person_id, name, since) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, person_id, since) do update set name = excluded.name",
                deeds.stream().filter(d -> d.moves().title() != null),
                d -> row(tenant, d.personId(), d.moves().title(), since));
        // An honour that is held already only gets its last day.
        batch(
                "with held as (update school.honour set until = coalesce(?::date, until) where person_id = ? and name = ?"
                        + " and since <= ? and (until is null or until >= ?) returning since)"
                        + " insert into school.honour (tenant_id, person_id, name, since, until) select ?::uuid, ?::uuid, ?,"
                        + " ?::date, ?::date where not exists (select from held) on conflict do nothing",
                deeds.stream()
                        .flatMap(d -> d.moves().honours().stream()
                                .map(h -> row(
                                        h.until(),
                                        d.personId(),
                                        h.name(),
                                        since,
                                        since,
                                        tenant,
                                        d.personId(),
                                        h.name(),
                                        since,
                                        h.until()))),
                Function.identity());
        batch(
                "insert into school.mentoring (tenant_id, id, mentor_id, mentee_id, valid_from)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                deeds.stream().filter(d -> d.moves().mentor() != null),
                d -> row(tenant, Ids.next(), d.moves().mentor(), d.personId(), since));
    }

    private <T> void batch(String sql, Stream<T> what, Function<T, List<@Nullable Object>> row) {
        var rows = what.map(one -> row.apply(one).toArray()).toList();
        if (!rows.isEmpty()) jdbc.batchUpdate(sql, rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }

    private static List<List<Deed>> parts(List<Deed> deeds) {
        var parts = new ArrayList<List<Deed>>();
        for (int i = 0; i < deeds.size(); i += BATCH) parts.add(deeds.subList(i, Math.min(i + BATCH, deeds.size())));
        return parts;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
