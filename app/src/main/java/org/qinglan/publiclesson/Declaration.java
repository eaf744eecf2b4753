package org.qinglan.publiclesson;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The declaration as it was typed.
 *
 * @param lessonKind code of an option of the kind
 * @param teaching which class, out of the own timetable: the id of a class, a slash, the code of a subject; empty where
 *     {@code className} is typed
 * @param week 第N周 wished for; null where it does not matter
 * @param version the one the form was opened with; 0 for a new one
 */
public record Declaration(
        String topic,
        String theme,
        String lessonKind,
        Level level,
        String teaching,
        String className,
        @Nullable Integer week,
        List<UUID> tags,
        int version) {
    static final int LONGEST_TOPIC = 80;
    static final int LONGEST_THEME = 120;

    /** A field the form did not send is empty. */
    public Declaration {
        topic = plain(topic);
        theme = plain(theme);
        lessonKind = plain(lessonKind);
        teaching = plain(teaching);
        className = plain(className);
        level = level == null ? Level.TEAM : level;
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean isTooLong() {
        return topic.length() > LONGEST_TOPIC || theme.length() > LONGEST_THEME || className.length() > 20;
    }
}
