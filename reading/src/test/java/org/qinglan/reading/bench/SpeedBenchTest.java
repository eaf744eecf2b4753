package org.qinglan.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinglan.reading.source.PlainText;
import org.qinglan.reading.source.SourceReader;

class SpeedBenchTest {
    private static final String PLAN = "语文组工作计划\n一、目标\n周次\t内容\n第3周\t集体备课\n";

    @TempDir
    private Path folder;

    private String printed(String searchPath) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        new SpeedBench(
                        List.of(PlainText.document("计划", PLAN)),
                        1,
                        searchPath,
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .print();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void without_any_converter_our_own_figures_stand_and_each_missing_one_is_named() throws Exception {
        String printed = printed(folder.toString());

        assertThat(printed).contains("每分钟读 ", "十页的计划（9,0", "青蓝（一个进程），得到 1 份");
        for (var converter : Converter.values()) {
            assertThat(printed).contains("没有安装 " + converter.program());
        }
        assertThat(printed).contains("没有它就不比");
    }

    @Test
    void a_converter_that_is_installed_is_timed_on_the_same_files() throws Exception {
        var program = Files.writeString(folder.resolve("docx2txt"), "#!/bin/sh\necho 文字\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(printed(folder.toString()))
                .contains("docx2txt（每份一个进程），得到 1 份")
                .doesNotContain("没有安装 docx2txt");
    }

    @Test
    void the_copy_in_word_says_what_the_text_said() throws IOException {
        var copy = SourceReader.open("x", WordCopy.of(PlainText.document("计划", PLAN)));

        assertThat(copy.text()).isEqualTo(PLAN);
        assertThat(copy.blocks()).hasSize(3);
    }
}
