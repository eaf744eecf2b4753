package org.qinglan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.ChineseDates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to the page that was wanted; who administers or audits stays signed in for a shorter time without a click. */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {
    private final Accounts accounts;
    private final Clock clock;
    private final Duration adminIdle;

    SignInSuccess(Accounts accounts, Clock clock, @Value("${qinglan.session-idle-admin}") Duration adminIdle) {
        this.accounts = accounts;
        this.clock = clock;
        this.adminIdle = adminIdle;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        var session = request.getSession();
        session.setAttribute(Sessions.DEVICE, Device.of(request.getHeader("User-Agent")));
        if (signedIn.getPrincipal() instanceof SignedIn who && administers(who))
            session.setMaxInactiveInterval((int) adminIdle.toSeconds());
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    private boolean administers(SignedIn who) {
        var today = ChineseDates.today(clock);
        return Tenancy.call(who.tenantId(), () -> accounts.actor(who, today))
                .filter(actor -> actor.isAny(Who.ADMINS, Who.AUDITORS))
                .isPresent();
    }
}
