package org.qinglan.duty;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: tells people who owe something what it is; only them, and at most once a day. */
@Service
public class Reminders {
    /** @param today already reminded today, so left out */
    public record Letter(UUID personId, String name, String about, String text, boolean today) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reminders(JdbcClient jdbc, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Who would get which words. */
    List<Letter> letters(Unit unit, LedgerTable table, Actor me) {
        var told = new HashSet<>(jdbc.sql("select person_id from duty.reminder where day = ?")
                .param(me.today())
                .query(UUID.class)
                .list());
        var letters = new ArrayList<Letter>();
        for (var row : table.rows()) {
            if (!row.owes() || row.bearer().equals(me.personId()) || !row.isPerson()) continue;
            var owed = new ArrayList<String>();
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).state() != LedgerCell.State.OWED) continue;
                var requirement = table.columns().get(i).requirement();
                owed.add(requirement.name() + " " + row.cells().get(i).word().substring(1) + " "
                        + requirement.rule().measure());
            }
            String text = "到今天还差：" + String.join("、", owed) + "。有困难请和" + me.name() + "说一声，可以缓。（" + unit.name() + "）";
            letters.add(new Letter(row.bearer(), row.name(), row.about(), text, told.contains(row.bearer())));
        }
        return letters;
    }

    /** Sends what was not sent today; the answer is how many people were reminded. */
    @Transactional
    int send(List<Letter> letters, Unit unit, Actor me) {
        int sent = 0;
        for (var letter : letters) {
            int fresh = jdbc.sql("insert into duty.reminder (tenant_id, person_id, day, sent_by, text, sent_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            Tenancy.require(),
                            letter.personId(),
                            me.today(),
                            me.personId(),
                            letter.text(),
                            Timestamp.from(clock.instant()))
                    .update();
            if (fresh == 0) continue;
            sent++;
            events.publishEvent(
                    new ReminderSent(Set.of(letter.personId()), letter.text(), "/ledger?unit=" + unit.id()));
        }
        if (sent > 0) audit.note(me, "催办", "单位", unit.id(), null, sent + " 人");
        return sent;
    }
}
