package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new ReadCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void each_plan_of_a_folder_becomes_a_json_of_its_name() throws IOException {
        file("语文组.txt", "一、目标\n1.提高质量，人人达标。\n");
        file("数学组.md", "# 数学组计划\n");
        file("照片.png", "x");
        assertThat(run(folder.toString(), "--out", folder.resolve("json").toString()))
                .isZero();
        try (var files = Files.list(folder.resolve("json"))) {
            assertThat(files.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("语文组.json", "数学组.json");
        }
        var json = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("json/语文组.json")));
        assertThat(json.path("goals").get(0).asString()).isEqualTo("提高质量，人人达标。");
    }

    @Test
    void a_file_that_cannot_be_read_costs_one_sentence_and_not_the_others() throws IOException {
        var bad = Files.write(folder.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        var good = file("好.txt", "一、安排\n九月\n1、开会\n");
        assertThat(run(
                        bad.toString(),
                        good.toString(),
                        folder.resolve("没有.txt").toString(),
                        "--out",
                        folder.toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("好.json")).exists();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith("。"))
                .noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void without_a_folder_for_the_results_they_are_printed() throws IOException {
        assertThat(run("read", file("一.txt", "一、目标\n1.提高教学质量。\n").toString())).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString(StandardCharsets.UTF_8))
                        .path("goals"))
                .hasSize(1);
    }

    @Test
    void two_files_of_one_name_do_not_overwrite_each_other() throws IOException {
        file("计划.txt", "一、目标\n1.提高教学质量。\n");
        file("计划.md", "# 计划\n");
        assertThat(run(folder.toString(), "--out", folder.resolve("json").toString()))
                .isZero();
        try (var files = Files.list(folder.resolve("json"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_call_without_files_is_explained() {
        assertThat(run("--out")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("用法");
    }
}
