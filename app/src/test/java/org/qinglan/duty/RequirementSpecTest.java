package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Action;

class RequirementSpecTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 22);
    private static final Selector ALL = Selector.everybody(UUID.randomUUID());
    private static final Rule WEEKLY = Rule.of(ALL, Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.WEEK);

    @Test
    void a_whole_one_has_no_problem() {
        assertThat(spec("听课", WEEKLY, FIRST, LAST).problem()).isEmpty();
        assertThat(spec("听课", WEEKLY, FIRST, FIRST).problem()).isEmpty();
        assertThat(spec("一二三四五六七八九十一二三四五六七八九十", WEEKLY, FIRST, LAST).problem()).isEmpty();
    }

    @Test
    void a_name_is_there_and_short() {
        assertThat(spec(" ", WEEKLY, FIRST, LAST).problem()).contains(RequirementRefusal.NAME);
        assertThat(spec("一二三四五六七八九十一二三四五六七八九十一", WEEKLY, FIRST, LAST).problem()).contains(RequirementRefusal.NAME);
    }

    @Test
    void something_is_asked_in_a_measure_and_within_days() {
        assertThat(spec("听课", Rule.of(ALL, Action.OBSERVE, Filter.NONE, 0, "节", Rhythm.WEEK), FIRST, LAST)
                        .problem())
                .contains(RequirementRefusal.NEEDED);
        assertThat(spec("听课", Rule.of(ALL, Action.OBSERVE, Filter.NONE, 1, " ", Rhythm.WEEK), FIRST, LAST)
                        .problem())
                .contains(RequirementRefusal.MEASURE);
        assertThat(spec("听课", WEEKLY, LAST, FIRST).problem()).contains(RequirementRefusal.DAYS);
    }

    @Test
    void once_needs_its_day_and_each_time_its_trigger() {
        assertThat(spec("交", WEEKLY.by(FIRST), FIRST, LAST).problem()).isEmpty();
        assertThat(spec("交", WEEKLY.by(FIRST.minusDays(1)), FIRST, LAST).problem())
                .contains(RequirementRefusal.DUE_DAY);
        assertThat(spec("交", rhythm(Rhythm.ONCE), FIRST, LAST).problem()).contains(RequirementRefusal.DUE_DAY);
        assertThat(spec("写", rhythm(Rhythm.EVENT), FIRST, LAST).problem()).contains(RequirementRefusal.TRIGGER);
        var trigger = new Rule.Trigger(Action.OBSERVE, Filter.NONE, 1);
        assertThat(spec("写", WEEKLY.after(trigger), FIRST, LAST).problem()).isEmpty();
        assertThat(spec("写", WEEKLY.after(new Rule.Trigger(Action.OBSERVE, Filter.NONE, 0)), FIRST, LAST)
                        .problem())
                .contains(RequirementRefusal.TRIGGER);
    }

    @Test
    void years_of_service_begin_with_the_first_and_units_have_a_kind() {
        for (var bad : new Integer[][] {{0, 2}, {3, 2}, {null, 0}})
            assertThat(spec("听课", whose(ALL.withServiceYears(bad[0], bad[1])), FIRST, LAST)
                            .problem())
                    .contains(RequirementRefusal.SERVICE_YEARS);
        for (var good : new Integer[][] {{1, 1}, {null, 1}, {2, null}})
            assertThat(spec("听课", whose(ALL.withServiceYears(good[0], good[1])), FIRST, LAST)
                            .problem())
                    .isEmpty();
        assertThat(spec("活动", WEEKLY.byUnits(), FIRST, LAST).problem()).contains(RequirementRefusal.UNIT_KIND);
    }

    private static Rule rhythm(Rhythm rhythm) {
        return new Rule(
                Rule.Bearer.PERSON, ALL, Action.OBSERVE, Filter.NONE, BigDecimal.ONE, "节", rhythm, null, null, true);
    }

    private static Rule whose(Selector selector) {
        return Rule.of(selector, Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.WEEK);
    }

    private static RequirementSpec spec(String name, Rule rule, LocalDate first, LocalDate last) {
        return new RequirementSpec(UUID.randomUUID(), UUID.randomUUID(), name, null, null, rule, first, last);
    }
}
