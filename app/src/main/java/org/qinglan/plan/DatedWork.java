package org.qinglan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.school.Term;
import org.qinglan.shared.FuzzyDate;

/** Dated work of published plans as it concerns one person, for pages beside 行事历. */
public interface DatedWork {
    /**
     * @param href the sentence in its plan, or its own page
     * @param words the date as it is said: 10月20日（周二）, 10月下旬
     * @param unit whose plan it is
     * @param done whether a record shows it
     */
    record Event(UUID id, String href, String text, FuzzyDate when, String words, String unit, boolean done) {
        /** Whether it stands in a plan; otherwise another room put it here. */
        public boolean isOfPlan() {
            return href.startsWith("/plans/");
        }
    }

    /** What names the person, and what the person's units do together; nothing cancelled. One statement. */
    List<Event> concerning(Actor me, Term term, LocalDate from, LocalDate to);
}
