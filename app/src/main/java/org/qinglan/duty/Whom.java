package org.qinglan.duty;

import java.util.List;
import java.util.UUID;
import org.qinglan.school.Role;
import org.qinglan.school.UnitKind;

/** Whom the form offers: the selections schools make again and again. */
public enum Whom {
    EVERYBODY("全体教师"),
    BEGINNERS("工作 1–2 年的教师"),
    YOUNG("工作 5 年以内的教师"),
    PREP_LEADERS("备课组长"),
    MENTORS("师父"),
    MENTEES("徒弟"),
    NAMED("指定的人"),
    PREP_GROUPS("各备课组（按组算）");

    private static final int BEGINNER_YEARS = 2;
    private static final int YOUNG_YEARS = 5;
    private final String chinese;

    Whom(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    Selector within(UUID unit, List<UUID> people) {
        var all = Selector.everybody(unit);
        return switch (this) {
            case EVERYBODY -> all;
            case BEGINNERS -> all.withServiceYears(1, BEGINNER_YEARS);
            case YOUNG -> all.withServiceYears(null, YOUNG_YEARS);
            case PREP_LEADERS -> all.withRoles(Role.LESSON_PREP_LEADER);
            case MENTORS -> all.withPairing(PersonFacts.MENTOR);
            case MENTEES -> all.withPairing(PersonFacts.MENTEE);
            case NAMED -> Selector.people(unit, people);
            case PREP_GROUPS -> Selector.units(unit, UnitKind.LESSON_PREP_GROUP);
        };
    }
}
