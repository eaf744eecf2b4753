package org.qinglan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.qinglan.database.Tenancy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in by login name and password; five failures lock the account for a quarter of an hour (standards.md §4). */
@Component
class SignInProvider implements AuthenticationProvider {
    static final int FAILURES_TO_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** Too many wrong tries from one address; the account, if there is one, was not even looked at. */
    static final class TooManyTries extends AuthenticationException {
        TooManyTries() {
            super("too many tries");
        }
    }

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final WrongTries tries;
    private final Audit audit;
    private final Clock clock;
    private final String nobody;

    SignInProvider(Accounts accounts, PasswordEncoder passwords, WrongTries tries, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
        this.nobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        if (!tries.mayTry(address)) throw new TooManyTries();
        try {
            return check(attempt.getName(), String.valueOf(attempt.getCredentials()));
        } catch (AuthenticationException wrong) {
            tries.failed(address);
            throw wrong;
        }
    }

    private Authentication check(String name, String password) {
        var found = accounts.findLogin(name);
        if (found.isPresent()) return Tenancy.call(found.get().tenantId(), () -> check(found.get(), password));
        // the same work as for a real account, so that time does not tell which names exist
        passwords.matches(password, nobody);
        if (tries.isLockedAfterTry(name.strip().toLowerCase(Locale.ROOT))) throw new LockedException("locked");
        throw new BadCredentialsException("unknown");
    }

    private Authentication check(Accounts.Login login, String password) {
        Instant now = clock.instant();
        var who = new SignedIn(login.tenantId(), login.id(), login.personId());
        boolean right = passwords.matches(password, login.passwordHash());
        if (login.lockedUntil() != null && now.isBefore(login.lockedUntil())) throw new LockedException("locked");
        if (login.disabled() || !right) {
            accounts.failed(login.id(), FAILURES_TO_LOCK, now.plus(LOCK));
            audit.note(who, "登录没成功");
            throw new BadCredentialsException("wrong");
        }
        accounts.succeeded(login.id());
        audit.note(who, "登录");
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
