package org.qinglan.plan;

import java.util.UUID;

/**
 * The item of an older plan that a new one goes on with.
 *
 * @param title of the older plan
 */
public record CarriedFrom(UUID itemId, UUID planId, String title) {
    /** Where the older item stands in its plan. */
    public String href() {
        return "/plans/" + planId + "?item=" + itemId + "#side";
    }
}
