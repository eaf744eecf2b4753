package org.qinglan.record.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.record.Deputies;
import org.qinglan.record.Reviews;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees which record (records.md §0.3): one condition for lists and for single records, so that they cannot differ. */
@Component
class Sight {
    /** Drafts are the owner's alone, and so is what was voided. */
    static final String VISIBLE = " r.deleted_at is null and (r.owner_id = ? or (r.state not in ('DRAFT', 'VOID') and ("
            + "(r.kind = any(?) and exists (select from record.part s where s.tenant_id = r.tenant_id"
            + " and s.record_id = r.id and s.person_id = ?))"
            + " or (r.kind = any(?) and exists (select from school.unit u where u.tenant_id = r.tenant_id"
            + " and u.id = r.unit_id and u.line && ?))"
            + " or (r.kind = any(?) and exists (select from school.unit u where u.tenant_id = r.tenant_id"
            + " and u.id = r.unit_id and u.line && ?))"
            + " or (r.kind = any(?) and r.school_id = any(?))"
            // who stands in for a leader sees what waits for the leader, and what was decided instead
            + " or (r.state = 'IN_REVIEW' and exists (select from school.unit u where u.tenant_id = r.tenant_id"
            + " and u.id = r.unit_id and u.line && ?))"
            // what came up to somebody above the school for want of a reviewer within it
            + " or r.id = any(?)"
            + " or exists (select from record.flow_step f where f.tenant_id = r.tenant_id and f.subject_id = r.id"
            + " and f.actor_id = ? and (f.on_behalf_of is not null or ?)))))";

    private final Kinds kinds;
    private final Deputies deputies;
    private final Reviews reviews;
    private final People people;
    private final JdbcClient jdbc;

    Sight(Kinds kinds, Deputies deputies, Reviews reviews, People people, JdbcClient jdbc) {
        this.kinds = kinds;
        this.deputies = deputies;
        this.reviews = reviews;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** The parameters of {@link #VISIBLE} for a viewer, in order. */
    List<Object> of(Actor viewer) {
        var all = kinds.all();
        var params = new ArrayList<Object>();
        params.add(viewer.personId());
        params.add(seenBy(all, "PARTS"));
        params.add(viewer.personId());
        params.add(seenBy(all, "LEADER"));
        params.add(array(viewer.posts().stream()
                .filter(Post::leadsInSchool)
                .map(p -> p.unit().actsFor())));
        params.add(seenBy(all, "GROUP"));
        params.add(array(viewer.posts().stream().flatMap(p -> group(p.unit()))));
        params.add(seenBy(all, "SCHOOL"));
        params.add(array(viewer.posts().stream().flatMap(p -> p.unit().line().stream())));
        params.add(array(represented(viewer)));
        boolean above = viewer.posts().stream().anyMatch(post -> post.role().leads() && !post.leadsInSchool());
        params.add(array(
                above
                        ? reviews.of(viewer).stream()
                                .map(waiting -> waiting.what().subject().id())
                        : Stream.empty()));
        params.add(viewer.personId());
        params.add(above);
        return params;
    }

    boolean sees(Actor viewer, UUID recordId) {
        var params = of(viewer);
        params.addFirst(recordId);
        return jdbc.sql("select count(*) from record.record r where r.id = ? and" + VISIBLE)
                        .params(params)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether a viewer who sees the record also reads this field of it. */
    static boolean reads(Field field, Entry entry, Actor viewer, Unit unit) {
        if (field.seenBy().isEmpty() || viewer.personId().equals(entry.head().ownerId())) return true;
        boolean part = entry.parts().stream().anyMatch(p -> viewer.personId().equals(p.personId()));
        boolean leads = viewer.posts().stream()
                .anyMatch(p -> p.leadsInSchool() && unit.isWithin(p.unit().actsFor()));
        return (field.seenBy().contains("PARTS") && part) || (field.seenBy().contains("LEADER") && leads);
    }

    /** The units led by whom the viewer stands in for today. */
    private Stream<UUID> represented(Actor viewer) {
        var absent = deputies.standingIn(viewer.personId(), viewer.today()).stream()
                .map(Deputies.Deputy::personId)
                .toList();
        return people.postsFrom(absent, viewer.today()).stream()
                .filter(p -> p.holdsOn(viewer.today()) && p.leadsInSchool())
                .map(p -> p.unit().actsFor());
    }

    private static Stream<UUID> group(Unit unit) {
        if (unit.kind() == UnitKind.LESSON_PREP_GROUP && unit.parentId() != null) return Stream.of(unit.parentId());
        boolean isGroup =
                unit.overlay() || unit.kind() == UnitKind.SUBJECT_GROUP || unit.kind() == UnitKind.GRADE_GROUP;
        return isGroup ? Stream.of(unit.id()) : Stream.of();
    }

    private static String[] seenBy(List<RecordKind> all, String whom) {
        return all.stream()
                .filter(k -> k.seenBy().contains(whom))
                .map(RecordKind::code)
                .toArray(String[]::new);
    }

    private static UUID[] array(Stream<UUID> ids) {
        return ids.distinct().toArray(UUID[]::new);
    }
}
