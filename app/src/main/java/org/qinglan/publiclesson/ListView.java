package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.school.Term;
import org.qinglan.shared.ChineseDates;

/**
 * The list of public lessons.
 *
 * @param mine those I give
 * @param rows the others I may see
 * @param state, level, tag what was asked for; null: all
 * @param declares whether this person can declare here
 */
public record ListView(
        Term term,
        List<Term> terms,
        List<Row> mine,
        List<Row> rows,
        @Nullable State state,
        @Nullable Level level,
        @Nullable UUID tag,
        List<Tags.Tag> tags,
        boolean declares) {
    public ListView {
        terms = List.copyOf(terms);
        mine = List.copyOf(mine);
        rows = List.copyOf(rows);
        tags = List.copyOf(tags);
    }

    /**
     * @param kind 研究课
     * @param stateName 待排时间, 等江左区答复
     * @param until the last day for what it waits for; null where nothing limits it
     */
    public record Row(
            PublicLesson lesson,
            String kind,
            String stateName,
            @Nullable LocalDate until) {
        /** 方敏 · 校级研究课 · 三（1）班数学 · 10月20日（周二）第3节. */
        public String sub() {
            return lesson.levelWord() + kind + " · " + lesson.className()
                    + lesson.subject().chinese() + " · " + lesson.when()
                    + (until == null ? "" : " · 最晚 " + ChineseDates.day(until));
        }

        /** How the tag of its state looks. */
        public String look() {
            return switch (lesson.state()) {
                case ARCHIVED, HELD -> "ok";
                case SCHEDULED -> "free";
                case RETURNED -> "owe";
                case CANCELLED -> "hold";
                default -> "due";
            };
        }
    }

    /** The states somebody may ask for, with their names. */
    public record Choice(State state, String name) {}

    public boolean isFiltered() {
        return state != null || level != null || tag != null;
    }
}
