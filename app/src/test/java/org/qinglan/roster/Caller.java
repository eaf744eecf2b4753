package org.qinglan.roster;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who calls in a test. */
final class Caller {
    private Caller() {}

    static RequestPostProcessor as(Actor actor) {
        var signedIn = new SignedIn(actor.tenantId(), actor.accountId(), actor.personId());
        var who = authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        return (MockHttpServletRequest request) -> csrf().postProcessRequest(who.postProcessRequest(request));
    }
}
