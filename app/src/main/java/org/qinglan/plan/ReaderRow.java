package org.qinglan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param at when the plan was first opened; null: not yet */
public record ReaderRow(
        UUID personId, String name, @Nullable Instant at) {}
