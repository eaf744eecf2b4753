package org.qinglan.record.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.kind.FieldType;
import org.qinglan.school.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of one kind as rows of words, for tables that other rooms fill; only what the viewer may read. */
@Component
public class Extracts {
    private static final int MOST = 2_000;

    /**
     * One record.
     *
     * @param words by field code; fields the viewer may not read are left out
     */
    public record Extract(UUID id, String owner, LocalDate day, String title, UUID unitId, Map<String, String> words) {
        public Extract {
            words = Map.copyOf(words);
        }
    }

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Entries entries;
    private final Places places;

    Extracts(JdbcClient jdbc, Sight sight, Entries entries, Places places) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.entries = entries;
        this.places = places;
    }

    /** What these people wrote between two days, both included, the oldest first; drafts and voided ones left out. */
    public List<Extract> of(Actor viewer, String kind, Collection<UUID> owners, LocalDate from, LocalDate to) {
        if (owners.isEmpty()) return List.of();
        var params = new ArrayList<>(sight.of(viewer));
        params.addAll(List.of(kind, owners.toArray(UUID[]::new), from, to, MOST));
        var units = new HashMap<UUID, Unit>();
        return jdbc
                .sql(
                        Entries.COLUMNS + " where" + Sight.VISIBLE
                                + " and r.state not in ('DRAFT', 'VOID') and r.kind = ?"
                                + " and r.owner_id = any(?) and r.occurred_on between ? and ? order by r.occurred_on, r.id limit ?")
                .params(params)
                .query(entries::entry)
                .list()
                .stream()
                .map(e -> extract(e, viewer, units.computeIfAbsent(e.head().unitId(), places::unit)))
                .toList();
    }

    private static Extract extract(Entry entry, Actor viewer, Unit unit) {
        var words = new HashMap<String, String>();
        for (var field : entry.kind().fields()) {
            if (!Sight.reads(field, entry, viewer, unit)) continue;
            boolean day = field.type() == FieldType.DATE;
            words.put(
                    field.code(),
                    day ? plain(entry, field.code()) : entry.values().words(field));
        }
        var head = entry.head();
        return new Extract(
                entry.id(),
                head.ownerName(),
                java.util.Objects.requireNonNull(head.occurredOn()),
                head.title(),
                head.unitId(),
                words);
    }

    /** 9月25日: columns of forms are narrow. */
    private static String plain(Entry entry, String code) {
        String typed = entry.values().text(code);
        return Words.date(typed).map(org.qinglan.shared.ChineseDates::plain).orElse(typed);
    }
}
