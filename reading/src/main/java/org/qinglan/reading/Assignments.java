package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.Outline.TableNode;
import org.qinglan.reading.PlanDraft.Assignment;

/** Who has which duty: role words with names, mentor lists, tables with a column of persons. */
final class Assignments {
    private static final Pattern MENTOR_SECTION = Pattern.compile(".*(?:师徒|结对|青蓝|带教|拜师|导师|传帮带).*");
    private static final Pattern PAIR = Pattern.compile(
            "([一-龥、·]{2,20}?)(?:\\((?:师傅|师父|导师)\\))?(?:-{1,6}|→|=>|⟶|↔)(\\([^)]{0,6}\\)|[一-龥、·]{2,20})");

    private static final Pattern SHARED_OUT = Pattern.compile("分工|职责|名单");
    private static final Pattern ROLE_IN_HEADING = Pattern.compile("主备|主讲|执教|命题|审核|负责|主持|值日|承担");
    private static final Pattern MENTOR = Pattern.compile("师[傅父]|导师|指导教师|指导老师");
    private static final Pattern MENTEE = Pattern.compile("徒弟|学员|青年教师|新教师");
    private static final int LONGEST_NAMES = 20;
    private static final int LONGEST_DUTY = 14;

    private final List<Assignment> out = new ArrayList<>();
    private String above = "";

    static List<Assignment> in(List<Node> nodes) {
        var all = new Assignments();
        for (var node : nodes) {
            switch (node) {
                case Item(Entry e) -> all.read(e);
                case TableNode t -> all.read(t);
            }
        }
        return all.out;
    }

    private void read(Entry e) {
        var text = e.body().text();
        boolean mentors = MENTOR_SECTION.matcher(e.title()).matches()
                || MENTOR_SECTION.matcher(text).matches();
        boolean shared = e.section() == Section.PEOPLE
                || SHARED_OUT.matcher(e.title() + "|" + above).find();
        if ((mentors || e.section() == Section.PEOPLE) && pairs(e.body())) return;
        if (shared && (dutyBehindName(e.body()) || nameBehindThing(e))) return;
        phrases(e.body(), e.title());
        above = text.length() <= 30 && !nameEnds(e.body()) ? text : above;
    }

    private void phrases(Line body, String title) {
        var phrases = RolePhrases.in(body);
        var mentees = phrases.stream()
                .filter(p -> MENTEE.matcher(p.duty().text()).matches())
                .flatMap(p -> p.people().stream())
                .toList();
        for (var phrase : phrases) {
            var duty = phrase.duty().text();
            if (MENTEE.matcher(duty).matches()) continue;
            if (!mentees.isEmpty() && MENTOR.matcher(duty).matches()) {
                for (var mentee : mentees) add(phrase.duty().verbatim(), phrase.people(), mentee.verbatim(), body);
                continue;
            }
            var subject = subject(body, phrase.at(), title);
            add(phrase.duty().verbatim(), phrase.people(), subject, body);
        }
    }

    // ---- who does what, without a role word

    /** "鞠萍、蓝玉：活动策划" */
    private boolean dutyBehindName(Line body) {
        int colon = body.text().indexOf(':');
        if (colon < 2 || colon > LONGEST_NAMES || colon + 2 >= body.length()) return false;
        var people = Names.list(body.sub(0, colon), true);
        var duty = body.from(colon + 1);
        int end = end(duty);
        if (people.isEmpty()
                || end < 2
                || end > LONGEST_DUTY
                || !Names.list(duty.sub(0, end), true).isEmpty()) return false;
        add(duty.sub(0, end).verbatim(), people, null, body);
        return true;
    }

    private static int end(Line duty) {
        int end = 0;
        while (end < duty.length() && "(,。;".indexOf(duty.at(end)) < 0) end++;
        return end;
    }

    /** "第一单元 桑葚" under "主备分工": the heading says what they do. */
    private boolean nameBehindThing(Entry e) {
        var cells = TextTables.byGaps(e.body());
        if (cells.size() != 2
                || cells.getFirst().length() > LONGEST_DUTY
                || cells.getFirst().text().endsWith(":")) return false;
        var people = Names.list(cells.getLast(), true);
        if (people.isEmpty() || !Names.list(cells.getFirst(), true).isEmpty()) return false;
        var heading = e.title() + above;
        var role = ROLE_IN_HEADING.matcher(heading);
        add(role.find() ? role.group() : "负责", people, cells.getFirst().verbatim(), e.body());
        return true;
    }

    /** What the duty is for: the words of the clause before it, or the heading. */
    private @Nullable String subject(Line body, int at, String title) {
        var before = body.text().substring(0, at);
        int from = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
        var words = before.substring(from).replaceAll("[(,:、]+$", "");
        if (words.indexOf(',') > 0) words = words.substring(0, words.indexOf(','));
        int by = words.lastIndexOf('由');
        if (by >= 2) words = words.substring(0, by);
        if (words.length() >= 2 && words.length() <= 40)
            return body.sub(from, from + words.length()).verbatim();
        if (!title.isEmpty()) return title.replace(":", "");
        return above.isEmpty() ? null : above;
    }

    private void add(String duty, List<Line> people, @Nullable String subject, Line where) {
        out.add(new Assignment(duty, people.stream().map(Line::verbatim).toList(), subject, where.span()));
    }

