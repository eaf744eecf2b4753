package org.qinglan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.ChineseDates;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Enters the tenant of whoever is signed in, and reads who that is today. */
@Component
class TenancyFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final Clock clock;

    TenancyFilter(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var auth = SecurityContextHolder.getContext().getAuthentication();
        if (auth == null || !(auth.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        try (var tenant = Tenancy.enter(who.tenantId())) {
            accounts.actor(who, ChineseDates.today(clock))
                    .ifPresent(actor -> request.setAttribute(Actor.class.getName(), actor));
            chain.doFilter(request, response);
        }
    }
}
