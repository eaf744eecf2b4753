package org.qinglan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How often one address of the network may do something within ten minutes; what is used up comes back little by little. */
public final class AddressLimit {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;
    private final int most;
    private final Clock clock;
    private final Cache<String, Bucket> addresses;

    /** @param most within ten minutes, from one address */
    public AddressLimit(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
        addresses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW)
                .ticker(() -> nanos(clock))
                .build();
    }

    /** Whether the address may once more; counts nothing. */
    public boolean allows(String address) {
        return bucket(address).getAvailableTokens() > 0;
    }

    /** Counts one; false where there were too many already. */
    public boolean count(String address) {
        return bucket(address).tryConsume(1);
    }

    private Bucket bucket(String address) {
        return addresses.get(
                address,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .withCustomTimePrecision(new Meter(clock))
                        .build());
    }

    private static long nanos(Clock clock) {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    private record Meter(Clock clock) implements TimeMeter {
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
