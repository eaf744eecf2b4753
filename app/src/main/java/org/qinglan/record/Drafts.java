package org.qinglan.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;

/** Records somebody began and has not sent; for rooms that remind of them. */
public interface Drafts {
    /**
     * @param kind in the users' words: 听课记录
     * @param title possibly empty
     */
    record Draft(UUID id, String kind, String title, Instant savedAt) {
        /** Where writing goes on. */
        public String href() {
            return "/records/" + id + "/edit";
        }
    }

    /** The latest first, at most five. */
    List<Draft> latest(Actor me);
}
