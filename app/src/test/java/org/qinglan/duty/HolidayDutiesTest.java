package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.school.HolidayList;
import org.qinglan.school.HolidayLists;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holidays entered in the middle of a term take their week's duties with them, and give them back. */
@ServerTest
class HolidayDutiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    HolidayLists holidays;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_week_off_asks_nothing_and_asks_again_when_the_list_is_corrected() {
        var it = city.build();
        Tenancy.run(it.tenantId(), () -> {
            city.person("安知遥", it.mathsGrade3(), Role.TEACHER);
            var leader = city.actor(city.person("组长甲", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
            var rule = Rule.of(Selector.everybody(it.maths().id()), Action.OBSERVE, Filter.NONE, 1, "节", Rhythm.WEEK);
            requirements.publish(
                    new RequirementSpec(
                            it.maths().id(), it.term().id(), "听课", null, null, rule, City.TERM_BEGINS, City.TERM_ENDS),
                    leader);
            assertThat(weeks()).contains("W2027-01-11");
            holidays.save(it.bureau(), off(MONDAY, MONDAY.plusDays(4)));
            assertThat(weeks()).contains("W2027-01-04", "W2027-01-18").doesNotContain("W2027-01-11");
            holidays.save(it.bureau(), off(MONDAY, MONDAY));
            assertThat(weeks()).contains("W2027-01-11");
        });
    }

    private static HolidayList off(LocalDate from, LocalDate to) {
        return new HolidayList(2027, List.of(new HolidayList.Off("试放假", from, to)), List.of());
    }

    private List<String> weeks() {
        return jdbc.sql("select distinct window_key from duty.duty")
                .query(String.class)
                .list();
    }
}
