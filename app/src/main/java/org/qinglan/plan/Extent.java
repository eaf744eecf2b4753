package org.qinglan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.Rhythm;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

/**
 * How much a rule would ask in all, shown beside it while it is chosen: 3 人 × 16 周，共 48 节.
 *
 * @param pairs 师徒 of the unit
 * @param today windows that are over before it are not counted
 */
record Extent(Roster roster, List<Mentoring> pairs, SchoolCalendar calendar, LocalDate today) {
    Extent {
        pairs = List.copyOf(pairs);
    }

    /** In words; who cannot be counted here (honours) is left to the requirement. */
    String of(Quota quota) {
        Long heads = heads(quota.bearers());
        if (!quota.obliged())
            return "自愿，不催"
                    + (heads == null ? "" : "；" + heads + (quota.bearers().areUnits() ? " 个组" : " 人可以报"));
        if (heads == null) return "发布时按名单算人数";
        if (heads == 0) return "现在名单里没有这样的人，发布后有了就会算上";
        String crowd = heads + (quota.bearers().areUnits() ? " 个组" : " 人");
        var after = quota.after();
        if (quota.rhythm() == Rhythm.EVENT)
            return crowd + "，每次" + (after == null ? "之" : after.chinese()) + "后 " + quota.days() + " 天内";
        int windows = windows(quota.rhythm());
        var total = quota.needed().multiply(BigDecimal.valueOf(heads * windows)).stripTrailingZeros();
        return crowd + times(quota.rhythm(), windows) + "，共 " + total.toPlainString() + " " + quota.measure();
    }

    private @Nullable Long heads(Bearers bearers) {
        var near = roster.near();
        return switch (bearers.kind()) {
            case ALL -> (long) near.size();
            case SERVICE -> near.stream().filter(p -> serves(p, bearers)).count();
            case MENTORS -> roster.here(pairs.stream().map(Mentoring::mentorId));
            case MENTEES -> roster.here(pairs.stream().map(Mentoring::menteeId));
            case PREP_LEADERS -> holding(Role.LESSON_PREP_LEADER);
            case GROUP_LEADERS -> holding(Role.SUBJECT_GROUP_LEADER);
            case HEADS, HONOUR -> null;
            case PEOPLE -> (long) bearers.ids().size();
            case OTHERS ->
                near.stream().filter(p -> !bearers.ids().contains(p.id())).count();
            case WITHIN -> within(bearers);
            case UNITS -> units(UnitKind.valueOf(bearers.arguments().getFirst()));
            case THIS_UNIT -> 1L;
        };
    }

    private boolean serves(Person person, Bearers bearers) {
        int year = person.serviceYear(
                today.isBefore(calendar.term().firstDay()) ? calendar.term().firstDay() : today);
        return year >= bearers.year(0) && year <= bearers.year(1);
    }

    private long holding(Role role) {
        return roster.here(roster.posts().stream()
                .filter(p -> p.role() == role && p.unit().isWithin(roster.unit().actsFor()))
                .map(p -> p.personId()));
    }

    private long within(Bearers bearers) {
        var unit = bearers.ids().getFirst();
        return roster.here(
                roster.posts().stream().filter(p -> p.unit().isWithin(unit)).map(p -> p.personId()));
    }

    private long units(UnitKind kind) {
        return roster.below().stream().map(Unit::kind).filter(kind::equals).count();
    }

    private int windows(Rhythm rhythm) {
        var weeks = calendar.weeks().stream()
                .filter(w -> !w.schoolDays().isEmpty() && !w.sunday().isBefore(today))
                .toList();
        return switch (rhythm) {
            case DAY ->
                (int) weeks.stream()
                        .flatMap(w -> w.schoolDays().stream())
                        .filter(d -> !d.isBefore(today))
                        .count();
            case WEEK -> weeks.size();
            case TWO_WEEKS ->
                (int) weeks.stream().map(w -> (w.number() - 1) / 2).distinct().count();
            case MONTH ->
                (int) weeks.stream()
                        .flatMap(w -> w.schoolDays().stream())
                        .filter(d -> !d.isBefore(today.withDayOfMonth(1)))
                        .map(YearMonth::from)
                        .distinct()
                        .count();
            case TERM, YEAR, ONCE, EVENT -> 1;
        };
    }

    private static String times(Rhythm rhythm, int windows) {
        return switch (rhythm) {
            case DAY -> " × " + windows + " 天";
            case WEEK -> " × " + windows + " 周";
            case TWO_WEEKS -> " × " + windows + " 个两周";
            case MONTH -> " × " + windows + " 个月";
            case TERM, YEAR, ONCE, EVENT -> "";
        };
    }
}
