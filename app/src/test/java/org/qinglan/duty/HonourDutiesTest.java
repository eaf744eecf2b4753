package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.school.Distinctions;
import org.qinglan.school.Honour;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who owes as 区骨干教师 owes as long as the honour lasts. */
@ServerTest
class HonourDutiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Distinctions distinctions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void duties_begin_with_the_honour_and_end_with_it() {
        var it = city.build();
        Tenancy.run(it.tenantId(), () -> {
            var person = city.person("安知遥", it.mathsGrade3(), Role.TEACHER);
            var leader = city.actor(city.person("组长甲", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
            var rule = Rule.of(
                    Selector.everybody(it.maths().id()).withHonours("区骨干教师"),
                    Action.TEACH,
                    Filter.NONE,
                    1,
                    "节",
                    Rhythm.MONTH);
            requirements.publish(
                    new RequirementSpec(
                            it.maths().id(), it.term().id(), "示范课", null, null, rule, City.TERM_BEGINS, City.TERM_ENDS),
                    leader);
            assertThat(months()).isEmpty();

            var since = LocalDate.of(2023, 9, 1);
            distinctions.giveHonour(new Honour(person.id(), "区骨干教师", "区", since, null));
            assertThat(months()).containsExactly("M2026-09", "M2026-10", "M2026-11", "M2026-12", "M2027-01");
            distinctions.giveHonour(new Honour(person.id(), "区骨干教师", "区", since, LocalDate.of(2026, 11, 1)));
            assertThat(months()).containsExactly("M2026-09", "M2026-10", "M2026-11");
            distinctions.giveHonour(new Honour(person.id(), "区骨干教师", "区", since, LocalDate.of(2026, 10, 31)));
            assertThat(months()).containsExactly("M2026-09", "M2026-10");
        });
    }

    private List<String> months() {
        return jdbc.sql("select window_key from duty.duty order by first_day")
                .query(String.class)
                .list();
    }
}
