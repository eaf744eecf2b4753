package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Flows;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** The lines of a list of lessons: what each waits for, and by when. */
@Component
class LessonRows {
    private final PublicLessons lessons;
    private final LessonKinds kinds;
    private final Flows flows;
    private final Terms terms;
    private final Units units;

    LessonRows(PublicLessons lessons, LessonKinds kinds, Flows flows, Terms terms, Units units) {
        this.lessons = lessons;
        this.kinds = kinds;
        this.flows = flows;
        this.terms = terms;
        this.units = units;
    }

    List<ListView.Row> of(Collection<PublicLesson> shown, LocalDate today) {
        var above = lessons.waitingAbove(shown.stream().map(PublicLesson::id).toList(), today);
        var calendars = new HashMap<UUID, SchoolCalendar>();
        return shown.stream().map(l -> row(l, above.get(l.id()), calendars)).toList();
    }

    private ListView.Row row(PublicLesson lesson, @Nullable WaitsAbove above, Map<UUID, SchoolCalendar> calendars) {
        String kind = kinds.word(lesson.lessonKind());
        if (above != null && lesson.state() == PublicLesson.State.APPROVED)
            return new ListView.Row(lesson, kind, above.state(), above.dueOn());
        var state = flows.flow(PublicLesson.FLOW).state(lesson.state().name());
        if (state.workingDays() == 0) return new ListView.Row(lesson, kind, state.name(), null);
        var since = lesson.updatedAt().atZone(ChineseDates.CHINA).toLocalDate();
        var calendar = calendars.computeIfAbsent(
                lesson.schoolId(), school -> terms.calendar(terms.get(lesson.termId()), units.get(school)));
        return new ListView.Row(
                lesson, kind, state.name(), state.dueBy(since, calendar).orElse(null));
    }
}
