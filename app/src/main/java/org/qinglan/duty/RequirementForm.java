package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;

/**
 * A requirement composed on the page: choices rather than typing, and what was typed as it was typed, so that nothing is lost
 * when it is refused.
 *
 * @param people for {@link Whom#NAMED}
 * @param needed a number
 * @param dueOn a date, for {@link Rhythm#ONCE}
 * @param trigger what opens it, for {@link Rhythm#EVENT}
 * @param days within how many days after the trigger
 */
public record RequirementForm(
        UUID unit,
        @Nullable String name,
        @Nullable Whom whom,
        @Nullable List<UUID> people,
        @Nullable Deed deed,
        @Nullable String needed,
        @Nullable Rhythm rhythm,
        @Nullable String dueOn,
        @Nullable Deed trigger,
        @Nullable String days,
        @Nullable Boolean voluntary,
        @Nullable String firstDay,
        @Nullable String lastDay) {
    private static final String NOTHING = "";

    static RequirementForm empty(UUID unit, Term term) {
        return new RequirementForm(
                unit,
                NOTHING,
                Whom.EVERYBODY,
                List.of(),
                Deed.HEAR_ANY,
                "1",
                Rhythm.WEEK,
                NOTHING,
                Deed.HEAR_ANY,
                "3",
                false,
                term.firstDay().toString(),
                term.lastDay().toString());
    }

    /** What stands of a published rule; whom and what are not changed, so they are left out. */
    static RequirementForm of(Requirement requirement) {
        var spec = requirement.spec();
        var rule = spec.rule();
        var due = rule.dueOn();
        var trigger = rule.trigger();
        return new RequirementForm(
                spec.unitId(),
                spec.name(),
                null,
                List.of(),
                null,
                RuleWords.number(rule.needed()),
                rule.rhythm(),
                due == null ? NOTHING : due.toString(),
                null,
                trigger == null ? "3" : "" + trigger.days(),
                !rule.obliged(),
                spec.firstDay().toString(),
                spec.lastDay().toString());
    }

    /** The requirement asked for; what cannot be read as a number or date is left to {@link RequirementSpec#problem}. */
    RequirementSpec spec(Term term) {
        var what = deed == null ? Deed.HEAR_ANY : deed;
        var who = whom == null ? Whom.EVERYBODY : whom;
        var rule = new Rule(
                who == Whom.PREP_GROUPS ? Rule.Bearer.UNIT : Rule.Bearer.PERSON,
                who.within(unit, people == null ? List.of() : people),
                what.action(),
                what.filter(),
                number(needed),
                what.measure(),
                rhythm == null ? Rhythm.WEEK : rhythm,
                rhythm == Rhythm.ONCE ? day(dueOn) : null,
                rhythm == Rhythm.EVENT ? trigger(trigger == null ? Deed.HEAR_ANY : trigger) : null,
                !isVoluntary());
        return new RequirementSpec(
                unit, term.id(), name == null ? NOTHING : name.strip(), null, null, rule, from(term), until(term));
    }

    /** The published rule with what this form may change. */
    RequirementSpec change(Requirement before, Term term) {
        var old = before.rule();
        var trigger = old.trigger();
        var rule = new Rule(
                old.bearer(),
                old.selector(),
                old.action(),
                old.filter(),
                number(needed),
                old.measure(),
                rhythm == null ? old.rhythm() : rhythm,
                rhythm == Rhythm.ONCE ? day(dueOn) : null,
                rhythm == Rhythm.EVENT
                        ? new Rule.Trigger(
                                trigger == null ? Deed.HEAR_ANY.action() : trigger.action(),
                                trigger == null ? Filter.NONE : trigger.filter(),
                                number(days).intValue())
                        : null,
                !isVoluntary());
        var spec = before.spec();
        return new RequirementSpec(
                spec.unitId(),
                spec.termId(),
                name == null ? NOTHING : name.strip(),
                spec.sourceText(),
                spec.sourcePlace(),
                rule,
                from(term),
                until(term));
    }

    boolean isVoluntary() {
        return Boolean.TRUE.equals(voluntary);
    }

    private Rule.Trigger trigger(Deed event) {
        return new Rule.Trigger(event.action(), event.filter(), number(days).intValue());
    }

    private LocalDate from(Term term) {
        var day = day(firstDay);
        return day == null ? term.firstDay() : day;
    }

    private LocalDate until(Term term) {
        var day = day(lastDay);
        return day == null ? term.lastDay() : day;
    }

    private static BigDecimal number(@Nullable String typed) {
        try {
            return new BigDecimal(typed == null ? "0" : typed.strip());
        } catch (NumberFormatException notANumber) {
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
