package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.home.WeekItem;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.plan.PlanState;
import org.qinglan.record.Flow;
import org.qinglan.record.Reviews;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.summary.Paragraph.Disposition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SummariesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City cities;

    @Autowired
    Summaries summaries;

    @Autowired
    SummariesWaiting waiting;

    @Autowired
    Reviews reviews;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private City.Built city;
    private Person leader;
    private Person teacher;
    private Person director;
    private SummaryScene scene;
    private UUID requirement;
    private UUID late;
    private UUID open;

    @BeforeEach
    void aPlan() {
        city = cities.build();
        in(() -> {
            leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
            teacher = cities.person("罗心怡", city.mathsGrade4(), Role.TEACHER);
            director = cities.person("何教导", city.academicOffice(), Role.ACADEMIC_DIRECTOR);
            scene = SummaryScene.of(jdbc, city, leader, "PUBLISHED");
            scene.item(1, "SECTION", "一、", "工作目标", null);
            var measure = scene.item(2, "MEASURE", "1.", "听课要勤。", null);
            requirement = scene.requirement(3, "每人每周听课两节。", measure, teacher);
            scene.item(4, "SECTION", "二、", "九月安排", null);
            late = scene.task(5, "开一次研讨会", LocalDate.of(2026, 9, 10), null);
            scene.proof(late, "计算教学研讨", LocalDate.of(2026, 9, 15));
            open = scene.task(6, "做一次命题培训", LocalDate.of(2026, 9, 25), null);
        });
    }

    @Test
    void the_draft_follows_the_plans_outline_with_figures_and_proof() {
        in(() -> {
            var summary = summaries.of(scene.plan(), me(leader));
            assertThat(summary.lines())
                    .extracting(Summary.Line::text)
                    .containsExactly("工作目标", "听课要勤。", "每人每周听课两节。", "九月安排", "开一次研讨会", "做一次命题培训");
            assertThat(line(summary, requirement).written()).isEqualTo("应完 4 节，完成 3 节（75%），1 人还差 1 节。");
            assertThat(line(summary, late).outcome().standing()).isEqualTo(Outcome.Standing.LATE);
            assertThat(line(summary, late).evidence())
                    .extracting(Summary.Evidence::title)
                    .containsExactly("计算教学研讨");
            assertThat(summary.unfinished()).extracting(Summary.Line::itemId).containsExactly(requirement, open);
            assertThat(summary.figures()).extracting(Summary.Figure::value).contains("1/2 项做完", "50%", "0%", "0/1 条做满");
            assertThat(summary.parts()).extracting(p -> p.lines().size()).containsExactly(2, 2);
        });
    }

    @Test
    void the_leader_writes_explains_sends_and_the_office_accepts() {
        in(() -> {
            assertThat(summaries.move(scene.plan(), "summarize", "", me(leader)))
                    .isEqualTo(new Done<>(PlanState.SUMMARY_DRAFT));

            var early = summaries.move(scene.plan(), "submit-summary", "", me(leader));
            assertThat(early)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(((SummaryRefusal) r.why()).sentence())
                                    .contains("还有 2 项", "每人每周听课两节"));
            assertThat(scene.state()).isEqualTo("SUMMARY_DRAFT");

            save(requirement, new Paragraph("听课基本做到。", "一人病假两周", Disposition.DROP, 0));
            save(open, new Paragraph("", "主讲人外出", Disposition.CARRY_OVER, 0));
            assertThat(summaries.move(scene.plan(), "submit-summary", "", me(leader)))
                    .isEqualTo(new Done<>(PlanState.SUMMARY_REVIEW));
            assertThat(summaries.save(scene.plan(), open, new Paragraph("再改", "", null, 1), me(leader)))
                    .isEqualTo(new Refused<>(SummaryRefusal.NOT_NOW));
            assertThat(summaries.move(scene.plan(), "accept-summary", "", me(leader)))
                    .isInstanceOf(Refused.class);
            assertThat(summaries.move(scene.plan(), "accept-summary", "", me(director)))
                    .isEqualTo(new Done<>(PlanState.CLOSED));
        });
    }

    @Test
    void several_unfinished_items_get_one_reason_and_what_was_said_before_stays() {
        in(() -> {
            summaries.move(scene.plan(), "summarize", "", me(leader));
            var why = new Paragraph(null, "期末停课一周", Disposition.CARRY_OVER, 0);
            var both = Set.of(requirement, open);
            assertThat(summaries.explain(scene.plan(), Set.of(), why, me(leader)))
                    .isEqualTo(new Refused<>(SummaryRefusal.NONE_CHOSEN));
            assertThat(summaries.explain(scene.plan(), both, new Paragraph(null, " ", Disposition.DROP, 0), me(leader)))
                    .isEqualTo(new Refused<>(SummaryRefusal.NO_REASON));
            save(requirement, new Paragraph("听课基本做到。", "一人病假两周", Disposition.DROP, 0));

            assertThat(summaries.explain(scene.plan(), Set.of(requirement, open, late), why, me(leader)))
                    .isEqualTo(new Done<>(1));
            var summary = summaries.of(scene.plan(), me(leader));
            assertThat(line(summary, requirement).paragraph().reason()).isEqualTo("一人病假两周");
            assertThat(line(summary, open).paragraph().reason()).isEqualTo("期末停课一周");
            assertThat(line(summary, late).paragraph().reason()).isEmpty();
            assertThat(summaries.explain(scene.plan(), both, why, me(teacher)))
                    .isEqualTo(new Refused<>(SummaryRefusal.NOT_YOURS));
        });
    }

    @Test
    void figures_of_a_closed_term_do_not_move_any_more() {
        in(() -> {
            summaries.move(scene.plan(), "summarize", "", me(leader));
            save(requirement, new Paragraph("听课基本做到。", "一人病假两周", Disposition.DROP, 0));
            save(open, new Paragraph("", "主讲人外出", Disposition.CARRY_OVER, 0));
            summaries.move(scene.plan(), "submit-summary", "", me(leader));
            summaries.move(scene.plan(), "accept-summary", "", me(director));
            var accepted = summaries.of(scene.plan(), me(leader));

            scene.proof(open, "补的培训", LocalDate.of(2026, 10, 9));
            jdbc.sql("update duty.duty set done = needed").update();

            assertThat(summaries.of(scene.plan(), me(leader))).isEqualTo(accepted);
            assertThat(accepted.state()).isEqualTo(PlanState.CLOSED);
        });
    }

    @Test
    void what_was_typed_stays_and_what_was_not_touched_follows_the_figures() {
        in(() -> {
            summaries.move(scene.plan(), "summarize", "", me(leader));
            save(late, new Paragraph("研讨会晚了几天，效果好。", "", null, 0));
            jdbc.sql("update duty.duty set done = needed").update();

            var summary = summaries.of(scene.plan(), me(leader));
            assertThat(line(summary, late).written()).isEqualTo("研讨会晚了几天，效果好。");
            assertThat(line(summary, requirement).written()).isEqualTo("应完 4 节，完成 4 节（100%）。");

            save(late, new Paragraph("9月15日完成，比原定晚 5 天。", "", null, 1));
            assertThat(line(summaries.of(scene.plan(), me(leader)), late)
                            .paragraph()
                            .text())
                    .as("the drafted sentence typed back is the drafted sentence")
                    .isNull();
        });
    }

    @Test
    void of_two_editors_the_second_is_told() {
        in(() -> {
            summaries.move(scene.plan(), "summarize", "", me(leader));
            save(late, new Paragraph("先存的。", "", null, 0));
            for (int seen : new int[] {0, 7})
                assertThat(summaries.save(scene.plan(), late, new Paragraph("后存的。", "", null, seen), me(leader)))
                        .isEqualTo(new Refused<>(SummaryRefusal.CHANGED));
            assertThat(line(summaries.of(scene.plan(), me(leader)), late).written())
                    .isEqualTo("先存的。");
        });
    }

    @Test
    void members_read_it_and_only_its_leader_writes_it() {
        in(() -> {
            summaries.move(scene.plan(), "summarize", "", me(leader));
            assertThat(summaries.of(scene.plan(), me(teacher)).lines()).hasSize(6);
            assertThat(summaries.open(scene.plan(), me(teacher))).isEmpty();
            assertThat(summaries.open(scene.plan(), me(leader)))
                    .extracting(Flow.Event::code)
                    .containsExactly("submit-summary");
            assertThat(summaries.save(scene.plan(), late, new Paragraph("我来写", "", null, 0), me(teacher)))
                    .isEqualTo(new Refused<>(SummaryRefusal.NOT_YOURS));
            var other = cities.person("陈语文", city.chinese(), Role.SUBJECT_GROUP_LEADER);
            assertThatThrownBy(() -> summaries.of(scene.plan(), me(other))).isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void the_last_two_paragraphs_are_kept_and_a_plan_not_published_has_no_summary() {
        in(() -> {
            summaries.move(scene.plan(), "summarize", "", me(leader));
            var words = new Paragraph("听课记录写得迟。", "", null, 0);
            assertThat(summaries.saveEnd(scene.plan(), Summary.PROBLEMS, words, me(leader)))
                    .isEqualTo(new Done<>(true));
            assertThat(summaries.of(scene.plan(), me(leader)).problems().text()).isEqualTo("听课记录写得迟。");
            var draft = SummaryScene.of(jdbc, city, leader, "DRAFT");
            assertThatThrownBy(() -> summaries.of(draft.plan(), me(leader))).isInstanceOf(NoSuch.class);
        });
    }

    @Test
    void the_office_sees_all_groups_side_by_side_and_a_group_only_itself() {
        in(() -> {
            var chinese = cities.person("陈语文", city.chinese(), Role.SUBJECT_GROUP_LEADER);
            assertThat(summaries.within(city.school().id(), city.term().id(), me(director)))
                    .extracting(Summary::planId)
                    .containsExactly(scene.plan());
            assertThat(summaries.within(city.school().id(), city.term().id(), me(chinese)))
                    .isEmpty();
        });
    }

    @Test
    void the_word_file_is_the_plans_outline_with_what_was_written() throws IOException {
        var bytes = Tenancy.call(city.tenantId(), () -> {
            summaries.move(scene.plan(), "summarize", "", me(leader));
            save(open, new Paragraph("", "主讲人外出", Disposition.CARRY_OVER, 0));
            return SummaryWord.of(summaries.of(scene.plan(), me(leader)));
        });
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).filter(t -> !t.isBlank()))
                    .containsSubsequence(
                            "数学教研组2026学年工作总结",
                            "一、工作目标",
                            "1.听课要勤。",
                            "每人每周听课两节。",
                            "应完 4 节，完成 3 节（75%），1 人还差 1 节。",
                            "二、九月安排",
                            "开一次研讨会",
                            "9月15日完成，比原定晚 5 天。",
                            "没做完的");
            assertThat(word.getTables().getFirst().getRow(2).getTableCells())
                    .extracting(c -> c.getText())
                    .containsExactly("做一次命题培训", "主讲人外出", "下学期接着做");
        }
    }

    @Test
    void near_the_end_of_the_term_the_first_page_asks_its_leader_for_it_and_then_its_reviewer() {
        in(() -> {
            assertThat(titles(leader, TODAY)).isEmpty();
            var lastWeeks = LocalDate.of(2027, 1, 11);
            assertThat(titles(leader, lastWeeks)).containsExactly("写数学教研组总结");
            assertThat(titles(teacher, lastWeeks)).isEmpty();
            assertThat(titles(director, lastWeeks)).isEmpty();

            summaries.move(scene.plan(), "summarize", "", me(leader));
            save(requirement, new Paragraph("", "一人病假两周", Disposition.DROP, 0));
            save(open, new Paragraph("", "主讲人外出", Disposition.CARRY_OVER, 0));
            summaries.move(scene.plan(), "submit-summary", "", me(leader));
            assertThat(titles(director, lastWeeks)).isEmpty();
            assertThat(reviews.of(cities.actor(director, lastWeeks)))
                    .singleElement()
                    .satisfies(w -> {
                        assertThat(w.what().kind()).isEqualTo("学期总结");
                        assertThat(w.what().href()).isEqualTo("/summaries/" + scene.plan());
                    });
            assertThat(titles(leader, lastWeeks)).isEmpty();
            assertThat(notices.of(director.id(), 1).rows())
                    .extracting(Notice::text)
                    .containsExactly("数学教研组的学期总结送来了，等您看。");

            summaries.move(scene.plan(), "return-summary", "少了教研活动的情况", me(director));
            assertThat(notices.of(leader.id(), 1).rows()).first().satisfies(n -> {
                assertThat(n.text()).isEqualTo("何教导退回了总结：少了教研活动的情况");
                assertThat(n.link()).isEqualTo("/summaries/" + scene.plan());
            });
        });
    }

    private List<String> titles(Person person, LocalDate day) {
        return waiting.waiting(cities.actor(person, day)).stream()
                .map(WeekItem::title)
                .toList();
    }

    private void save(UUID item, Paragraph paragraph) {
        assertThat(summaries.save(scene.plan(), item, paragraph, me(leader))).isInstanceOf(Done.class);
    }

    private static Summary.Line line(Summary summary, UUID item) {
        return summary.lines().stream()
                .filter(l -> l.itemId().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private Actor me(Person person) {
        return cities.actor(person, TODAY);
    }

    private void in(Runnable work) {
        Tenancy.run(city.tenantId(), work);
    }
}
