package org.qinglan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qinglan.school.Role;
import org.qinglan.school.UnitKind;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reviews: the first tier of posts above the unit that somebody other than the owner holds. */
@Component
class Reviewers {
    private static final String[] OFFICES = Arrays.stream(UnitKind.values())
            .filter(UnitKind::isOffice)
            .map(Enum::name)
            .toArray(String[]::new);

    record Holder(UUID personId, Role role) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Reviewers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<UUID> of(List<List<Role>> tiers, FlowSubject subject) {
        return choose(tiers, holders(subject), subject.owner());
    }

    static List<UUID> choose(List<List<Role>> tiers, List<Holder> holders, UUID owner) {
        return tiers.stream()
                .map(tier -> holders.stream()
                        .filter(h -> tier.contains(h.role()) && !h.personId().equals(owner))
                        .map(Holder::personId)
                        .distinct()
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Holder> holders(FlowSubject subject) {
        LocalDate today = ChineseDates.today(clock);
        var line = subject.unit().line().toArray(UUID[]::new);
        return jdbc.sql("select t.person_id, t.role from school.post t join school.unit u on u.tenant_id = t.tenant_id"
                        + " and u.id = t.unit_id join school.person p on p.tenant_id = t.tenant_id and p.id = t.person_id"
                        + " where (u.id = any(?) or (u.parent_id = any(?) and u.kind = any(?)))"
                        + " and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)"
                        + " and (p.left_on is null or p.left_on > ?) order by p.pinyin, p.id")
                .params(line, line, OFFICES, today, today, today)
                .query(Holder.class)
                .list();
    }
}
