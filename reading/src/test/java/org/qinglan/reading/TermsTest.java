package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.reading.PlanDraft.TermHint;

class TermsTest {
    private static TermHint of(String text) {
        return Terms.of(Read.line(text).text());
    }

    @ParameterizedTest
    @CsvSource({
        "2023—2024学年第二学期数学组计划, 2023-2024, 2",
        "2019学年第一学期, 2019-2020, 1",
        "2021学年第二学期, 2021-2022, 2",
        "05—06学年度第一学期, 2005-2006, 1",
        "20092010学年度第一学期, 2009-2010, 1",
        "2024年春季学期, 2023-2024, 2",
        "2019年秋学期活动计划, 2019-2020, 1",
        "2020年下学期个人计划, 2020-2021, 1",
        "2020年上学期计划, 2019-2020, 2",
        "2021-2022学年上学期, 2021-2022, 1",
        "23-24-2, 2023-2024, 2",
        "２０２３－２０２４学年第一学期, 2023-2024, 1"
    })
    void school_year_and_term_are_read_in_every_usual_form(String text, String year, int semester) {
        assertThat(of(text)).isEqualTo(new TermHint(year, semester, null, null));
    }

    @Test
    void months_stand_for_a_term_where_only_they_are_given() {
        assertThat(of("（2021.2—2021.6）")).isEqualTo(new TermHint(null, null, "2021-02", "2021-06"));
        assertThat(of("2023年9月至2024年1月")).isEqualTo(new TermHint(null, null, "2023-09", "2024-01"));
    }

    @Test
    void a_plan_for_a_year_runs_from_january_to_december() {
        assertThat(Terms.ofYear("2026年教务处年度工作计划")).isEqualTo(new TermHint(null, null, "2026-01", "2026-12"));
        assertThat(Terms.ofYear("教务处工作计划")).isEqualTo(Terms.NONE);
    }

    @Test
    void a_month_belongs_to_the_calendar_year_its_term_says() {
        var autumn = Years.of(new TermHint("2023-2024", 1, null, null), null);
        assertThat(autumn.month(null, 9)).isEqualTo("2023-09");
        assertThat(autumn.month(null, 1)).isEqualTo("2024-01");
        var spring = Years.of(new TermHint("2023-2024", 2, null, null), null);
        assertThat(spring.month(null, 8)).isEqualTo("2024-08");
        assertThat(Years.of(Terms.NONE, null).month(null, 3)).isEqualTo("03");
    }
}