    private static boolean nameEnds(Line body) {
        var cells = TextTables.byGaps(body);
        return cells.size() == 2 && !Names.list(cells.getLast(), true).isEmpty();
    }

    // ---- mentor lists: 邓建平——蔡雨桐

    private boolean pairs(Line body) {
        boolean any = false;
        for (var piece : pieces(body)) {
            var m = PAIR.matcher(piece.text());
            while (m.find()) {
                int from = m.start(1);
                var mentors = Names.list(piece.sub(from, m.end(1)), true);
                var mentees = Names.list(piece.sub(m.start(2), m.end(2)), false);
                if (mentors.isEmpty()) continue;
                any = true;
                if (mentees.isEmpty()) {
                    add("师傅", mentors, null, piece.sub(m.start(), m.end()));
                } else {
                    for (var mentee : mentees) add("师傅", mentors, mentee.verbatim(), piece.sub(m.start(), m.end()));
                }
            }
        }
        return any;
    }

    private static List<Line> pieces(Line body) {
        var out = new ArrayList<Line>();
        int from = 0;
        for (int p = 1; p <= body.length(); p++) {
            boolean end = p == body.length() || ":;。,".indexOf(body.at(p)) >= 0 || isPairGap(body, p);
            if (!end) continue;
            if (p > from) out.add(body.sub(from, p));
            from = p < body.length() && ":;。,".indexOf(body.at(p)) >= 0 ? p + 1 : p;
        }
        return out;
    }

    /** A gap between two pairs, not one around the dash. */
    private static boolean isPairGap(Line body, int p) {
        return body.gapBefore(p)
                && body.at(p) != '-'
                && body.at(p - 1) != '-'
                && body.at(p - 1) != '、'
                && (p < 2 || !body.gapBefore(p - 1));
    }

    // ---- tables

    private void read(TableNode t) {
        var grid = t.grid();
        int content = grid.indexOf(Piece.Role.CONTENT);
        int mentor = -1;
        int mentee = -1;
        for (int c = 0; c < grid.columns().size(); c++) {
            if (grid.columns().get(c).name().matches("师傅|师父|导师|指导教师|指导老师|带教教师|.{0,2}师傅姓名|师傅\\(.*")) mentor = c;
            if (grid.columns().get(c).name().matches("徒弟|学员|青年教师|新教师|被指导教师|徒弟姓名|徒弟\\(.*|被带教.*")) mentee = c;
        }
        int name = nameColumn(grid);
        for (var row : grid.rows()) {
            if (name >= 0 && content > name && byName(row, name, content)) continue;
            if (mentor >= 0 && mentee >= 0) mentorRow(grid, row, mentor, mentee);
            else row(grid, row, content, t.title());
        }
    }

    /** 姓名 承担任务: what the other column says is the duty. */
    private static int nameColumn(Piece.Grid grid) {
        for (int c = 0; c < grid.columns().size(); c++) {
            if (grid.columns().get(c).name().matches("姓名|教师姓名|教师|成员|成员姓名|研究人员")) return c;
        }
        return -1;
    }

    private boolean byName(List<List<Line>> row, int name, int content) {
        if (row.size() <= content || row.get(content).isEmpty()) return false;
        var people = names(row.get(name));
        if (people.isEmpty()) return false;
        add(row.get(content).getFirst().verbatim(), people, null, row.get(name).getFirst());
        return true;
    }

    private void mentorRow(Piece.Grid grid, List<List<Line>> row, int mentor, int mentee) {
        if (row.size() <= Math.max(mentor, mentee)) return;
        var mentors = names(row.get(mentor));
        if (mentors.isEmpty()) return;
        var mentees = names(row.get(mentee));
        if (mentees.isEmpty())
            add(
                    grid.columns().get(mentor).name(),
                    mentors,
                    null,
                    row.get(mentor).getFirst());
        for (var m : mentees)
            add(
                    grid.columns().get(mentor).name(),
                    mentors,
                    m.verbatim(),
                    row.get(mentor).getFirst());
    }

    private static List<Line> names(List<Line> cell) {
        var found = new ArrayList<Line>();
        for (var line : cell) found.addAll(Names.list(line, false));
        return found;
    }

    private void row(Piece.Grid grid, List<List<Line>> row, int content, String title) {
        var subject = content >= 0 && content < row.size() && !row.get(content).isEmpty()
                ? row.get(content).getFirst().verbatim()
                : row.isEmpty() || row.getFirst().isEmpty()
                        ? title
                        : row.getFirst().getFirst().verbatim();
        for (int c = 0; c < row.size(); c++) {
            var column = grid.column(c);
            if (column != null
                    && column.role() == Piece.Role.PEOPLE
                    && !row.get(c).isEmpty()
                    && !isRoles(row.get(c))) {
                var people = names(row.get(c));
                if (!people.isEmpty())
                    add(column.name(), people, subject, row.get(c).getFirst());
                continue;
            }
            for (var line : row.get(c)) phrasesIn(line, subject);
        }
    }

    private static boolean isRoles(List<Line> cell) {
        return cell.stream().anyMatch(line -> !RolePhrases.in(line).isEmpty());
    }

    private void phrasesIn(Line line, String subject) {
        for (var phrase : RolePhrases.in(line)) add(phrase.duty().verbatim(), phrase.people(), subject, line);
    }
}
