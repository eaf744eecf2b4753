package org.qinglan.web;

import jakarta.servlet.http.HttpServletResponse;
import org.qinglan.shared.Refusal;
import org.springframework.ui.Model;

/** A rule said no: the page comes again with what was typed, the sentence above it, and status 422 (which htmx swaps). */
public final class Refusals {
    private static final int STATUS = 422;

    private Refusals() {}

    /**
     * Puts the sentence into the model as {@code problem}.
     *
     * @param page the template to show again
     * @return the page, so that a handler can return this
     */
    public static String show(Refusal why, HttpServletResponse response, Model model, String page) {
        return show(why.sentence(), response, model, page);
    }

    /** As {@link #show(Refusal, HttpServletResponse, Model, String)}, for a sentence that no rule keeps. */
    public static String show(String sentence, HttpServletResponse response, Model model, String page) {
        response.setStatus(STATUS);
        model.addAttribute("problem", sentence);
        return page;
    }
}
