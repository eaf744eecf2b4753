package org.qinglan.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The eyes of the other browser tests can see: a bad page fails, a good page passes. */
@ServerTest
class BrowserTest {
    private static final String BAD = """
            <!doctype html><html><head><title>x</title></head><body><main><h1>x</h1>
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><input></main>
            <div style="width:5000px">wide</div><script>console.error('broken on purpose')</script></body></html>""";

    @Autowired
    Browser browser;

    @Test
    void the_sign_in_page_passes_on_a_phone_and_at_a_desk() {
        for (int width : new int[] {390, 1440}) {
            try (var visit = browser.at(width)) {
                visit.open("/sign-in");
                visit.axeClean();
                visit.fits();
                visit.shot("sign-in");
                assertThat(Path.of("target/shots/sign-in-" + width + ".png")).isNotEmptyFile();
            }
        }
    }

    @Test
    void a_page_without_words_for_its_picture_and_field_is_not_clean() {
        assertThatThrownBy(() -> {
                    try (var visit = browser.at(390)) {
                        visit.page().setContent(BAD);
                        visit.axeClean();
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("label");
    }

    @Test
    void an_error_in_the_console_fails_the_visit_when_it_ends() {
        assertThatThrownBy(() -> {
                    try (var visit = browser.at(390)) {
                        visit.page().setContent(BAD);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken on purpose");
    }

    @Test
    void a_page_wider_than_its_window_does_not_fit() {
        assertThatThrownBy(() -> {
                    try (var visit = browser.at(390)) {
                        visit.page().setContent(BAD);
                        visit.fits();
                    }
                })
                .hasMessageContaining("wider than its window");
    }

    @Test
    void a_machine_without_chromium_is_told_what_to_do() {
        assertThatThrownBy(() -> Browser.program("/nowhere/chromium"))
                .hasMessageContaining("/nowhere/chromium")
                .hasMessageContaining("CHROMIUM");
        assertThatCode(() -> Browser.program("/bin/sh")).doesNotThrowAnyException();
    }
}
