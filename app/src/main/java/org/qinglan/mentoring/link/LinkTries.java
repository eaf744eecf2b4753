package org.qinglan.mentoring.link;

import java.time.Clock;
import org.qinglan.access.AddressLimit;
import org.springframework.stereotype.Component;

/** How often one address of the network may come with a link that opens nothing: enough for an old one, too little for guessing. */
@Component
class LinkTries {
    /** In ten minutes; links that open something count nothing. */
    static final int FROM_ONE_ADDRESS = 30;

    private final AddressLimit misses;

    LinkTries(Clock clock) {
        misses = new AddressLimit(FROM_ONE_ADDRESS, clock);
    }

    boolean mayKnock(String address) {
        return misses.allows(address);
    }

    void missed(String address) {
        misses.count(address);
    }
}
