package org.qinglan.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence for the page after a redirect: 已存下。 The layout shows it once. */
public final class Flash {
    static final String SENTENCE = "flash";

    private Flash() {}

    /** @param sentence what was done, in the user's words */
    public static void say(RedirectAttributes next, String sentence) {
        next.addFlashAttribute(SENTENCE, sentence);
    }
}
