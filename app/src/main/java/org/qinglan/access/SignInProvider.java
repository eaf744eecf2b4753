package org.qinglan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.qinglan.database.Tenancy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sign-in by login name and password; five failures lock the account for a quarter of an hour (standards.md §4). */
@Component
class SignInProvider implements AuthenticationProvider {
    static final int FAILURES_TO_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobody;

    SignInProvider(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.nobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        var found = accounts.findLogin(attempt.getName());
        if (found.isEmpty()) {
            // the same work as for a real account, so that time does not tell which names exist
            passwords.matches(password, nobody);
            throw new BadCredentialsException("unknown");
        }
        var login = found.get();
        return Tenancy.call(login.tenantId(), () -> check(login, password));
    }

    private Authentication check(Accounts.Login login, String password) {
        Instant now = clock.instant();
        if (login.lockedUntil() != null && now.isBefore(login.lockedUntil())) throw new LockedException("locked");
        if (login.disabled() || !passwords.matches(password, login.passwordHash())) {
            int failures = login.failures() + 1;
            boolean lock = failures >= FAILURES_TO_LOCK;
            accounts.failed(login.id(), lock ? 0 : failures, lock ? now.plus(LOCK) : null);
            throw new BadCredentialsException("wrong");
        }
        accounts.succeeded(login.id());
        var who = new SignedIn(login.tenantId(), login.id(), login.personId());
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
