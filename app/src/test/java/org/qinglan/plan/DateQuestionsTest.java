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

    private UUID read(String schedule) {
        var text = "数学教研组工作计划\n一、月度安排\n" + schedule;
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
