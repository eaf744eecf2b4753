package org.qinglan.notice;

import java.util.List;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** A notice for addresses that name one. */
@Component
class NoticeSamples implements AddressSamples {
    private final City city;
    private final Notices notices;

    NoticeSamples(City city, Notices notices) {
        this.city = city;
        this.notices = notices;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var teacher = city.person("提醒的人", built.maths(), Role.TEACHER);
        notices.send(List.of(teacher.id()), Notice.Kind.PLAN, "计划发布了。", "/");
        return Map.of("notice", notices.of(teacher.id(), 1).rows().getFirst().id());
    }
}
