package org.qinglan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceSpan;

/** Writes a plan's text paragraph by paragraph, so that items of a plan without a file have a place to stand too. */
final class Outline {
    private static final List<String> HEADINGS = List.of("一、指导思想", "二、工作目标", "三、主要措施", "四、月度安排");
    private final StringBuilder text = new StringBuilder();
    private final List<SourceDocument.Block> blocks = new ArrayList<>();

    /** A draft together with the text its spans point into. */
    record Written(SourceDocument source, Drafting.Drafted drafted) {}

    static Written blank(UUID planId) {
        var outline = new Outline();
        var items = new ArrayList<PlanItem>();
        for (var heading : HEADINGS) {
            var label = heading.substring(0, 2);
            items.add(
                    PlanItem.section(planId, items.size() + 1, label, heading.substring(2), outline.heading(heading)));
        }
        return new Written(outline.document(), new Drafting.Drafted(items, List.of()));
    }

    SourceSpan heading(String line) {
        return paragraph(line, 1);
    }

    /** @param level of a heading; 0 for text */
    SourceSpan paragraph(String line, int level) {
        int from = text.length();
        text.append(line);
        var span = new SourceSpan(from, text.length());
        text.append('\n');
        blocks.add(new Paragraph(span, level, 0));
        return span;
    }

    SourceDocument document() {
        return new SourceDocument("", text.toString(), blocks);
    }
}
