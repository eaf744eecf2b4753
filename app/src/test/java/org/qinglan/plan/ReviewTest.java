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
import org.qinglan.duty.DutyShares;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    PlanImport importing;

    @Autowired
    Plans plans;

    @Autowired
    PlanItems items;

    @Autowired
    PlanViews views;

    @Autowired
    Review review;

    @Autowired
    Audience audience;

    @Autowired
    Baseline baseline;

    @Autowired
    DutyProgress progress;

    @Autowired
    DutyShares shares;

    private City.Built home;
    private Actor leader;
    private Actor director;
    private Actor principal;
    private Actor novice;
    private Actor stranger;
    private UUID plan;

    @BeforeEach
    void build() {
        home = city.build();
        Tenancy.run(home.tenantId(), () -> {
            leader = city.actor(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
            director = city.actor(city.person("何立群", home.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
            principal = city.actor(city.person("顾言", home.school(), Role.PRINCIPAL), TODAY);
            stranger = city.actor(city.person("梁静", home.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
            novice = city.actor(city.person("罗心怡", home.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20)), TODAY);
            plan = importing.read(
                    leader,
                    home.maths(),
                    home.term(),
                    PlanReader.open("计划.txt", """
                            数学教研组工作计划
                            一、主要措施
                            1.工作一至二年的新教师每周听师父两节课，课后当面说一说。
                            二、月度安排
                            十月
                            1.单元课例研讨（10月20日）
                            """.getBytes(StandardCharsets.UTF_8)),
                    null);
        });
    }

    @Test
    void a_plan_goes_from_the_group_over_the_office_and_the_head_into_everybodys_week() {
        Tenancy.run(home.tenantId(), () -> {
            done(leader, "submit", "");
            assertThat(plans.get(plan).state()).isEqualTo(PlanState.IN_REVIEW_OFFICE);
            done(director, "approve", "");
            done(principal, "approve", "");
            assertThat(progress.openOf(novice.personId(), TODAY)).isEmpty();
            done(leader, "publish", "");
            assertThat(plans.get(plan).state()).isEqualTo(PlanState.PUBLISHED);
            assertThat(plans.get(plan).publishedAt()).isNotNull();
            assertThat(progress.openOf(novice.personId(), TODAY))
                    .singleElement()
                    .satisfies(duty -> {
                        assertThat(duty.sourceText()).contains("新教师每周听师父两节课");
                        assertThat(duty.sourcePlace()).contains("主要措施");
                        assertThat(duty.needed()).isEqualByComparingTo("2");
                    });
            assertThat(baseline.of(plan)).hasSameSizeAs(items.of(plan));
        });
    }

    @Test
    void nobody_passes_the_own_plan_and_no_other_group_does() {
        Tenancy.run(home.tenantId(), () -> {
            done(leader, "submit", "");
            refused(leader, "approve", "", "不");
            refused(stranger, "approve", "", "不归您做");
            refused(principal, "publish", "", "不能这样做");
        });
    }

    @Test
    void a_return_needs_a_reason_and_comes_back_to_the_returning_step() {
        Tenancy.run(home.tenantId(), () -> {
            done(leader, "submit", "");
            refused(director, "return", "改", "至少");
            done(director, "return", "十月的研讨请写清地点");
            assertThat(plans.get(plan).state()).isEqualTo(PlanState.RETURNED);
            done(leader, "submit", "");
            assertThat(plans.get(plan).state()).isEqualTo(PlanState.IN_REVIEW_OFFICE);
        });
    }

    @Test
    void publishing_is_whole_or_not_at_all() {
        Tenancy.run(home.tenantId(), () -> {
            done(leader, "submit", "");
            done(director, "approve", "");
            done(principal, "approve", "");
            var asked = items.of(plan).stream()
                    .filter(i -> i.rule() != null)
                    .findFirst()
                    .orElseThrow();
            // a crowd outside the group: nobody may ask that
            items.setRule(
                    asked.id(),
                    Objects.requireNonNull(asked.rule())
                            .by(Bearers.people(
                                    Bearers.Kind.WITHIN, List.of(home.chinese().id()))));
            refused(leader, "publish", "", "还不能发布");
            assertThat(plans.get(plan).state()).isEqualTo(PlanState.APPROVED);
            assertThat(baseline.of(plan)).isEmpty();
            assertThat(audience.of(plan)).isEmpty();
        });
    }

    @Test
    void who_has_read_it_is_known_and_who_has_not() {
        Tenancy.run(home.tenantId(), () -> {
            publish();
            audience.read(plan, novice);
            audience.read(plan, stranger);
            var readers = audience.readers(plan, TODAY);
            assertThat(readers).extracting(ReaderRow::name).containsExactlyInAnyOrder("罗心怡", "周敏之");
            assertThat(readers.getLast().name()).isEqualTo("罗心怡");
            assertThat(readers.getLast().at()).isNotNull();
            assertThat(readers.getFirst().at()).isNull();
        });
    }

    @Test
    void the_margin_says_what_is_owed_and_the_side_says_by_whom() {
        Tenancy.run(home.tenantId(), () -> {
            publish();
            var asked = items.of(plan).stream()
                    .filter(i -> i.rule() != null)
                    .findFirst()
                    .orElseThrow();
            var later = new Actor(
                    leader.tenantId(),
                    leader.accountId(),
                    leader.personId(),
                    leader.name(),
                    LocalDate.of(2026, 10, 20),
                    false,
                    leader.posts());
            var view = views.of(later, plans.get(plan), asked.id(), null);
            assertThat(Objects.requireNonNull(view.markOf(asked)).text()).startsWith("欠 1人　0/");
            var side = Objects.requireNonNull(view.side());
            assertThat(side.owing()).isEqualTo(1);
            assertThat(side.rows()).extracting(PlanView.PersonRow::name).containsExactly("罗心怡");
            assertThat(side.rows().getFirst().cells()).anyMatch(c -> c.text().equals("欠2"));
            assertThat(shares.of(Objects.requireNonNull(asked.requirementId()))).isNotEmpty();
            assertThat(view.strip().dots()).singleElement().satisfies(d -> {
                assertThat(d.week()).isEqualTo(8);
                assertThat(d.state()).isEqualTo("没到");
            });
        });
    }

    @Test
    void a_word_file_carries_every_sentence() {
        Tenancy.run(home.tenantId(), () -> {
            var found = plans.get(plan);
            var all = items.of(plan);
            var bytes = PlanDocument.of(found, SourceView.of(plans.source(plan), all, found.title()), all, home.term());
            var read = PlanReader.open("out.docx", bytes).text();
            assertThat(read).contains("每周听师父两节课", "单元课例研讨", "月度安排");
        });
    }

    private void publish() {
        done(leader, "submit", "");
        done(director, "approve", "");
        done(principal, "approve", "");
        done(leader, "publish", "");
    }

    private void done(Actor by, String event, String comment) {
        assertThat(review.step(by, plan, event, comment, List.of())).isInstanceOf(Done.class);
    }

    private void refused(Actor by, String event, String comment, String words) {
        assertThat(review.step(by, plan, event, comment, List.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(((PlanRefusal) r.why()).sentence()).contains(words));
    }
}
