package org.qinglan.mentoring.answer;

import java.util.List;

/** One mentee with the lessons of one mentor that are still to be given by herself. */
public record Behind(String mentee, String mentor, List<Answer> open) {
    public Behind {
        open = List.copyOf(open);
    }

    /** How many of them are past their day. */
    public long late() {
        return open.stream().filter(a -> a.state() == Answer.State.LATE).count();
    }
}
