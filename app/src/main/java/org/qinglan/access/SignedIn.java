package org.qinglan.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who is signed in, as the session keeps it. Posts are not kept: they are read anew for each request. */
public record SignedIn(UUID tenantId, UUID accountId, UUID personId) implements Serializable, Principal {
    @Override
    public String getName() {
        return accountId.toString();
    }
}
