package org.qinglan.arranging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qinglan.arranging.Change.Claim;

/** Judges several changes together: what cannot be at once, and how far they go against the wishes. */
final class Judgement {
    private record TeacherDay(String teacherId, LocalDate day) {}

    private final Rules rules;
    private final Map<Claim, Integer> claims = new HashMap<>();
    private final Map<TeacherDay, Integer> days = new HashMap<>();
    private final Map<String, Integer> coverers = new HashMap<>();
    private final Map<TeacherDay, Integer> lessonsADay = new HashMap<>();
    private final List<Integer> lessonsBefore = new ArrayList<>();

    Judgement(Week week, Rules rules) {
        this.rules = rules;
        for (Taught lesson : week.lessons())
            lessonsADay.merge(new TeacherDay(lesson.teacherId(), lesson.slot().day()), 1, Integer::sum);
    }

    /** Makes an option one that this judgement can weigh. */
    Candidate candidate(Option option) {
        var change = option.change();
        var claimed = change.claims();
        var gained = claimed.stream()
                .filter(Claim.OfTeacher.class::isInstance)
                .map(Claim.OfTeacher.class::cast)
                .map(claim -> new TeacherDay(claim.teacherId(), claim.slot().day()));
        var lost = leaving(change).stream()
                .map(lesson -> new TeacherDay(lesson.teacherId(), lesson.slot().day()));
        var by = change instanceof Change.Cover cover ? cover.by() : null;
        return new Candidate(
                option,
                claimed.stream().mapToInt(claim -> number(claims, claim)).toArray(),
                gained.mapToInt(this::number).toArray(),
                lost.mapToInt(this::number).toArray(),
                by == null ? -1 : number(coverers, by.id()),
                by == null ? 0 : by.covered());
    }

    /** How often something is claimed twice or somebody's day becomes too full; 0 when all can be done. */
    int clashes(Collection<Candidate> chosen) {
        var taken = new BitSet(claims.size());
        int[] more = new int[days.size()];
        int clashes = 0;
        for (Candidate candidate : chosen) {
            for (int claim : candidate.claims) {
                if (taken.get(claim)) clashes++;
                taken.set(claim);
            }
            for (int day : candidate.daysGained) more[day]++;
            for (int day : candidate.daysLost) more[day]--;
        }
        for (Candidate candidate : chosen) {
            for (int day : candidate.daysGained) {
                clashes += tooMuch(day, more[day]);
                more[day] = 0;
            }
        }
        return clashes;
    }

    /** Lessons above the most that a day may have; a day that was fuller before may stay as full. */
    private int tooMuch(int day, int added) {
        int before = lessonsBefore.get(day);
        return added <= 0 ? 0 : Math.max(0, before + added - Math.max(rules.mostLessonsADay(), before));
    }

    /** The sum of the penalties, with what several covers by the same teacher add. */
    int penalty(Collection<Candidate> chosen) {
        int[] covers = new int[coverers.size()];
        int sharing = rules.weight(Wish.SHARED_OUT);
        int penalty = 0;
        for (Candidate candidate : chosen) {
            penalty += candidate.penalty();
            if (candidate.coverer >= 0) penalty += (candidate.covered + 2 * covers[candidate.coverer]++) * sharing;
        }
        return penalty;
    }

    /** The sum of the penalties as if each were the only change: no choice among the same lessons' options is below the least. */
    int penaltyAlone(Collection<Candidate> chosen) {
        return chosen.stream().mapToInt(one -> penalty(List.of(one))).sum();
    }

    private int number(TeacherDay day) {
        int number = number(days, day);
        if (number == lessonsBefore.size()) lessonsBefore.add(lessonsADay.getOrDefault(day, 0));
        return number;
    }

    private static <T> int number(Map<T, Integer> numbers, T thing) {
        return numbers.computeIfAbsent(thing, first -> numbers.size());
    }

    private static List<Taught> leaving(Change change) {
        return switch (change) {
            case Change.Swap(Taught lesson, Taught with) -> List.of(lesson, with);
            case Change.Cover(Taught lesson, Teacher by) -> List.of(lesson);
        };
    }
}
