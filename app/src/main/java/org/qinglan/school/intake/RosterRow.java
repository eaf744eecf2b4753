package org.qinglan.school.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.shared.ChineseDates;

/**
 * One person of a roster, as the file or a program says. Blank means "not said": nothing is changed by it.
 *
 * @param number the row in the file, as Excel counts
 */
public record RosterRow(int number, Who who, Place place, Standing standing, List<Problem> problems) {
    /** @param employeeNo identifies the person within the tenant */
    public record Who(
            String name, String employeeNo, @Nullable LocalDate servingSince, String phone, String email) {}

    /**
     * @param school name of a school below the unit that is imported into; blank: that unit itself
     * @param department an office (教导处) or other unit of the school
     */
    public record Place(
            String school, String department, String group, String prepGroup, String gradeGroup, Said said) {
        boolean isBlank() {
            return department.isBlank()
                    && group.isBlank()
                    && prepGroup.isBlank()
                    && gradeGroup.isBlank()
                    && said.roles().isEmpty();
        }
    }

    /** What is said of the work itself. */
    public record Said(
            Set<Role> roles,
            @Nullable Subject subject,
            @Nullable Stage stage) {}

    /** @param mentor name or employee number; blank: none named */
    public record Standing(String title, List<Named> honours, String mentor) {}

    /**
     * An honour as a roster names it.
     *
     * @param until its last day; null: not said
     */
    public record Named(String name, @Nullable LocalDate until) {
        String chinese() {
            return until == null ? name : name + "（至" + until.getYear() + "年" + ChineseDates.plain(until) + "）";
        }
    }

    /**
     * Why a row cannot be imported.
     *
     * @param column where, as Excel and the header call it; blank: the row as a whole
     */
    public record Problem(String column, String sentence) {}

    /** A row without problems, for programs that make rosters. */
    public static RosterRow of(int number, Who who, Place place, Standing standing) {
        return new RosterRow(number, who, place, standing, List.of());
    }
}
