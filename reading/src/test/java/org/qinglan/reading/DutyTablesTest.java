package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DutyTablesTest {
    private static List<String> duties(String plan) {
        return Read.plan(plan).assignments().stream()
                .map(a ->
                        a.duty() + " " + String.join("+", a.people()) + (a.subject() == null ? "" : " " + a.subject()))
                .toList();
    }

    @Test
    void the_column_beside_the_name_says_what_each_does() {
        assertThat(duties("人员分工\n| 姓名 | 职责 |\n| 柏舟 | 资料整理 |\n| 苗青禾 | 会议记录 |\n")).containsExactly("资料整理 柏舟", "会议记录 苗青禾");
    }

    @Test
    void a_row_whose_duty_or_name_is_open_gives_nobody_a_duty() {
        assertThat(duties("人员分工\n| 姓名 | 职责 |\n| 柏舟 | |\n| 待定 | 会议记录 |\n| 苗青禾 | 考勤 |\n"))
                .containsExactly("考勤 苗青禾");
    }

    @Test
    void every_mentor_of_a_row_has_every_mentee_of_it() {
        assertThat(duties("师徒结对\n| 学科 | 师傅 | 徒弟 |\n| 语文 | 柏舟 | 苗青禾、童言 |\n| 数学 | 席慕 | |\n"))
                .containsExactly("师傅 柏舟 苗青禾", "师傅 柏舟 童言", "师傅 席慕");
    }

    @Test
    void a_column_of_persons_is_a_duty_for_what_the_row_is_about() {
        assertThat(duties("活动安排\n| 时间 | 内容 | 主讲人 |\n| 9月8日 | 单元解读 | 柏舟 |\n| 9月22日 | 作业设计 | 苗青禾、童言 |\n"))
                .containsExactly("主讲人 柏舟 单元解读", "主讲人 苗青禾+童言 作业设计");
    }

    @Test
    void a_role_in_the_cell_comes_before_the_role_of_its_column() {
        assertThat(duties("活动安排\n| 时间 | 内容 | 负责人 |\n| 9月8日 | 单元解读 | 主讲：柏舟 |\n")).containsExactly("主讲 柏舟 单元解读");
    }

    @Test
    void a_cell_that_names_a_post_is_the_duty_of_those_beside_it() {
        assertThat(duties("领导小组\n组长\t柏舟\n副组长\t苗青禾\n组员\t童言、席慕\n"))
                .containsExactly("组长 柏舟 领导小组", "副组长 苗青禾 领导小组", "组员 童言+席慕 领导小组");
    }
}
