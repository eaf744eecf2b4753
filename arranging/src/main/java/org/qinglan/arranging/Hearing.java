package org.qinglan.arranging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that others want to hear and that has no time yet.
 *
 * @param times when its teacher teaches the class, each once
 * @param hearers who may come, the teacher not among them
 * @param others when other lessons of the school are open to be heard; one that is there twice counts twice
 * @param shut days on which nothing is held, with the reason: 期中考试
 * @param wanted a day of the week that the teacher wishes for; null where it does not matter
 */
public record Hearing(
        List<Slot> times,
        List<Hearer> hearers,
        List<Slot> others,
        Map<LocalDate, String> shut,
        @Nullable LocalDate wanted) {
    public Hearing {
        times = List.copyOf(times);
        hearers = List.copyOf(hearers);
        others = List.copyOf(others);
        shut = Map.copyOf(shut);
    }
}
