package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Outline.TableNode;

/** Duties in a table: columns of persons, of mentors and mentees, or of names beside what each of them does. */
final class DutyTables {
    private static final Pattern NAME = Pattern.compile("姓名|教师姓名|教师|老师|成员|成员姓名|研究人员|人员|执行人员");
    private static final Pattern DUTY =
            Pattern.compile("职务|职责|.{0,4}分工|岗位|角色|职位|担任职务|.{0,4}任务|.{0,4}职责|负责(?:工作|内容|项目)");
    private static final Pattern LESSON = Pattern.compile("主备|主讲|执教|命题|主持|承担|监考|讲座|(?:公开|研究|研讨|示范|展示|汇报|观摩|亮相|过关)课");

    private final Assignments.Duty out;

    DutyTables(Assignments.Duty out) {
        this.out = out;
    }

    void read(TableNode t, String above) {
        var grid = t.grid();
        if (grid.columns().isEmpty()) {
            for (var row : grid.rows()) loose(row, t.title());
            return;
        }
        var mentors = columns(grid, true);
        var mentees = columns(grid, false);
        int content = grid.indexOf(Piece.Role.CONTENT);
        int name = column(grid, NAME);
        int duty = column(grid, DUTY);
        var role = LESSON.matcher(t.title() + "|" + above);
        var lesson = grid.isSchedule() && role.find() ? role.group() : null;
        for (var row : grid.rows()) {
            if (!mentors.isEmpty() && !mentees.isEmpty()) mentorRow(grid, row, mentors, mentees);
            else if (name < 0 || !byName(row, name, duty >= 0 ? duty : content > name ? content : -1, lesson))
                row(grid, row, content, t.title());
        }
    }

    private static List<Integer> columns(Piece.Grid grid, boolean mentor) {
        var found = new ArrayList<Integer>();
        for (int c = 0; c < grid.columns().size(); c++) {
            var name = grid.columns().get(c).name().replaceAll("\\(.*", "");
            if (mentor ? Mentors.isMentor(name) : Mentors.isMentee(name)) found.add(c);
        }
        return found;
    }

    private static int column(Piece.Grid grid, Pattern name) {
        for (int c = 0; c < grid.columns().size(); c++) {
            if (name.matcher(grid.columns().get(c).name()).matches()) return c;
        }
        return -1;
    }

    /** 姓名 承担任务: what the other column says is the duty, or what the table's heading says. */
    private boolean byName(List<List<Line>> row, int name, int duty, @Nullable String lesson) {
        if (duty < 0 || row.size() <= Math.max(duty, name) || row.get(duty).isEmpty()) return false;
        var people = names(row.get(name));
        if (people.isEmpty()) return false;
        var words = row.get(duty).getFirst().verbatim();
        out.add(
                lesson == null ? words : lesson,
                people,
                lesson == null ? null : words,
                row.get(name).getFirst());
        return true;
    }

    private void mentorRow(
            Piece.Grid grid, List<List<Line>> row, List<Integer> mentorColumns, List<Integer> menteeColumns) {
        var mentees = new ArrayList<Line>();
        for (int c : menteeColumns) if (c < row.size()) mentees.addAll(names(row.get(c)));
        for (int c : mentorColumns) {
            var mentors = c < row.size() ? names(row.get(c)) : List.<Line>of();
            if (mentors.isEmpty()) continue;
            var duty = grid.columns().get(c).name();
            var where = row.get(c).getFirst();
            if (mentees.isEmpty()) out.add(duty, mentors, null, where);
            for (var mentee : mentees) out.add(duty, mentors, mentee.verbatim(), where);
        }
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
                    out.add(column.name(), people, subject, row.get(c).getFirst());
                continue;
            }
            for (var line : row.get(c)) phrasesIn(line, subject);
        }
    }

    /** A row without a header: 组长 | 裴青禾. */
    private void loose(List<List<Line>> row, String title) {
        for (int c = 0; c < row.size(); c++) {
            var cell = row.get(c);
            boolean label =
                    cell.size() == 1 && Duties.isGiven(bare(cell.getFirst()).text());
            var people = label && c + 1 < row.size() ? names(row.get(c + 1)) : List.<Line>of();
            if (!people.isEmpty()) {
                out.add(
                        bare(cell.getFirst()).verbatim(),
                        people,
                        title.isEmpty() ? null : title,
                        row.get(c + 1).getFirst());
                c++;
                continue;
            }
            for (var line : cell) phrasesIn(line, title);
        }
    }

    private static Line bare(Line label) {
        return label.text().endsWith(":") ? label.sub(0, label.length() - 1) : label;
    }

    private static boolean isRoles(List<Line> cell) {
        return cell.stream().anyMatch(line -> !RolePhrases.in(line).isEmpty());
    }

    private void phrasesIn(Line line, String subject) {
        for (var phrase : RolePhrases.in(line)) {
            var about = phrase.about();
            out.add(phrase.duty().verbatim(), phrase.people(), about == null ? subject : about.verbatim(), line);
        }
    }
}
