package org.qinglan.shared;

/**
 * What a rule answers: {@link Done} with what came of it, or {@link Refused} with the reason. A refusal is an answer for
 * the page, never an exception.
 *
 * @param <T> what came of it
 * @param <R> why not
 */
public sealed interface Decision<T, R> {
    /** @param value what came of it */
    record Done<T, R>(T value) implements Decision<T, R> {}

    /** @param why the reason, which the page shows */
    record Refused<T, R>(R why) implements Decision<T, R> {}
}
