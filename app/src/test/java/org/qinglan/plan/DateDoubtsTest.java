package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.plan.PlanSamples.item;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.FuzzyDate;

class DateDoubtsTest {
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 6);
    private final DateDoubts doubts = new DateDoubts(PlanSamples.calendar(PlanSamples.AUTUMN, HOLIDAY));

    @Test
    void a_day_without_school_is_asked_about_and_stays_as_written_until_then() {
        assertThat(doubts.holiday(FuzzyDate.day(HOLIDAY), "组内活动"))
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.title()).startsWith("10月6日国庆节休息");
                    assertThat(q.options().get(q.chosen()).label()).isEqualTo("就在10月6日（周二）");
                    assertThat(q.options().getFirst().label()).isEqualTo("10月13日（周二）第7周");
                });
    }

    @Test
    void a_school_day_a_week_and_a_deadline_raise_no_question() {
        assertThat(doubts.holiday(FuzzyDate.day(HOLIDAY.plusDays(1)), "组内活动")).isEmpty();
        assertThat(doubts.holiday(When.week(6, PlanSamples.AUTUMN), "组内活动")).isEmpty();
        assertThat(doubts.holiday(FuzzyDate.day(HOLIDAY).asDeadline(), "交表")).isEmpty();
    }

    @Test
    void a_plan_full_of_last_years_dates_is_asked_about_once() {
        var old = List.of(
                item(ItemKind.TASK, "一", FuzzyDate.day(LocalDate.of(2025, 9, 16))),
                item(ItemKind.TASK, "二", FuzzyDate.day(LocalDate.of(2025, 11, 4))));
        var asked = doubts.aboutTheTerm(old);
        assertThat(asked).isNotNull();
        assertThat(asked.options().get(1).change().years()).isEqualTo(1);
        assertThat(asked.options().get(asked.chosen()).change().years()).isZero();
        assertThat(doubts.aboutTheTerm(List.of(item(ItemKind.TASK, "三", FuzzyDate.day(LocalDate.of(2026, 9, 16))))))
                .isNull();
    }

    @Test
    void dates_no_number_of_years_brings_into_the_term_are_asked_about_once_and_stay_until_then() {
        var spring = List.of(
                item(ItemKind.TASK, "一", FuzzyDate.day(LocalDate.of(2021, 3, 16))),
                item(ItemKind.TASK, "二", FuzzyDate.day(LocalDate.of(2021, 5, 4))));
        var asked = doubts.aboutTheTerm(spring);
        assertThat(asked).isNotNull();
        assertThat(asked.title()).isEqualTo("有 2 个日子不在这学期里，怎么办？");
        assertThat(asked.note()).startsWith("写的是2021年3月到2021年5月，这学期是2026年9月1日到2027年1月22日。");
        var asWritten = asked.options().get(asked.chosen()).change().dates();
        assertThat(asWritten)
                .extracting(Question.Placed::when)
                .containsExactlyElementsOf(spring.stream().map(PlanItem::when).toList());
        assertThat(asked.options().get(1).change().dates())
                .extracting(Question.Placed::when)
                .containsOnlyNulls();
    }

    @Test
    void one_date_of_another_year_among_fitting_ones_is_asked_about_by_itself() {
        var old = item(
                ItemKind.TASK, "磨课", FuzzyDate.day(LocalDate.of(2025, 10, 20)).tentatively());
        assertThat(doubts.outsideTheTerm(old)).singleElement().satisfies(q -> {
            assertThat(q.title()).isEqualTo("“磨课”写的是2025年10月20日（周一），不在这学期里，放到哪天？");
            assertThat(q.options())
                    .extracting(Question.Option::label)
                    .containsExactly("照原文，不改", "改成2026年10月20日（周二）", "另定");
            assertThat(q.options().get(1).change().dates().getFirst().when())
                    .isEqualTo(FuzzyDate.day(LocalDate.of(2026, 10, 20)).tentatively());
        });
        assertThat(doubts.outsideTheTerm(item(ItemKind.TASK, "磨课", FuzzyDate.day(LocalDate.of(2026, 10, 20)))))
                .isEmpty();
        assertThat(doubts.outsideTheTerm(item(ItemKind.TASK, "磨课", null))).isEmpty();
    }

    @Test
    void a_day_on_another_weekday_than_written_is_asked_about() {
        assertThat(doubts.clashes(List.of(clash(20, DayOfWeek.WEDNESDAY))))
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.title()).isEqualTo("10月20日是周二，原文写的是周三，“磨课”放到哪天？");
                    assertThat(q.itemId()).isNotNull();
                    assertThat(q.options())
                            .extracting(Question.Option::label)
                            .containsExactly("10月20日（周二）第8周", "10月21日（周三）第8周", "另定");
                });
        assertThat(clash(20, DayOfWeek.TUESDAY)).isNull();
        assertThat(clash(20, null)).isNull();
    }

    @Test
    void many_wrong_weekdays_are_one_question_and_the_days_stay_until_it_is_answered() {
        var clashes = List.of(
                clash(19, DayOfWeek.TUESDAY),
                clash(20, DayOfWeek.WEDNESDAY),
                clash(21, DayOfWeek.THURSDAY),
                clash(22, DayOfWeek.FRIDAY));
        assertThat(doubts.clashes(clashes)).singleElement().satisfies(q -> {
            assertThat(q.title()).isEqualTo("有 4 个日子和写的星期对不上，照日子还是照星期？");
            assertThat(days(q, q.chosen())).containsExactly(19, 20, 21, 22);
            assertThat(days(q, 1)).containsExactly(20, 21, 22, 23);
        });
        assertThat(doubts.clashes(clashes.subList(0, 3))).hasSize(3);
    }

    private static List<Integer> days(Question q, int option) {
        return q.options().get(option).change().dates().stream()
                .map(placed -> placed.when().firstDay().getDayOfMonth())
                .toList();
    }

    private static DateDoubts.@Nullable Clash clash(int dayOfOctober, @Nullable DayOfWeek written) {
        var when = FuzzyDate.day(LocalDate.of(2026, 10, dayOfOctober));
        return DateDoubts.Clash.of(UUID.randomUUID(), "磨课", when, written);
    }

    @Test
    void the_weekday_is_the_one_written_nearest_to_the_sentence() {
        var source = "10月20日（周三）磨课。\n11月3日 星期二 看课\n10月20日（周二）又磨课";
        var day = FuzzyDate.day(LocalDate.of(2026, 10, 20));
        assertThat(WrittenWeekday.near(source, new SourceSpan(11, 13), day)).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(WrittenWeekday.near(source, new SourceSpan(source.length() - 3, source.length()), day))
                .isEqualTo(DayOfWeek.TUESDAY);
        assertThat(WrittenWeekday.near(source, new SourceSpan(11, 13), FuzzyDate.day(LocalDate.of(2026, 11, 3))))
                .isEqualTo(DayOfWeek.TUESDAY);
        assertThat(WrittenWeekday.near(source, new SourceSpan(11, 13), FuzzyDate.day(LocalDate.of(2026, 12, 3))))
                .isNull();
        assertThat(WrittenWeekday.near(source, new SourceSpan(11, 13), When.week(8, PlanSamples.AUTUMN)))
                .isNull();
    }

    @Test
    void a_day_no_calendar_has_is_found_in_the_sentence_or_right_beside_it() {
        var dates = new TaskDates(PlanSamples.AUTUMN);
        var source = "理论沙龙（9月31日）\n11月30日 磨课\n2月29日看课\n13月5日定稿";
        assertThat(NoDay.near(source, new SourceSpan(0, 4), dates)).isEqualTo(new NoDay(9, 31));
        assertThat(NoDay.near(source, at(source, "磨课"), dates)).isNull();
        assertThat(NoDay.near(source, at(source, "看课"), dates))
                .as("2027 has no 29 February")
                .isEqualTo(new NoDay(2, 29));
        assertThat(NoDay.near(source, at(source, "定稿"), dates)).isEqualTo(new NoDay(13, 5));
    }

    @Test
    void a_day_that_does_not_exist_stays_as_it_was_read_until_somebody_says_which() {
        var dates = new TaskDates(PlanSamples.AUTUMN);
        var month = FuzzyDate.month(YearMonth.of(2026, 11));
        var item = UUID.randomUUID();
        var asked = doubts.noDay(new NoDay(11, 31), dates, item, "磨课", month);
        assertThat(asked.title()).isEqualTo("没有11月31日这一天，“磨课”放到哪天？");
        assertThat(asked.options()).extracting(Question.Option::label).containsExactly("先写11月", "11月30日（周一）", "另定");
        assertThat(asked.options().get(asked.chosen()).change().dates())
                .containsExactly(new Question.Placed(item, month));
        assertThat(doubts.noDay(new NoDay(13, 5), dates, item, "磨课", null).options())
                .extracting(Question.Option::label)
                .containsExactly("先不写日子", "另定");
    }

    @Test
    void a_week_beyond_the_term_gets_no_date_and_a_question() {
        var dates = new TaskDates(PlanSamples.AUTUMN);
        assertThat(dates.of(week(25))).isNull();
        assertThat(doubts.noWeek(dates.missingWeek(week(25)), "磨课"))
                .singleElement()
                .extracting(Question::title)
                .isEqualTo("这学期只有 21 周，没有第25周，“磨课”放到什么时候？");
        assertThat(doubts.noWeek(dates.missingWeek(week(21)), "磨课")).isEmpty();
    }

    private static SourceSpan at(String source, String words) {
        int from = source.indexOf(words);
        return new SourceSpan(from, from + words.length());
    }

    private static PlanDraft.Task week(int week) {
        return new PlanDraft.Task(
                "磨课", new SourceSpan(0, 2), null, null, null, null, week, null, false, List.of(), null);
    }
}
