package org.qinglan.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;

/** Activities somebody led; for rooms that remind of what is still to be written about them. */
public interface LedActivities {
    /** @param title its topic */
    record Led(UUID id, String title, LocalDate on) {
        /** Where the minutes are written. */
        public String href() {
            return "/records/" + id + "/edit";
        }
    }

    /** Those since a day that took place and have no minutes, the oldest first. */
    List<Led> withoutMinutes(Actor me, LocalDate since);
}
