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
    void who_stands_before_a_title_does_what_the_heading_says() {
        assertThat(read("六、公开课执教安排（每人一节）\n第三周：陆艺《春雨》；第五周：新教师方可《桥》。")).isEqualTo("执教=陆艺 执教=方可");
        assertThat(read("六、读书安排\n第三周：共读《春雨》。")).isEmpty();
    }

    @Test
    void duties_stand_behind_their_names_also_several_in_a_line() {
        assertThat(read("三、人员分工\n费雪：资料收集；茅国：问卷统计，基地管理。顾问：奚小敏。")).isEqualTo("资料收集=费雪 问卷统计=茅国 顾问=奚小敏");
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

    @Test
    void who_does_it_may_stand_before_what_is_done() {
        assertThat(read("1、考勤由柏舟负责，苗雨老师主持读书沙龙。")).isEqualTo("负责=柏舟 主持=苗雨");
        assertThat(read("1、签到由柏舟负责，苗雨、童言两位老师分别执教研究课。")).isEqualTo("负责=柏舟 执教=苗雨+童言");
        assertThat(read("1、学期末由陆艺、田青等人整理资料。")).isEqualTo("整理=陆艺+田青");
        assertThat(read("1、简报由柏舟负责组稿，苗雨负责校对。")).isEqualTo("组稿=柏舟 校对=苗雨");
    }

    @Test
    void who_takes_a_post_on_has_it() {
        assertThat(read("1、聘请区教研员柏青担任课题顾问。")).isEqualTo("课题顾问=柏青");
        assertThat(read("1、督查组组长由柏青担任，苗雨兼任秘书。")).isEqualTo("组长=柏青 秘书=苗雨");
        var found = Read.plan("1、柏青担任童言的导师。").assignments();
        assertThat(found).extracting(PlanDraft.Assignment::subject).containsExactly("童言");
    }

    @Test
    void a_post_that_somebody_fills_is_nobody_s_name() {
        assertThat(read("1、教研组活动由组长负责，各班由班主任组织，材料由家长委员会保管。")).isEmpty();
        assertThat(read("1、任课教师负责辅导，安全工作全员负责，及时断电、归位、登记。")).isEmpty();
        assertThat(read("1、期中查备课、查观察记录，高效落实，充分展示成果。")).isEmpty();
    }

    @Test
    void a_duty_in_brackets_behind_a_name_is_theirs() {
        assertThat(read("1、沙龙（柏青主持，苗雨点评）。\n2、阅卷：柏青（统分）、苗雨")).isEqualTo("主持=柏青 点评=苗雨 阅卷=柏青 阅卷=苗雨");
        assertThat(read("1、柏青（主持）、苗雨（记录）提前到场")).isEqualTo("主持=柏青 记录=苗雨");
    }

    @Test
    void a_note_behind_a_labelled_name_says_what_for_unless_it_is_their_school() {
        var found = Read.plan("1、段长：柏青（小班）、苗雨（中班）\n2、顾问：童言（城南小学）").assignments();
        assertThat(found)
                .extracting(a -> a.people().getFirst() + "=" + a.subject())
                .startsWith("柏青=小班", "苗雨=中班")
                .doesNotContain("童言=城南小学");
    }

    @Test
    void a_label_alone_in_its_line_has_its_names_in_the_next() {
        assertThat(read("二、领导小组\n组长：\n柏青（校长）\n副组长：\n苗雨、童言\n组员：\n各教研组组长")).isEqualTo("组长=柏青 副组长=苗雨+童言");
    }

    @Test
    void whom_somebody_stands_for_may_stand_before_the_name() {
        assertThat(read("1、学科联系人：初中文科柏青，四年级苗雨，幼教童 言。")).isEqualTo("联系人=柏青+苗雨+童言");
    }

    @Test
    void mentors_and_mentees_meet_in_many_words() {
        assertThat(subjects("二、师徒结对\n柏青——和 畅（语文）\n苗雨：童言")).containsExactly("柏青>和畅", "苗雨>童言");
        assertThat(subjects("二、师徒结对\n1、柏青与童言结为师徒\n2、席慕拜苗雨为师")).containsExactly("柏青>童言", "苗雨>席慕");
        assertThat(subjects("二、师徒名单\n语文  柏青  童言\n数学  苗雨  席慕")).containsExactly("柏青>童言", "苗雨>席慕");
        assertThat(subjects("1、柏青带教童言、席慕。")).containsExactly("柏青>童言", "柏青>席慕");
    }

    @Test
    void every_column_of_mentors_is_read() {
        assertThat(subjects("二、结对\n学科 学科师傅 徒弟 班级管理导师\n语文 柏青 童言 席慕\n数学 苗雨 向晚晴 /"))
                .containsExactly("柏青>童言", "席慕>童言", "苗雨>向晚晴");
    }

    @Test
    void a_mentor_named_again_is_not_two() {
        assertThat(subjects("1、师傅：柏青 徒弟：童言\n2、每周听师傅柏青的课两节。")).containsExactly("柏青>童言");
    }

    @Test
    void rows_of_a_list_take_the_duty_from_its_heading() {
        assertThat(read("三、命题安排\n高一：柏青 高二：苗雨")).isEqualTo("命题=柏青 命题=苗雨");
        assertThat(read("三、成员分工\n柏青  组长\n苗雨  资料收集")).isEqualTo("组长=柏青 资料收集=苗雨");
    }

    private static java.util.List<String> subjects(String text) {
        return Read.plan(text).assignments().stream()
                .map(a -> a.people().getFirst() + ">" + a.subject())
                .toList();
    }
}
