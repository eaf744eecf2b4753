package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.PlanDraft.Requirement;

class RequirementsTest {
    private static String read(String sentence) {
        var out = new StringBuilder();
        for (var r : Read.plan("一、工作措施\n1、" + sentence + "\n").requirements())
            out.append(shown(r)).append('；');
        return out.toString();
    }

    private static String shown(Requirement r) {
        return "%s %s-%s %s %s"
                .formatted(
                        r.action().name().toLowerCase(Locale.ROOT),
                        number(r.count().min()),
                        number(r.count().max()),
                        r.unit(),
                        r.period() == null ? "-" : r.period().name().toLowerCase(Locale.ROOT));
    }

    private static String number(Double d) {
        return d == null ? "" : d == Math.rint(d) ? Long.toString(Math.round(d)) : d.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "每位教师每学期听课不少于15节。, observe 15- 节 term；", "每两周组织一次集体学习。, train 0.5-0.5 次 week；",
        "教研活动隔周一次。, activity 0.5-0.5 次 week；", "每人每月上交教学反思2篇。, reflect 2-2 篇 month；",
        "书面作业每天不超过60分钟。, homework -60 分钟 day；", "作业批改率100%。, homework 100-100 % -；",
        "每学年读教育专著两本以上。, read 2- 本 year；", "行政人员每周听课2—3节。, observe 2-3 节 week；",
        "每单元检测一次。, set_paper 1-1 次 per_event；", "每位教师至少上一节研究课。, teach 1- 节 -；",
        "每次活动不少于80分钟。, activity 80- 分钟 per_event；", "每课题组每月活动1次。, activity 1-1 次 month；",
        "教研组长提前三天公布主题。, report 3-3 天 -；", "单周大组教研。, activity 0.5-0.5 null week；",
        "做到一课一反思。, reflect 1-1 反思 per_event；", "每人每月写三五篇教学反思。, reflect 3-5 篇 month；"
    })
    void a_clause_is_read_with_its_count_and_period(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @Test
    void period_and_subject_are_carried_over_within_a_sentence() {
        var found = Read.plan("一、要求\n1、教研组长每学期听课不少于30节，组员不少于20节；上公开课1节、写论文1篇。").requirements();
        assertThat(found)
                .extracting(Requirement::period)
                .containsOnly(PlanDraft.Period.TERM)
                .hasSize(4);
        assertThat(found.get(1).subject()).isEqualTo("组员");
        assertThat(found.get(1).action()).isEqualTo(PlanDraft.Action.OBSERVE);
    }

    @Test
    void a_share_does_not_inherit_the_period_of_another_sentence_part() {
        assertThat(read("全年新增资源100份，使用率不低于70%。")).isEqualTo("other 100-100 份 year；other 70- % -；");
    }

    @Test
    void the_pieces_of_a_bundle_are_asked_for_one_by_one() {
        assertThat(read("落实“三个一”（每学期上一节公开课，写一篇论文，读一本好书）。"))
                .isEqualTo("teach 1-1 节 term；write_paper 1-1 篇 term；read 1-1 本 term；");
    }

    @Test
    void a_piece_with_a_length_is_counted_in_pieces() {
        assertThat(read("每学期写一篇不少于2000字的读书心得。")).isEqualTo("read 1-1 篇 term；");
    }

    @Test
    void a_limit_without_a_number_is_a_requirement_with_a_deadline() {
        var found = Read.plan("一、要求\n1、考试结束后三天内完成质量分析，4月底前上报总结。").requirements();
        assertThat(found).extracting(Requirement::deadline).containsExactly("考试结束后三天内", "4月底前");
        assertThat(found)
                .extracting(Requirement::period)
                .containsExactly(PlanDraft.Period.PER_EVENT, PlanDraft.Period.ONCE);
        assertThat(found).allSatisfy(r -> assertThat(r.count()).isEqualTo(new PlanDraft.Count(null, null)));
    }

    @Test
    void the_days_of_the_week_are_counted_only_where_there_are_several() {
        assertThat(read("田径队每周一至周四早上训练。")).isEqualTo("activity 4-4 null week；");
        assertThat(read("教案每周五交组长签字。")).isEqualTo("prepare - null week；");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "语文组现有教师26人，其中高级教师4人。",
                "缺席一次扣1分。",
                "平时成绩占总评30%。",
                "形成“一校一品”的良好氛围。",
                "围绕一个中心开展工作。",
                "打造“晨读”“暮写”两个特色项目。",
                "作业全批全改。",
                "上学期优秀率提高了2.6个百分点。",
                "落实2022年版课程标准。"
            })
    void facts_sanctions_and_slogans_ask_for_nothing(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void what_a_background_section_counts_asks_for_nothing() {
        assertThat(Read.plan("一、基本情况\n每位教师每周听课2节。\n二、工作措施\n每位教师每周听课3节。").requirements())
                .extracting(r -> r.count().min())
                .containsExactly(3.0);
    }

    @Test
    void the_heading_names_who_must() {
        var found = Read.plan("三、对徒弟的要求\n1、每周听课不少于2节。\n四、对师傅的要求\n1、每月听课不少于1节。").requirements();
        assertThat(found).extracting(Requirement::subject).containsExactly("徒弟", "师傅");
    }

    @ParameterizedTest
    @CsvSource({
        "社团活动每周两次，期末每个社团上交成果2件。, activity 2-2 次 week；report 2-2 件 term；",
        "教研组每月自查一次、教务处期中期末各抽查一次。, inspect 1-1 次 month；inspect 1-1 次 -；",
        "视导后一周内各校召开分析会，并写出书面材料一份。, analyse_exam - null per_event；analyse_exam 1-1 份 per_event；",
        "每班确定5名培优对象和8名辅困对象。, other 5-5 名 -；other 8-8 名 -；",
        "7个联盟每学期各承办一次联合教研。, activity 1-1 次 term；",
        "学期结束前一周上交总结一份。, reflect 1-1 份 term；",
        "9月5日前，各课题组上报本学期研究计划。, plan - null once；",
        "主讲人提前一周准备发言稿。, prepare 1-1 周 per_event；",
        "备课。本组每周集体备课一次。, prepare 1-1 次 week；",
        "周测1次、月考1次，作文两周一篇。, set_paper 1-1 次 week；set_paper 1-1 次 month；homework 0.5-0.5 篇 week；"
    })
    void what_a_clause_says_itself_comes_before_what_was_said(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"迟到早退三次以上不得评优。", "双师型教师占62%。", "进入全县前5名。", "每周二下午为教研时间。", "做到视导一所、反馈一所。", "由当周主备人命题。"})
    void what_only_describes_or_punishes_asks_for_nothing(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }
}
