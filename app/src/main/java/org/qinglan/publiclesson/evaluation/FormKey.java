package org.qinglan.publiclesson.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one opened form: only this server makes it, it holds for two hours, and the evaluation takes its id, so that it
 * works once.
 */
record FormKey(UUID id, long minute) {
    private static final Duration HOLDS = Duration.ofHours(2);

    static FormKey fresh(UUID id, Instant now) {
        return new FormKey(id, now.getEpochSecond() / 60);
    }

    /** As the form carries it. */
    String sealed(UUID lesson, String secret) {
        return id + "." + minute + "." + seal(lesson, secret);
    }

    /** The key of a form that was opened here not too long ago; empty for anything else. */
    static Optional<FormKey> read(String text, UUID lesson, String secret, Instant now) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9a-f-]{36}") || !parts[1].matches("\\d{1,12}"))
            return Optional.empty();
        var key = new FormKey(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
        long age = now.getEpochSecond() / 60 - key.minute();
        boolean ours = MessageDigest.isEqual(
                parts[2].getBytes(StandardCharsets.UTF_8),
                key.seal(lesson, secret).getBytes(StandardCharsets.UTF_8));
        return ours && age >= 0 && age <= HOLDS.toMinutes() ? Optional.of(key) : Optional.empty();
    }

    private String seal(UUID lesson, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal((lesson + "/" + id + "/" + minute).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
