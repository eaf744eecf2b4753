package org.qinglan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
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

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;

    /** How often a name nobody has was tried, and until when it is locked. */
    private record Misses(int count, @Nullable Instant lockedUntil) {}

    private final Clock clock;
    private final Cache<String, Bucket> addresses;
    private final Cache<String, Misses> names;

    WrongTries(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> nanos(clock);
        addresses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW)
                .ticker(ticker)
                .build();
        names = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(SignInProvider.LOCK)
                .ticker(ticker)
                .build();
    }

    /** Whether the address may try again. */
    boolean mayTry(String address) {
        return bucket(address).getAvailableTokens() > 0;
    }

    void failed(String address) {
        bucket(address).tryConsume(1);
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

    private Bucket bucket(String address) {
        return addresses.get(
                address,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(FROM_ONE_ADDRESS).refillGreedy(FROM_ONE_ADDRESS, WINDOW))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build());
    }

    private static long nanos(Clock clock) {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos(clock);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
