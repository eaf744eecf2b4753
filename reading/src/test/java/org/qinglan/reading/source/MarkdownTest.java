package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;

class MarkdownTest {
    private static final String PLAN = "# 工作计划 #\n\n1. **认真**备课\n\n| 月份 | 内容 |\n|---|:--|\n| 九月 | 听课 |\n完\n";

    @Test
    void headings_and_tables_lose_their_marks() {
        var read = SourceReader.open("计划.md", PLAN.getBytes(StandardCharsets.UTF_8));

        assertThat(read.text()).isEqualTo("工作计划\n\n1. 认真备课\n\n月份\t内容\n九月\t听课\n完\n");
        assertThat(((Paragraph) read.blocks().getFirst()).outlineLevel()).isEqualTo(1);
        assertThat(((Table) read.blocks().get(2)).rows()).hasSize(2);
    }

    @Test
    void a_text_file_is_left_as_it_is() {
        assertThat(SourceReader.open("计划.txt", PLAN.getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(PLAN);
    }
}
