package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Action;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.UnitKind;

class RuleWordsTest {
    private static final UUID UNIT = UUID.randomUUID();
    private static final Selector ALL = Selector.everybody(UNIT);

    @Test
    void a_weekly_quota_of_beginners() {
        var rule = Rule.of(
                ALL.withServiceYears(1, 2), Action.OBSERVE, Filter.of("relation", "MENTOR"), 2, "节", Rhythm.WEEK);
        assertThat(words(rule)).isEqualTo("工作1–2年的教师 每周 听师父的课 2节");
        assertThat(RuleWords.quota(rule)).isEqualTo("每周 2 节");
        assertThat(RuleWords.whoBriefly(rule, id -> "?")).isEqualTo("工作1–2年");
    }

    @Test
    void everybody_once_by_a_day_voluntarily() {
        var rule = Rule.of(ALL, Action.WRITE_PAPER, Filter.NONE, 1, "篇", Rhythm.ONCE)
                .by(LocalDate.of(2026, 10, 30))
                .voluntary();
        assertThat(words(rule)).isEqualTo("全体教师 10月30日前 写论文 1篇（自愿）");
        assertThat(RuleWords.whoBriefly(rule, id -> "?")).isEqualTo("全体");
    }

    @Test
    void after_each_lesson_heard() {
        var rule = Rule.of(ALL.withPairing("MENTEE"), Action.REFLECT, Filter.NONE, 1, "篇", Rhythm.WEEK)
                .after(new Rule.Trigger(Action.OBSERVE, Filter.of("relation", "MENTOR"), 3));
        assertThat(words(rule)).isEqualTo("徒弟 听师父的课后3天内 写反思 1篇");
    }

    @Test
    void each_group_bears_it_as_a_whole() {
        var rule = Rule.of(
                        Selector.units(UNIT, UnitKind.LESSON_PREP_GROUP),
                        Action.ACTIVITY,
                        Filter.NONE,
                        1,
                        "次",
                        Rhythm.TWO_WEEKS)
                .byUnits();
        assertThat(words(rule)).isEqualTo("各备课组 每两周 教研活动 1次");
    }

    @Test
    void named_people_are_shortened_and_exceptions_are_told() {
        var people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var named = Rule.of(
                Selector.people(UNIT, people), Action.TEACH, Filter.of("lessonKind", "RESEARCH"), 1, "节", Rhythm.TERM);
        assertThat(RuleWords.sentence(named, id -> "某" + people.indexOf(id))).isEqualTo("某0、某1、某2等4人 每学期 上研究课 1节");
        var others = Rule.of(ALL.without(people.subList(0, 1)), Action.READ, Filter.NONE, 1, "本", Rhythm.YEAR);
        assertThat(RuleWords.sentence(others, id -> "某0")).isEqualTo("全体教师（某0除外） 每学年 读书 1本");
        assertThat(RuleWords.quota(others)).isEqualTo("学年 1 本");
    }

    @Test
    void every_condition_is_told() {
        var rule = Rule.of(
                ALL.withRoles(Role.LESSON_PREP_LEADER)
                        .withSubjects(Subject.MATHEMATICS)
                        .withTitles("二级教师")
                        .withHonours("教坛新秀")
                        .withServiceYears(null, 5),
                Action.OBSERVE,
                Filter.of("lessonKind", "RESEARCH").and("subject", "MATHEMATICS"),
                1,
                "节",
                Rhythm.MONTH);
        assertThat(words(rule)).isEqualTo("工作5年以内、数学、二级教师、教坛新秀的备课组长 每月 听研究课（数学） 1节");
    }

    private static String words(Rule rule) {
        return RuleWords.sentence(rule, id -> "?");
    }

    @Test
    void grades_stand_before_whom_they_are_asked_of() {
        var rule = Rule.of(ALL.withGrades(3, 4), Action.READ, Filter.NONE, 1, "本", Rhythm.TERM);
        assertThat(RuleWords.sentence(rule, id -> "？")).startsWith("3年级、4年级的教师");
    }
}
