package org.qinglan.given;

import java.util.Map;

/**
 * Tells {@code AddressesTest} what to put into the variables of a room's addresses. A room with an address such as {@code
 * /plans/{plan}} has, among its tests, one {@code @Component} of this kind that makes a plan and answers {@code
 * Map.of("plan", plan.id())}. An address that needs a query to open is registered by its pattern: {@code
 * Map.of("/people/search", "q=王")}.
 */
@FunctionalInterface
public interface AddressSamples {
    /** Makes the samples in the city; called once, within its tenant. */
    Map<String, Object> in(City.Built city);
}
