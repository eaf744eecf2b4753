package org.qinglan.publiclesson;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often one address of the network may send something without an account. A whole school of guests may stand behind one
 * address, so it is many; a program that tries numbers is stopped all the same.
 */
@Component
public class Rate {
    /** In ten minutes. */
    public static final int FROM_ONE_ADDRESS = 150;

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;
    private final Clock clock;
    private final Cache<String, Bucket> addresses;

    Rate(Clock clock) {
        this.clock = clock;
        this.addresses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Whether one more is taken from this address; counts it. */
    public boolean allows(String address) {
        return addresses
                .get(
                        address,
                        key -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(FROM_ONE_ADDRESS).refillGreedy(FROM_ONE_ADDRESS, WINDOW))
                                .withCustomTimePrecision(new Meter(clock))
                                .build())
                .tryConsume(1);
    }

    private record Meter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
