package org.qinglan.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Texts that belong to a lesson and that whoever sat in it may well have noted down: its plan. A bean for each source. */
public interface LessonTexts {
    /** @param day of the lesson */
    List<String> of(UUID teacherId, LocalDate day);
}
