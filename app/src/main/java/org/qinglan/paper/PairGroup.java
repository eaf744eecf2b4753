package org.qinglan.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * One “师徒·伙伴” group as 附件二 shows it.
 *
 * @param subjects what its people teach; may be empty
 * @param done 关山月听导师的课 3 节, from the records of the term
 * @param figures whether the reader may know what all members did; else an empty {@code done} says nothing
 */
public record PairGroup(
        String theme,
        List<String> mentors,
        List<String> members,
        List<String> subjects,
        List<String> done,
        boolean figures) {
    public PairGroup {
        mentors = List.copyOf(mentors);
        members = List.copyOf(members);
        subjects = List.copyOf(subjects);
        done = List.copyOf(done);
    }

    /** The lines below the theme, as the group's own table has them. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("导师：" + (mentors.isEmpty() ? "还没有定" : String.join("、", mentors)));
        lines.add("成员：" + (members.isEmpty() ? "还没有定" : String.join("、", members)));
        if (!subjects.isEmpty()) lines.add("学科：" + String.join("、", subjects));
        if (figures || !done.isEmpty()) lines.add("已做：" + (done.isEmpty() ? "还没有听导师课的记录" : String.join("、", done)));
        return lines;
    }
}
