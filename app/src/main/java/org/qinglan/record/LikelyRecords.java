package org.qinglan.record;

import java.util.List;
import org.qinglan.access.Actor;

/** What somebody is likely to write now, with everything known already filled in; a bean for each source. */
public interface LikelyRecords {
    /**
     * @param label 听顾言的课
     * @param under when and where: 第3节 10:05 · 四（3）班 · 数学
     * @param href opens the form with what is known
     */
    record Likely(String label, String under, String href) {}

    /** The nearest first; empty when nothing is at hand. */
    List<Likely> now(Actor me);
}
