package org.qinglan.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of 我的一周.
 *
 * @param at the time of day it begins, 10:05; null where it has none
 * @param sub what one needs to know about it, in one line
 * @param source the sentence of the plan it comes from; null where there is none
 * @param late something is owed
 * @param due the day by which it is to be done; null where nothing presses
 */
public record WeekItem(
        String title,
        @Nullable String at,
        @Nullable Tag tag,
        String sub,
        @Nullable Source source,
        @Nullable Act act,
        boolean late,
        @Nullable LocalDate due) {
    /**
     * A state with its word.
     *
     * @param look the class that colours it: owe, due, free, ok, hold
     */
    public record Tag(String word, String look) {}

    /**
     * A sentence of a plan and where it stands: 计划 三（一）1.
     *
     * @param why the page that tells why it is asked; null for none
     */
    public record Source(
            String text, String place, @Nullable String why) {}

    /** The button: what it does and where it leads. */
    public record Act(String label, String href) {}

    /** Without time, tag and source. */
    public static WeekItem plain(String title, String sub, Act act) {
        return new WeekItem(title, null, null, sub, null, act, false, null);
    }

    WeekItem at(String time) {
        return new WeekItem(title, time, tag, sub, source, act, late, due);
    }

    /** The same with a state. @param look see {@link Tag} */
    public WeekItem tagged(String word, String look) {
        return new WeekItem(title, at, new Tag(word, look), sub, source, act, late, due);
    }

    /** The same with the day by which it is to be done. */
    public WeekItem due(@Nullable LocalDate day) {
        return new WeekItem(title, at, tag, sub, source, act, late, day);
    }
}
