package org.qinglan.measure;

import java.util.Optional;

/** A result, or why there is none. Never NaN, never a number that means "unknown". */
public sealed interface Figure<T> {
    record Known<T>(T figure) implements Figure<T> {}

    record Unknown<T>(Why why) implements Figure<T> {}

    /** Why a figure cannot be had from these data. */
    enum Why {
        /** Fewer persons, raters or visits than the formula needs. */
        TOO_FEW,
        /** Everybody and everything got the same value: nothing to tell apart. */
        NO_SPREAD
    }

    static <T> Figure<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Figure<T> unknown(Why why) {
        return new Unknown<>(why);
    }

    /** The value, empty where there is none. */
    default Optional<T> value() {
        return switch (this) {
            case Known<T>(T figure) -> Optional.of(figure);
            case Unknown<T> none -> Optional.empty();
        };
    }
}
