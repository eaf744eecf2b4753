package org.qinglan.mentoring.answer;

import java.util.List;

/**
 * One mentee with the lessons of one mentor that are still to be given by herself.
 *
 * @param open in the order in which they were heard
 */
public record Behind(String mentee, String mentor, List<Answer> open) {
    private static final int AT_A_GLANCE = 3;

    public Behind {
        open = List.copyOf(open);
    }

    /** Those heard last, to be read at a glance. */
    public List<Answer> latest() {
        return open.subList(Math.max(0, open.size() - AT_A_GLANCE), open.size());
    }

    /** The others. */
    public List<Answer> earlier() {
        return open.subList(0, Math.max(0, open.size() - AT_A_GLANCE));
    }

    /** How many of them are past their day. */
    public long late() {
        return open.stream().filter(a -> a.state() == Answer.State.LATE).count();
    }
}
