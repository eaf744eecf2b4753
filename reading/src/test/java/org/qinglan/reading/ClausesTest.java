package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qinglan.reading.PlanDraft.Count;
import org.qinglan.reading.PlanDraft.Requirement;

/** Clauses as plans have them, each alone; what is asked in them was written down by hand. */
class ClausesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "clauses.tsv", delimiter = '\t')
    void a_clause_is_read_as_by_hand(String clause, String action, String count, String unit, String period) {
        var found = Read.plan("城北学校工作计划\n一、工作措施\n1、" + clause + "。\n").requirements();
        assertThat(found).as(clause).isNotEmpty();
        assertThat(shown(found.getLast())).isEqualTo("%s %s %s %s".formatted(action, count, unit, period));
    }

    private static String shown(Requirement r) {
        return "%s %s %s %s"
                .formatted(
                        word(r.action().name()),
                        count(r.count()),
                        r.unit() == null ? "-" : r.unit(),
                        r.period() == null ? "-" : word(r.period().name()));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String count(Count c) {
        if (c.min() == null && c.max() == null) return "-";
        return c.min() != null && c.min().equals(c.max()) ? number(c.min()) : number(c.min()) + "~" + number(c.max());
    }

    private static String number(@Nullable Double d) {
        return d == null ? "" : d == Math.rint(d) ? Long.toString(Math.round(d)) : d.toString();
    }
}
