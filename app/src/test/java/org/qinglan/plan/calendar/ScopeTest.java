package org.qinglan.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

class ScopeTest {
    @Test
    void a_teacher_looks_at_the_groups_calendar_first() {
        assertThat(usual(UnitKind.LESSON_PREP_GROUP)).isEqualTo(Scope.GROUP);
        assertThat(usual()).isEqualTo(Scope.GROUP);
    }

    @Test
    void who_works_in_an_office_only_looks_at_the_whole_it_acts_for() {
        assertThat(usual(UnitKind.ACADEMIC_AFFAIRS_OFFICE)).isEqualTo(Scope.SCHOOL);
        assertThat(usual(UnitKind.SCHOOL, UnitKind.SCHOOL_ADMINISTRATION)).isEqualTo(Scope.SCHOOL);
        assertThat(usual(UnitKind.TEACHING_RESEARCH_OFFICE)).isEqualTo(Scope.DISTRICT);
    }

    @Test
    void who_teaches_beside_an_office_still_has_a_group() {
        assertThat(usual(UnitKind.ACADEMIC_AFFAIRS_OFFICE, UnitKind.SUBJECT_GROUP))
                .isEqualTo(Scope.GROUP);
    }

    private static Scope usual(UnitKind... kinds) {
        return Scope.usual(Arrays.stream(kinds).map(ScopeTest::post).toList());
    }

    private static Post post(UnitKind kind) {
        var id = UUID.randomUUID();
        var unit = new Unit(id, null, kind, kind.chinese(), null, null, null, false, List.of(id));
        return new Post(id, id, unit, Role.TEACHER, null, null, LocalDate.of(2020, 9, 1), null);
    }
}
