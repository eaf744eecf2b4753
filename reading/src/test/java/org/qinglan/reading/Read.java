package org.qinglan.reading;

import org.qinglan.reading.source.PlainText;

/** Plans for tests, read from plain text. */
final class Read {
    private Read() {}

    static PlanDraft plan(String text) {
        return new PlanReader().read(PlainText.document("计划.txt", text));
    }

    static Line line(String text) {
        return Line.of(text, 0, text.length());
    }
}
