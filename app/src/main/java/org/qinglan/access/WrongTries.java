package org.qinglan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Wrong sign-ins that no account can count: those from one address, and those with a name nobody has (which is locked as an
 * account would be, so that the answers do not tell which names exist).
 */
@Component
class WrongTries {
    /** Wrong tries only: a whole school behind one address signs in on Monday morning without using any of these. */
    static final int FROM_ONE_ADDRESS = 60;

    private static final int REMEMBERED = 20_000;

    /** How often a name nobody has was tried, and until when it is locked. */
    private record Misses(int count, @Nullable Instant lockedUntil) {}

    private final Clock clock;
    private final AddressLimit addresses;
    private final Cache<String, Misses> names;

    WrongTries(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        addresses = new AddressLimit(FROM_ONE_ADDRESS, clock);
        names = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(SignInProvider.LOCK)
                .ticker(ticker)
                .build();
    }

    /** Whether the address may try again. */
    boolean mayTry(String address) {
        return addresses.allows(address);
    }

    void failed(String address) {
        addresses.count(address);
    }

    /** Counts a try with a name nobody has; true while that name is to be answered as locked. */
    boolean isLockedAfterTry(String name) {
        Instant now = clock.instant();
        boolean[] wasLocked = {false};
        names.asMap().compute(name, (key, before) -> {
            if (before != null && before.lockedUntil() != null && now.isBefore(before.lockedUntil())) {
                wasLocked[0] = true;
                return before;
            }
            int count = before == null || before.lockedUntil() != null ? 1 : before.count() + 1;
            return new Misses(count, count >= SignInProvider.FAILURES_TO_LOCK ? now.plus(SignInProvider.LOCK) : null);
        });
        return wasLocked[0];
    }
}
