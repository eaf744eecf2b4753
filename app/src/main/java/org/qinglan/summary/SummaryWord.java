package org.qinglan.summary;

import java.util.List;
import org.qinglan.file.WordDocument;

/** The summary as a Word file in the plan's own outline, numbered as the plan is. */
final class SummaryWord {
    private SummaryWord() {}

    static byte[] of(Summary summary) {
        var word =
                WordDocument.portrait().title(titleOf(summary)).caption(summary.unitName() + "　" + summary.termName());
        for (var line : summary.lines()) write(word, line);
        end(word, "存在的问题", summary.problems());
        end(word, "下学期打算", summary.next());
        unfinished(word, summary.unfinished());
        return word.bytes();
    }

    /** 计划 becomes 总结 in the title; a title without the word gets it added. */
    static String titleOf(Summary summary) {
        String title = summary.title();
        int at = title.lastIndexOf("计划");
        return at < 0 ? title + "总结" : title.substring(0, at) + "总结" + title.substring(at + 2);
    }

    private static void write(WordDocument word, Summary.Line line) {
        String sentence = line.label() + line.text();
        if (line.heading()) {
            word.heading(line.level(), sentence);
            return;
        }
        word.paragraph(sentence);
        if (!line.written().isBlank()) word.paragraph(line.written());
    }

    private static void end(WordDocument word, String heading, Paragraph paragraph) {
        String text = paragraph.text();
        if (text != null && !text.isBlank()) word.heading(1, heading).paragraph(text);
    }

    private static void unfinished(WordDocument word, List<Summary.Line> lines) {
        if (lines.isEmpty()) return;
        word.heading(1, "没做完的")
                .table(
                        List.of(5, 4, 2),
                        List.of("事项", "原因", "去向"),
                        lines.stream().map(SummaryWord::row).toList());
    }

    private static List<String> row(Summary.Line line) {
        var disposition = line.paragraph().disposition();
        return List.of(
                line.label() + line.text(),
                line.paragraph().reason(),
                disposition == null ? "" : disposition.chinese());
    }
}
