package org.qinglan.mentoring.match;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could be the mentor, with the reasons in words.
 *
 * @param mentees how many she guides already
 * @param free periods of the week in which neither of the two teaches: 周二第4节
 * @param audible periods in which she teaches and the mentee is free to listen
 */
public record Candidate(
        UUID id,
        String name,
        int serviceYear,
        @Nullable String title,
        List<String> honours,
        int mentees,
        int cap,
        List<String> free,
        int audible) {
    private static final int FEW = 2;

    public Candidate {
        honours = List.copyOf(honours);
        free = List.copyOf(free);
    }

    /** 教龄 18 年；市骨干；现在带 1 人，还能带 1 人；周二第4节、周四第6节都空着；有 6 节课能去听. */
    public String reasons() {
        var words = new ArrayList<String>();
        words.add("同学科");
        words.add("教龄第 " + serviceYear + " 年");
        if (title != null) words.add(title);
        words.addAll(honours);
        words.add(mentees == 0 ? "现在没有带人" : "现在带 " + mentees + " 人，还能带 " + (cap - mentees) + " 人");
        words.add((free.size() > FEW
                        ? String.join("、", free.subList(0, FEW)) + "等 " + free.size() + " 节"
                        : String.join("、", free))
                + "两人都空，可以碰头");
        words.add(audible == 0 ? "课都撞上了，去听要调课" : "一周有 " + audible + " 节课能去听");
        return String.join("；", words);
    }
}
