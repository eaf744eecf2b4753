package org.qinglan.record.activity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the wall: another one every minute, so that a photograph sent home is worth nothing.
 *
 * @param recordId of what people sign in to
 * @param secret known to the server only
 */
public record SignInCode(UUID recordId, String secret) {
    private static final int BYTES = 6;

    public String at(Instant now) {
        return code(now.getEpochSecond() / 60);
    }

    /** Whether a code is that of this minute, or of the last one for whoever scans slowly. */
    public boolean accepts(String code, Instant now) {
        long minute = now.getEpochSecond() / 60;
        return same(code, code(minute)) || same(code, code(minute - 1));
    }

    private String code(long minute) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal((recordId + "/" + minute).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
