package org.qinglan.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;

/** Fills schools with groups and people, and knows one person of each role for the list of accounts. */
final class DemoStaff {
    /** How many lessons a week a class has of a subject at a primary school; a teacher gives about fifteen. */
    static final Map<Subject, Integer> PRIMARY = lessons(
            Subject.CHINESE,
            7,
            Subject.MATHEMATICS,
            5,
            Subject.ENGLISH,
            3,
            Subject.SCIENCE,
            2,
            Subject.PE_HEALTH,
            4,
            Subject.MUSIC,
            2,
            Subject.FINE_ARTS,
            2,
            Subject.MORALITY_LAW,
            2,
            Subject.IT_SCIENCE,
            1);

    static final Map<Subject, Integer> JUNIOR = lessons(
            Subject.CHINESE,
            5,
            Subject.MATHEMATICS,
            5,
            Subject.ENGLISH,
            5,
            Subject.PHYSICS,
            2,
            Subject.HISTORY,
            2,
            Subject.GEOGRAPHY,
            2,
            Subject.BIOLOGY,
            2,
            Subject.MORALITY_LAW,
            2,
            Subject.PE_HEALTH,
            3);

    private static final int LESSONS_EACH = 14;

    /** Of the sixth to the ninth: in the two years after those of a beginner, or about as long in service. */
    private static final int[] YOUNG = {3, 3, 5, 4};

    private final Units units;
    private final People people;
    private final DemoNames names = new DemoNames(20260901);
    private final Random random = new Random(7);
    private final LocalDate today;
    private final Map<String, Person> shown = new LinkedHashMap<>();
    private int number;

    DemoStaff(Units units, People people, LocalDate today) {
        this.units = units;
        this.people = people;
        this.today = today;
    }

    /** One person for each role, in the order in which the accounts are printed. */
    Map<String, Person> shown() {
        return shown;
    }

    Person appoint(Unit unit, Role role, @Nullable Subject subject, int yearsOfService) {
        String name = names.next();
        LocalDate since = LocalDate.of(schoolYear() - yearsOfService + 1, 8, 20);
        var person = people.add(name, DemoNames.pinyin(name), "Y%05d".formatted(++number), since);
        people.appoint(person.id(), unit, role, subject, since, null);
        return person;
    }

    void alsoIs(Person person, Unit unit, Role role, Subject subject) {
        people.appoint(person.id(), unit, role, subject, LocalDate.of(schoolYear(), 8, 25), null);
    }

    void show(String what, Person person) {
        shown.putIfAbsent(what, person);
    }

    /** Groups, leaders and teachers of a school, enough of each subject for its classes. */
    void fill(DemoSchool school, boolean main) {
        var week = school.firstGrade() == 1 ? PRIMARY : JUNIOR;
        week.forEach((subject, lessons) -> {
            group(school, subject);
            int needed = Math.max(2, Math.ceilDiv(lessons * school.classes(), LESSONS_EACH));
            for (int i = 0; i < needed; i++) teacher(school, subject, i, main);
        });
        offices(school, main);
    }

    private void group(DemoSchool school, Subject subject) {
        var group =
                units.add(school.unit(), UnitKind.SUBJECT_GROUP, subject.chinese() + "教研组", subject, null, null, false);
        school.groups().put(subject, group);
        if (subject != Subject.CHINESE && subject != Subject.MATHEMATICS) return;
        for (int grade = school.firstGrade(); grade <= school.lastGrade(); grade++) {
            String name = "一二三四五六七八九".charAt(grade - 1) + "年级" + subject.chinese() + "备课组";
            school.preparing()
                    .put(
                            subject.name() + grade,
                            units.add(group, UnitKind.LESSON_PREP_GROUP, name, subject, null, grade, false));
        }
    }

    private void teacher(DemoSchool school, Subject subject, int index, boolean main) {
        int grades = school.lastGrade() - school.firstGrade() + 1;
        var unit = school.groupOf(subject, school.firstGrade() + index % grades);
        int years = yearsOf(index, main && (subject == Subject.MATHEMATICS || subject == Subject.CHINESE));
        var person = appoint(unit, Role.TEACHER, subject, years);
        school.teaches(subject, person);
        if (index == 0) {
            alsoIs(
                    person,
                    java.util.Objects.requireNonNull(school.groups().get(subject)),
                    Role.SUBJECT_GROUP_LEADER,
                    subject);
            if (main && subject == Subject.MATHEMATICS) show("教研组长", person);
        }
        if (main && subject == Subject.MATHEMATICS && index == 1) show("新教师", person);
        if (main && subject == Subject.MATHEMATICS && index == 4) {
            alsoIs(person, unit, Role.LESSON_PREP_LEADER, subject);
            show("备课组长", person);
        }
        if (main && subject == Subject.CHINESE && index == 4) show("教师", person);
    }

    /** The second and third of a group are beginners, the first and fourth guide them; of two groups more are young. */
    private int yearsOf(int index, boolean young) {
        if (index == 1 || index == 2) return index;
        int years = index == 0 || index == 3 ? 8 + random.nextInt(20) : 4 + random.nextInt(24);
        return young && index >= 5 && index <= 8 ? YOUNG[index - 5] : years;
    }

    private void offices(DemoSchool school, boolean main) {
        var teaching = units.add(school.unit(), UnitKind.ACADEMIC_AFFAIRS_OFFICE, "教导处", null, null, null, false);
        var research = units.add(school.unit(), UnitKind.RESEARCH_AFFAIRS_OFFICE, "教科室", null, null, null, false);
        var heads = units.add(school.unit(), UnitKind.SCHOOL_ADMINISTRATION, "校长室", null, null, null, false);
        for (var post : List.of(
                new Office("教导主任", teaching, Role.ACADEMIC_DIRECTOR),
                new Office("教科室主任", research, Role.RESEARCH_DIRECTOR),
                new Office("教学副校长", heads, Role.ACADEMIC_VICE_PRINCIPAL),
                new Office("校长", heads, Role.PRINCIPAL),
                new Office("数据管理员", teaching, Role.DATA_STEWARD),
                new Office("系统管理员", heads, Role.SYSTEM_ADMIN))) {
            var person = appoint(post.unit(), post.role(), null, 12 + random.nextInt(15));
            if (main) show(post.name(), person);
        }
    }

    private record Office(String name, Unit unit, Role role) {}

    private int schoolYear() {
        return today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    }

    private static Map<Subject, Integer> lessons(Object... pairs) {
        var map = new LinkedHashMap<Subject, Integer>();
        for (int i = 0; i < pairs.length; i += 2) map.put((Subject) pairs[i], (Integer) pairs[i + 1]);
        return map;
    }
}
