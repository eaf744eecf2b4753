package org.qinglan.mentoring.partner;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** A group of the mathematics teachers. */
@Component
class PartnerSamples implements AddressSamples {
    private final City city;
    private final PartnerGroups groups;

    PartnerSamples(City city, PartnerGroups groups) {
        this.city = city;
        this.groups = groups;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var leader = city.person("定伙伴组的人", built.maths(), Role.SUBJECT_GROUP_LEADER);
        return Map.of(
                "partnerGroup",
                groups.add(built.maths().id(), built.term().id(), "实验操作", false, leader.id())
                        .orElseThrow());
    }
}
