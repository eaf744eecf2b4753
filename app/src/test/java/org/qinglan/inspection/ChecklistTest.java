package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.inspection.Checklist.Read;

class ChecklistTest {
    @Test
    void parts_head_the_lines_below_them_and_numbers_are_taken_away() {
        assertThat(Checklist.of("""
                        一、教研活动
                        1. 每学期教研活动不少于 8 次，有记录
                        （2）主题研讨有照片

                        二、教师发展：
                        ① 听课记录每人 20 节
                        """))
                .containsExactly(
                        new Read("教研活动", "每学期教研活动不少于 8 次，有记录", null),
                        new Read("教研活动", "主题研讨有照片", null),
                        new Read("教师发展", "听课记录每人 20 节", null));
    }

    @Test
    void a_part_without_lines_is_a_line_itself() {
        assertThat(Checklist.of("一、学校章程\n二、教研计划\n1、学期计划"))
                .containsExactly(new Read("", "学校章程", null), new Read("教研计划", "学期计划", null));
        assertThat(Checklist.of("一、学校章程")).containsExactly(new Read("", "学校章程", null));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3 课题立项书, 课题立项书",
        "A1、办学条件, 办学条件",
        "□ 培训签到, 培训签到",
        "• 读书笔记, 读书笔记",
        "公开课证明………… 12, 公开课证明",
        "2024年教研总结, 2024年教研总结",
        "３０课时培训证明, ３０课时培训证明"
    })
    void what_numbers_a_line_goes_and_what_it_says_stays(String line, String bare) {
        assertThat(Checklist.bare(line)).isEqualTo(bare);
    }

    @Test
    void nothing_is_read_from_white_space() {
        assertThat(Checklist.of(" \n\u3000\u3000\n\n1.\n")).isEmpty();
    }
}
