package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the records say about a pair: lessons, sheets, logs, advice. A bean for each; nothing is typed for it. */
public interface PairEvidence {
    /**
     * One thing that happened.
     *
     * @param href empty where there is nothing to open
     * @param tag a state in words; empty for none
     * @param look the class that colours it
     */
    record Line(String text, String href, String tag, String look) {
        public static Line plain(String text, String href) {
            return new Line(text, href, "", "");
        }
    }

    /**
     * Things of one sort.
     *
     * @param order among the sections
     * @param count the figure on top; its lines are listed below
     * @param label what it counts: 节徒弟听师父的课
     * @param name what its lines are: 徒弟听师父的课
     */
    record Section(int order, long count, String label, String name, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** Of the days between two, both included; empty where it says nothing about this pair. */
    Optional<Section> of(Pairing pair, LocalDate from, LocalDate to);
}
