package org.qinglan.mentoring.link;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor's way in without an account, as its makers see it: never the address itself. */
public record PairLink(
        UUID id,
        UUID pairingId,
        Purpose purpose,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {
    /** What it is for. */
    public enum Purpose {
        SIGN("签协议，签完就作废"),
        GUIDE("看徒弟的对照，写一句；到期写意见");

        private final String chinese;

        Purpose(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && usedAt == null && now.isBefore(expiresAt);
    }

    /** 能用, 停用了, 用过了, 过期了. */
    public String state(Instant now) {
        if (revokedAt != null) return "停用了";
        if (usedAt != null) return "用过了";
        return now.isBefore(expiresAt) ? "能用" : "过期了";
    }
}
