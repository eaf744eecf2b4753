package org.qinglan.mentoring.link;

import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.mentoring.Agreeing;
import org.qinglan.mentoring.PairScene;
import org.springframework.stereotype.Component;

/** A link for reading, and one to be revoked. */
@Component
class LinkSamples implements AddressSamples {
    private final City city;
    private final Agreeing agreeing;
    private final PairLinks links;

    LinkSamples(City city, Agreeing agreeing, PairLinks links) {
        this.city = city;
        this.agreeing = agreeing;
        this.links = links;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var scene = new PairScene(city, built);
        var pair = scene.running(agreeing);
        var leader = scene.leader.personId();
        String secret = links.open(pair.id(), pair.mentorId(), PairLink.Purpose.GUIDE, 14, leader);
        links.open(pair.id(), pair.mentorId(), PairLink.Purpose.SIGN, 7, leader);
        return Map.of(
                "linkSecret", secret, "pairLink", links.of(pair.id()).getFirst().id());
    }
}
