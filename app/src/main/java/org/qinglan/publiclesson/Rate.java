package org.qinglan.publiclesson;

import java.time.Clock;
import org.qinglan.access.AddressLimit;
import org.springframework.stereotype.Component;

/**
 * How often one address of the network may send something without an account. A whole school of guests may stand behind one
 * address, so it is many; a program that tries numbers is stopped all the same.
 */
@Component
public class Rate {
    /** In ten minutes. */
    public static final int FROM_ONE_ADDRESS = 150;

    private final AddressLimit limit;

    Rate(Clock clock) {
        limit = new AddressLimit(FROM_ONE_ADDRESS, clock);
    }

    /** Whether one more is taken from this address; counts it. */
    public boolean allows(String address) {
        return limit.count(address);
    }
}
