package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.mentoring.answer.PairDays.Span;
import org.qinglan.school.Absence;
import org.qinglan.school.Absences;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Service;

/** 听一堂，上一堂 of people: each lesson heard of the mentor with what came of it. */
@Service
public class Answers {
    /** Whatever was heard longer ago is history. */
    private static final int DAYS_BACK = 200;

    private final HeardLessons lessons;
    private final AnswerRules rules;
    private final Mentorings mentorings;
    private final Absences absences;
    private final Terms terms;
    private final Units units;

    Answers(
            HeardLessons lessons,
            AnswerRules rules,
            Mentorings mentorings,
            Absences absences,
            Terms terms,
            Units units) {
        this.lessons = lessons;
        this.rules = rules;
        this.mentorings = mentorings;
        this.absences = absences;
        this.terms = terms;
        this.units = units;
    }

    /** Of these mentees, the oldest lesson first. */
    public List<Answer> of(Collection<UUID> mentees, LocalDate today) {
        return between(mentees, today.minusDays(DAYS_BACK), today);
    }

    /** Those of the lessons heard between two days, both included, as they stand on the second. */
    public List<Answer> between(Collection<UUID> mentees, LocalDate from, LocalDate today) {
        var heard = lessons.of(mentees, from, today);
        if (heard.isEmpty()) return List.of();
        var sheets = lessons.sheets(heard);
        var all = rules.all();
        var days = new Days(from, today);
        return heard.stream()
                .map(one -> Answering.of(one, sheets.get(one.recordId()), all, days.of(one), today))
                .toList();
    }

    /** The days that count, read once for each unit and pair. */
    private final class Days {
        private final LocalDate today;
        private final List<Term> known;
        private final Map<UUID, List<SchoolCalendar>> calendars = new HashMap<>();
        private final Map<UUID, List<Absence>> away = new HashMap<>();
        private final Map<UUID, List<Mentoring>> pairs = new HashMap<>();

        Days(LocalDate from, LocalDate today) {
            this.today = today;
            this.known =
                    terms.all().stream().filter(t -> t.lastDay().isAfter(from)).toList();
        }

        PairDays of(Heard heard) {
            var spans = pairs.computeIfAbsent(heard.menteeId(), mentorings::of).stream()
                    .filter(m -> m.mentorId().equals(heard.mentorId())
                            && m.menteeId().equals(heard.menteeId()))
                    .map(m -> new Span(m.since(), m.until()))
                    .toList();
            var gone = away.computeIfAbsent(heard.menteeId(), absences::of).stream()
                    .map(a -> new Span(a.firstDay(), a.lastDay()))
                    .toList();
            return new PairDays(calendars(heard), gone, spans);
        }

        private List<SchoolCalendar> calendars(Heard heard) {
            return calendars.computeIfAbsent(heard.line().getLast(), id -> {
                Unit unit = units.get(id);
                var all = new ArrayList<SchoolCalendar>();
                known.stream()
                        .filter(t -> !t.firstDay().isAfter(today.plusYears(1)))
                        .forEach(t -> all.add(terms.calendar(t, unit)));
                return all;
            });
        }
    }
}
