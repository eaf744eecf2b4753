package org.qinglan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 意见 or 回复.
 *
 * @param itemId what it is about; null for the whole plan
 * @param repliesTo the remark it answers; null for a remark
 */
public record Comment(
        UUID id,
        @Nullable UUID itemId,
        @Nullable UUID repliesTo,
        UUID writtenBy,
        String writer,
        Instant writtenAt,
        String text) {}
