package org.qinglan.mentoring.partner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.database.Tenancy;
import org.qinglan.mentoring.partner.PartnerGroup.Partner;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 伙伴组 as rows. */
@Repository
class PartnerGroups {
    private static final String ALL =
            "select g.id, g.unit_id, g.term_id, g.theme, g.everybody from mentoring.partner_group g where";
    private final JdbcClient jdbc;

    PartnerGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PartnerGroup get(UUID id) {
        return list(ALL + " g.id = ?", id).stream().findFirst().orElseThrow(() -> new NoSuch("伙伴组"));
    }

    List<PartnerGroup> of(UUID unit, UUID term) {
        return list(ALL + " g.unit_id = ? and g.term_id = ? order by g.id", unit, term);
    }

    /** Empty where the unit has this theme already. */
    Optional<UUID> add(UUID unit, UUID term, String theme, boolean everybody, UUID by) {
        UUID id = Ids.next();
        int made = jdbc.sql(
                        "insert into mentoring.partner_group (tenant_id, id, unit_id, term_id, theme, everybody, created_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Tenancy.require(), id, unit, term, theme, everybody, by)
                .update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Who is in it stays as she is. */
    void join(UUID group, Collection<UUID> people, boolean mentor, boolean declared) {
        for (UUID person : people)
            jdbc.sql(
                            "insert into mentoring.partner (tenant_id, group_id, person_id, part, declared) values (?, ?, ?, ?, ?)"
                                    + " on conflict do nothing")
                    .params(Tenancy.require(), group, person, mentor ? "MENTOR" : "MEMBER", declared)
                    .update();
    }

    /** Only what somebody declared herself can be taken back by her. */
    boolean leave(UUID group, UUID person) {
        return jdbc.sql("delete from mentoring.partner where group_id = ? and person_id = ? and declared")
                        .params(group, person)
                        .update()
                == 1;
    }

    void remove(UUID group) {
        jdbc.sql("delete from mentoring.partner_group where id = ?")
                .param(group)
                .update();
    }

    private List<PartnerGroup> list(String sql, Object... params) {
        record Row(UUID id, UUID unitId, UUID termId, String theme, boolean everybody) {}
        var rows = jdbc.sql(sql).params(params).query(Row.class).list();
        if (rows.isEmpty()) return List.of();
        var partners = jdbc
                .sql("select m.group_id, m.person_id, p.name, m.part = 'MENTOR' as mentor, m.declared"
                        + " from mentoring.partner m join school.person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
                        + " where m.group_id = any(?) order by p.pinyin, p.id")
                .param(rows.stream().map(Row::id).toArray(UUID[]::new))
                .query(Partner.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Partner::groupId));
        return rows.stream()
                .map(r -> new PartnerGroup(
                        r.id(),
                        r.unitId(),
                        r.termId(),
                        r.theme(),
                        r.everybody(),
                        partners.getOrDefault(r.id(), List.of())))
                .toList();
    }
}
