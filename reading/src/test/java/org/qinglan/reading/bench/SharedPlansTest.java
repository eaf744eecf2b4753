package org.qinglan.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The plans that were read by hand; the figures asked for lie a little under those that were reached. */
public class SharedPlansTest {
    @Test
    void the_plans_on_the_model_of_real_pages_are_read_almost_as_by_hand() throws IOException {
        var figures = BenchReading.score(shared(), "dev").figures();
        assertThat(figures.get("tasks")).isGreaterThan(0.98);
        assertThat(figures.get("requirements")).isGreaterThan(0.985);
        assertThat(figures.get("requirements all-fields")).isGreaterThan(0.975);
        assertThat(figures.get("goals")).isGreaterThan(0.98);
        assertThat(figures.get("assignments")).isGreaterThan(0.985);
    }

    @Test
    void the_five_real_plans_are_read_almost_as_by_hand() throws IOException {
        assertThat(BenchReading.score(shared(), "seeds").figures().get("macro")).isGreaterThan(0.97);
    }

    @Test
    void the_fields_of_what_was_found_are_right() throws IOException {
        var fields = BenchReading.score(shared(), "dev").fieldAccuracy();
        assertThat(fields.get("task month")).isGreaterThan(0.97);
        assertThat(fields.get("task due")).isGreaterThan(0.97);
        assertThat(fields.get("task people")).isGreaterThan(0.97);
    }

    /** The folder beside the repository that holds the shared plans. */
    public static Path shared() {
        var here = Path.of("").toAbsolutePath();
        for (var p = here; p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("shared/plans"))) return p.resolve("shared");
        }
        throw new AssertionError("没有找到 shared 目录：它应当在仓库旁边（" + here + "/../shared）。");
    }
}
