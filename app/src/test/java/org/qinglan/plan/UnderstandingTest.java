package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.plan.PlanSamples.clause;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.duty.Rhythm;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.PlanDraft.Action;
import org.qinglan.reading.PlanDraft.Period;
import org.qinglan.reading.SourceSpan;

class UnderstandingTest {
    private final Understanding understanding =
            new Understanding(PlanSamples.roster(), new TaskDates(PlanSamples.AUTUMN));

    @Test
    void novices_hear_their_mentor_twice_a_week_without_a_question() {
        var read = understanding.of(clause("工作1~2年的教师每周听师父两节课", "工作1~2年的教师", Action.OBSERVE, 2.0, "节", Period.WEEK));
        assertThat(read.questions()).isEmpty();
        assertThat(read.rule()).isEqualTo(PlanSamples.quota(Bearers.NOVICES, Deed.OBSERVE_MENTOR, 2, Rhythm.WEEK));
    }

    @ParameterizedTest
    @CsvSource({
        "工作一至二年的新教师, SERVICE:1:2",
        "教龄三年以下教师, SERVICE:1:3",
        "青年教师, SERVICE:1:5",
        "5年之内的年轻数学教师, SERVICE:1:5",
        "新教师, SERVICE:1:2",
        "工作十二年以内的教师, SERVICE:1:12",
        "全体教师, ALL",
        "每位数学教师, ALL",
        "人人, ALL",
        "师傅, MENTORS",
        "徒弟, MENTEES",
        "备课组长, PREP_LEADERS",
        "教研组长, GROUP_LEADERS",
        "骨干教师, HONOUR:骨干教师",
        "每个备课组, UNITS:LESSON_PREP_GROUP",
        "教研组, THIS_UNIT"
    })
    void crowds_are_known_by_the_words_of_plans(String words, String code) {
        var found = new Crowds(PlanSamples.roster()).of(words);
        assertThat(found).isNotNull().extracting(Bearers::code).isEqualTo(code);
    }

    @Test
    void who_stands_at_the_head_of_the_clause_is_its_subject() {
        var read = understanding.of(clause("工作一至二年的新教师每周听师父两节课", null, Action.OBSERVE, 2.0, "节", Period.WEEK));
        assertThat(read.questions()).isEmpty();
        assertThat(read.rule()).isNotNull();
        assertThat(read.rule().bearers()).isEqualTo(Bearers.NOVICES);
    }

    @ParameterizedTest
    @CsvSource({"田径队", "35周岁以下教师", "教导处会同教研组", "校行政"})
    void who_is_not_on_the_roster_is_asked_about_and_nothing_is_counted_until_then(String subject) {
        var read = understanding.of(clause(subject + "每月活动一次", subject, Action.ACTIVITY, 1.0, "次", Period.MONTH));
        assertThat(read.rule()).isNull();
        assertThat(read.questions()).singleElement().satisfies(q -> {
            assertThat(q.title()).contains(subject);
            assertThat(q.options().getFirst().label()).contains("照原文");
        });
    }

    @Test
    void named_people_must_and_the_others_may() {
        var read = understanding.of(
                clause("撰写专题小结一份（周敏之、邹凯等，其余自愿）", "周敏之、邹凯等", Action.WRITE_PAPER, 1.0, "份", Period.TERM));
        var named = List.of(PlanSamples.LEADER.id(), PlanSamples.ZOU.id());
        assertThat(read.rule()).isNotNull();
        assertThat(read.rule().obliged()).isTrue();
        assertThat(read.rule().bearers()).isEqualTo(Bearers.people(Bearers.Kind.PEOPLE, named));
        assertThat(read.rest()).isNotNull();
        assertThat(read.rest().obliged()).isFalse();
        assertThat(read.rest().bearers()).isEqualTo(Bearers.people(Bearers.Kind.OTHERS, named));
    }

    @Test
    void a_name_that_two_people_bear_names_nobody_for_sure() {
        assertThat(new Crowds(PlanSamples.roster()).people("周敏之、王芳")).isEmpty();
    }

    @Test
    void half_a_time_a_week_is_once_in_two_weeks() {
        var read = understanding.of(clause("教研组隔周活动一次", "教研组", Action.ACTIVITY, 0.5, "次", Period.WEEK));
        assertThat(read.rule())
                .isEqualTo(PlanSamples.quota(Bearers.of(Bearers.Kind.THIS_UNIT), Deed.ACTIVITY, 1, Rhythm.TWO_WEEKS));
    }

    @Test
    void a_deadline_makes_it_once_by_that_day() {
        var read = understanding.of(new PlanDraft.Requirement(
                "每人交一篇案例，11月15日前",
                new SourceSpan(0, 5),
                "每人",
                Action.WRITE_PAPER,
                new PlanDraft.Count(1.0, 1.0),
                "篇",
                Period.ONCE,
                "11月15日前"));
        assertThat(read.rule()).isNotNull();
        assertThat(read.rule().dueOn()).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(read.rule().rhythm()).isEqualTo(Rhythm.ONCE);
    }

    @Test
    void lengths_and_shares_stay_text_without_a_question() {
        assertThat(understanding.of(clause("每篇不少于800字", "每人", Action.WRITE_PAPER, 800.0, "字", null)))
                .isEqualTo(Understanding.Understood.TEXT);
        assertThat(understanding.of(new PlanDraft.Requirement(
                        "作业不超过20分钟",
                        new SourceSpan(0, 5),
                        null,
                        Action.HOMEWORK,
                        new PlanDraft.Count(null, 20.0),
                        "次",
                        Period.DAY,
                        null)))
                .isEqualTo(Understanding.Understood.TEXT);
    }

    @Test
    void where_the_text_gives_no_number_it_is_asked_and_not_counted() {
        var read = understanding.of(clause("不定期推门听课", "教研组长", Action.OBSERVE, null, null, null));
        assertThat(read.rule()).isNull();
        assertThat(read.questions()).singleElement().satisfies(q -> {
            assertThat(q.options().getFirst().change()).isEqualTo(Question.Change.UNCOUNTED);
            assertThat(q.options().get(1).free()).isEqualTo(Question.Free.COUNT);
        });
    }

    @Test
    void no_subject_and_no_rhythm_are_two_questions_whose_answers_do_not_undo_each_other() {
        var read = understanding.of(clause("上研究课一节", null, Action.TEACH, 1.0, "节", null));
        assertThat(read.questions()).hasSize(2);
        var groups = read.questions().get(0).options().get(1).change().of(read.rule());
        var monthly = read.questions().get(1).options().get(1).change().of(groups);
        assertThat(monthly).isNotNull();
        assertThat(monthly.bearers().kind()).isEqualTo(Bearers.Kind.PREP_LEADERS);
        assertThat(monthly.rhythm()).isEqualTo(Rhythm.MONTH);
        assertThat(monthly.deed()).isEqualTo(Deed.TEACH_RESEARCH);
    }

    @Test
    void what_is_encouraged_is_voluntary() {
        var read = understanding.of(clause("鼓励每位教师写案例一篇", "每位教师", Action.WRITE_PAPER, 1.0, "篇", Period.YEAR));
        assertThat(read.rule()).isNotNull();
        assertThat(read.rule().obliged()).isFalse();
        assertThat(read.rule().needed()).isEqualByComparingTo(BigDecimal.ONE);
    }
}
