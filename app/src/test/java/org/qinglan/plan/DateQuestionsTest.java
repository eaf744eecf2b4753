package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.FuzzyDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates that cannot be as written: nothing is mended silently, and each answer can be taken back. */
@ServerTest
class DateQuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    PlanImport importing;

    @Autowired
    PlanItems items;

    @Autowired
    Questions questions;

    @Autowired
    Confirmation confirmation;

    private City.Built home;
    private Actor leader;

    @BeforeEach
    void build() {
        home = city.build();
        leader = Tenancy.call(
                home.tenantId(), () -> city.actor(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER), TODAY));
    }

    @Test
    void a_day_no_calendar_has_is_asked_about_and_only_its_month_is_kept_until_then() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = read("十一月\n1.单元课例研讨（11月31日）\n2.理论沙龙（11月12日）\n");
            var task = task(plan, "课例研讨");
            assertThat(task.when()).isEqualTo(FuzzyDate.month(YearMonth.of(2026, 11)));
            assertThat(task.unchecked()).isTrue();
            var asked = question(plan, "没有11月31日这一天");
            answer(plan, asked, 1, "");
            assertThat(Objects.requireNonNull(task(plan, "课例研讨").when()).firstDay())
                    .isEqualTo(LocalDate.of(2026, 11, 30));
            answer(plan, asked, 0, "");
            assertThat(task(plan, "课例研讨").when()).isEqualTo(FuzzyDate.month(YearMonth.of(2026, 11)));
            answer(plan, asked, 2, "2026-11-26");
            assertThat(Objects.requireNonNull(task(plan, "课例研讨").when()).firstDay())
                    .isEqualTo(LocalDate.of(2026, 11, 26));
        });
    }

    @Test
    void a_requirement_due_on_a_day_no_calendar_has_is_asked_about_and_asks_until_the_end_of_the_term() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = required("每人在11月31日前交一篇教学反思。");
            assertThat(rule(plan).dueOn()).isNull();
            var asked = question(plan, "没有11月31日这一天");
            assertThat(asked.note()).isEqualTo("原文写的是11月31日。");
            answer(plan, asked, 1, "");
            assertThat(rule(plan).dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
            answer(plan, asked, 2, "2026-11-26");
            assertThat(rule(plan).dueOn()).isEqualTo(LocalDate.of(2026, 11, 26));
            answer(plan, asked, 0, "");
            assertThat(rule(plan).dueOn()).isNull();
        });
    }

    @Test
    void a_requirement_due_on_another_weekday_than_written_is_asked_about_and_the_day_stays() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = required("每人在11月20日（周三）前交一篇教学反思。");
            assertThat(rule(plan).dueOn()).isEqualTo(LocalDate.of(2026, 11, 20));
            answer(plan, question(plan, "11月20日是周五，原文写的是周三"), 1, "");
            assertThat(rule(plan).dueOn()).isEqualTo(LocalDate.of(2026, 11, 18));
            var right = required("每人在11月20日（周五）前交一篇教学反思。");
            assertThat(questions.of(right)).noneMatch(q -> q.title().contains("11月20日"));
        });
    }

    @Test
    void a_requirement_due_in_another_year_or_after_the_term_is_asked_about_with_its_written_day() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = required("每人在2025年11月20日前交一篇教学反思。");
            assertThat(rule(plan).dueOn()).isEqualTo(LocalDate.of(2025, 11, 20));
            var asked = question(plan, "写的是2025年11月20日，不在这学期里");
            answer(plan, asked, 1, "");
            assertThat(rule(plan).dueOn()).isEqualTo(LocalDate.of(2026, 11, 20));
            var later = required("每人在5月20日前交一篇教学反思。");
            assertThat(question(later, "不在这学期里").options())
                    .extracting(Question.Option::label)
                    .containsExactly("照原文，不改", "另定");
        });
    }

    @Test
    void a_span_written_backwards_is_asked_about_and_only_its_beginning_stands() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = read("十月\n1.单元课例研讨（10月20日—10月12日）\n2.理论沙龙（10月22日）\n");
            assertThat(task(plan, "课例研讨").when()).isEqualTo(FuzzyDate.day(LocalDate.of(2026, 10, 20)));
            answer(plan, question(plan, "写的是10月20日到10月12日，前后反了"), 1, "");
            assertThat(Objects.requireNonNull(task(plan, "课例研讨").when()).lastDay())
                    .isEqualTo(LocalDate.of(2026, 10, 20));
            assertThat(Objects.requireNonNull(task(plan, "课例研讨").when()).firstDay())
                    .isEqualTo(LocalDate.of(2026, 10, 12));
        });
    }

    @Test
    void a_task_of_a_month_the_term_does_not_have_is_asked_about() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = read("十月\n1.单元课例研讨（10月20日）\n2.理论沙龙（10月22日）\n3.毕业典礼（6月25日）\n");
            assertThat(question(plan, "2027年6月25日").title()).contains("不在这学期里");
        });
    }

    @Test
    void a_weekday_that_is_not_the_days_is_asked_about_and_the_day_stays() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = read("十月\n1.单元课例研讨（10月20日 周三）\n2.理论沙龙（10月22日 周四）\n");
            assertThat(Objects.requireNonNull(task(plan, "课例研讨").when()).firstDay())
                    .isEqualTo(LocalDate.of(2026, 10, 20));
            assertThat(questions.of(plan)).noneMatch(q -> q.title().contains("理论沙龙"));
            answer(plan, question(plan, "10月20日是周二，原文写的是周三"), 1, "");
            assertThat(Objects.requireNonNull(task(plan, "课例研讨").when()).firstDay())
                    .isEqualTo(LocalDate.of(2026, 10, 21));
        });
    }

    @Test
    void a_spring_plan_put_into_autumn_is_asked_about_once_and_can_be_taken_back() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = read("三月\n1.单元课例研讨（2021年3月16日）\n2.理论沙龙（2021年3月23日）\n");
            var asked = question(plan, "有 2 个日子不在这学期里，怎么办？");
            assertThat(Objects.requireNonNull(task(plan, "理论沙龙").when()).firstDay())
                    .isEqualTo(LocalDate.of(2021, 3, 23));
            answer(plan, asked, 1, "");
            assertThat(items.of(plan)).allSatisfy(i -> assertThat(i.when()).isNull());
            answer(plan, asked, 0, "");
            assertThat(Objects.requireNonNull(task(plan, "理论沙龙").when()).firstDay())
                    .isEqualTo(LocalDate.of(2021, 3, 23));
        });
    }

    @Test
    void what_was_read_without_being_sure_is_asked_before_what_the_text_leaves_open_and_may_become_text() {
        Tenancy.run(home.tenantId(), () -> {
            var plan = read("十月\n1.每人上一节研究课\n2.备好11月口算比赛（初赛，\n3.理论沙龙（10月22日）\n");
            var asked = question(plan, "的一件事吗？");
            assertThat(asked.note()).isEqualTo("这一条里还写着别的月份。");
            var order = questions.of(plan);
            assertThat(order.getFirst()).isEqualTo(asked);
            assertThat(order.getLast().isAboutTheRest()).isTrue();
            assertThat(order).noneMatch(q -> q.title().contains("理论沙龙"));
            answer(plan, asked, 2, "");
            assertThat(task(plan, "口算比赛").kind()).isEqualTo(ItemKind.NOTE);
            answer(plan, asked, 1, "2026-11-05");
            assertThat(task(plan, "口算比赛").kind()).isEqualTo(ItemKind.TASK);
            assertThat(Objects.requireNonNull(task(plan, "口算比赛").when()).firstDay())
                    .isEqualTo(LocalDate.of(2026, 11, 5));
            answer(plan, asked, 0, "");
            assertThat(task(plan, "口算比赛").when()).isEqualTo(FuzzyDate.month(YearMonth.of(2026, 10)));
        });
    }

    private UUID required(String sentence) {
        return plan("数学教研组工作计划\n一、主要措施\n1." + sentence + "\n");
    }

    private Quota rule(UUID plan) {
        return items.of(plan).stream()
                .map(PlanItem::rule)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private UUID read(String schedule) {
        return plan("数学教研组工作计划\n一、月度安排\n" + schedule);
    }

    private UUID plan(String text) {
        return importing.read(
                leader,
                home.maths(),
                home.term(),
                PlanReader.open("计划.txt", text.getBytes(StandardCharsets.UTF_8)),
                null);
    }

    private PlanItem task(UUID plan, String words) {
        return items.of(plan).stream()
                .filter(i -> i.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Question question(UUID plan, String words) {
        return questions.of(plan).stream()
                .filter(q -> q.title().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(questions.of(plan).toString()));
    }

    private void answer(UUID plan, Question question, int option, String free) {
        assertThat(confirmation.answer(leader, plan, 1, question.id(), option, free))
                .isInstanceOf(Done.class);
    }
}
