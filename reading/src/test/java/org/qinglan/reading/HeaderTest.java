package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanDraft.Level;

class HeaderTest {
    @Test
    void a_full_title_names_school_unit_and_term() {
        var plan = Read.plan("海棠湾实验小学2023—2024学年第一学期英语教研组工作计划\n一、指导思想\n以课标为纲。");
        assertThat(plan.title()).isEqualTo("海棠湾实验小学2023—2024学年第一学期英语教研组工作计划");
        assertThat(plan.organization()).isEqualTo("海棠湾实验小学");
        assertThat(plan.unit()).isEqualTo("英语教研组");
        assertThat(plan.level()).isEqualTo(Level.GROUP);
        assertThat(plan.term().semester()).isEqualTo(1);
    }

    @Test
    void a_title_in_two_lines_is_one() {
        var plan = Read.plan("城南小学2023-2024学年第二学期\n科学组工作计划\n一、目标\n1.做好实验。");
        assertThat(plan.title()).isEqualTo("城南小学2023-2024学年第二学期科学组工作计划");
    }

    @Test
    void site_lines_and_notes_are_no_part_of_the_title() {
        var plan = Read.plan("您的位置>>首页>>计划\n小学数学教研组工作计划（推荐9篇）\n发表日期：2024/9/1 有35位读者读过\n一、目标\n1.提高质量。");
        assertThat(plan.title()).isEqualTo("小学数学教研组工作计划");
    }

    @Test
    void a_text_without_a_title_has_none() {
        assertThat(Read.plan("一、工作目标\n1.提高质量。\n二、措施\n2.认真备课。").title()).isNull();
    }

    @Test
    void the_level_follows_from_who_speaks() {
        assertThat(Read.plan("教务处2024年工作计划\n一、常规").level()).isEqualTo(Level.SCHOOL);
        assertThat(Read.plan("青年教师个人成长计划\n一、目标").level()).isEqualTo(Level.PERSONAL);
        assertThat(Read.plan("青山县2024年教研工作要点\n一、常规").level()).isEqualTo(Level.DISTRICT);
    }

    @Test
    void a_general_word_is_no_school() {
        assertThat(Read.plan("乡镇学校第一学期英语科计划\n一、目标").organization()).isNull();
    }

    @Test
    void the_head_or_the_signature_says_which_office_issues() {
        var headed = Read.plan("柳河区教育局教学研究室文件\n柳教研〔2024〕3号\n2024年柳河区小学数学研训工作要点\n各校：\n一、工作要点\n1.调研。");
        assertThat(headed.organization()).isEqualTo("柳河区教育局教学研究室");
        assertThat(headed.level()).isEqualTo(Level.DISTRICT);
        var titled = Read.plan("柳河县教研室2020年秋季教研工作计划\n一、调研\n1.教研员下校。");
        assertThat(titled.organization()).isEqualTo("柳河县教研室");
        assertThat(titled.level()).isEqualTo(Level.DISTRICT);
        var city = Read.plan("2021年教师发展工作要点\n一、要点\n1.培训。\n柳河市教师发展中心\n2021年2月26日");
        assertThat(city.level()).isEqualTo(Level.CITY);
    }

    @Test
    void a_unit_may_sign_at_the_end_or_below_the_title() {
        var text = "柳河中学“青蓝工程”实施方案\n一、目的\n1.帮助新教师。\n二、日程\n1.结对。\n2.总结。\n三、考核\n1.优秀。\n2.合格。\n柳河中学教师发展处\n2024年9月10日";
        assertThat(Read.plan(text).unit()).isEqualTo("教师发展处");
        var grade = Read.plan("柳河中学2020学年第二学期高三年级备考工作计划\n高三年级组\n一、现状\n1.两科薄弱。");
        assertThat(grade.unit()).isEqualTo("高三年级组");
        assertThat(grade.level()).isEqualTo(Level.GROUP);
    }

    @Test
    void a_studio_is_a_unit_of_its_own() {
        var plan = Read.plan("柳河市陆青小学科学名师工作室2025年度工作计划\n一、目标\n1.课题结题。");
        assertThat(plan.unit()).isEqualTo("柳河市陆青小学科学名师工作室");
        assertThat(plan.organization()).isNull();
        assertThat(plan.level()).isEqualTo(Level.GROUP);
    }

    @Test
    void the_state_of_a_rule_belongs_to_its_title() {
        assertThat(Read.plan("柳河中学听课评课管理办法（试行）\n第一条 每周听课一节。").title()).isEqualTo("柳河中学听课评课管理办法（试行）");
        assertThat(Read.plan("柳河中学2024年工作思路\n一、常规\n1.备课。").title()).isEqualTo("柳河中学2024年工作思路");
    }

    @Test
    void who_speaks_of_oneself_plans_for_oneself() {
        var plan = Read.plan("三年成长规划\n我是一名数学教师，我叫柏青，2022年考入柳河区第二小学。\n第一年（2023年9月—2024年8月）\n第三年（2025年9月—2026年8月）");
        assertThat(plan.level()).isEqualTo(Level.PERSONAL);
        assertThat(plan.organization()).isEqualTo("柳河区第二小学");
        assertThat(plan.term().from()).isEqualTo("2023-09");
        assertThat(plan.term().to()).isEqualTo("2026-08");
    }
}
