package org.qinglan.publiclesson.practice;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;

/**
 * 练兵课 of a group.
 *
 * @param next whose turn it is in the coming months, in order
 * @param away who is excused this month
 * @param months that can be planned; those with a roster are left out
 * @param leads whether this person plans them
 */
public record PracticeView(
        Unit unit,
        List<Line> next,
        List<String> away,
        List<Practice> rosters,
        List<Person> members,
        List<YearMonth> months,
        boolean leads,
        @Nullable String problem) {
    public PracticeView {
        next = List.copyOf(next);
        away = List.copyOf(away);
        rosters = List.copyOf(rosters);
        members = List.copyOf(members);
        months = List.copyOf(months);
    }

    /** @param reason why, in words */
    public record Line(String name, String reason) {}
}
