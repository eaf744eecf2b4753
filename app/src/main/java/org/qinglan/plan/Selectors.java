package org.qinglan.plan;

import org.qinglan.duty.Rule;
import org.qinglan.duty.Selector;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

/** Makes of what was read or chosen the rule that duties are derived from. */
final class Selectors {
    private Selectors() {}

    /** @param unit whose plan it is; an office speaks for its school */
    static Rule rule(Quota quota, Unit unit) {
        var after = quota.after();
        var days = quota.days();
        return new Rule(
                quota.bearers().areUnits() ? Rule.Bearer.UNIT : Rule.Bearer.PERSON,
                selector(quota.bearers(), unit),
                quota.deed().action(),
                quota.deed().filter(),
                quota.needed(),
                quota.measure(),
                quota.rhythm(),
                quota.dueOn(),
                after == null || days == null ? null : new Rule.Trigger(after, org.qinglan.duty.Filter.NONE, days),
                quota.obliged());
    }

    static Selector selector(Bearers bearers, Unit unit) {
        var everybody = Selector.everybody(unit.actsFor());
        return switch (bearers.kind()) {
            case ALL -> everybody;
            case SERVICE -> everybody.withServiceYears(bearers.year(0), bearers.year(1));
            case MENTORS -> everybody.withPairing("MENTOR");
            case MENTEES -> everybody.withPairing("MENTEE");
            case PREP_LEADERS -> everybody.withRoles(Role.LESSON_PREP_LEADER);
            case GROUP_LEADERS -> everybody.withRoles(Role.SUBJECT_GROUP_LEADER);
            case HEADS ->
                everybody.withRoles(
                        Role.PRINCIPAL, Role.ACADEMIC_VICE_PRINCIPAL, Role.ACADEMIC_DIRECTOR, Role.RESEARCH_DIRECTOR);
            case HONOUR -> everybody.withHonours(bearers.arguments().getFirst());
            case PEOPLE -> Selector.people(unit.actsFor(), bearers.ids());
            case OTHERS -> everybody.without(bearers.ids());
            case WITHIN -> Selector.everybody(bearers.ids().getFirst());
            case UNITS ->
                Selector.units(
                        unit.actsFor(), UnitKind.valueOf(bearers.arguments().getFirst()));
            case THIS_UNIT -> Selector.units(unit.actsFor(), unit.kind());
        };
    }
}
