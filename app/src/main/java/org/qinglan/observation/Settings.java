package org.qinglan.observation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.Who;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school sets for 听评课: the nearest unit's newest word that holds on a day. */
@Service
public class Settings {
    /** What can be set. */
    public enum Name {
        /** From when on a likeness is pointed out. */
        ALIKE,
        /** The kinds of questions, one a line. */
        QUESTIONS
    }

    private final Units units;
    private final JdbcClient jdbc;
    private final Audit audit;

    Settings(Units units, JdbcClient jdbc, Audit audit) {
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public Optional<String> of(Unit unit, Name name, LocalDate day) {
        UUID[] line = unit.line().toArray(UUID[]::new);
        return jdbc.sql("select value from observation.setting where unit_id = any(?) and name = ?"
                        + " and since <= ? order by array_position(?, unit_id) desc, since desc limit 1")
                .params(line, name.name(), day, line)
                .query(String.class)
                .optional();
    }

    /** The school for which somebody sets; 403 for whoever is no office of one. */
    public Unit schoolOf(Actor me) {
        return me.homeUnit()
                .flatMap(units::schoolOf)
                .filter(school -> me.isAny(Who.OFFICES) && me.leads(school))
                .orElseThrow(() -> new Forbidden("这个由学校的教导处、教科室或校长来定。"));
    }

    /** From today on, for the own school and whatever lies below it. */
    @Transactional
    public void set(Actor me, Name name, String value) {
        var school = schoolOf(me);
        jdbc.sql("insert into observation.setting (tenant_id, unit_id, name, since, value) values (?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, unit_id, name, since) do update set value = excluded.value")
                .params(Tenancy.require(), school.id(), name.name(), me.today(), value)
                .update();
        audit.note(me, "定听评课的设置", name.name(), school.id(), null, value);
    }
}
