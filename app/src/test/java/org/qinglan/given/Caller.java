package org.qinglan.given;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs a person in for one MockMvc request: {@code .with(as(teacher))}. */
public final class Caller {
    private Caller() {}

    public static RequestPostProcessor as(Actor actor) {
        var who = new SignedIn(actor.tenantId(), actor.accountId(), actor.personId());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}
