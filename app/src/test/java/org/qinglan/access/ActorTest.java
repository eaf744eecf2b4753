package org.qinglan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

/** What follows from posts, without a database: bureau – district – school – office, group – 备课组; a studio across. */
class ActorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final Unit BUREAU = unit(null, UnitKind.EDUCATION_BUREAU, null);
    private static final Unit RESEARCH = unit(BUREAU, UnitKind.TEACHING_RESEARCH_OFFICE, null);
    private static final Unit SCHOOL = unit(BUREAU, UnitKind.SCHOOL, null);
    private static final Unit OTHER_SCHOOL = unit(BUREAU, UnitKind.SCHOOL, null);
    private static final Unit OFFICE = unit(SCHOOL, UnitKind.ACADEMIC_AFFAIRS_OFFICE, null);
    private static final Unit MATHS = unit(SCHOOL, UnitKind.SUBJECT_GROUP, Subject.MATHEMATICS);
    private static final Unit CHINESE = unit(SCHOOL, UnitKind.SUBJECT_GROUP, Subject.CHINESE);
    private static final Unit GRADE3 = unit(MATHS, UnitKind.LESSON_PREP_GROUP, Subject.MATHEMATICS);
    private static final Unit STUDIO = overlay(SCHOOL);

    @Test
    void a_leader_leads_the_own_unit_and_everything_below_it() {
        var leader = holding(Role.SUBJECT_GROUP_LEADER, MATHS);
        assertThat(leader.leads(MATHS)).isTrue();
        assertThat(leader.leads(GRADE3)).isTrue();
        assertThat(leader.leads(CHINESE)).isFalse();
        assertThat(leader.leads(SCHOOL)).isFalse();
        assertThat(holding(Role.TEACHER, MATHS).leads(MATHS)).isFalse();
    }

    @Test
    void an_office_leads_for_its_whole_school_and_no_other() {
        var director = holding(Role.ACADEMIC_DIRECTOR, OFFICE);
        assertThat(director.leads(SCHOOL)).isTrue();
        assertThat(director.leads(GRADE3)).isTrue();
        assertThat(director.leads(OTHER_SCHOOL)).isFalse();
        assertThat(director.leads(BUREAU)).isFalse();
    }

    @Test
    void a_researcher_of_one_subject_leads_only_units_of_that_subject_or_of_none() {
        var researcher = holding(Role.RESEARCH_OFFICER, RESEARCH, Subject.MATHEMATICS);
        assertThat(researcher.leads(MATHS)).isTrue();
        assertThat(researcher.leads(CHINESE)).isFalse();
        assertThat(researcher.leads(SCHOOL)).isTrue();
        assertThat(holding(Role.RESEARCH_OFFICER, RESEARCH).leads(CHINESE)).isTrue();
        assertThat(holding(Role.ACADEMIC_DIRECTOR, OFFICE, Subject.MATHEMATICS).leads(CHINESE))
                .isTrue();
    }

    @Test
    void who_leads_within_a_school_does_so_through_a_post_inside_it() {
        assertThat(holding(Role.PRINCIPAL, SCHOOL).leadsWithin(SCHOOL, MATHS)).isTrue();
        assertThat(holding(Role.ACADEMIC_DIRECTOR, OFFICE).leadsWithin(SCHOOL, MATHS))
                .isTrue();
        assertThat(holding(Role.BUREAU_OFFICER, BUREAU).leadsWithin(SCHOOL, MATHS))
                .isFalse();
        assertThat(holding(Role.SUBJECT_GROUP_LEADER, CHINESE).leadsWithin(SCHOOL, MATHS))
                .isFalse();
        assertThat(holding(Role.TEACHER, MATHS).leadsWithin(SCHOOL, MATHS)).isFalse();
    }

    @Test
    void what_somebody_leads_is_the_unit_of_each_leading_post_and_for_an_office_its_school() {
        var many = actor(
                post(Role.ACADEMIC_DIRECTOR, OFFICE),
                post(Role.PRINCIPAL, SCHOOL),
                post(Role.TEACHER, MATHS),
                post(Role.SUBJECT_GROUP_LEADER, CHINESE));
        assertThat(many.led()).containsExactly(SCHOOL.id(), CHINESE.id());
        assertThat(holding(Role.TEACHER, MATHS).led()).isEmpty();
    }

    @Test
    void members_see_their_unit_and_offices_see_their_school() {
        assertThat(holding(Role.TEACHER, GRADE3).sees(GRADE3)).isTrue();
        assertThat(holding(Role.TEACHER, GRADE3).sees(MATHS)).isTrue();
        assertThat(holding(Role.TEACHER, MATHS).sees(GRADE3)).isFalse();
        assertThat(holding(Role.TEACHER, GRADE3).sees(CHINESE)).isFalse();
        assertThat(holding(Role.STAFF, OFFICE).sees(CHINESE)).isTrue();
        assertThat(holding(Role.STAFF, OFFICE).sees(OTHER_SCHOOL)).isFalse();
        assertThat(holding(Role.TEACHER, GRADE3).belongsTo(SCHOOL)).isTrue();
        assertThat(holding(Role.TEACHER, SCHOOL).belongsTo(GRADE3)).isFalse();
    }

    @Test
    void a_role_is_asked_in_the_unit_itself_or_from_above() {
        var director = holding(Role.ACADEMIC_DIRECTOR, OFFICE);
        assertThat(director.is(Role.ACADEMIC_DIRECTOR, SCHOOL)).isTrue();
        assertThat(director.is(Role.ACADEMIC_DIRECTOR, OFFICE)).isTrue();
        assertThat(director.is(Role.ACADEMIC_DIRECTOR, MATHS)).isFalse();
        assertThat(director.is(Role.PRINCIPAL, SCHOOL)).isFalse();
        assertThat(director.isAbove(Role.ACADEMIC_DIRECTOR, MATHS)).isTrue();
        assertThat(director.isAbove(Role.ACADEMIC_DIRECTOR, OTHER_SCHOOL)).isFalse();
        assertThat(director.isAbove(Role.PRINCIPAL, MATHS)).isFalse();
    }

    @Test
    void home_is_the_smallest_group_of_the_tree() {
        var many = actor(post(Role.MEMBER, STUDIO), post(Role.TEACHER, SCHOOL), post(Role.TEACHER, GRADE3));
        assertThat(many.homeUnit()).hasValue(GRADE3);
        assertThat(holding(Role.MEMBER, STUDIO).homeUnit()).isEmpty();
    }

    @Test
    void the_outer_door_opens_by_post() {
        assertThat(opened(holding(Role.TEACHER, MATHS))).containsExactly(Who.ANYONE, Who.EVERYBODY);
        assertThat(opened(holding(Role.SUBJECT_GROUP_LEADER, MATHS)))
                .containsExactly(Who.ANYONE, Who.EVERYBODY, Who.LEADERS);
        for (var office : List.of(Role.ACADEMIC_DIRECTOR, Role.RESEARCH_DIRECTOR, Role.PRINCIPAL, Role.BUREAU_OFFICER))
            assertThat(opened(holding(office, SCHOOL))).contains(Who.LEADERS, Who.OFFICES);
        assertThat(opened(holding(Role.DATA_STEWARD, SCHOOL))).containsExactly(Who.ANYONE, Who.EVERYBODY, Who.STEWARDS);
        assertThat(opened(holding(Role.SYSTEM_ADMIN, SCHOOL)))
                .containsExactly(Who.ANYONE, Who.EVERYBODY, Who.STEWARDS, Who.ADMINS);
        assertThat(opened(holding(Role.AUDIT_OFFICER, SCHOOL)))
                .containsExactly(Who.ANYONE, Who.EVERYBODY, Who.AUDITORS);
        assertThat(opened(actor())).containsExactly(Who.ANYONE, Who.EVERYBODY);
    }

    private static List<Who> opened(Actor actor) {
        return Arrays.stream(Who.values()).filter(who -> actor.isAny(who)).toList();
    }

    private static Actor holding(Role role, Unit unit) {
        return actor(post(role, unit));
    }

    private static Actor holding(Role role, Unit unit, Subject subject) {
        return actor(new Post(UUID.randomUUID(), UUID.randomUUID(), unit, role, subject, null, TODAY, null));
    }

    private static Post post(Role role, Unit unit) {
        return new Post(UUID.randomUUID(), UUID.randomUUID(), unit, role, null, null, TODAY, null);
    }

    private static Actor actor(Post... posts) {
        return new Actor(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "某", TODAY, false, List.of(posts));
    }

    private static Unit unit(@Nullable Unit parent, UnitKind kind, @Nullable Subject subject) {
        return unit(parent, kind, subject, false);
    }

    private static Unit overlay(Unit parent) {
        return unit(parent, UnitKind.MASTER_TEACHER_STUDIO, null, true);
    }

    private static Unit unit(@Nullable Unit parent, UnitKind kind, @Nullable Subject subject, boolean overlay) {
        var id = UUID.randomUUID();
        var line = new ArrayList<>(parent == null ? List.<UUID>of() : parent.line());
        line.add(id);
        return new Unit(
                id, parent == null ? null : parent.id(), kind, kind.chinese(), subject, null, null, overlay, line);
    }
}
