package org.qinglan.database;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant this thread works for. Without one, row-level security shows no row at all.
 *
 * <p>A transaction keeps the tenant its connection was opened with: enter the tenant first, then begin.
 */
public final class Tenancy {
    private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

    private Tenancy() {}

    /** The tenant in force, or null before sign-in. */
    public static @Nullable UUID current() {
        return CURRENT.get();
    }

    /** The tenant in force; an error of the program where there is none. */
    public static UUID require() {
        UUID tenant = CURRENT.get();
        if (tenant == null) throw new IllegalStateException("no tenant entered");
        return tenant;
    }

    /** Enters a tenant until the scope is closed, then puts back what was in force before. */
    public static Scope enter(UUID tenant) {
        UUID before = CURRENT.get();
        CURRENT.set(tenant);
        return () -> {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        };
    }

    /** Runs the work for a tenant. */
    public static <T> T call(UUID tenant, Supplier<T> work) {
        try (var scope = enter(tenant)) {
            return work.get();
        }
    }

    /** As {@link #call}, for work without a result. */
    public static void run(UUID tenant, Runnable work) {
        try (var scope = enter(tenant)) {
            work.run();
        }
    }

    /** How long a tenant is in force. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
