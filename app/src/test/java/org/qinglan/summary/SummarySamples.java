package org.qinglan.summary;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A summary with one counted item for addresses that name them. */
@Component
class SummarySamples implements AddressSamples {
    private final City city;
    private final JdbcClient jdbc;

    SummarySamples(City city, JdbcClient jdbc) {
        this.city = city;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var leader = city.person("总结的人", built.maths(), Role.SUBJECT_GROUP_LEADER);
        var scene = SummaryScene.of(jdbc, built, leader, "SUMMARY_DRAFT");
        return Map.of(
                "summary",
                scene.plan(),
                "summaryItem",
                scene.requirement(1, "每人每周听课两节。", null, leader),
                "summaryPlace",
                Summary.NEXT,
                "summaryStep",
                "submit-summary");
    }
}
