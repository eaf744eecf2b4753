package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in a list whose heading says what they do: "第一单元 桑葚" under 主备分工, "桑葚：活动策划" under 成员分工. */
final class ListedDuties {
    private static final Sought SHARED_OUT = Sought.of("分工|职责|名单");
    private static final Sought ROLE_IN_HEADING =
            Sought.of("主备|辅备|主讲|执教|命题|审题|审核|主持|值日|值班|承担|监考|阅卷|(?<!公)开课|上课|授课|领读|评课|讲座|负责");
    private static final Sought LESSON_IN_HEADING = Sought.of("(?:公开|研究|研讨|示范|展示|汇报|观摩|亮相|过关|评优)课");
    private static final int LONGEST_NAMES = 20;
    private static final int LONGEST_DUTY = 14;
    private static final int LONGEST_ROW = 60;

    private final Assignments.Duty out;
    private final @Nullable String role;
    private final boolean shared;

    /** @param people the section is one of persons */
    ListedDuties(Assignments.Duty out, String title, String above, boolean people) {
        this.out = out;
        this.shared = people || SHARED_OUT.isIn(title + "|" + above);
        this.role = role(above, role(title, null));
    }

    private static @Nullable String role(String heading, @Nullable String otherwise) {
        // 公开课执教安排: what they do says more than at what
        var deed = ROLE_IN_HEADING.in(heading);
        if (deed != null) return deed.group();
        var lesson = LESSON_IN_HEADING.in(heading);
        return lesson == null ? otherwise : lesson.group();
    }

    /** "鞠萍：活动策划；蓝玉：资料整理"; false where the line says something else too. */
    boolean dutyBehindName(Line body) {
        if (!shared) return false;
        boolean all = true;
        int from = 0;
        for (int p = 0; p <= body.length(); p++) {
            if (p < body.length() && ";。".indexOf(body.at(p)) < 0) continue;
            if (p > from) all &= duty(body.sub(from, p));
            from = p + 1;
        }
        return all && from > 1;
    }

    private boolean duty(Line body) {
        int colon = body.text().indexOf(':');
        if (colon < 2 || colon > LONGEST_NAMES || colon + 2 >= body.length()) return false;
        var people = Names.list(body.sub(0, colon), true);
        var duty = body.from(colon + 1);
        int end = end(duty);
        if (people.isEmpty()
                || end < 2
                || end > LONGEST_DUTY
                || !Names.list(duty.sub(0, end), true).isEmpty()) return false;
        var words = duty.sub(0, end);
        if (role == null || Duties.isGiven(words.text())) out.add(words.verbatim(), people, null, body);
        else out.add(role, people, words.verbatim(), body);
        return true;
    }

    private static int end(Line duty) {
        int end = 0;
        while (end < duty.length() && "(,。;".indexOf(duty.at(end)) < 0) end++;
        return end;
    }

    /** Cells of names, each with the cell before or behind it that says what for; false where there are none. */
    boolean things(Line body) {
        if (!shared && role == null || body.length() > LONGEST_ROW) return false;
        var cells = cells(body);
        if (cells.size() < 2) return false;
        var names = new ArrayList<List<Line>>();
        int things = 0;
        int rows = 0;
        for (var cell : cells) {
            var people = Names.list(cell, true);
            names.add(people);
            if (people.isEmpty()) things++;
            else rows++;
            if (people.isEmpty() && (cell.length() > LONGEST_DUTY || RolePhrases.isLabel(cell.text()) && role == null))
                return false;
        }
        if (rows == 0 || things == 0 || things > 2 * rows) return false;
        boolean first = !names.getFirst().isEmpty();
        for (int k = 0; k < cells.size(); k++) {
            if (names.get(k).isEmpty()) continue;
            int about = first ? k + 1 : k - 1;
            var thing = about >= 0 && about < cells.size() && names.get(about).isEmpty() ? cells.get(about) : null;
            if (thing != null && Duties.isGiven(thing.text())) out.add(thing.verbatim(), names.get(k), null, body);
            else out.add(role == null ? "负责" : role, names.get(k), thing == null ? null : thing.verbatim(), body);
        }
        return true;
    }

    /** "第三周：桑葚《秋日》": the lesson stands behind who gives it; false where no heading says what they do. */
    boolean works(Line body) {
        if (role == null) return false;
        boolean any = false;
        for (var works : PeopleIn.WORK.all(body.text())) {
            if (!Names.isName(works.group(1))) continue;
            var who = body.sub(works.start(1), works.end(1));
            out.add(role, List.of(who), body.sub(works.start(2), works.end(2)).verbatim(), body);
            any = true;
        }
        return any;
    }

    /** What gaps and colons part. */
    private static List<Line> cells(Line body) {
        var out = new ArrayList<Line>();
        for (var cell : TextTables.byGaps(body)) {
            int colon = cell.text().indexOf(':');
            if (colon < 0) {
                out.add(trimmed(cell));
                continue;
            }
            if (colon > 0) out.add(cell.sub(0, colon));
            if (colon + 1 < cell.length()) out.add(trimmed(cell.from(colon + 1)));
        }
        return out;
    }

    private static Line trimmed(Line cell) {
        int end = cell.length();
        while (end > 1 && ",;。、".indexOf(cell.at(end - 1)) >= 0) end--;
        return cell.sub(0, end);
    }

    /** "第一单元 桑葚": such a line is a row, no heading of what follows. */
    static boolean nameEnds(Line body) {
        var cells = TextTables.byGaps(body);
        return cells.size() == 2 && !Names.list(cells.getLast(), true).isEmpty();
    }
}
