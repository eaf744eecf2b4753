package org.qinglan.plan.calendar;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** An address of a feed for the walk over all addresses. */
@Component
class CalendarAddressSamples implements AddressSamples {
    private final City city;
    private final Feeds feeds;

    CalendarAddressSamples(City city, Feeds feeds) {
        this.city = city;
        this.feeds = feeds;
    }

    @Override
    public Map<String, Object> in(City.Built home) {
        var maker = city.person("订日历的人", home.maths(), Role.TEACHER);
        var secret = feeds.open(org.qinglan.shared.Ids.next(), maker.id(), null, maker.id());
        return Map.of(
                "feedSecret",
                secret,
                "feed",
                feeds.madeBy(maker.id()).getFirst().id());
    }
}
