package org.qinglan.web;

import java.time.LocalDate;

/** Where somebody asks that an own lesson be given at another time or by somebody else; the room that arranges that answers. */
public interface SwapAsking {
    /**
     * The form, filled in as far as it can be.
     *
     * @param period 第N节, 1–12
     * @param reason why the lesson cannot be given; cut to what the form takes
     */
    String href(LocalDate day, int period, String reason);
}
