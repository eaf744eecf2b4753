package org.qinglan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.SourceSpan;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

/** A mathematics group of invented people and clauses of invented plans, without a server. */
final class PlanSamples {
    static final Term AUTUMN =
            new Term(UUID.randomUUID(), "2026-2027-1", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22));
    static final Term SPRING =
            new Term(UUID.randomUUID(), "2025-2026-2", LocalDate.of(2026, 2, 23), LocalDate.of(2026, 6, 30));
    static final UUID SCHOOL_ID = UUID.randomUUID();
    static final Unit SCHOOL = unit(SCHOOL_ID, null, UnitKind.SCHOOL, "青禾小学", null, List.of(SCHOOL_ID));
    static final Unit MATHS = below(SCHOOL, UnitKind.SUBJECT_GROUP, "数学教研组", null);
    static final Unit GRADE3 = below(MATHS, UnitKind.LESSON_PREP_GROUP, "三年级数学备课组", 3);
    static final Unit GRADE4 = below(MATHS, UnitKind.LESSON_PREP_GROUP, "四年级数学备课组", 4);
    static final Unit CHINESE = below(SCHOOL, UnitKind.SUBJECT_GROUP, "语文教研组", null);
    static final Person LEADER = person("周敏之", 2008);
    static final Person NOVICE = person("罗心怡", 2026);
    static final Person YOUNG = person("沈若溪", 2023);
    static final Person ZOU = person("邹凯", 2012);
    static final Person FANG3 = person("王芳", 2010);
    static final Person FANG4 = person("王芳", 2015);
    static final Person OTHER_GROUP = person("梁静", 2011);
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private PlanSamples() {}

    static Roster roster() {
        var near = List.of(LEADER, NOVICE, YOUNG, ZOU, FANG3, FANG4);
        var far = new java.util.ArrayList<>(near);
        far.add(OTHER_GROUP);
        var posts = List.of(
                post(LEADER, MATHS, Role.SUBJECT_GROUP_LEADER),
                post(NOVICE, GRADE3, Role.TEACHER),
                post(YOUNG, GRADE4, Role.TEACHER),
                post(ZOU, GRADE4, Role.LESSON_PREP_LEADER),
                post(FANG3, GRADE3, Role.TEACHER),
                post(FANG4, GRADE4, Role.TEACHER),
                post(OTHER_GROUP, CHINESE, Role.TEACHER));
        return Roster.of(near, far, posts, List.of(MATHS, GRADE3, GRADE4), TODAY);
    }

    static SchoolCalendar calendar(Term term, LocalDate... off) {
        var days = new java.util.HashMap<LocalDate, SchoolCalendar.Exception>();
        for (var day : off) days.put(day, new SchoolCalendar.Exception(false, null, "国庆节"));
        return new SchoolCalendar(term, days);
    }

    static PlanDraft.Requirement clause(
            String text,
            @Nullable String subject,
            PlanDraft.Action action,
            @Nullable Double min,
            @Nullable String unit,
            PlanDraft.@Nullable Period period) {
        return new PlanDraft.Requirement(
                text,
                new SourceSpan(0, text.length()),
                subject,
                action,
                new PlanDraft.Count(min, null),
                unit,
                period,
                null);
    }

    static Quota quota(Bearers bearers, Deed deed, int needed, org.qinglan.duty.Rhythm rhythm) {
        return new Quota(bearers, deed, BigDecimal.valueOf(needed), deed.measure(), rhythm, null, null, null, true);
    }

    static PlanItem item(ItemKind kind, String text, org.qinglan.shared.@Nullable FuzzyDate when) {
        return new PlanItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                1,
                kind,
                PlanItem.Read.here(text, when),
                PlanItem.Decided.NOTHING);
    }

    private static Person person(String name, int since) {
        var id = UUID.randomUUID();
        return new Person(id, name, name, id.toString().substring(0, 8), LocalDate.of(since, 8, 20), null);
    }

    private static Post post(Person person, Unit unit, Role role) {
        return new Post(
                UUID.randomUUID(), person.id(), unit, role, Subject.MATHEMATICS, null, LocalDate.of(2020, 9, 1), null);
    }

    private static Unit below(Unit parent, UnitKind kind, String name, @Nullable Integer grade) {
        var id = UUID.randomUUID();
        var line = new java.util.ArrayList<>(parent.line());
        line.add(id);
        return unit(id, parent.id(), kind, name, grade, line);
    }

    private static Unit unit(
            UUID id, @Nullable UUID parent, UnitKind kind, String name, @Nullable Integer grade, List<UUID> line) {
        return new Unit(id, parent, kind, name, null, null, grade, false, line);
    }
}
