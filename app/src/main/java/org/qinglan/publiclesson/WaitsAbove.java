package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.shared.ChineseDates;

/**
 * A lesson declared above its school that has no answer yet.
 *
 * @param unit who answers: 江左区
 * @param askedBack whether the school has to add something first
 * @param dueOn the last day for an answer; after it the school waits no longer
 */
record WaitsAbove(UUID lessonId, String unit, boolean askedBack, LocalDate dueOn) {
    /** 等江左区答复. */
    String state() {
        return askedBack ? unit + "要补充" : "等" + unit + "答复";
    }

    /** What its teacher and the school are told. */
    String next() {
        return (askedBack ? unit + "请学校补充，点下面的“看”写上；" : "报到" + unit + "了，") + "最晚 " + ChineseDates.day(dueOn)
                + " 有答复；答复了或者过了期限再排时间。";
    }
}
