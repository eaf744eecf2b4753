package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files with which a fuzzer once found something, and those it begins with. */
class KeptInputsTest {
    private static List<Path> kept(FuzzKind kind) throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(KeptInputsTest.class.getResource("fuzz"), "the kept inputs")
                .toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + kind)).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_fuzzer_found_ends_as_it_may(FuzzKind kind) throws IOException, URISyntaxException {
        for (var file : kept(kind)) {
            byte[] input = Files.readAllBytes(file);
            assertThatCode(() -> SourceFuzz.check(kind, input))
                    .as(file.toString())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_files_to_begin_with_are_read(FuzzKind kind) throws IOException {
        for (byte[] seed : kind.seeds()) {
            assertThat(SourceReader.open(kind.fileName(), kind.file(seed)).blocks())
                    .isNotEmpty();
        }
    }

    @Test
    void an_end_that_may_not_be_is_noticed() {
        assertThatThrownBy(() -> SourceFuzz.requireASentence(Unreadable.damaged(new IllegalStateException())))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SourceFuzz.requireASentence(Unreadable.bomb(new OutOfMemoryError())))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> SourceFuzz.check(FuzzKind.TEXT, "计划".getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }
}
