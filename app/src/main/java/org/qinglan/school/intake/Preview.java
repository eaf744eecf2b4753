package org.qinglan.school.intake;

import java.util.List;
import org.qinglan.school.intake.RosterRow.Problem;

/**
 * What an import would do, row by row.
 *
 * @param news what would be made or taken away besides the rows: new groups, people who leave; sentences for the user
 * @param rows in the order of the file
 */
public record Preview(List<String> news, List<Row> rows) {
    /** What would happen to one row. */
    public enum State {
        ERROR("有错"),
        NEW("新增"),
        CHANGED("有改动"),
        UNCHANGED("没有变化");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** One field that would change; {@code before} blank where there was nothing. */
    public record Change(String field, String before, String after) {}

    /**
     * @param number the row in the file, as Excel counts
     * @param what the name, or the lesson
     * @param key the employee number, or the teacher
     */
    public record Row(int number, String what, String key, State state, List<Change> changes, List<Problem> problems) {}

    public Preview {
        news = List.copyOf(news);
        rows = List.copyOf(rows);
    }

    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Whether it may be imported at all: no row with an error. */
    public boolean isClean() {
        return count(State.ERROR) == 0;
    }
}
