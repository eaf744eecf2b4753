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
}
