package org.qinglan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/** The real time, except while the past of the demonstration is being lived through. */
final class DemoClock extends Clock {
    private final AtomicReference<@Nullable Instant> past = new AtomicReference<>();
    private final Clock real = Clock.systemUTC();

    /** It is that day, at that hour, until {@link #backToNow}. */
    void travelTo(LocalDate day, int hour) {
        past.set(day.atTime(LocalTime.of(hour, 0)).atZone(ChineseDates.CHINA).toInstant());
    }

    void backToNow() {
        past.set(null);
    }

    @Override
    public Instant instant() {
        Instant then = past.get();
        return then != null ? then : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(zone, this::instant);
    }

    /** The same time, read in another zone. */
    private static final class Zoned extends Clock {
        private final ZoneId zone;
        private final Supplier<Instant> now;

        Zoned(ZoneId zone, Supplier<Instant> now) {
            this.zone = zone;
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(other, now);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
