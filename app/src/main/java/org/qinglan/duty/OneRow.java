package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.springframework.util.MultiValueMap;

/**
 * One row of the form that sets up a “五个一”, exactly as typed.
 *
 * @param requirement the requirement it changes; null for a new one
 * @param keepsWho the people stay as the plan says (师父, 工作 1–2 年 …), which this form cannot choose
 * @param named only those ticked owe it; otherwise everybody
 * @param rest the others may, voluntarily
 * @param gone it shall be withdrawn
 */
public record OneRow(
        @Nullable UUID requirement,
        String title,
        Deed deed,
        String needed,
        String chars,
        String due,
        boolean keepsWho,
        boolean named,
        List<UUID> people,
        boolean rest,
        boolean gone) {
    static final int MOST_ROWS = 12;

    public OneRow {
        people = List.copyOf(people);
    }

    static OneRow fresh(String title, Deed deed, String chars) {
        return new OneRow(null, title, deed, "1", chars, "", false, false, List.of(), false, false);
    }

    static OneRow of(One one) {
        var rule = one.main().rule();
        var due = one.dueOn();
        boolean all = rule.selector().equals(Selector.everybody(rule.selector().within()));
        return new OneRow(
                one.main().id(),
                one.title(),
                Deed.HEAR_ANY,
                RuleWords.number(rule.needed()),
                one.leastChars() == 0 ? "" : "" + one.leastChars(),
                due == null ? "" : due.toString(),
                !all && one.named().isEmpty(),
                !one.named().isEmpty(),
                one.named(),
                one.rest() != null,
                false);
    }

    /** The rows sent; rows nobody wrote into are left out. */
    static List<OneRow> sent(MultiValueMap<String, String> form) {
        var rows = new ArrayList<OneRow>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String title = text(form, "title." + i);
            var requirement = id(text(form, "requirement." + i));
            if (title.isEmpty() && requirement.isEmpty()) continue;
            String who = text(form, "who." + i);
            rows.add(new OneRow(
                    requirement.orElse(null),
                    title,
                    deed(text(form, "deed." + i)),
                    text(form, "needed." + i),
                    text(form, "chars." + i),
                    text(form, "due." + i),
                    who.equals("keep"),
                    who.equals("named"),
                    form.getOrDefault("people." + i, List.of()).stream()
                            .flatMap(p -> id(p).stream())
                            .toList(),
                    form.containsKey("rest." + i),
                    form.containsKey("gone." + i)));
        }
        return rows;
    }

    /** What no rule of a requirement would refuse. */
    Optional<String> problem() {
        if (title.isBlank()) return Optional.of("请写这一项叫什么，例如：一份读书档案。");
        if (named && people.isEmpty()) return Optional.of("选了“指定的人”，请勾上是哪些人，或者改成全体。");
        if (leastChars() < 0) return Optional.of("字数请填 0 到 100000 之间的整数，没有要求就空着。");
        if (!due.isEmpty() && day() == null) return Optional.of("截止日请填成年月日，例如 2026-11-30；整个学期做完就空着。");
        return Optional.empty();
    }

    /** 0 where none is asked, -1 where what was typed is no such number. */
    int leastChars() {
        if (chars.isEmpty()) return 0;
        return chars.matches("\\d{1,5}") ? Integer.parseInt(chars) : -1;
    }

    /** The requirement asked for by this row; {@code before} is what it was, null for a new one. */
    RequirementSpec spec(Unit unit, Term term, @Nullable Requirement before) {
        var all = Selector.everybody(unit.actsFor());
        var who = named ? Selector.people(unit.actsFor(), people) : all;
        if (before == null) {
            var rule = Rule.of(
                    who, deed.action(), deed.filter(), 1, deed.measure(), day() == null ? Rhythm.TERM : Rhythm.ONCE);
            return new RequirementSpec(
                    unit.id(), term.id(), title, null, null, with(rule, who, true), term.firstDay(), term.lastDay());
        }
        var old = before.rule();
        var spec = before.spec();
        return new RequirementSpec(
                spec.unitId(),
                spec.termId(),
                title,
                spec.sourceText(),
                spec.sourcePlace(),
                with(old, keepsWho ? old.selector() : who, true),
                spec.firstDay(),
                spec.lastDay());
    }

    /** The same for everybody else, voluntarily. */
    RequirementSpec restOf(RequirementSpec main, Unit unit) {
        var others = Selector.everybody(unit.actsFor()).without(people);
        return new RequirementSpec(
                main.unitId(),
                main.termId(),
                title,
                main.sourceText(),
                main.sourcePlace(),
                with(main.rule(), others, false),
                main.firstDay(),
                main.lastDay());
    }

    boolean asksTheRest() {
        return named && rest;
    }

    private Rule with(Rule rule, Selector who, boolean obliged) {
        var due = day();
        var rhythm = due != null ? Rhythm.ONCE : rule.rhythm() == Rhythm.ONCE ? Rhythm.TERM : rule.rhythm();
        return new Rule(
                rule.bearer(),
                who,
                rule.action(),
                rule.filter(),
                number(),
                rule.measure(),
                rhythm,
                due,
                rhythm == Rhythm.EVENT ? rule.trigger() : null,
                obliged);
    }

    private BigDecimal number() {
        return needed.matches("\\d{1,4}(\\.\\d{1,2})?") ? new BigDecimal(needed) : BigDecimal.ZERO;
    }

    private @Nullable LocalDate day() {
        try {
            return due.isEmpty() ? null : LocalDate.parse(due);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    private static Deed deed(String code) {
        for (var deed : Deed.values()) if (deed.name().equals(code)) return deed;
        return Deed.PLAN;
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
