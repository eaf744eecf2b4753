package org.qinglan.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The persons an item of a schedule names: behind a role word or as a list of names in brackets. */
final class PeopleIn {
    private static final Sought BRACKET = Sought.of("\\(([^()]{2,40})\\)");

    private static final Sought ATTENDING = Sought.of("(?:参[加与训会](?:人员|教师|对象|者)?|出席(?:人员)?|人员):");

    /** 桑葚《秋日》: who gives it before what is given. */
    static final Sought WORK = Sought.of("(?:^|[:;,、。]|教师|老师|同志)([一-龥]{2,4})《([^》]{1,30})》");

    private PeopleIn() {}

    static List<String> task(Line line) {
        Set<String> found = new LinkedHashSet<>();
        for (var role : RolePhrases.in(line)) {
            for (var person : role.people()) found.add(person.verbatim());
        }
        for (var attending : ATTENDING.all(line.text())) {
            var value = RolePhrases.valueAt(line, attending.end());
            for (var person : Names.list(value, true)) found.add(person.verbatim());
        }
        for (var work : WORK.all(line.text()))
            if (Names.isName(work.group(1)))
                found.add(line.sub(work.start(1), work.end(1)).verbatim());
        for (var m : BRACKET.all(line.text())) {
            for (var person : Names.list(line.sub(m.start(1), m.end(1)), true)) found.add(person.verbatim());
        }
        return new ArrayList<>(found);
    }
}
