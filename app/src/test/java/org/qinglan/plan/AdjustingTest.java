package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.duty.DutyProgress;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.plan.Adjusting.Wish;
import org.qinglan.plan.Baseline.Difference;
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AdjustingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    PlanImport importing;

    @Autowired
    PlanItems items;

    @Autowired
    Review review;

    @Autowired
    Adjusting adjusting;

    @Autowired
    Baseline baseline;

    @Autowired
    DutyProgress progress;

    private City.Built home;
    private Actor leader;
    private Actor director;
    private Actor novice;
    private UUID plan;

    @BeforeEach
    void publish() {
        home = city.build();
        Tenancy.run(home.tenantId(), () -> {
            leader = city.actor(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
            director = city.actor(city.person("何立群", home.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
            var principal = city.actor(city.person("顾言", home.school(), Role.PRINCIPAL), TODAY);
            novice = city.actor(city.person("罗心怡", home.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20)), TODAY);
            var text = "数学教研组工作计划\n一、措施\n1.工作一至二年的新教师每周听师父两节课。\n二、月度安排\n十月\n1.单元课例研讨（10月20日）\n";
            plan = importing.read(
                    leader,
                    home.maths(),
                    home.term(),
                    PlanReader.open("计划.txt", text.getBytes(StandardCharsets.UTF_8)),
                    null);
            review.step(leader, plan, "submit", "", List.of());
            review.step(director, plan, "approve", "", List.of());
            review.step(principal, plan, "approve", "", List.of());
            assertThat(review.step(leader, plan, "publish", "", List.of())).isInstanceOf(Done.class);
        });
    }

    @Test
    void another_day_of_the_month_holds_at_once_and_the_old_one_is_kept() {
        Tenancy.run(home.tenantId(), () -> {
            var done = done(adjusting.change(leader, plan, task().id(), wish("单元课例研讨", "DAY:2026-10-27")));
            assertThat(done.state()).isEqualTo(Adjustment.State.APPLIED);
            assertThat(Objects.requireNonNull(done.before()).when()).isEqualTo("DAY:2026-10-20");
            assertThat(Objects.requireNonNull(task().when()).firstDay()).isEqualTo(LocalDate.of(2026, 10, 27));
            assertThat(differences()).extracting(Difference::kind).containsExactly(Difference.Kind.MOVED);
        });
    }

    @Test
    void another_month_waits_for_the_office() {
        Tenancy.run(home.tenantId(), () -> {
            var asked = done(adjusting.change(leader, plan, task().id(), wish("单元课例研讨", "DAY:2026-11-03")));
            assertThat(asked.state()).isEqualTo(Adjustment.State.WAITING);
            assertThat(Objects.requireNonNull(task().when()).firstDay()).isEqualTo(LocalDate.of(2026, 10, 20));
            refused(adjusting.decide(leader, plan, asked.id(), true), "不能自己同意");
            done(adjusting.decide(director, plan, asked.id(), true));
            assertThat(Objects.requireNonNull(task().when()).firstDay()).isEqualTo(LocalDate.of(2026, 11, 3));
            refused(adjusting.decide(director, plan, asked.id(), false), "已经定了");
        });
    }

    @Test
    void a_cancelled_requirement_asks_nobody_any_more() {
        Tenancy.run(home.tenantId(), () -> {
            assertThat(progress.openOf(novice.personId(), TODAY)).hasSize(1);
            var asked = items.of(plan).stream()
                    .filter(i -> i.requirementId() != null)
                    .findFirst()
                    .orElseThrow();
            var cancel = new Wish(Adjustment.Cause.UPPER_NOTICE, "区里另有安排", true, "", "", false, false, List.of());
            var waiting = done(adjusting.change(leader, plan, asked.id(), cancel));
            assertThat(waiting.state()).isEqualTo(Adjustment.State.WAITING);
            done(adjusting.decide(director, plan, waiting.id(), true));
            assertThat(progress.openOf(novice.personId(), TODAY)).isEmpty();
            assertThat(differences()).extracting(Difference::kind).containsExactly(Difference.Kind.DROPPED);
        });
    }

    @Test
    void something_new_is_in_the_plan_when_the_office_agrees_and_not_before() {
        Tenancy.run(home.tenantId(), () -> {
            var asked = done(adjusting.add(leader, plan, wish("同题异构联校活动", "PART:2026-11:1")));
            assertThat(items.of(plan)).noneMatch(i -> i.text().equals("同题异构联校活动"));
            done(adjusting.decide(director, plan, asked.id(), true));
            assertThat(items.of(plan)).anyMatch(i -> i.text().equals("同题异构联校活动"));
            assertThat(differences()).extracting(Difference::kind).containsExactly(Difference.Kind.ADDED);
        });
    }

    @Test
    void what_is_turned_down_changes_nothing() {
        Tenancy.run(home.tenantId(), () -> {
            var asked = done(adjusting.add(leader, plan, wish("同题异构联校活动", "WEEK:12")));
            done(adjusting.decide(director, plan, asked.id(), false));
            assertThat(differences()).isEmpty();
        });
    }

    @Test
    void a_change_needs_a_reason_and_a_date_that_exists() {
        Tenancy.run(home.tenantId(), () -> {
            var silent = new Wish(Adjustment.Cause.OTHER, " ", false, "研讨", "", false, false, List.of());
            refused(adjusting.change(leader, plan, task().id(), silent), "为什么改");
            refused(adjusting.change(leader, plan, task().id(), wish("研讨", "DAY:明天")), "重新选");
        });
    }

    private PlanItem task() {
        return items.of(plan).stream()
                .filter(i -> i.kind() == ItemKind.TASK)
                .findFirst()
                .orElseThrow();
    }

    private List<Difference> differences() {
        return Baseline.differences(baseline.of(plan), items.of(plan));
    }

    private static Wish wish(String text, String when) {
        return new Wish(Adjustment.Cause.CLASH, "和区里的活动撞了", false, text, when, false, false, List.of());
    }

    private static Adjustment done(Decision<Adjustment, PlanRefusal> decision) {
        assertThat(decision).isInstanceOf(Done.class);
        return ((Done<Adjustment, PlanRefusal>) decision).value();
    }

    private static void refused(Decision<Adjustment, PlanRefusal> decision, String words) {
        assertThat(decision).isInstanceOf(Refused.class);
        assertThat(((Refused<Adjustment, PlanRefusal>) decision).why().sentence())
                .contains(words);
    }
}
