package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssignmentsTest {
    private static String read(String text) {
        return Read.plan(text).assignments().stream()
                .map(a -> a.duty() + "=" + String.join("+", a.people()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_role_word_with_names_is_a_duty() {
        assertThat(read("1、研究课（执教：陆艺、方可）\n2、讲座，主讲 欧阳丽")).isEqualTo("执教=陆艺+方可 主讲=欧阳丽");
    }

    @Test
    void several_duties_in_one_line_are_kept_apart() {
        assertThat(read("统稿：奚小敏   摄影：杨健+临时\n审核：耿群、徐成")).isEqualTo("统稿=奚小敏 摄影=杨健 审核=耿群+徐成");
    }

    @Test
    void posts_with_a_name_in_brackets_are_duties() {
        assertThat(read("1、课题由分管主任（茅国）汇总，科研主任（费雪）上报。")).isEqualTo("分管主任=茅国 科研主任=费雪");
    }

    @Test
    void mentor_lists_name_the_mentor_first() {
        var found =
                Read.plan("五、师徒结对名单\n语文：邓平——蔡雨\n数学：贾强——田野 贾强——钟灵\n英语：廖梅——（待定）").assignments();
        assertThat(found).extracting(a -> a.people().getFirst()).containsExactly("邓平", "贾强", "贾强", "廖梅");
        assertThat(found).extracting(PlanDraft.Assignment::subject).containsExactly("蔡雨", "田野", "钟灵", null);
    }

    @Test
    void a_table_of_mentors_is_read_by_its_header() {
        var found = Read.plan("师徒结对表\n学科 师傅 徒弟\n语文 柳青 白桦\n数学 江涛、石磊 易水寒").assignments();
        assertThat(found).extracting(PlanDraft.Assignment::subject).containsExactly("白桦", "易水寒");
        assertThat(found.get(1).people()).containsExactly("江涛", "石磊");
    }

    @Test
    void groups_of_people_have_no_duty_of_their_own() {
        assertThat(read("1、负责人：全体教师\n2、主讲：待定\n3、展示课（高一、高二）")).isEmpty();
    }

    @Test
    void several_by_whom_something_is_done_share_the_duty() {
        assertThat(read("1、命题培训，由齐放、芮然主讲。")).isEqualTo("主讲=齐放+芮然");
    }

    @Test
    void the_post_is_read_whole_and_up_to_the_comma() {
        assertThat(read("1、专人管理，图书管理员：聂倩，每周清点一次。")).isEqualTo("图书管理员=聂倩");
        assertThat(read("1、师傅分别为祝晴、关山月。")).isEqualTo("师傅=祝晴+关山月");
    }

    @Test
    void who_only_attends_has_no_duty() {
        assertThat(read("1、教材培训，参加人员：牟满、祝晴。")).isEmpty();
        assertThat(Read.plan("三月\n1、教材培训，参加人员：牟满、祝晴。").tasks().getFirst().people())
                .containsExactly("牟满", "祝晴");
    }

    @Test
    void under_a_heading_of_shared_work_names_and_things_stand_in_either_order() {
        assertThat(read("二、成员分工\n鞠萍、蓝玉：活动策划（每月一次）\n冷锋：资料归档")).isEqualTo("活动策划=鞠萍+蓝玉 资料归档=冷锋");
        assertThat(read("附：主备分工\n第一单元 桑林\n第二单元 康乐、米兰")).isEqualTo("主备=桑林 主备=康乐+米兰");
        assertThat(read("三、研究分工\n姓名 承担任务\n阮青 课题统筹\n竺可 问卷编制")).isEqualTo("课题统筹=阮青 问卷编制=竺可");
    }

    @Test
    void mentor_and_mentees_in_one_line_belong_together() {
        var found = Read.plan("三、结对名单\n师傅：权静 徒弟：汤圆、邓晓").assignments();
        assertThat(found)
                .extracting(a -> a.people().getFirst() + ">" + a.subject())
                .containsExactly("权静>汤圆", "权静>邓晓");
    }
}
