package org.qinglan.file;

import java.time.Instant;
import java.util.UUID;

/**
 * An attachment.
 *
 * @param name as the user called it, without a path
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal; equal contents are kept once
 */
public record StoredFile(
        UUID id, String name, String mediaType, long size, String sha256, UUID uploadedBy, Instant uploadedAt) {
    /** 1.2 MB, 340 KB. */
    public String readableSize() {
        return size >= 1 << 20
                ? String.format(java.util.Locale.ROOT, "%.1f MB", size / 1048576.0)
                : Math.max(1, size >> 10) + " KB";
    }
}
