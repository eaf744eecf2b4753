package org.qinglan.record.observe;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.record.LikelyRecords;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Subject;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** Lessons one could sit in now or later today: not one's own, not while one teaches oneself; the mentor's and own subject's first. */
@Component
class LessonsNow implements LikelyRecords {
    /** As many as a phone shows without scrolling far; the form itself finds any other lesson. */
    private static final int MOST = 6;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private final Timetable timetable;
    private final Terms terms;
    private final Units units;
    private final Mentorings mentorings;
    private final Clock clock;

    LessonsNow(Timetable timetable, Terms terms, Units units, Mentorings mentorings, Clock clock) {
        this.timetable = timetable;
        this.terms = terms;
        this.units = units;
        this.mentorings = mentorings;
        this.clock = clock;
    }

    @Override
    public List<Likely> now(Actor me) {
        var school = me.homeUnit().flatMap(units::schoolOf);
        var term = terms.at(me.today());
        if (school.isEmpty() || term.isEmpty()) return List.of();
        var calendar = terms.calendar(term.get(), school.get());
        var mine = timetable.lessonsOf(me.personId(), me.today(), calendar).stream()
                .map(Lesson::period)
                .toList();
        var mentors = mentorings.mentorsOf(me.personId(), me.today()).stream()
                .map(m -> m.mentorId())
                .toList();
        var bells = timetable.bells(school.get());
        LocalTime now = LocalTime.now(clock.withZone(ChineseDates.CHINA));
        var lessons = new ArrayList<Lesson>();
        for (Bell bell : bells) {
            if (bell.ends().isBefore(now) || mine.contains(bell.period())) continue;
            lessons.addAll(timetable.lessonsAt(school.get().id(), me.today(), bell.period(), calendar));
        }
        var times = bells.stream().collect(Collectors.toMap(Bell::period, Function.identity()));
        return lessons.stream()
                .filter(l -> !l.teacherId().equals(me.personId()))
                .sorted(Comparator.comparing((Lesson l) -> rank(l, mentors, me)).thenComparing(Lesson::period))
                .limit(MOST)
                .map(l -> likely(l, times, mentors, me))
                .toList();
    }

    private static int rank(Lesson lesson, List<UUID> mentors, Actor me) {
        if (mentors.contains(lesson.teacherId())) return 0;
        Subject own = me.homeUnit().map(Unit::subject).orElse(null);
        return lesson.subject() == own ? 1 : 2;
    }

    private static Likely likely(Lesson lesson, Map<Integer, Bell> bells, List<UUID> mentors, Actor me) {
        var bell = bells.get(lesson.period());
        String when = "第" + lesson.period() + "节" + (bell == null ? "" : " " + CLOCK.format(bell.begins()));
        String master = mentors.contains(lesson.teacherId()) ? "（师父）" : "";
        return new Likely(
                "听" + lesson.teacherName() + master + "的课",
                when + " · " + lesson.className() + " · " + lesson.subject().chinese(),
                "/records/new/observation?lesson=" + lesson.id() + "&date=" + me.today());
    }
}
