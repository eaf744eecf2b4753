package org.qinglan.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qinglan.school.Person;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;

/**
 * One school of the demonstration as it is being filled.
 *
 * @param unit the school, or the school of an education group
 * @param firstGrade 1 for a primary school, 7 for a junior one
 * @param classesPerGrade how many classes each grade has
 * @param groups the 教研组 of each subject
 * @param preparing the 备课组 of a subject and grade, key "MATHEMATICS3"
 * @param teachers who teaches a subject
 */
record DemoSchool(
        Unit unit,
        int firstGrade,
        int lastGrade,
        int classesPerGrade,
        Map<Subject, Unit> groups,
        Map<String, Unit> preparing,
        Map<Subject, List<Person>> teachers) {

    static DemoSchool of(Unit unit, int firstGrade, int lastGrade, int classesPerGrade) {
        return new DemoSchool(
                unit,
                firstGrade,
                lastGrade,
                classesPerGrade,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    int classes() {
        return (lastGrade - firstGrade + 1) * classesPerGrade;
    }

    /** The smallest group of a subject for a grade: its 备课组 where there is one, else its 教研组. */
    Unit groupOf(Subject subject, int grade) {
        Unit group = groups.get(subject);
        if (group == null) throw new IllegalStateException("no group of " + subject);
        return preparing.getOrDefault(subject.name() + grade, group);
    }

    void teaches(Subject subject, Person person) {
        teachers.computeIfAbsent(subject, s -> new ArrayList<>()).add(person);
    }
}
