package org.qinglan.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.Confidence;
import org.qinglan.reading.Confidence.Reason;
import org.qinglan.reading.ConfidenceTable;
import org.qinglan.reading.bench.Reliability.Half;
import org.qinglan.reading.bench.Reliability.Judged;

/** How far the confidence can be believed, on plans that were not used for tuning it; docs/reading-confidence.md. */
class ReliabilityTest {
    @Test
    void the_confidence_holds_on_plans_that_were_not_used_for_tuning() throws IOException {
        var measured = Reliability.of(SharedPlansTest.shared(), Half.MEASURED);
        assertThat(measured.items()).hasSizeGreaterThan(1000);
        assertThat(measured.error()).isLessThan(0.08);
        assertThat(measured.clean().error()).isLessThan(0.08);
        assertThat(measured.rough().error()).isLessThan(0.08);
        assertThat(measured.bins().getLast().observed()).isGreaterThan(0.95);
        assertThat(measured.bins().getFirst().observed()).isLessThan(0.7);
        assertThat(measured.wrongAmongLeastSure(0.2)).isGreaterThan(0.5);
    }

    @Test
    void the_confidence_holds_on_plans_nobody_looked_at() throws IOException {
        var aside = Reliability.ofFolder(SecondPlansTest.folder("fourth/aside"), Half.MEASURED);
        assertThat(aside.items()).hasSizeGreaterThan(300);
        assertThat(aside.error()).isLessThan(0.06);
        assertThat(aside.bins().getLast().observed()).isGreaterThan(0.95);
        assertThat(aside.wrongAmongLeastSure(0.2)).isGreaterThan(0.5);
    }

    @Test
    void a_reader_that_is_too_sure_of_itself_shows() {
        var boasting = new Reliability(List.of(item(0.99, true), item(0.99, false)));
        assertThat(boasting.error()).isCloseTo(0.49, within(1e-9));
        assertThat(boasting.table()).contains("from 0.98       0.990  0.500      2");
    }

    @Test
    void who_looks_at_the_least_sure_first_finds_what_is_wrong_there() {
        var items = new ArrayList<Judged>();
        for (int i = 0; i < 8; i++) items.add(item(0.9, true));
        items.add(item(0.3, false));
        items.add(item(0.95, false));
        assertThat(new Reliability(items).wrongAmongLeastSure(0.2)).isEqualTo(0.5);
        assertThat(new Reliability(items).wrongAmongLeastSure(1)).isEqualTo(1);
    }

    @Test
    void a_trait_that_goes_with_mistakes_gets_a_weight_against() {
        var items = new ArrayList<Judged>();
        for (int i = 0; i < 90; i++) {
            items.add(item(0.9, true));
            items.add(new Judged(
                    ConfidenceTable.TASKS,
                    new Confidence(0.9, List.of(), Set.of(Reason.CUT_OFF)),
                    i % 2 == 0,
                    Roughening.NONE));
        }
        var fitted = FitConfidence.fitted(items);
        assertThat(fitted.base()).isGreaterThan(2);
        assertThat(fitted.of().get(Reason.CUT_OFF)).isLessThan(-2);
    }

    @Test
    void roughening_is_the_same_each_time_and_leaves_a_plan_as_it_is_for_none() {
        var text = "一、目标\n1、每周听课2节，写好记录。\n2、12月6日前交总结。\n";
        assertThat(Roughening.NONE.of(text, 7)).isEqualTo(text);
        for (var how : Roughening.values())
            assertThat(how.of(text.repeat(20), 7)).as(how.name()).isEqualTo(how.of(text.repeat(20), 7));
        assertThat(Roughening.JOINED.of(text.repeat(20), 7).lines().count()).isLessThan(60);
        assertThat(Roughening.BROKEN.of("这".repeat(70), 7).lines().count()).isEqualTo(3);
        assertThat(Roughening.UNSTOPPED.of(text.repeat(20), 7)).hasSizeLessThan(text.length() * 20);
        assertThat(Roughening.MISREAD.of(text.repeat(20), 7)).isNotEqualTo(text.repeat(20));
        assertThat(Roughening.CELL_LOST.of("a\tb\tc\n".repeat(9), 7))
                .contains("a\tb\tc\n")
                .hasSizeLessThan(54);
        assertThat(Roughening.UNNUMBERED.of(text.repeat(20), 7)).contains("\n每周");
    }

    private static Judged item(double sure, boolean right) {
        return new Judged(ConfidenceTable.TASKS, new Confidence(sure, List.of(), Set.of()), right, Roughening.NONE);
    }
}
