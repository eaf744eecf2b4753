package org.qinglan.record.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.record.Definitions;
import org.qinglan.record.Deputies;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Component;

/** An activity that the whole group may read. */
@Component
class RecordSamples implements AddressSamples {
    private final City city;
    private final Writing writing;
    private final Kinds kinds;
    private final Deputies deputies;

    RecordSamples(City city, Writing writing, Kinds kinds, Deputies deputies) {
        this.deputies = deputies;
        this.city = city;
        this.writing = writing;
        this.kinds = kinds;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var teacher = city.actor(city.person("上课的人", built.maths(), Role.TEACHER), LocalDate.of(2026, 10, 8));
        var values = new LinkedHashMap<String, List<String>>();
        values.put("date", List.of("2026-09-24"));
        values.put("begins", List.of("14:30"));
        values.put("ends", List.of("16:00"));
        values.put("unit", List.of(built.maths().id().toString()));
        values.put("host", List.of("上课的人"));
        values.put("attendees", List.of(teacher.personId().toString()));
        values.put("topic", List.of("图形的运动怎么教"));
        var sent = new Sent(Ids.next(), 0, Ids.next(), new Values(values));
        var saved = writing.save(teacher, kinds.current("activity"), sent);
        if (!(saved instanceof Done)) throw new AssertionError(saved);
        return Map.of("record", sent.id(), "kind", ownKind(teacher), "deputy", deputy(built));
    }

    private UUID deputy(City.Built built) {
        var leader =
                city.actor(city.person("请人代的组长", built.maths(), Role.SUBJECT_GROUP_LEADER), LocalDate.of(2026, 10, 8));
        var other = city.person("代审的人", built.maths(), Role.TEACHER);
        var named = deputies.name(leader, other.employeeNo(), leader.today(), leader.today());
        if (!(named instanceof Done(var deputy))) throw new AssertionError(named);
        return deputy.id();
    }

    /** A kind that only this tenant has. */
    private String ownKind(Actor by) {
        String yaml = Definitions.write(kinds.current("general")).replace("general", "visitNote");
        kinds.keep(Definitions.read(yaml, RecordKind.class), by.personId());
        return "visitNote";
    }
}
