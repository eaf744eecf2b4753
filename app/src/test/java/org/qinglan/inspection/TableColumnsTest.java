package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qinglan.file.form.OfficeForm;
import org.qinglan.inspection.Checklist.Read;
import org.qinglan.shared.Decision.Done;

class TableColumnsTest {
    private static TableColumns of(byte[] file) {
        if (!(OfficeForm.read(file) instanceof Done(var form))) throw new AssertionError("refused");
        return new TableColumns(form.tables().get(TableColumns.largest(form.tables())));
    }

    @Test
    void the_column_with_most_words_holds_the_lines_and_the_one_named_for_proof_takes_it() {
        var columns = of(Checklists.word());
        assertThat(columns.all()).extracting(TableColumn::name).containsExactly("序号", "检查内容", "分值", "佐证材料");
        assertThat(columns.text()).contains("c1");
        assertThat(columns.proof("c1")).isEqualTo("c3");
    }

    @Test
    void a_row_of_one_cell_heads_the_rows_below_it() {
        assertThat(of(Checklists.word()).lines("c1"))
                .containsExactly(
                        new Read("", "每人每学期听课记录不少于 10 节", "t0r1"),
                        new Read("", "教研活动有记录", "t0r2"),
                        new Read("学生发展", "毕业班质量跟踪", "t0r4"));
    }

    @Test
    void in_a_sheet_a_title_above_the_head_is_no_line() {
        var columns = of(Checklists.sheet());
        assertThat(columns.text()).contains("B");
        assertThat(columns.proof("B")).isEqualTo("C");
        assertThat(columns.lines("B")).extracting(Read::text).containsExactly("教研活动有记录、有照片", "读书记录每人一份");
        assertThat(columns.cell(columns.lines("B").getFirst().row(), "C"))
                .hasValueSatisfying(box -> assertThat(box.address()).isEqualTo("s0!C3"));
    }

    @Test
    void without_a_name_for_proof_the_emptiest_column_is_taken_and_without_room_none() {
        var columns = of(Checklists.sheet());
        assertThat(columns.proof("C")).isEqualTo("D");
        assertThat(columns.cell("s0r99", "C")).isEmpty();
    }
}
